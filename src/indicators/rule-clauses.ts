/**
 * The clauses of a rule that is printed in a cell (`三公经费控制率≦100%,计6分;每超过一个百分点扣1分,扣完为止。`): cut apart at
 * its stops, whatever width they have, and read one by one. What a clause leaves unread makes the whole unreadable.
 */
import { Fraction } from '../decimal.js';
import { limits } from '../limits.js';
import { appendAll } from '../lists.js';
import { numberText, signed } from './numbers.js';
import {
  endsInNegation,
  holdsOperator,
  joinedOperator,
  pointsUp,
  takeOperatorBefore,
  takeOperatorBehind,
  withBound,
} from './operators.js';
import type { Operator, WrittenDeduction } from './reading.js';
import { isCounter, takeUnit } from './units.js';
import { alternatives, when } from './words.js';

/** A number in a rule with all that stands at it. */
export interface RuleValue {
  readonly value: string;
  readonly unit: string | null;
  readonly operator: Operator;
  /** 含 or 不含 written at this bound; undefined where neither is. */
  readonly inclusive: boolean | undefined;
  /** What is measured, where it is named before the operator. */
  readonly name: string | undefined;
}

/** One clause of a rule. */
export type RuleClause =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'full'; readonly points: string }
  | { readonly kind: 'basis'; readonly value: RuleValue }
  /** 共8项制度, 应建立8项制度: how many there are in all, and what is counted. */
  | {
      readonly kind: 'whole';
      readonly value: RuleValue;
      readonly thing: string;
      /** 应检查9个企业: what is to be done with them. */
      readonly doing: string;
    }
  | {
      readonly kind: 'tier';
      readonly bounds: readonly RuleValue[];
      /** null for 满分. */
      readonly points: string | null;
      /** 得60%权重: points in percent of the full mark. */
      readonly ofFull?: true;
      /** 低于95%的按比例得分: the full mark by the share of what it is due for; its points are not said. */
      readonly inProportion?: true;
      /** What that share is of, once the clauses are put together. */
      readonly base?: string;
    }
  /** 未达到的按比例得分: whatever falls short has its share; 按完成率得分 has the rate itself as its share. */
  | { readonly kind: 'rest'; readonly isRate: boolean }
  /** 无投诉得5分: what is counted did not happen. */
  | { readonly kind: 'nothing'; readonly points: string | null }
  /** 达到指标值得满分, 未达到不得分: what the target of the row says, and no number of the rule's own. */
  | { readonly kind: 'reached'; readonly points: string | null }
  | { readonly kind: 'missed' }
  | {
      readonly kind: 'deduction';
      readonly from: RuleValue | undefined;
      readonly side: WrittenDeduction['side'];
      readonly step: RuleValue;
      readonly points: string;
      /** 扣权重的10%: points in percent of the full mark. */
      readonly ofFull: boolean;
      /** 每发生1起: what is counted should not happen at all, so that counting starts at none. */
      readonly happens: boolean;
      /** What is said to be lacking before the count: 每少检查1个. Empty where nothing is. */
      readonly thing: string;
      /** 每逾期1天: what is counted is how late something is. */
      readonly late: boolean;
      /** What is counted behind the unit: 每少1个企业. Empty where nothing is. */
      readonly noun: string;
    }
  /** 每完成1个得1分, 每超过1个加1分: points for every whole step beyond where counting starts. */
  | {
      readonly kind: 'gain';
      readonly step: RuleValue;
      readonly points: string;
      /** Whether points are added to those of a tier; else they are all that there are. */
      readonly adds: boolean;
    }
  /** 最多加2分: what all steps together may give; 加满10分为止: what they may give with the tier below them. */
  | { readonly kind: 'top'; readonly points: string; readonly isSum: boolean }
  /** 最多扣3分: what all steps together may take. */
  | { readonly kind: 'most'; readonly points: string }
  /** 不足一个月按一个月计算: a step that was begun counts as a whole one. */
  | { readonly kind: 'begun'; readonly step: RuleValue }
  /** 按期完成得5分: nothing is late. */
  | { readonly kind: 'inTime'; readonly points: string | null }
  /** What neither gives nor takes points: 扣完为止, a formula. */
  | { readonly kind: 'note' };

/** What stands for itself, and what waits for the next piece: ≤100%, of which 计6分 follows behind a comma. */
type Piece =
  | RuleClause
  | { readonly kind: 'bounds'; readonly bounds: readonly RuleValue[] }
  | { readonly kind: 'award'; readonly points: string | null; readonly ofFull?: true };

