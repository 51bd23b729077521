/** 「1个项目自评等级为优」: the grades that a sentence counts against those of the tables beside it. */
import { Fraction } from '../decimal.js';
import type { Evaluation } from '../indicators/evaluation.js';
import { defaultPolicyIds, findPolicy } from '../policies/catalogue.js';
import { gradeOf } from '../scoring/rating.js';
import type { Remark } from './figures/remark.js';
import type { OpenTable } from './recognised.js';
import type { StatedParagraph } from './statements/paragraphs.js';

const counted =
  /(?<!\d)(\d{1,4})个(?:预算)?(?:项目)?(?:支出)?(?:绩效)?(?:自评|评价)?(?:等级|结果|结论)?(?:均)?为["“”]?([优良中差])/gu;
const isOfProjects = /项目(?:支出)?(?:绩效)?自评/u;
/** Where only some of the tables are published, a sentence may count more. */
const onlySome = /部分.{0,10}项目.{0,10}自评表/u;

/** Sentences that count fewer tables of a grade than there are, or more although all are there. */
export function gradeRemarks(
  tables: readonly OpenTable[],
  paragraphs: readonly StatedParagraph[],
): readonly Remark[] {
  const grades = tables.filter(isProjectTable).flatMap((table) => gradeOfTable(table) ?? []);
  if (grades.length === 0) return [];
  const isAll = !paragraphs.some(({ text }) => onlySome.test(text));
  return paragraphs
    .filter(({ text }) => isOfProjects.test(text))
    .flatMap((paragraph) => paragraphRemarks(paragraph, grades, isAll));
}

function isProjectTable({ stage, evaluation }: OpenTable): boolean {
  return stage === 'filled' && evaluation['kind'] === 'project';
}

function paragraphRemarks(
  { text, lineAt }: StatedParagraph,
  grades: readonly string[],
  isAll: boolean,
): readonly Remark[] {
  const claims = [...text.matchAll(counted)].map(({ index, 1: count = '', 2: grade = '' }) => ({
    grade,
    count: Number(count),
    line: lineAt(index),
  }));
  const line = claims[0]?.line;
  if (line === undefined) return [];
  return [...new Set([...claims.map(({ grade }) => grade), ...grades])].flatMap((grade) => {
    const said = claims.find((claim) => claim.grade === grade);
    const found = grades.filter((own) => own === grade).length;
    const isMore = (said?.count ?? 0) > found;
    if (found === (said?.count ?? 0) || (isMore && !isAll)) return [];
    return [remarkOf(grade, said?.count ?? 0, found, said?.line ?? line)];
  });
}

function remarkOf(grade: string, said: number, found: number, line: number): Remark {
  const message = `文中称 ${said} 个项目自评等级为${grade}，文件中的项目自评表有 ${found} 张等级为${grade}。`;
  return { code: 'statement-differs', message, line };
}

/** The grade that is printed, else the one that the policy gives the printed total. */
function gradeOfTable({ evaluation }: OpenTable): string | undefined {
  const { reported, policy, fiscalYear } = evaluation as Partial<Evaluation>;
  if (reported?.grade !== undefined) return reported.grade.slice(0, 1);
  const total = reported?.total;
  const full = fullMarkOf(evaluation as Partial<Evaluation>);
  if (total === undefined || full === undefined) return undefined;
  const lines = findPolicy(policy ?? defaultPolicyIds.project, fiscalYear)?.grades.value ?? [];
  return gradeOf(Fraction.of(total), full, lines);
}

/** What all weights that are printed add up to; undefined where one is not. */
function fullMarkOf({ budget, indicators = [] }: Partial<Evaluation>): Fraction | undefined {
  const weights = indicators.map(({ weight }) => weight);
  const all = budget === undefined ? weights : [...weights, budget.weight];
  const known = all.filter((weight) => weight !== undefined);
  if (known.length < all.length || known.length === 0) return undefined;
  return known.reduce((sum, weight) => sum.plus(Fraction.of(String(weight))), Fraction.zero);
}
