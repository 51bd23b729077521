/**
 * Words of an actual that take its number or its day back: 未采购10台, 在建5座, 超支5万元, 2023年12月底未完成. What stands there
 * is not what was reached, and would score as if it were.
 */
import { compact } from './characters.js';
import { alternatives } from './words.js';

const verbs =
  '(?:达成|达标|达到|达|到位|到|满|及(?!时)|完成|完|实现|验收|支付|发放|落实|执行|开展|通过|合格|建|做|办|用)';
/** 未 in a name, and what is well not to have been: 未成年人, 未发生, 未逾期. */
const harmless =
  '成年|来|婚|就业|发生|发现|出现|造成|接到|收到|见|超|逾|突破|低于|少于|高于|多于|大于|小于|再|(?:推|延)[迟期误]|拖延|滞后';
const denied = new RegExp(
  [
    `未(?!${harmless})`,
    `没(?:有|能|能够)?${verbs}`,
    '没有(?:采购|安装|实施|启动|使用|举办|培训|组织|拨付|投入)',
    '不(?:到|满(?!意)|足|及(?!时|格率)|合格(?!率)|合格率|达标|满意|符合|通过|齐全|完整|能|是)',
    '尚未|无法|难以',
  ].join('|'),
  'u',
);
/** What is still lacking is counted. */
const lacks = /^[还尚仍仅只共相]{0,2}(?:差|欠|缺少?(?![陷勤席口课岗氧])|漏)[^\d]{0,6}\d/u;
/** What counts 未达标人数 or 缺勤人次 says so in its aim. */
const speaksOfLack = /[未没不欠差缺漏]/u;

/** What did not come about, or not yet, or in another year. */
const undone = [
  ...[
    '取消',
    '暂缓',
    '暂停',
    '停建',
    '停工',
    '停办',
    '停止',
    '撤销',
    '撤回',
    '退回',
    '退货',
    '报废',
    '作废',
  ],
  ...[
    '终止',
    '中止',
    '搁置',
    '结转',
    '缺席',
    '缺勤',
    '流失',
    '在建',
    '在办',
    '在途',
    '正在',
    '在推进',
  ],
  ...[
    '进行中',
    '推进中',
    '施工中',
    '实施中',
    '办理中',
    '整改中',
    '审批中',
    '采购中',
    '招标中',
    '筹备中',
  ],
  ...['明年', '次年', '下年', '来年', '下一年'],
];
/** What goes before, where nothing is said to have been done behind it: 完成招标, 开工5座. */
const early = [
  ...[
    '开工',
    '动工',
    '启动',
    '立项',
    '招标',
    '中标',
    '开标',
    '进场',
    '前期工作',
    '前期准备',
    '签订',
    '签约',
  ],
  ...['批复', '挂网', '发包', '勘察', '论证'],
];
const doneBehind = '.{1,20}(?:完成|竣工|完工|建成|验收|投入使用|交付|通车|办结|到位)';
const notYet = new RegExp(
  [
    ...undone,
    '建设中(?![心学小型])',
    '(?<![比较同于过])(?:上年|去年|上一年|前年|往年)',
    `(?:${alternatives(early)})(?!${doneBehind})`,
    '(?<![接招等对优款期看善亏虐])待(?![遇业产诊机岗])',
  ].join('|'),
  'gu',
);

/** How far it is from a plan, or from what was before: 超支5万元, 较上年增加95人. Of 提高到95% the number is what was reached. */
const difference = new RegExp(
  [
    '(?:超支|超出|超概|超预算|超计划|追加|节约|节省|节支|结余|剩余|审减|核减|压减|缩减)[^\\d至到为达]{0,6}\\d',
    // 超额完成120% is 120%, 超额完成1座 one more than was due.
    '超额(?!(?:完成)?[1-9]\\d\\d(?:\\.\\d{1,6})?%)[^\\d至到为达]{0,4}\\d',
    '^还?[多少][^\\d至到为达]{0,2}\\d',
    '^超[^过额\\d至到为达]{0,4}\\d',
    '(?:增长|增加|提高|提升|上升|下降|减少|降低|下滑|回落)(?!率)[^\\d至到为达]{0,6}\\d',
  ].join('|'),
  'u',
);
const aimsAtDifference = /[增减降升提涨缩压节超余剩速滑落]|追加|变动|变化|改善|浮动|偏差|波动/u;

/** 50个(完成20个): the number in brackets is the one that was reached. */
const inBrackets = /(?<![\d.])([\d.]{1,19})(\p{Script=Han}{1,3})\([^()\d]{0,8}([\d.]{1,19})\2/u;

/** Of what is due by a day a part is not enough: 2023年11月部分完成, 2023年9月至今. */
const partly = /部分|基本|大多|一半|过半|主体|初步|仍|至今|陆续|分批|设计/gu;

/**
 * Whether the words of an actual say that its number is not what was reached.
 * @param aim the name of the indicator and its target: what counts 未达标人数, 报废车辆 or what was saved says so itself.
 */
export function isTakenBack(text: string, aim: string): boolean {
  // A remark in brackets is told, and keeps its number (certainty.ts).
  const signs = outsideBrackets(text);
  if ((denied.test(signs) || lacks.test(signs)) && !speaksOfLack.test(aim)) return true;
  if (saysUnaimed(signs, notYet, aim)) return true;
  if (difference.test(signs) && !aimsAtDifference.test(aim)) return true;
  const [, outside, , inside] = inBrackets.exec(compact(text)) ?? [];
  return outside !== inside;
}

/** Whether they say that by its day nothing was done, or not all of it. */
export function isDayTakenBack(text: string, aim: string): boolean {
  const inside = compact(text).replace(/[()]/gu, '');
  return isTakenBack(inside, aim) || saysUnaimed(inside, partly, aim);
}

function outsideBrackets(text: string): string {
  return compact(text).replace(/\([^()]*\)/gu, '');
}

function saysUnaimed(signs: string, words: RegExp, aim: string): boolean {
  return [...signs.matchAll(words)].some(([word]) => !aim.includes(word));
}