const downSides = [
  '低于',
  '少于',
  '减少',
  '缺少',
  '降低',
  '下降',
  '缺漏',
  '漏',
  '低',
  '少',
  '减',
  '降',
  '缺',
  '欠',
] as const;
const lateSides = [
  '推迟',
  '延迟',
  '延期',
  '延后',
  '延误',
  '拖延',
  '拖期',
  '逾期',
  '超期',
  '超时',
  '滞后',
  '迟',
  '晚',
] as const;
const upSides = [
  ...lateSides,
  '超过',
  '超出',
  '高于',
  '增加',
  '提高',
  '上升',
  '多于',
  '超',
  '高',
  '增',
  '多',
] as const;
/** What should not be there at all. */
const happenings = ['发生', '发现', '查出', '出现', '存在', '有'] as const;
const sides = alternatives([...downSides, ...upSides, ...happenings]);
const upwards = new RegExp(`^(?:${alternatives([...upSides, ...happenings])})$`, 'u');
const lateSide = new RegExp(`^(?:${alternatives(lateSides)})$`, 'u');
const happening = new RegExp(`^(?:${alternatives(happenings)})$`, 'u');
const countsOf: Readonly<Record<string, string>> = {
  一: '1',
  两: '2',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  十: '10',
  半: '0.5',
};
const countWords = `[${Object.keys(countsOf).join('')}]`;

const leadingCount = new RegExp(`^${countWords}`, 'u');

const number = new RegExp(`^${signed}`, 'u');
const floor =
  /^(?:直至|直到|至)?扣完(?:本项|该项|此项)?(?:分值|分数|分)?(?:为止)?$|^最低(?:为|得|计)?0分$|^(?:直至|直到)?扣(?:至|到)0分(?:为止)?$|^不计?负分$|^不倒扣(?:分)?$/u;
const fullMark = new RegExp(
  `^(?:本|该|此)?(?:项|指标|项指标)?(?:满分|总分|分值|标准分)(?:值)?(?:为|是|:|共)?(${signed})分$`,
  'u',
);
const basis = /^以(.{1,30}?)为(?:标准|基准|目标|标准值|目标值)$/u;
const doings =
  '组织开展|完成|建立|建成|建设|制定|制订|出台|开展|举办|组织|培训|实施|检查|抽查|巡查|走访|报送|提交|编制|编印|配备|采购|购置|发放|新建|新增|改造|维修|修建|种植|召开|办理|审核|验收|治理|整治|招聘|慰问|帮扶|救助';
const due = '(?:应当|应该|应|须|需|计划|拟)';
const whole = new RegExp(
  `^(?:(?:全年|本年度?|年度|年内)?(?:${due}?(?:共有|共计|总共|共|有)(${doings})?|${due}(${doings}))|全年(${doings}))(\\p{Script=Han}{0,8}?)(${signed})([^\\d扣得计]{1,14})$`,
  'u',
);
/** What a target or a plan is called. */
const aim = '(?:年度|预期|既定)?(?:绩效)?(?:目标值?|指标值?|计划|任务|要求|标准)?';
const met = `(?:(?:实际)?完成值)?(?:全部|全面|按期|按时)?(?:达到|完成|达成|实现|达标)${aim}`;
/** Whatever is not what went before. */
const otherwise =
  '(?:未能?(?:达到?|完成|达成|达标|实现)|没有(?:完成|达到|达标)|达不到|不达标|完不成|否则|其余|其他|其它)';
// 未完成0分 may be one of several words, of which a person picks one.
const no =
  '(?:不得分|不计分|不给分|[得计]0分|得零分|(?<=(?:否则|其余|其他|其它)(?:情况|情形|部分)?)0分)';
const awardWords = '(?:则|可|即|(?<![响供适反相对])应)?(?:计|得|记|给|赋)';
const reached = new RegExp(`^${met}${when}?${awardWords}(?:(满分|全分)|(${signed})分)$`, 'u');
/** 达到指标值, 未达到的: of which the points follow, some behind a comma. */
const condition = new RegExp(`^(?:${met}|${otherwise}${aim}(?:情况|情形|部分)?)${when}?$`, 'u');
const missed = new RegExp(`^${otherwise}${aim}(?:情况|情形|部分)?${when}?,?则?${no}$`, 'u');
const inTime = new RegExp(
  `^(?:全部|能)?(?:按期|按时|如期|及时|按规定时间|按规定时限)(?:[\\p{Script=Han}]{0,6}?)${when}?,?${awardWords}(?:(满分|全分)|(${signed})分)$`,
  'u',
);
const begun = new RegExp(
  `^(?:不足|不满|未满)(${signed}|${countWords})([^\\d]{1,4}?)${when}?,?(?:也|均|都)?按(${signed}|${countWords})([^\\d]{1,4}?)(?:计算|计|扣分|扣减|算|扣)$`,
  'u',
);
const inProportion =
  '(?:则|可)?按照?(?:实际|相应|同等)?(?:完成|达到|达成|实现|执行)?(?:的|情况的?)?';
