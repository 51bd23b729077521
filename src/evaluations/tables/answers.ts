/** What is answered about stored tables. */
import { decimalText, exact, listed, plain } from '../../indicators/answers.js';
import { evaluationKinds } from '../../indicators/evaluation.js';
import { flag, type Infer, type NamedSchemas, ref, word } from '../../indicators/schema.js';
import { pointer } from '../../scoring/findings/finding.js';
import { bounds, policyOfSheet, sha, unweightedMark } from '../../scoring/score-sheet.js';
import { gradeWithheldReasons } from '../../scoring/totals.js';
import {
  count,
  evaluationId,
  moment,
  page,
  projectOfTable,
  unitOfTable,
  yearOfBudget,
} from '../shared/answers.js';
import { evaluationStates } from './ports.js';

const members = {
  id: evaluationId,
  state: word('状态', evaluationStates),
  revision: count('现行得分表是第几版'),
  late: flag('报送时是否已过截止时间'),
  fiscalYear: yearOfBudget,
  kind: word('自评表类型', evaluationKinds),
  unit: unitOfTable,
  project: projectOfTable,
  // Absent for a form without weights.
  total: decimalText('总分（分）', '91.47'),
  fullMark: decimalText('满分（分）', '100'),
  grade: plain('等级', '优'),
  publishedRevision: count('最近一次公布的是第几版'),
  createdAt: moment('建表时间'),
  updatedAt: moment('最近改动时间'),
  submittedAt: moment('最近报送时间'),
  findings: exact('现行得分表核对出的问题', { errors: count('错误'), warnings: count('警告') }),
};

const sometimes = [
  'project',
  'total',
  'grade',
  'publishedRevision',
  'submittedAt',
  'findings',
] as const;

const brief = {
  action: word('退回或重新打开', ['return', 'reopen']),
  reason: plain('原因', '缺少佐证'),
  at: moment('时间'),
};

/** Why a draft came back, as a list says it. */
const briefNotice = exact('为什么又是草稿，不含各行的原因', brief);

const notice = exact(
  '为什么又是草稿',
  {
    ...brief,
    indicators: listed(
      '各行的原因',
      exact('一行的原因', { pointer, reason: plain('原因', '缺少佐证') }),
    ),
  },
  ['indicators'],
);

const tableSummary = exact(
  '自评表目录的一项',
  { ...members, notice: ref<Infer<typeof briefNotice>>('BriefNotice') },
  [...sometimes, 'notice'],
);

/** What lists say of a table. */
export type TableSummary = Infer<typeof tableSummary>;

/** Why a draft came back, with the reasons of its rows. */
export type Notice = Infer<typeof notice>;

const tableCounts = exact('自评表的张数', {
  tables: count('共几张'),
  states: listed(
    '各状态，没有的不列',
    exact('一个状态', {
      state: word('状态', evaluationStates),
      tables: count('几张'),
      returned: count('其中退回或重新打开的'),
      late: count('其中逾期报送的'),
      withErrors: count('其中核对出错误的'),
    }),
  ),
});

/** How many tables there are, in all and by state. */
export type TableCounts = Infer<typeof tableCounts>;

const revision = exact('一版', {
  revision: count('第几版'),
  sheetSha256: sha,
  createdBy: plain('密钥的代号', 'k-0123456789abcdef'),
  createdAt: moment('时间'),
});

/** A revision as lists name it. */
export type RevisionView = Infer<typeof revision>;

export const tableAnswers = {
  StoredEvaluation: exact(
    '保存的自评表',
    {
      ...members,
      evaluation: ref('ReceivedEvaluation'),
      bounds,
      unweighted: unweightedMark,
      gradeWithheld: word('不评等级的原因', gradeWithheldReasons),
      policy: policyOfSheet,
      engine: plain('引擎及版本', 'jichi/0.3.0'),
      inputSha256: sha,
      notice: ref('Notice'),
      review: ref('ReviewResult'),
    },
    [...sometimes, 'bounds', 'unweighted', 'gradeWithheld', 'notice', 'review'],
  ),
  EvaluationSummary: tableSummary,
  EvaluationCounts: tableCounts,
  Evaluations: page('自评表目录', 'EvaluationSummary'),
  EvaluationPatch: {
    title: '填报内容的 JSON Merge Patch：null 为删去该成员，数组整体替换',
    type: 'object',
    additionalProperties: true,
    examples: [{ project: { name: '新名称' } }],
  },
  Notice: notice,
  BriefNotice: briefNotice,
  Findings: page('核对出的问题', 'Finding'),
  Revision: revision,
  Revisions: page('各版得分表', 'Revision'),
} satisfies NamedSchemas;
