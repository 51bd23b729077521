import { Fraction } from '../decimal.js';
import { remembered } from '../memo.js';
import { endsInHarm, isActedOn, isAgainstHarm, isDelay, isWait } from './harms.js';
import { pointsUp } from './operators.js';
import type {
  Direction,
  DirectionReason,
  Quantity,
  ReadingContext,
  Surroundings,
} from './reading.js';

const lowerNames =
  /控制率|调整率|结转率|结余率|发生率|受害率|成灾率|变动率|损失率|变质|投诉|事故|故障|差错|超支|违规|响应时间|等待时间/u;
// What mends or prevents the bad thing is good: 投诉处理率 is not a rate of complaints.
const remedies =
  /受理|处理|处置|办理|查处|纠正|整治|排查|整改|修复|维修|解决|办结|结案|排除|化解|调解|回复|回访|接通|畅通|演练|防范|预防|培训|下降|降低|减少|缩短|响应率|成功率|到位|落实|及时/u;
// So is its absence: 无差错率, 零投诉.
const absence = /[无零](?:发生|受害|成灾|变动|损失|变质|投诉|事故|故障|差错|超支|违规)/u;
// Rates of which more is better although they are no share of a whole, or stand under costs.
const goodNames =
  /(?:核算|利用|准确|通过|验收|到位|发放|成活|优良|优质|保障|保存|普及|参与|巩固|入学|就业|签约|治愈|治理|办结|合规|落实|兑现|满足|普惠|知晓|配套|开工|竣工|覆盖|节约|节支|回收)率$|效率$/u;
// What is under control is good of a disease, and of money it is the share that was spent.
const tamed =
  /(?:血压|血糖|血脂|疾病|病情|慢病|慢性病|疫情|疫病|虫害|鼠害|草害|病虫害|感染|传染病|风险|质量|扬尘|污染|疼痛|体重|违建|隐患|水土流失)控制率$/u;
// What was saved, and by how much a cost fell: no costs, wherever they stand.
const savings =
  /(?:节约|节省|节支|降低|下降|减少|压减|压缩|缩减|削减|压降|核减|审减|降本)(?:率|额|金额|资金|幅度|比例|比率|数|数额|量|程度|成本|费用)?$|[降减]幅$|^(?:节约|节省|降低|减少|压减|压缩|缩减|削减|压降)(?![后型])\p{Script=Han}{0,12}(?:成本|支出|费用|开支|能耗|损耗|经费|投入|消耗|浪费|资金|金额|比例|幅度|率|额)$/u;
const goodRates = /(?<![不未非])(?:运行|完成|合格|达标|及时|覆盖|维护|执行|满意)率$|满意度$/u;
// 死亡率指标 is one of 死亡率.
const addedBehind = /(?:指标值?|情况|[。.])$/u;
const shortened = /缩短|压缩|压减|减少|提速|节约|节省/u;
const needsBaring = /[\s()（）%％]/u;
const unitInName = /\([^()]*\)$|[%％]$/u;

/** The name of an indicator as its last word decides: without a unit in brackets behind it. */
function bareName(name: string | undefined = ''): string {
  if (!needsBaring.test(name)) return name;
  return name
    .replace(/\s/gu, '')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replace(unitInName, '');
}

/** Whether a row stands under costs: its first or second level says 成本. */
export function isCost(context: ReadingContext): boolean {
  const { level1, level2 } = context;
  return level1?.includes('成本') === true || level2?.includes('成本') === true;
}

/** Whether the name ends in a rate of which more is better and 100 % is all there is. */
export function isGoodRate(name: string | undefined = ''): boolean {
  return isGoodRateByName(name);
}

// Names are asked about by readings and by several checks, and stay the same from year to year.
const isGoodRateByName = remembered((name) => goodRates.test(bareName(name)));

/** Whether the name is a rate of which more is better, under costs too. */
export function isGoodName(name: string | undefined): boolean {
  const bare = bareName(name);
  return isGoodRate(name) || goodNames.test(bare) || savings.test(bare);
}

/** Whether the name is one of something of which less is better. */
export function isLowerName(name: string | undefined = ''): boolean {
  return isLowerByName(name);
}

const isLowerByName = remembered((name) => {
  const bare = bareName(name);
  const head = bare.replace(/[“”"]/gu, '').replace(addedBehind, '');
  if (endsInHarm(head)) return !isAgainstHarm(head);
  if (isDelay(head)) return !shortened.test(head);
  return isKnownLower(bare);
});

function isKnownLower(bare: string): boolean {
  if (!lowerNames.test(bare) || absence.test(bare) || tamed.test(bare)) return false;
  return !remedies.test(bare) && !goodRates.test(bare) && !isActedOn(bare);
}

/** Whether a name is one of those that say by themselves, also under costs, that less is better: 成本控制率, 成本超支率. */
export function isLowerAnywhere(name: string): boolean {
  return isLowerAnywhereByName(name);
}

const isLowerAnywhereByName = remembered((name) => isKnownLower(bareName(name)));

/** Whether the name is one of a wait, such as 候诊时间, and never of a day. */
export function isWaitName(name: string): boolean {
  return isWaitByName(name);
}

const isWaitByName = remembered((name) => isWait(bareName(name)));

/** Which way a quantity is judged, and why. An explicit direction wins over the operator. */
export function directionOf(
  { operator, falls }: Pick<Quantity, 'operator' | 'falls'>,
  value: string,
  around: Surroundings,
): { readonly direction: Direction; readonly directionReason: DirectionReason } {
  if (around.direction !== undefined) {
    return { direction: around.direction, directionReason: 'given' };
  }
  const up = pointsUp(operator);
  if (up !== undefined) return { direction: up ? 'higher' : 'lower', directionReason: 'operator' };
  if (falls === true) return { direction: 'higher', directionReason: 'words' };
  if (around.isCost && !around.isGoodCost)
    return { direction: 'lower', directionReason: 'cost-block' };
  if (around.isLowerName || around.ranked === 'water')
    return { direction: 'lower', directionReason: 'name' };
  if (Fraction.of(value).isZero()) return { direction: 'lower', directionReason: 'zero-target' };
  return { direction: 'higher', directionReason: around.isGoodCost ? 'name' : 'default' };
}
