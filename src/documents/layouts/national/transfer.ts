/** The self-evaluation of a transfer payment, of a region or a project; with weights only since 2025. */
import { bySigns, hasFields, type Layout, labelled, titled } from '../layout.js';

export const nationalTransfer: Layout = {
  id: 'national/transfer',
  stage: 'filled',
  kind: 'transfer',
  identify: bySigns('filled', 'transfer', [
    [30, titled(/转移支付/u)],
    [20, labelled(/^转移支付.{0,6}名称$|^转移支付预算数$|^中央主管部门$|^专项名称$/u)],
    [20, hasFields('level1', 'level3', 'target', 'actual')],
    [15, labelled(/^中央(?:财政)?(?:资金)?$|^地方资金$|^其中[:：]?中央/u)],
  ]),
};