const rated = '(?:得分|计分|给分|记分|赋分|计算得分|折算得分)';
/** As the forms of the Ministry of Finance print it: 按B/A或A/B×该指标分值记分. */
const quotient = '\\(?(?:(?:实际)?完成值[/÷]指标值|实际完成值[/÷]年度指标值|B/A或A/B|B/A)\\)?';
const rest = new RegExp(
  `^(?:${otherwise}${aim}(?:情况|情形|部分)?${when}?,?)?(?:${inProportion}(?:比例|(率|百分比))${rated}|按?${quotient}[×*](?:该|本)?(?:项|指标)?(?:分值|权重|满分)(?:[记计得]分)?)$`,
  'u',
);
const proportionalTier = new RegExp(
  `^(.{1,60}?)(?:部分)?${when}?,?${inProportion}比例${rated}$`,
  'u',
);
const proportionalTail = new RegExp(`^${inProportion}(?:比例|率|百分比)${rated}$`, 'u');
const inPercent = /[×*]100%$/u;
const formulaName = /^[^=÷/×*]{1,30}$/u;
const award = new RegExp(`^${awardWords}(?:(满分|全分)|(${signed})分)$`, 'u');
const wholeWords = '(?:权重|分值|满分|权重分值?|指标分值?)';
const shareOfFull = `(?:${wholeWords}的?(${signed})%(?:的?分值?)?|(${signed})%的?(?:${wholeWords}|分数?))`;
const halfOfFull = /^(.{0,60}?)(?:得|计|给)(?:一半(?:的?分[值数]?)?|分值的?一半)$/u;
const awardedShare = new RegExp(`^(.{0,60}?)${when}?:?${awardWords}${shareOfFull}$`, 'u');
const nothing = new RegExp(
  `^(?:无|没有|未发生|未发现|未出现|不存在)[\\p{Script=Han}]{0,15}?${when}?${awardWords}(?:(满分|全分)|(${signed})分)$`,
  'u',
);
const gain = new RegExp(
  `^每(?:${alternatives(upSides)}|完成|达到|开展|举办|组织|培训|建设|实施|办理|建成|检查)?(?:目标值?|标准|计划|规定)?([\\p{Script=Han}]{0,8}?)(${signed}|${countWords})([^\\d扣加得计]{0,12}?)(?:,|${when}){0,2}(得|计|加|加计|加得)(${signed}|${countWords})分$`,
  'u',
);
const top = new RegExp(
  `^(?:本项|该项|此项|累计|合计)*(?:最多|最高|至多)(?:累计)?(加|得|计)?(${signed})分(?:为止)?$|^(?:直至|直到)?加满(${signed})分(?:为止)?$|^(?:累计|合计)?加分(?:累计)?(?:不超过|以)(${signed})分(?:为限)?$`,
  'u',
);
const noAward = /^(?:不得分|不计分|不给分|得零分)$/u;
const tier = new RegExp(
  `^(.{1,60}?)${when}?:?(?:${awardWords}(?:(满分|全分)|(${signed})分)|(不得分|不计分|不给分))$`,
  'u',
);
const fullInTier = new RegExp(`^(.{1,60}?)${when}?:?为?满分$`, 'u');
/** 1分, or 权重的10%. */
const loss = `(?:(${signed}|${countWords})分|(?:本项|该项|此项|该指标|本指标|指标)?(?:权重|分值|满分|权重分值?)的?(${signed})%(?:的?分值?)?|(${signed})%的?(?:权重|分值))`;
const deductionTail = new RegExp(`^扣(?:减|除|掉)?${loss}$`, 'u');
const most = new RegExp(
  `^(?:本项|该项|此项|累计|合计|扣分)*(?:最多|最高|至多)(?:累计)?扣(?:减|除|掉)?(${signed})分(?:为止)?$|^扣分(?:累计)?(?:不超过|以)(${signed})分(?:为限)?$`,
  'u',
);
const deduction = new RegExp(
  `^(.{0,40}?)每(${sides})?(?:目标值?|标准|计划|规定)?([\\p{Script=Han}]{0,8}?)(${signed}|${countWords})([^\\d扣]{0,12}?)(?:,|${when}){0,2}扣(?:减|除|掉)?${loss}$`,
  'u',
);
/** 少检查一个扣1分 counts without 每, where one of a thing is what is lacking or too many. */
const countedDeduction = new RegExp(
  `^(缺少|少|缺|漏|欠|多|${alternatives([...lateSides, ...happenings])})([\\p{Script=Han}]{0,8}?)(1|一)([^\\d扣%]{1,12}?)(?:,|${when}){0,2}扣(?:减|除|掉)?${loss}$`,
  'u',
);
const rangeSplit = new RegExp(`^(${signed}.{0,12}?)(?:-|~|至|到)(${signed}.{0,14})$`, 'u');
/** 10%<调整率≤20%: the name stands between its two bounds. */
const sandwiched = /^([^<>≤≥=]{1,20})([<>≤≥])([^\d<>≤≥=]{1,30})([<>≤≥])([^<>≤≥=]{1,20})$/u;
const endOfCondition = new RegExp(`${when}?[,:]?$`, 'u');
const endOfWaiting = new RegExp(`(?:${when}|则)$`, 'u');
const numbered = /^(?:[①-⑳]|\(\d{1,2}\)|\d{1,2}[.、](?=\D))/u;
const conditional = /^(?:若|如果|当(?![年期月季日地]))/u;
const named = /^([^\d:≥≤<>=]{1,30}):(.{1,2000})$/u;

