/** What somebody has to look at after tables were added up: no table says it, so no finding can. */

/** What each kind of note means. */
export const sumNotes = {
  'sum-unit-twice': '同一单位有两张以上的表，可能重复相加。',
  'sum-money-missing': '有的表没有写资金，合计和加权都不含它；只缺一栏的，合计的那一栏空着。',
  'sum-row-partial': '不是每个单位都有的指标，只合计了有的那些。',
  'sum-target-averaged': '各单位的相对值指标值不同，按资金加权平均，保留两位小数。',
  'sum-target-open': '各单位的指标值不能相加，由人填写。',
  'sum-actual-open': '各单位的完成情况不能相加，由人填写。',
  'sum-weight-differs': '各单位的分值不同，由人填写。',
  'sum-doubtful': '相加得出的数可能没有意义，须核对。',
} as const satisfies Readonly<Record<string, string>>;

export type SumNoteCode = keyof typeof sumNotes;

/** A note, and the place in the sum that it is about, as a JSON Pointer. */
export interface SumNote {
  readonly code: SumNoteCode;
  readonly pointer: string;
  readonly message: string;
}
