/**
 * Words of change: 下降5% as a target wants a fall, of which more is better, whatever the name says; as an actual it is the
 * opposite of growth, and no amount of what there is.
 */
import { compact } from './characters.js';

const lessening =
  '下降|减少|降低|下滑|下调|下浮|压减|压降|压缩|缩短|缩减|缩小|削减|消减|精简|调减|核减|减低|降减|节约|节省|节支';
const measure = '(?:率|幅度|幅|比例|比率|额|金额|量|数|总量|程度)?';
const fallBefore = new RegExp(
  `(?<![不未无加增投])(?:(?:${lessening})${measure}|(?<![下消削调核缩])[降减](?:幅度?)?)(?:了|约|近|达)?$`,
  'u',
);
const fallBehind = /(?:[降减]幅|下降|降低|减少|压减|缩减)[。.]?$/u;

/** Whether the words around the number of a target say that it is by how much something is to fall: 减少10%. */
export function wantsFall(before: string, behind: string): boolean {
  return fallBefore.test(before) || fallBehind.test(behind);
}

const floating =
  /(?:(?:上下|正负)(?:浮动|波动|偏差|误差|变动|起伏|偏离)?|(?<=^|[^上下])(?:浮动|波动))(?:幅度|范围|比例|率)?(?:应|须)?(?:不得?超过?|不大于|不高于|小于等于|控制在|保持在|≤|为|在)?(?=\d)/u;

// 超出正负10%不得分 says what is missed.
const isOfRule = /±|超出|(?<!百)分/u;

/** A compact text with 上下浮动5% as ±5%. */
export function withTolerance(signs: string): string {
  return isOfRule.test(signs) ? signs : signs.replace(floating, '±');
}

/** What the number of a text of this kind says, where its unit is a class that may be counted from either end. */
export type Ranked = 'water' | 'unknown';

const classed = /\d(?:类|级|等)(?!水?质量?检|别|型)/u;
const countsKinds = /(?:种类|品种|品类|数|数量|个数|量)$/u;
const waterClass = /水质(?:类别|类型|等级|级别|标准|目标|状况|情况|指标)?$/u;

/** Whether a target counts classes, 3类及以上, and the name of its row does not say that it is how many there are. */
export function rankedBy(text: string, name: string): Ranked | undefined {
  if (name === '' || !classed.test(text)) return undefined;
  const plain = compact(name).replace(/\([^()]*\)$/u, '');
  if (waterClass.test(plain)) return 'water';
  return countsKinds.test(plain) ? undefined : 'unknown';
}