/** A stop within the rule: `;`, `。`, `、` behind points, and `.` that is no decimal point. */
const stops =
  /[;。]|\.(?!\d)|(?<=分)、|(?<=\d分|不得分|不计分)(?=[≥≤<>=\d每])|(?<=满分)(?=[≥≤<>=每])/u;
/** A comma that does not part thousands. */
const commas = /,(?!\d{3}(?!\d))/u;

/** The clauses of a compact text; undefined when one of them cannot be read. */
export function readClauses(text: string): readonly RuleClause[] | undefined {
  const sentences = withoutNumbers(text)
    .split(stops)
    .filter((part) => part !== '');
  if (sentences.length > limits.ruleClauseCountMax) return undefined;
  const all: RuleClause[] = [];
  for (const sentence of sentences) {
    const clauses = readSentence(sentence.replace(numbered, ''));
    if (clauses === undefined) return undefined;
    appendAll(all, clauses);
  }
  const tierCount = all.filter(({ kind }) => kind === 'tier').length;
  return tierCount > limits.tierCountMax ? undefined : all;
}

/**
 * 1.≥95%得5分;2.80%-95%得3分 and A.…;B.…: where the first two parts begin with their numbers in a list, none of these is
 * a part of 2.80%, and the point behind it is no stop.
 */
function withoutNumbers(text: string): string {
  const parts = text.split(/(?<=[;。])(?=.)/u);
  const label = labels.find((list) => hasLabel(parts, list, 0) && hasLabel(parts, list, 1));
  if (label === undefined) return text;
  return parts
    .map((part, at) => (hasLabel(parts, label, at) ? part.slice(label[at]?.length) : part))
    .join('');
}

function hasLabel(parts: readonly string[], label: readonly string[], at: number): boolean {
  const own = label[at];
  return own !== undefined && parts[at]?.startsWith(own) === true;
}

const labels = ['.', '、', ')'].flatMap((point) => [
  Array.from('ABCDEFGH', (letter) => `${letter}${point}`),
  Array.from('abcdefgh', (letter) => `${letter}${point}`),
  Array.from('123456789', (digit) => `${digit}${point}`),
  Array.from('一二三四五六七八九', (digit) => `${digit}${point}`),
]);

/** What stands between two stops: bounds wait behind their comma for the points that they get. */
function readSentence(sentence: string): readonly RuleClause[] | undefined {
  const parts = joinedTails(sentence.split(commas).filter((part) => part !== ''));
  if (parts.length > limits.ruleClauseCountMax) return undefined;
  const clauses: RuleClause[] = [];
  // Bounds without their points: one at most.
  const open: (readonly RuleValue[])[] = [];
  for (const part of parts) {
    const piece = readPiece(part);
    const next = piece && withWaiting(piece, open.pop());
    if (next === undefined) return undefined;
    if (next.waiting !== undefined) open.push(next.waiting);
    appendAll(clauses, next.clauses);
  }
  return open.length === 0 ? clauses : undefined;
}

