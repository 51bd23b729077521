/**
 * Words of change: 下降5% as a target wants a fall, of which more is better, whatever the name says; as an actual it is the
 * opposite of growth, and no amount of what there is.
 */
import { compact } from './characters.js';
import type { Ranked, Reading } from './reading.js';

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

const fell = '负增长|下降|减少|降低|下滑';
const rose = '增长|增加|提高|提升|上升';
// Words that turn a number only where they stand beside it: 新增压缩式垃圾车5辆 has nothing turned.
const fellBeside = `${fell}|回落|下跌|下调|跌|缩减|缩小|缩短|压缩|压减|压降|削减|消减|精简|萎缩|降幅|减幅|跌幅|减产|减收|减亏|流失|亏损|赤字|节约|节省|(?<![加增])[降减]`;
const roseBeside = `${rose}|上涨|上调|攀升|回升|反弹|升高|扩大|延长|增幅|涨幅|超支|(?<!新)增(?!值)|涨`;
const beside = (words: string) =>
  new RegExp(
    `(?:${words})(?:幅度|率|额|量|数|为|约|近|了|达|到?达){0,2}[-+]?\\d|\\d[^\\d]{0,6}?(?:${words})[。.]?$`,
    'u',
  );
const falls = new RegExp(fell, 'u');
const rises = new RegExp(rose, 'u');
const fallsBeside = beside(fellBeside);
const risesBeside = beside(roseBeside);
// 降至3%, 增加到600人: what there is now, not by how much it changed.
const level =
  /(?:降|减|少|低|缩|短|压|简|落|跌|长|加|高|升|涨|大|增)(?:了)?(?:至|到|为)(?:约|近)?[-+]?\d/u;

/** Which way the words of an actual say that something went. */
export function turnOf(text: string): 'fall' | 'rise' | undefined {
  const signs = compact(text);
  if (falls.test(signs) || fallsBeside.test(signs)) return 'fall';
  return rises.test(signs) || risesBeside.test(signs) ? 'rise' : undefined;
}

const aimsUp = /增(?![减值])|增值(?!税)|提高|提升|上升|上涨|涨幅|扩大|延长|攀升/u;
const aimsDown =
  /负增长|下降|减少|降低|下滑|[降减]幅|压缩|压减|压降|缩短|缩减|削减|消减|减排|减量|减亏|降耗|降本|精简|回落|[降减](?=[\d≥>])/u;

/** Whether a name or a target wants something to grow. */
export function wantsUp(aim: string): boolean {
  return aimsUp.test(aim);
}

/** Whether a name or a target wants something to become less. */
export function wantsDown(aim: string): boolean {
  return aimsDown.test(aim);
}

const signedNames = /变动|变化|增减|升降|涨跌|净增/u;
const changeNames = /变动|变化|增减|升降|涨跌|净增|增长|增幅|增速|涨幅|同比|上年/u;
const rateNames = /(?:率|比例|比率|占比|比重)$/u;
const percentages: ReadonlySet<string | null> = new Set(['%', '‰', '百分点', '个百分点']);

/** Whether the numbers of a row have a sign, so that a fall of 5 % is -5 %: 三公经费变动率, ≤0%, ≤-3%, ±5%. */
function isSigned(name: string, targetText: string, target: Reading): boolean {
  if (wantsDown(targetText)) return false;
  if (signedNames.test(name)) return true;
  if (target.kind === 'range') return target.low.startsWith('-');
  if (target.kind !== 'quantity') return false;
  if (target.value.startsWith('-')) return true;
  const isZero = target.value === '0' && percentages.has(target.unit);
  return isZero && (changeNames.test(name) || !rateNames.test(name));
}

// Of these there is to be more, though no word says so.
const goods =
  /利润|盈利|盈余|收益|收入|营收|营业额|销售额|销售量|销量|产值|产量|产能|税收|就业|GDP|生产总值|进出口|出口|进口|贸易|交易|消费|人均可支配|投资额|投资完成|存款|接待|游客|旅游|客流|入住|参保|参合|受益|覆盖|用户数|会员数|绿化|森林|蓄积|保有量|存栏|出栏|订单|成交|零售总额|社零|吞吐量|客运量|货运量|粮食|单产|增加值|市场主体|企业数|纳税|创汇|外资|到位资金|储蓄|满意/u;
const savings = /节约|节省|节支|结余/u;

/** What is known of a row beside its actual. */
export interface ChangeAim {
  readonly name: string;
  readonly targetText: string;
  readonly target: Reading;
  /** Whether less is better of what the row is named after. */
  readonly isLowerName: boolean;
}

/** How the number of an actual is to be taken: as it is written, below zero, or not at all. */
export type TakenChange = 'as-written' | 'negative' | 'not';

/**
 * What the words around the number of an actual make of it. A fall is below zero where the numbers of the row have a sign;
 * where an amount is due, nobody can say how much there is after a change.
 * @param isOpposite whether they say the opposite of what the words of the row want.
 */
export function takenAs(text: string, aim: ChangeAim, isOpposite: boolean): TakenChange {
  const isLevel = level.test(compact(text));
  const turn = turnOf(text) ?? (isLevel ? 'fall' : undefined);
  if (turn === undefined) return 'as-written';
  const { name, targetText, target } = aim;
  if (!isLevel && isSigned(name, targetText, target))
    return turn === 'fall' ? 'negative' : 'as-written';
  if (isOpposite) return 'not';
  if (target.kind !== 'quantity') return 'as-written';
  const said = { turn, isLevel, words: `${name}${targetText.replace(level, '')}` };
  const isDoubtful = target.direction === 'higher' ? isFallOfGood : isLimitedChange;
  return isDoubtful(said, aim, target.unit) ? 'not' : 'as-written';
}

interface Said {
  readonly turn: 'fall' | 'rise';
  readonly isLevel: boolean;
  /** The name and the target, without what the target is to come down to. */
  readonly words: string;
}

/** A fall where there should be more: 减少600人 beside ≥500人. */
function isFallOfGood(
  { turn, isLevel, words }: Said,
  { name, isLowerName }: ChangeAim,
  unit: string | null,
): boolean {
  if (isLevel) return wantsDown(words);
  if (turn === 'rise' || isLowerName || wantsDown(words) || savings.test(words)) return false;
  return goods.test(name) || !percentages.has(unit);
}

/** A change where there is a limit of how much there may be: 下降3起 beside ≤5起. */
function isLimitedChange({ isLevel, words }: Said): boolean {
  return !isLevel && !wantsUp(words) && !wantsDown(words) && !savings.test(words);
}

const deviations = /偏差|误差|偏离|浮动|波动|差异率|出入/u;

/** How a number below zero without a word beside it is to be taken: -6% of a fall of 5 %, -8% of a deviation of at most 5 %. */
export function takenBelowZero({ name, targetText, target }: ChangeAim): TakenChange {
  if (target.kind !== 'quantity' || target.value.startsWith('-')) return 'as-written';
  if (target.direction === 'lower')
    return deviations.test(`${name}${targetText}`) ? 'not' : 'as-written';
  if (wantsDown(name) && !signedNames.test(name)) return 'not';
  return wantsDown(targetText) ? 'negative' : 'as-written';
}
