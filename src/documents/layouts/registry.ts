/** All layouts. A new one is a file of its own and a line here. */
import { greatestOf } from '../../lists.js';
import { chongqingDepartmentLayout } from './chongqing/department.js';
import { chongqingProjectLayout } from './chongqing/project.js';
import { generalLayouts } from './general/general.js';
import { hebeiProjectLayout } from './hebei/project.js';
import { hubeiProjectLayout } from './hubei/project.js';
import { hunanDepartmentLayout } from './hunan/department.js';
import { jiangsuProject } from './jiangsu/project.js';
import type { FormTable, Layout } from './layout.js';
import { nationalDepartment } from './national/department.js';
import { nationalEvaluation } from './national/evaluation.js';
import { nationalGoalsDepartment } from './national/goals-department.js';
import { nationalGoalsProject } from './national/goals-project.js';
import { nationalGoalsTransfer } from './national/goals-transfer.js';
import { nationalProject } from './national/project.js';
import { nationalTransfer } from './national/transfer.js';
import { sichuanDepartmentLayout } from './sichuan/department.js';
import { sichuanProjectLayout } from './sichuan/project.js';
import { xinjiangProjectLayout } from './xinjiang/project.js';
import { yunnanProjectLayout } from './yunnan/project.js';
import { zhengzhouDepartmentLayout } from './zhengzhou/department.js';
import { zhengzhouGoalsDepartment } from './zhengzhou/goals-department.js';
import { zhengzhouProjectLayout } from './zhengzhou/project.js';

export const layouts: readonly Layout[] = [
  nationalProject,
  nationalDepartment,
  nationalTransfer,
  nationalGoalsProject,
  nationalGoalsDepartment,
  nationalGoalsTransfer,
  zhengzhouDepartmentLayout,
  zhengzhouProjectLayout,
  zhengzhouGoalsDepartment,
  sichuanProjectLayout,
  sichuanDepartmentLayout,
  hunanDepartmentLayout,
  nationalEvaluation,
  yunnanProjectLayout,
  chongqingProjectLayout,
  chongqingDepartmentLayout,
  hubeiProjectLayout,
  hebeiProjectLayout,
  jiangsuProject,
  xinjiangProjectLayout,
  ...generalLayouts,
];

/** The header words that single forms have of their own. */
export const wordsOfLayouts = layouts.flatMap(({ words }) => (words === undefined ? [] : [words]));

export interface Identified {
  readonly layout: Layout;
  /** Layouts that are as sure of the form. */
  readonly ties: readonly Layout[];
}

/** The layout that is surest of a form; the first of those that are equally sure. */
export function identify(form: FormTable): Identified {
  const judged = layouts.map((layout) => ({ layout, confidence: layout.identify(form) }));
  const most = greatestOf(judged.map(({ confidence }) => confidence));
  const [layout, ...ties] = judged
    .filter(({ confidence }) => confidence === most)
    .map((one) => one.layout) as [Layout, ...Layout[]];
  return { layout, ties };
}