/** What a piece says, and the bounds that wait for the next one. */
interface Step {
  readonly clauses: readonly RuleClause[];
  readonly waiting?: readonly RuleValue[];
}

function withWaiting(piece: Piece, waiting: readonly RuleValue[] | undefined): Step | undefined {
  if (piece.kind === 'award') {
    if (waiting === undefined) return undefined;
    return { clauses: [{ ...piece, kind: 'tier', bounds: waiting }] };
  }
  if (piece.kind === 'deduction' && waiting !== undefined) {
    const [from] = waiting;
    if (waiting.length !== 1 || from === undefined || piece.from !== undefined) return undefined;
    const planned = planOf(waiting);
    if (planned !== undefined) return { clauses: [...planned, piece] };
    return { clauses: [{ ...piece, from }] };
  }
  const planned = waiting === undefined ? [] : planOf(waiting);
  if (planned === undefined) return undefined;
  if (piece.kind === 'bounds') return { clauses: planned, waiting: piece.bounds };
  return { clauses: [...planned, piece] };
}

/** 全年计划检查9个，达9个得6分: the plan is where counting starts, and nothing else may be left waiting. */
function planOf([first, ...others]: readonly RuleValue[]): readonly RuleClause[] | undefined {
  const isPlan = first !== undefined && others.length === 0 && plan.test(first.name ?? '');
  return isPlan ? [{ kind: 'basis', value: { ...first, name: undefined } }] : undefined;
}

/** 每低于5%,扣2分 and 未达到的,按比例得分 were cut at their comma: put together again. */
function joinedTails(parts: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    const isShare = before !== undefined && !before.endsWith('分') && proportionalTail.test(part);
    const isBegun = before !== undefined && /^(?:不足|不满|未满)[^分]{1,8}$/u.test(before);
    const isOpen = before !== undefined && condition.test(before);
    if (isShare || isBegun || isOpen || deductionTail.test(part))
      joined.push(`${joined.pop() ?? ''}${part}`);
    else joined.push(part);
  }
  return joined;
}

function readPiece(text: string): Piece | undefined {
  if (floor.test(text)) return { kind: 'note' };
  const label = named.exec(text);
  if (label?.[1] !== undefined && label[2] !== undefined && isMeasure(label[1]))
    return withName(readPiece(label[2]), label[1]);
  return (
    readFull(text) ??
    readMost(text) ??
    readTop(text) ??
    readAward(text) ??
    readNothing(text) ??
    readGain(text) ??
    readReached(text) ??
    readInTime(text) ??
    readBegun(text) ??
    readRest(text) ??
    readWhole(text) ??
    readBasis(text) ??
    readFormula(text) ??
    readDeduction(text) ??
    readShare(text) ??
    readProportionalTier(text) ??
    readTier(text) ??
    readWaiting(text)
  );
}

function withName(piece: Piece | undefined, name: string): Piece | undefined {
  if (piece?.kind !== 'tier' && piece?.kind !== 'bounds') return undefined;
  const [first, ...others] = piece.bounds;
  return first === undefined ? undefined : { ...piece, bounds: [{ ...first, name }, ...others] };
}

function readFull(text: string): RuleClause | undefined {
  const points = plainNumber(fullMark.exec(text)?.[1] ?? '');
  return points === undefined ? undefined : { kind: 'full', points };
}

function readAward(text: string): Piece | undefined {
  if (noAward.test(text)) return { kind: 'award', points: '0' };
  const [, full, pointsText = ''] = award.exec(text) ?? [];
  if (full !== undefined) return { kind: 'award', points: null };
  const points = plainNumber(pointsText);
  return points === undefined ? undefined : { kind: 'award', points };
}

/** 得60%权重 behind its bounds, or alone where these wait for it. */
function readShare(text: string): Piece | undefined {
  const [, half] = halfOfFull.exec(text) ?? [];
  const [, words = half ?? '', behind, before] = awardedShare.exec(text) ?? [];
  const points = half === undefined ? plainNumber(behind ?? before ?? '') : '50';
  if (points === undefined || Fraction.of(points).compare(Fraction.hundred) > 0) return undefined;
  if (words === '') return { kind: 'award', points, ofFull: true };
  const bounds = readBounds(words);
  return bounds === undefined ? undefined : { kind: 'tier', bounds, points, ofFull: true };
}

