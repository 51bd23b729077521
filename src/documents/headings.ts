/** The words by which titles, headings and the columns of a header line are recognised. */
import { bareLabel, labelOf } from './cells.js';

/** What the columns of the sections of all layouts hold. */
export type ColumnField =
  | 'level1'
  | 'level2'
  | 'level3'
  | 'target'
  | 'targetUnit'
  | 'actual'
  | 'weight'
  | 'score'
  | 'deviation'
  | 'explanation'
  | 'explanationOfTarget'
  | 'source'
  | 'initial'
  | 'adjusted'
  | 'executed'
  | 'rate'
  | 'expected'
  | 'achieved'
  | 'task'
  | 'content'
  | 'statement';

const words: readonly (readonly [ColumnField, RegExp])[] = [
  ['level1', /^(?:绩效)?一级指标(?:名称)?$/u],
  ['level2', /^(?:绩效)?二级指标(?:名称)?$/u],
  ['level3', /^(?:(?:绩效)?三级指标(?:名称)?|(?:绩效)?指标名称)$/u],
  ['target', /^(?:年度|全年|年初|预期|计划|绩效)*(?:指标值|目标值|指标目标值|计划指标值)$/u],
  ['targetUnit', /^(?:计量|度量)单位$/u],
  ['actual', /^(?:指标|全年|年度|实际|值)*(?:完成值|实际值|完成指标值)$/u],
  ['weight', /^(?:指标)?(?:分值|权重|标准分|分值权重)(?:\(分\))?$/u],
  ['score', /^(?:指标|自评)*(?:得分|评分)$|^自评分$/u],
  ['deviation', /^偏差[度率]$/u],
  ['explanation', /(?:偏差|未完成|扣分|存在问题).*(?:原因|措施)|^原因(?:分析)?(?:及|和)改进措施$/u],
  ['explanationOfTarget', /^指标值?(?:说明|解释|内容)$/u],
  ['initial', /^年初预算(?:数|金额|安排)?$/u],
  ['adjusted', /^(?:全年|调整后?)预算(?:数|金额)?$|^预算(?:调整数|数)$/u],
  ['executed', /^(?:全年|实际)?(?:执行|支出)(?:数|金额)$/u],
  ['rate', /^(?:预算)?执行率$/u],
  ['expected', /^(?:年度)?预期目标$/u],
  ['achieved', /^(?:目标|年度|全年)?实际完成情况$/u],
  ['task', /^任务名称$/u],
  ['content', /^主要内容$/u],
  ['statement', /^情况说明$/u],
];

/** No word of a header is shorter, and with its remarks none is longer; most cells are one or the other. */
const headerCharsMin = 2;
const headerCharsMax = 60;

/** The field that a header cell names, if it is one of the known ones. */
export function fieldOf(text: string): ColumnField | undefined {
  if (text.length < headerCharsMin || text.length > headerCharsMax) return undefined;
  const label = labelOf(text);
  const bare = bareLabel(text);
  return words.find(([, pattern]) => pattern.test(label) || pattern.test(bare))?.[0];
}

/** The fields of a header line, one a cell. */
export function fieldsOf(cells: readonly string[]): readonly (ColumnField | undefined)[] {
  return cells.map(fieldOf);
}

const tableTitle =
  /^(?:\d{4}年(?:度)?)?.{0,40}(?:绩效自评(?:情况)?表|支出自评(?:情况)?表|绩效目标(?:申报|汇总|批复)?表|自评表)(?:\(.{0,30}\))?$/u;

/** Whether a text is the title of a table of goals or of a self-evaluation. */
export function isTableTitle(text: string): boolean {
  return tableTitle.test(labelOf(text)) && !/^附[件表]?\d*[:：]?$/u.test(text);
}

/** Whether a line of prose or of headings says that a table has ended. */
export function isHeading(text: string): boolean {
  return (
    /^#|^第[一二三四五六七八九十]+部分|^[一二三四五六七八九十]{1,3}、|^(?:备注|注|说明|填表说明)[:：]|表$/u.test(
      text.trim(),
    ) || isTableTitle(text)
  );
}
