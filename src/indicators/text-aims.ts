/**
 * What a percentage says beside a target in words. 95 % of 完整 is a share of what was due; beside 不超过预算 it may be what
 * was spent, beside 零事故 how much went wrong.
 */
import { remembered } from '../memo.js';
import { compact } from './characters.js';
import { numeral } from './numerals.js';
import { holdsOperator } from './operators.js';

/** `share` of what was due; `whole`: only 100 % says for certain what it means; `open`: nothing does. */
type PercentMeaning = 'share' | 'whole' | 'open';

const amount = new RegExp(
  `[%‰≥≤<>=±]|(?:百|千|万)分(?:之|点)|\\d(?:成|个?百分点|倍)|${numeral}成(?:$|以|之|左右|[,;。、]|[一二三四五六七八九](?:$|以|左右))|${numeral}倍|[一二三四五六七八九十]分之|过半|半数|翻[一两几]?番`,
  'u',
);
// 2级, 2023年 and 5A are parts of names; what counts something is an amount.
const counted =
  /\d(?:[万亿千百]|(?:万|亿|千|百)?(?:元|人次|人|名|户|家|个|项|件|次|场|期|份|篇|台|套|辆|座|栋|处|条|间|所|亩|公顷|公里|千米|米|平方|立方|吨|公斤|千克|天|工作日|小时|分钟|批|株|头|只|册|张|盏|口))/u;

// What compares with something that is no number: 不超预算, 控制在合理范围内, 低于上年, 预算内.
const limit =
  /优于|好于|超出|超过|不超(?!前)|[未无没]超|[不零无未]突破|高于|低于|大于|小于|多于|少于|不[高低大小多少]于|控制[在到于]|范围[之以]?内|(?:预算|概算|估算|决算|定额|限额|额度|标准|指标|合同价?|计划数?)[之以]?内|限额|上限|下限|封顶|压在|持平|[不未]变|按预算|严控|(?:有效|严格|合理|从严|成本|费用|支出|规模)控制|控制(?:成本|费用|支出|合理|有效|规模)/u;

// What must not be. 无障碍 and 无害化 are no absence of anything that goes wrong, 不断 is no 'not'.
const noBegin =
  /^(?:全年|年度|全部|严格|确保|保证|保障|做到|实现|力争|坚决|切实|有效|本年度?|期间|力求|全面|项目|工程|系统|人员|财政|资金){0,3}(?:零(?!距离|售|星|碳|门槛|跑|待)|无(?!障碍|害化|公害|缝|偿|纸|人机|烟|线|论|形|菌|抵押|主)|不(?!断|同|动产|低|少|小|得低|得少)|未(?!成年|来)|没|杜绝|避免|防止|严防|防范|严禁|禁止|遏制|谨防)/u;
const noInside =
  /(?:零|无|不|未|没有)(?:发生|出现|存在|产生|造成|事故|投诉|差错|上访|信访|举报|违规|违纪|违法|隐患|故障|伤亡|死亡|缺陷|事件|污染|泄漏|泄露|漏报|误报|拖欠|超标|遗漏)|为零$|零\p{Script=Han}{1,6}(?:事故|投诉|差错|上访|事件|伤亡|发生)/u;
const falls = /低于|小于|少于/u;

/** What a percentage that was reported says beside a target in words. */
export function percentMeaning(target: string): PercentMeaning {
  return meaningOf(target);
}

const meaningOf = remembered((target): PercentMeaning => {
  const signs = compact(target);
  if (holdsAmount(signs)) return 'open';
  if (limit.test(signs))
    return falls.test(signs) && !/不(?:得)?[低小少]于/u.test(signs) ? 'open' : 'whole';
  return noBegin.test(signs) || noInside.test(signs) ? 'whole' : 'share';
});

// Years, grades and the like are parts of names.
const named = /(?:19|20)\d{2}年|\d{1,3}(?:级|星|号|[A-Z])/gu;

/** Whether words hold an amount, or an operator beside any number. */
function holdsAmount(signs: string): boolean {
  if (amount.test(signs) || counted.test(signs)) return true;
  const others = signs.replace(named, '');
  return /[为达到至于]\d/u.test(others) || (/\d/u.test(others) && holdsOperator(others));
}

const changes =
  /增长|增加|增幅|提高|提升|上升|上涨|升幅|涨幅|下降|降低|降幅|下滑|减少|减幅|压减|压缩|缩减|缩短|节约|节省|结余|同比|环比|[较比](?:上年|去年|同期|往年|年初|基期|前年|20\d{2}年)|负增长|好转|改善|超支|超出|超过|超预算/u;

/** Whether an actual says by how much something changed, or went beyond something: no share of what was due. */
export function saysChange(actual: string): boolean {
  return /\D{2}/u.test(actual) && changes.test(compact(actual));
}