function readNothing(text: string): RuleClause | undefined {
  const [, full, pointsText = ''] = nothing.exec(text) ?? [];
  if (full !== undefined) return { kind: 'nothing', points: null };
  const points = plainNumber(pointsText);
  return points === undefined ? undefined : { kind: 'nothing', points };
}

function readGain(text: string): RuleClause | undefined {
  const [, , count = '', unit = '', verb = '', each = ''] = gain.exec(text) ?? [];
  const step = plainStep(`${count}${unit}`);
  const points = plainNumber(inDigits(each));
  if (step === undefined || points === undefined || points === '0') return undefined;
  return { kind: 'gain', step, points, adds: verb.startsWith('加') };
}

function readTop(text: string): RuleClause | undefined {
  const [, verb, most, filled, added] = top.exec(text) ?? [];
  const points = plainNumber(most ?? filled ?? added ?? '');
  if (points === undefined || points === '0') return undefined;
  return { kind: 'top', points, isSum: verb !== '加' && added === undefined };
}

function readReached(text: string): RuleClause | undefined {
  if (missed.test(text)) return { kind: 'missed' };
  const [, full, pointsText = ''] = reached.exec(text) ?? [];
  if (full !== undefined) return { kind: 'reached', points: null };
  const points = plainNumber(pointsText);
  return points === undefined ? undefined : { kind: 'reached', points };
}

function readInTime(text: string): RuleClause | undefined {
  const [, full, pointsText = ''] = inTime.exec(text) ?? [];
  if (full !== undefined) return { kind: 'inTime', points: null };
  const points = plainNumber(pointsText);
  return points === undefined ? undefined : { kind: 'inTime', points };
}

/** What is begun counts as what is whole, and as nothing else. */
function readBegun(text: string): RuleClause | undefined {
  const [, count = '', unit = '', ofCount = '', ofUnit = ''] = begun.exec(text) ?? [];
  const [step, whole] = [plainStep(`${count}${unit}`), plainStep(`${ofCount}${ofUnit}`)];
  if (step === undefined || step.value !== whole?.value || step.unit !== whole.unit)
    return undefined;
  return { kind: 'begun', step };
}

/** Whatever falls short of full marks; 按完成率 names the rate itself, which is the share of a target of 100% alone. */
function readRest(text: string): RuleClause | undefined {
  const found = rest.exec(text);
  return found === null ? undefined : { kind: 'rest', isRate: found[1] !== undefined };
}

/** 60%-95%按比例得分: where the share counts is said by its bounds. */
function readProportionalTier(text: string): RuleClause | undefined {
  const bounds = readBounds(proportionalTier.exec(text)?.[1] ?? '');
  return bounds && { kind: 'tier', bounds, points: null, inProportion: true };
}

function readBasis(text: string): RuleClause | undefined {
  const value = readValue(basis.exec(text)?.[1]);
  return value === undefined ? undefined : { kind: 'basis', value };
}

/** A whole number of what is counted one by one; a rate or a sum of money has no parts that may lack. */
function readWhole(text: string): RuleClause | undefined {
  const [, some, all, yearly, before = '', count = '', words = ''] = whole.exec(text) ?? [];
  const { unit, rest: behind } = takeUnit(words);
  if (unit === null || !isCounter(unit) || !/^[1-9]\d{0,5}$/u.test(count)) return undefined;
  // 应检查企业9家, 应检查9家企业, and not both.
  if (before !== '' && behind !== '') return undefined;
  const thing = `${before}${behind}`;
  if (thing !== '' && !(isMeasure(thing) && /^\p{Script=Han}+$/u.test(thing))) return undefined;
  const value = { value: count, unit, operator: 'none' as const, inclusive: undefined };
  const doing = some ?? all ?? yearly ?? '';
  return { kind: 'whole', value: { ...value, name: undefined }, thing, doing };
}

/** 预算完成率=(预算完成数/预算数)×100% says what is measured; the figure itself is the actual. */
function readFormula(text: string): RuleClause | undefined {
  if (!inPercent.test(text)) return undefined;
  const [quotient = '', name, ...others] = text.split('=').toReversed();
  if (others.length > 0 || !/[÷/]/u.test(quotient)) return undefined;
  if (name === undefined) return { kind: 'note' };
  return formulaName.test(name) ? { kind: 'name', name } : undefined;
}

function readDeduction(text: string): RuleClause | undefined {
  const [, from = '', side, thing = '', count = '', unit = '', ...off] = deduction.exec(text) ?? [];
  if (count !== '') return deductionOf(from, side, [thing, `${count}${unit}`], off);
  const [, lacking, done = '', one = '', what = '', ...less] = countedDeduction.exec(text) ?? [];
  return one === '' ? undefined : deductionOf('', lacking, [done, `${one}${what}`], less);
}

