/** Findings that only show beside other tables. */

/** What there is to be found, and what it means. */
export const peerFindingCodes = {
  'copied-between-units': '不同单位的表内容雷同',
  'target-easy': '指标值远低于同名指标，实际又远超',
  'target-exceeded-by-all': '同名指标几乎都大幅超额完成',
  'target-below-last-year': '指标值不及上年实际完成值',
  'actual-far-from-peers': '实际完成值与同名指标相差悬殊',
  'all-full-against-peers': '一个单位几乎行行满分，远多于同类',
  'unit-overrates': '自评比复核高出许多，远多于同类',
  'reason-repeated': '许多表的偏差原因完全相同',
} as const;
export type PeerFindingCode = keyof typeof peerFindingCodes;
