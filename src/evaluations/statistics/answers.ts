/** What is answered about many tables together. */
import { decimalText, exact, listed, plain } from '../../indicators/answers.js';
import { type Infer, type NamedSchemas, word } from '../../indicators/schema.js';
import { pointer } from '../../scoring/findings/finding.js';
import {
  count,
  countsByName,
  evaluationId,
  projectOfTable,
  unitOfTable,
  yearOfBudget,
} from '../shared/answers.js';
import { peerFindingCodes } from './peer-finding-codes.js';

const spread = {
  mean: decimalText('平均（分）', '91.47'),
  least: decimalText('最低（分）', '60.00'),
  most: decimalText('最高（分）', '100.00'),
  median: decimalText('中位数（分）', '92.00'),
};

const review = exact('已复核的表', {
  tables: count('几张表'),
  self: decimalText('自评平均（分）', '95.00'),
  review: decimalText('复核平均（分）', '93.75'),
  difference: exact('复核减自评（分）', {
    mean: decimalText('平均', '-1.25'),
    least: decimalText('最低', '-10.00'),
    most: decimalText('最高', '0.00'),
  }),
});

const another = exact(
  '另一年度的同一组',
  {
    tables: count('几张表'),
    mean: decimalText('平均（分）', '90.00'),
    share: decimalText('得分占分值（%）', '93.00'),
    difference: decimalText('本年平均减该年平均（分）', '1.47'),
  },
  ['mean', 'share', 'difference'],
);

const group = exact(
  '一组',
  {
    key: plain('单位代码、等级、一级指标、三级指标，或计分办法；没有为空', '012'),
    name: plain('名称', '政务服务中心'),
    tables: count('几张表'),
    rows: count('几行'),
    ...spread,
    share: decimalText('得分占分值（%）', '95.20'),
    full: count('得满分的行数'),
    below: count('已计分而未得满分的行数'),
    grades: { ...countsByName('各等级的表数', count('几张')), examples: [{ 优: 12 }] },
    execution: exact('预算执行率', { mean: decimalText('平均（%）', '92.10') }, ['mean']),
    review,
    against: another,
  },
  ['mean', 'least', 'most', 'median', 'share', 'review', 'against'],
);

/** The figures of a group, with those of another year; what nothing was added to is absent. */
export type ComparedGroup = Infer<typeof group>;

/** Self-evaluations beside what finance found, of the tables that have both; below zero where it found less. */
export type ReviewFigures = Infer<typeof review>;

/** The same group in another year. */
export type GroupInAnotherYear = Infer<typeof another>;

const statistics = exact('统计', { tables: count('共几张表'), groups: listed('各组', group) });

export type Statistics = Infer<typeof statistics>;

const placeMembers = {
  evaluation: evaluationId,
  fiscalYear: yearOfBudget,
  unit: unitOfTable,
  project: projectOfTable,
};

const subject = exact('一张表或一行', { ...placeMembers, pointer }, ['project', 'pointer']);

/** A row or a table that a finding is about. */
export type PeerSubject = Infer<typeof subject>;

const peerFinding = exact('一个问题', {
  code: word('代码', Object.keys(peerFindingCodes) as (keyof typeof peerFindingCodes)[]),
  message: plain(
    '说明',
    '3 个单位的 12 张表，三级指标、指标值和实际完成值至少 90% 的行相同（10 行）。',
  ),
  figures: {
    title: '数字',
    type: 'object',
    additionalProperties: decimalText('一个数', '12'),
  },
  subjects: listed('有关的表、行、单位，只列开头的一些', subject),
});

export const statisticsAnswers = {
  Statistics: statistics,
  PeerFindings: exact('许多张表放在一起的问题', {
    tables: count('共几张表'),
    counts: countsByName('各类的个数', count('几个')),
    findings: listed('问题，每类只列开头的一些', peerFinding),
  }),
} satisfies NamedSchemas;