function readMost(text: string): RuleClause | undefined {
  const [, words, limit] = most.exec(text) ?? [];
  const points = plainNumber(words ?? limit ?? '');
  return points === undefined || points === '0' ? undefined : { kind: 'most', points };
}

function deductionOf(
  fromText: string,
  sideWord: string | undefined,
  [thing, stepText]: readonly [string, string],
  [inPoints, before, behind]: readonly (string | undefined)[],
): RuleClause | undefined {
  const happens = happening.test(sideWord ?? '');
  const { step, noun } = countedStep(stepText);
  const points = plainNumber(inDigits(inPoints ?? before ?? behind ?? ''));
  const words = fromText.replace(endOfCondition, '');
  const from = words === '' ? undefined : readValue(words.replace(conditional, ''));
  if (step === undefined || points === undefined || (words !== '' && from === undefined))
    return undefined;
  if (points === '0') return undefined;
  const up = sideWord === undefined ? pointsUp(from?.operator ?? 'none') : upwards.test(sideWord);
  if (up === undefined) return undefined;
  const ofFull = inPoints === undefined;
  const towards = up ? 'above' : 'below';
  return {
    kind: 'deduction',
    from,
    side: towards,
    step,
    points,
    ofFull,
    happens,
    thing,
    late: lateSide.test(sideWord ?? ''),
    noun: happens ? '' : noun,
  };
}

/** One step: a positive number with its unit, and nothing else. */
function plainStep(text: string): RuleValue | undefined {
  const step = readValue(inDigits(text));
  if (step === undefined || step.operator !== 'none') return undefined;
  if (step.name !== undefined || step.inclusive !== undefined) return undefined;
  return Fraction.of(step.value).isPositive() ? step : undefined;
}

/** 1起有效投诉, 1个企业: behind the counter stands what is counted. */
function countedStep(text: string): {
  readonly step: RuleValue | undefined;
  readonly noun: string;
} {
  const plain = plainStep(text);
  const counted = inDigits(text);
  const digits = number.exec(counted)?.[0];
  if (plain !== undefined || digits === undefined) return { step: plain, noun: '' };
  const { unit, rest: noun } = takeUnit(counted.slice(digits.length));
  const isNoun = /^[\p{Script=Han}]{1,12}$/u.test(noun) && !holdsOperator(noun);
  const isCount = unit !== null && isCounter(unit) && isNoun;
  return { step: isCount ? plainStep(`${digits}${unit}`) : undefined, noun };
}

function inDigits(text: string): string {
  return text.replace(leadingCount, (word) => countsOf[word] ?? word);
}

function readTier(text: string): RuleClause | undefined {
  const [, words, full, pointsText, nothing] = tier.exec(text) ?? [];
  const bounds = readBounds(words ?? fullInTier.exec(text)?.[1] ?? '');
  if (bounds === undefined) return undefined;
  if (words === undefined || full !== undefined) return { kind: 'tier', bounds, points: null };
  if (nothing !== undefined) return { kind: 'tier', bounds, points: '0' };
  const points = plainNumber(pointsText ?? '');
  return points === undefined ? undefined : { kind: 'tier', bounds, points };
}

function readWaiting(text: string): Piece | undefined {
  const bounds = readBounds(text.replace(endOfWaiting, ''));
  return bounds === undefined ? undefined : { kind: 'bounds', bounds };
}

function plainNumber(text: string): string | undefined {
  if (number.exec(text)?.[0] !== text) return undefined;
  const value = numberText(text);
  return value === 'too-long' || value.startsWith('-') ? undefined : value;
}

/** 24小时内响应: the doing behind the bound says nothing of the number. */
const doneWithin =
  /(?<=[内上下%])(?:完成|办结|办理完毕|竣工|到位|到达|到场|交付|验收|报送|提交|上报|响应|处置|处理|解决|修复|反馈|回复|答复|送达|受理|整改)(?:完成|完毕|到位)?$/u;

function readBounds(given: string): readonly RuleValue[] | undefined {
  const text = given
    .replace(conditional, '')
    .replace(/^[:,]|[:,]$/gu, '')
    .replace(/(?<=[-~至到].{1,14})之间$/u, '')
    .replace(doneWithin, '');
  const around = readSandwich(text) ?? readBoth(text);
  if (around !== undefined) return around;
  const [, lowText, highText] = rangeSplit.exec(text) ?? [];
  if (lowText === undefined || highText === undefined) {
    const value = readValue(text);
    return value === undefined ? undefined : [value];
  }
  const low = readValue(lowText);
  const high = readValue(highText);
  if (low === undefined || high === undefined) return undefined;
  return Fraction.of(low.value).compare(Fraction.of(high.value)) > 0 ? undefined : [low, high];
}

function readSandwich(text: string): readonly RuleValue[] | undefined {
  const [, first, left, name = '', right, second] = sandwiched.exec(text) ?? [];
  const [one, other] = [readValue(first), readValue(second)];
  const isUp = left === '<' || left === '≤';
  if (one === undefined || other === undefined || !isMeasure(name)) return undefined;
  // 10%<调整率≥20% encloses nothing.
  if (isUp !== (right === '<' || right === '≤')) return undefined;
  if ([one, other].some(({ operator, name: own }) => operator !== 'none' || own !== undefined))
    return undefined;
  const ends = [
    { ...one, name, inclusive: left === '≤' || left === '≥' },
    { ...other, inclusive: right === '≤' || right === '≥' },
  ];
  const [low, high] = isUp ? ends : ends.toReversed();
  if (low === undefined || high === undefined) return undefined;
  return Fraction.of(low.value).compare(Fraction.of(high.value)) > 0 ? undefined : [low, high];
}

/** ≥80%且<90%: two ends, of which the second does not name again what is measured. */
function readBoth(text: string): readonly RuleValue[] | undefined {
  const [, first, second] = both.exec(text) ?? [];
  const ends = [readValue(first), readValue(second)];
  const low = ends.find((end) => end?.operator === 'ge' || end?.operator === 'gt');
  const high = ends.find((end) => end?.operator === 'le' || end?.operator === 'lt');
  if (low === undefined || high === undefined || ends[1]?.name !== undefined) return undefined;
  if (Fraction.of(low.value).compare(Fraction.of(high.value)) > 0) return undefined;
  return [asEnd(low), asEnd(high)];
}

const both = /^(.{1,40}?)(?:并且|且|同时)(.{1,30})$/u;

function asEnd(end: RuleValue): RuleValue {
  return { ...end, operator: 'none', inclusive: end.operator === 'ge' || end.operator === 'le' };
}

/** A number with what it is a number of, its operator, unit and 含-mark, and nothing else. */
function readValue(text: string | undefined): RuleValue | undefined {
  const [, words = '', rest = ''] = /^([^\d.+-]{0,40})(.*)$/u.exec(text ?? '') ?? [];
  // 利用率在95%以上: the operator stands behind.
  const front = takeOperatorBefore(words.replace(/(?<=率|度|比例)在$/u, ''));
  const digits = number.exec(rest)?.[0];
  if (digits === undefined) return undefined;
  const isNamed = front.rest !== '';
  if (isNamed && !(front.operator === 'none' ? isCountable(front.rest) : isMeasure(front.rest)))
    return undefined;
  const value = numberText(digits);
  if (value === 'too-long') return undefined;
  const { unit, rest: behindUnit } = takeUnit(
    rest.slice(digits.length).replace(/^个(?=百分点)/u, ''),
  );
  const back = takeOperatorBehind(behindUnit);
  const operator = joinedOperator(front.operator, back.operator);
  if (operator === undefined || back.rest !== '') return undefined;
  const { inclusive } = back;
  return {
    value,
    unit: unit === '百分点' ? '%' : unit,
    operator: withBound(operator, inclusive),
    inclusive,
    name: isNamed ? front.rest : undefined,
  };
}

const measure = /^[\p{Script=Han}A-Za-z"“”'‘’()《》/]{1,30}$/u;
const noMeasure =
  /[每扣第且或并若]|第|排名|名次|位列|得分$|^(?:较|比|同比)|(?:增长|下降|提高|减少)$/u;
const plan = /计划|任务|目标/u;
const countable =
  /(?:率|度|数|量|额|比例|比重|占比|天数|时间|完成|检查|开展|举办|组织|培训|建设|实施|新增|办理|发放)$/u;

/** Whether words before an operator name what is measured, and say nothing more. */
function isMeasure(words: string): boolean {
  return (
    measure.test(words) && !noMeasure.test(words) && !holdsOperator(words) && !endsInNegation(words)
  );
}

/** Without an operator the name itself must say that a number follows: 预算完成率100%, 完成9个, but not 第1名. */
function isCountable(words: string): boolean {
  return (countable.test(words) || plan.test(words)) && isMeasure(words);
}
