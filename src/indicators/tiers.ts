/**
 * Tiers written out in a target, or a rule printed in a cell: `=0 计8分；0-10%(含)计6分；大于30%不得分`,
 * `100%计满分，每低于5%扣2分，扣完为止`. One clause that cannot be read makes the whole unreadable, for a rule with a hole
 * scores wrongly.
 */
import { Fraction } from '../decimal.js';
import { limits } from '../limits.js';
import { expressionOf } from './characters.js';
import { isLatenessRule, latenessName } from './lateness.js';
import { operatorSigns, pointsUp } from './operators.js';
import type {
  Operator,
  QuantityReading,
  Reading,
  TiersReading,
  WrittenDeduction,
  WrittenTier,
} from './reading.js';
import { type RuleClause, type RuleValue, readClauses } from './rule-clauses.js';
import { isGain, readGains } from './rule-gains.js';
import { conversion, isCounter } from './units.js';

const meantAsTiers =
  /满分|扣完|加满|最[多高]加\d|[计得记给赋扣加]\d{1,6}(?:\.\d{1,6})?分|不得分|扣[一半两]分|[扣得计][^扣得计]{0,6}(?:权重|分值)的?\d|[得计]\d{1,3}%的?(?:权重|分值)/u;

/** Whether a compact text speaks of points, so that it is read here and nowhere else. */
export function isMeantAsTiers(text: string): boolean {
  return meantAsTiers.test(text);
}

const rule =
  /满分|扣完|加满|最[多高]加\d|每[^每]{1,30}加\d{1,6}(?:\.\d{1,6})?分|[计扣]\d{1,6}(?:\.\d{1,6})?分|[扣得计][^扣得计]{0,6}(?:权重|分值)的?\d|[得计]\d{1,3}%的?(?:权重|分值)/u;
const award = /得\d{1,6}(?:\.\d{1,6})?分|不得分/u;
const awards = /得\d{1,6}(?:\.\d{1,6})?分|不得分/gu;

/** Whether a text that speaks of points can be nothing else but a rule, read or not. */
export function isRuleForCertain(text: string): boolean {
  if (rule.test(text) || (award.test(text) && /扣|计\d/u.test(text))) return true;
  // Points for several numbers; 健全得2分，基本健全得1分 has words instead, of which a person picks one.
  const rest = text.replace(awards, '·');
  return rest.split('·').length > 2 && /\d/u.test(rest);
}

/**
 * Whether a target in words names the points of its states (完成得10分，未完成得0分): a percentage is none of them, unless
 * the words say that points follow it (未达到的按比例得分).
 */
export function namesPointsOfStates(text: string): boolean {
  const signs = expressionOf(text);
  return award.test(signs) && !signs.includes('比例');
}

/** Reads a compact text as tiers; undefined when a clause of it cannot be read, or they leave a hole. */
export function readTiers(text: string): TiersReading | undefined {
  const clauses = readClauses(text);
  return clauses === undefined || leansOnTarget(clauses) ? undefined : assembled(clauses);
}

/** 达到目标得满分 leans on the target of its row; 否则不得分 behind a tier says what all others get. */
function leansOnTarget(clauses: readonly RuleClause[]): boolean {
  const says = new Set(clauses.map(({ kind }) => kind));
  if (says.has('whole')) return false;
  const isLate = clauses.some((clause) => clause.kind === 'deduction' && clause.late);
  if (isLate && !says.has('tier') && !says.has('missed')) return false;
  const isShort = says.has('missed') || says.has('rest');
  return says.has('reached') || (isShort && !says.has('tier') && !says.has('gain'));
}

type TierClause = Extract<RuleClause, { kind: 'tier' }>;
type DeductionClause = Extract<RuleClause, { kind: 'deduction' }>;

function assembled(given: readonly RuleClause[]): TiersReading | undefined {
  const counted = withWhole(given);
  const clauses = counted && withShares(withStart(counted));
  if (clauses === undefined) return undefined;
  if (clauses.some(isGain)) return gained(clauses);
  const found = clauses.filter((clause) => clause.kind === 'tier');
  const deductions = deductionsOf(clauses);
  const unit = oneUnitOf(clauses);
  const name = nameOf(clauses);
  const full = fullOf(found, clauses);
  if (found.length === 0 || unit === several || name === several || full === undefined)
    return undefined;
  if (!isNounClear(deductions, unit)) return undefined;
  const sides = new Set(deductions.map(({ side }) => side));
  if (sides.size < deductions.length || !isLimitClear(clauses)) return undefined;
  if (!isShareClear(found) || clauses.some(({ kind }) => kind === 'nothing' || kind === 'top'))
    return undefined;
  const bands = inOrder(found).map((clause) => tierOf(clause, found, deductions[0]?.side));
  const steps = deductions.map((clause) => stepOf(clause, clauses));
  if (!steps.every((step) => step !== undefined && isFree(step, bands, full))) return undefined;
  return {
    kind: 'tiers',
    ...(name === undefined ? {} : { name }),
    unit: unit ?? null,
    full,
    bands,
    steps: steps.filter((step) => step !== undefined),
  };
}

/**
 * The tier with the full mark, where it is said in other words: 目标值100%，每减少5%扣1分; 每发生1起扣2分, which starts at
 * none as 无投诉得5分 does.
 */
function withStart(clauses: readonly RuleClause[]): readonly RuleClause[] {
  if (clauses.some(({ kind }) => kind === 'tier')) return clauses;
  const bounded = boundOf(clauses);
  if (bounded !== undefined) return [bounded, ...clauses];
  const [deduction, ...others] = deductionsOf(clauses);
  if (deduction === undefined || deduction.from !== undefined || others.length > 0) return clauses;
  if (deduction.late) return withNoLateness(clauses, deduction);
  const start = clauses.find(({ kind }) => kind === 'basis');
  const none = clauses.filter(({ kind }) => kind === 'nothing');
  if (start?.kind === 'basis' && none.length === 0) {
    const bound = { ...start.value, operator: 'none' as const, inclusive: undefined };
    return [{ kind: 'tier', bounds: [bound], points: null }, ...clauses];
  }
  if (!deduction.happens || none.length > 1) return clauses;
  // A share does not happen: 每发生1%扣2分 does not say which rate it counts, nor from where.
  if (deduction.step.unit === '%') return clauses;
  const [said] = none;
  const bound = { ...deduction.step, value: '0', operator: 'le' as const };
  const points = said?.kind === 'nothing' ? said.points : null;
  const rest = clauses.filter(({ kind }) => kind !== 'nothing');
  return [{ kind: 'tier', bounds: [bound], points }, ...rest];
}

/** ≥50场次，每少1场次扣0.2分: what the bound wants has full marks, where less of it costs. */
function boundOf(clauses: readonly RuleClause[]): RuleClause | undefined {
  const [deduction, ...others] = deductionsOf(clauses);
  const isPlain = clauses.every(({ kind }) => boundedKinds.has(kind));
  if (deduction?.from === undefined || others.length > 0 || !isPlain) return undefined;
  const { from, side } = deduction;
  const isWanted = pointsUp(from.operator) === (side === 'below');
  return isWanted ? { kind: 'tier', bounds: [from], points: null } : undefined;
}

const boundedKinds = new Set<RuleClause['kind']>(['deduction', 'full', 'most', 'note', 'begun']);

/** 按期完成得5分，每逾期1天扣1分: how late it was is counted from none; 每逾期1天扣1分 alone may count from a deadline. */
function withNoLateness(
  clauses: readonly RuleClause[],
  { step }: DeductionClause,
): readonly RuleClause[] {
  const said = clauses.filter((clause) => clause.kind === 'inTime' || clause.kind === 'reached');
  const [inTime, ...others] = said;
  if (inTime === undefined || others.length > 0 || step.unit === null) return clauses;
  if (conversion(step.unit, '天') === undefined && !latenessUnits.test(step.unit)) return clauses;
  const bound = { ...step, value: '0', operator: 'le' as const, name: latenessName };
  const rest = clauses.filter((clause) => clause !== inTime);
  return [{ kind: 'tier', bounds: [bound], points: inTime.points }, ...rest];
}

const latenessUnits = /月|季度|年|工作日/u;

/**
 * 共8项制度，每缺1项扣0.5分: all there are have full marks, and what lacks of them is counted, or they have their share. What may
 * happen within them (共5个乡镇，每有1个未完成扣2分), or lacks of something else, is not what an actual counts: undefined.
 */
function withWhole(clauses: readonly RuleClause[]): readonly RuleClause[] | undefined {
  const [whole, ...wholes] = clauses.filter((clause) => clause.kind === 'whole');
  if (whole === undefined) return clauses;
  // 计划检查9个，达9个得6分: where counting starts, whose points are said beside it.
  if (clauses.some(({ kind }) => kind === 'tier')) {
    const { value } = whole;
    const isDue = clauses.some((clause) => clause.kind === 'tier' && isFrom(clause, value));
    if (wholes.length > 0 || !isDue) return undefined;
    return clauses.map((clause) => (clause === whole ? { kind: 'basis', value } : clause));
  }
  const [lack, ...others] = deductionsOf(clauses);
  const rests = clauses.filter(({ kind }) => kind === 'rest');
  const known = new Set(['whole', 'deduction', 'rest', 'reached', 'full', 'most', 'note']);
  const isOne = wholes.length === 0 && others.length === 0;
  if (!isOne || !clauses.every(({ kind }) => known.has(kind))) return undefined;
  if (lack === undefined ? rests.length !== 1 : !isLackOf(lack, whole)) return undefined;
  const { value } = whole;
  const bound = { ...value, operator: 'ge' as const };
  return clauses.flatMap((clause): readonly RuleClause[] => {
    if (clause.kind === 'reached')
      return clause.points === null ? [] : [{ kind: 'full', points: clause.points }];
    if (clause === lack) return [{ ...lack, noun: '' }];
    return clause === whole ? [{ kind: 'tier', bounds: [bound], points: null }] : [clause];
  });
}

function isFrom({ bounds }: TierClause, { value }: RuleValue): boolean {
  return bounds.length === 1 && bounds[0]?.value === value;
}

/** 每少检查1个 and 每少1个企业 lack of 应检查9个企业. */
function isLackOf(
  { side, happens, from, thing, noun }: DeductionClause,
  { thing: things, doing }: Extract<RuleClause, { kind: 'whole' }>,
): boolean {
  if (side !== 'below' || happens || from !== undefined) return false;
  const isDoing = doing !== '' && (thing === doing || thing === `${doing}${things}`);
  return (thing === '' || thing === things || isDoing) && (noun === '' || noun === things);
}

/**
 * What has its share of the full mark (未达到的按比例得分): everything below the one tier with a lower bound that has
 * it, or what lies between bounds of its own. Undefined where something else has points, too, or a hole is left.
 */
function withShares(clauses: readonly RuleClause[]): readonly RuleClause[] | undefined {
  const rests = clauses.filter((clause) => clause.kind === 'rest');
  const tiers = clauses.filter((clause) => clause.kind === 'tier');
  const shared = tiers.filter(({ inProportion }) => inProportion === true);
  const [said, ...more] = [...rests, ...shared];
  if (said === undefined) return clauses;
  const [full, ...others] = tiers.filter((tier) => !shared.includes(tier) && tier.points !== '0');
  const due = full && others.length === 0 ? dueOf(full) : undefined;
  if (full === undefined || due === undefined || more.length > 0) return undefined;
  if (clauses.some(({ kind }) => kind === 'deduction' || kind === 'missed' || kind === 'gain'))
    return undefined;
  // 80% of a rate that is due to reach 95% is a share of 80 ÷ 95, or of 80% itself where the rate is named.
  if (rests.some(({ isRate }) => isRate) && !(due.unit === '%' && due.value === '100'))
    return undefined;
  const isNoneSaid = tiers.some(({ points }) => points === '0');
  if (!shared.every(({ bounds }) => endsAt(bounds, due.value, isNoneSaid))) return undefined;
  const below: RuleValue = { ...due, operator: 'lt', inclusive: undefined, name: undefined };
  const of = { inProportion: true, points: full.points, base: due.value } as const;
  const ladder = clauses.flatMap((clause): readonly RuleClause[] => {
    if (clause === full) return [{ ...full, bounds: [due] }];
    if (clause.kind === 'rest') return [];
    return [clause.kind === 'tier' && clause.inProportion === true ? { ...clause, ...of } : clause];
  });
  return rests.length === 0 ? ladder : [...ladder, { kind: 'tier', bounds: [below], ...of }];
}

/** What a tier is due for that has the full mark from there on; undefined for any other tier. */
function dueOf({ bounds, ofFull }: TierClause): RuleValue | undefined {
  const [bound, ...ends] = bounds;
  if (bound === undefined || ends.length > 0 || ofFull === true) return undefined;
  if (pointsUp(bound.operator) === false || !Fraction.of(bound.value).isPositive())
    return undefined;
  return { ...bound, operator: bound.operator === 'gt' ? 'gt' : 'ge' };
}

/** Whether bounds of a share reach up to what is due, and what lies below them is said. */
function endsAt(bounds: readonly RuleValue[], due: string, isNoneSaid: boolean): boolean {
  const high = bounds.at(-1);
  if (high?.value !== due) return false;
  return bounds.length === 2 ? isNoneSaid : pointsUp(high.operator) === false;
}

/** 每少1个企业 counts what is counted in the same words, and nothing else: of 9次 it may lack another thing. */
function isNounClear(deductions: readonly DeductionClause[], unit: string | undefined): boolean {
  return deductions.every(({ noun, step }) => noun === '' || step.unit === (unit ?? null));
}

/** Shares of the full mark stand beside 满分 and 不得分, never beside points. */
function isShareClear(tiers: readonly TierClause[]): boolean {
  if (!tiers.some(({ ofFull }) => ofFull)) return true;
  return tiers.every(({ points, ofFull }) => ofFull || points === null || points === '0');
}

/** A rule that gives points step by step, as the bands that its steps make. */
function gained(clauses: readonly RuleClause[]): TiersReading | undefined {
  const unit = oneUnitOf(clauses);
  const name = nameOf(clauses);
  const gains = readGains(clauses);
  if (gains === undefined || unit === several || name === several) return undefined;
  return {
    kind: 'tiers',
    ...(name === undefined ? {} : { name }),
    unit: unit ?? null,
    ...gains,
    steps: [],
  };
}

/**
 * Reads what a form prints as the rule of a row (评分标准, 赋分规则) beside its target: a rule that is whole in itself, or
 * one that starts from the target (`每少1所扣5分`, `达到指标值得满分，否则不得分`).
 * @returns undefined where a clause cannot be read, the rule measures something else than the target, or they
 *   leave a hole.
 */
export function readPrintedRule(text: string, target: Reading): TiersReading | undefined {
  if (text.length > limits.textCodeUnitsMax) return undefined;
  const clauses = readClauses(expressionOf(text));
  if (clauses === undefined || !saysWhatIsLost(clauses)) return undefined;
  const due = target.kind === 'quantity' ? target : undefined;
  const starts = clauses.some(({ kind }) => startKinds.has(kind));
  // What only says what is taken off starts from the target, where there is one.
  const leans =
    clauses.some(({ kind }) => kind === 'reached' || kind === 'inTime') ||
    (due !== undefined && !starts);
  const own = leans ? undefined : assembled(clauses);
  if (own === undefined) return due === undefined ? undefined : assembled(fromTarget(clauses, due));
  if (due === undefined) return own;
  // 应检查8个 beside a target of 9 leaves open which of them is due.
  const whole = clauses.find((clause) => clause.kind === 'whole');
  if (whole !== undefined && whole.value.value !== due.value) return undefined;
  return isOfSameUnit(own.unit, due.unit) ? belowTarget(own, due) : undefined;
}

const startKinds = new Set<RuleClause['kind']>(['tier', 'basis', 'whole', 'nothing', 'gain']);

/**
 * ≥85%得3分，≥80%得1分 beside a target of ≥90% says what less than the target gets: the target itself has full marks.
 * Where the rule reaches up to the target, it says all itself.
 */
function belowTarget(
  own: TiersReading,
  { value, direction, operator, unit }: QuantityReading,
): TiersReading | undefined {
  const isHigher = direction === 'higher';
  const due = Fraction.of(value);
  const edges = own.bands.flatMap(({ points, low, high }) =>
    points === null || points === own.full ? [isHigher ? low : high] : [],
  );
  const isShort = edges.every((edge) => {
    const order = edge === null ? 0 : Fraction.of(edge).compare(due);
    return isHigher ? order < 0 : order > 0;
  });
  if (!isShort || own.full === null) return own;
  if (own.unit !== unit && own.unit !== null && unit !== null) return undefined;
  const inclusive = operator !== 'gt' && operator !== 'lt';
  const full = isHigher
    ? { low: value, lowInclusive: inclusive, high: null, highInclusive: false }
    : { low: null, lowInclusive: false, high: value, highInclusive: inclusive };
  return { ...own, full: null, bands: [{ ...full, points: null }, ...own.bands] };
}

/** Whether clauses of a rule can be read at all; some need the target of their row beside them. */
export function isReadableRule(text: string): boolean {
  if (text.length > limits.textCodeUnitsMax) return false;
  const clauses = readClauses(expressionOf(text));
  return clauses === undefined ? isLatenessRule(expressionOf(text)) : saysWhatIsLost(clauses);
}

/** ≥90%得80分 alone does not say what less than that gets. */
function saysWhatIsLost(clauses: readonly RuleClause[]): boolean {
  const tiers = clauses.filter(({ kind }) => kind === 'tier');
  return (
    tiers.length > 1 ||
    clauses.some(({ kind, ...clause }) =>
      kind === 'gain'
        ? 'adds' in clause && !clause.adds
        : kind === 'deduction' || kind === 'missed' || kind === 'rest',
    )
  );
}

/** A rate in percent says nothing of a number of things, and one without a unit may be either. */
function isOfSameUnit(rule: string | null, target: string | null): boolean {
  if (rule === null || target === null) return rule !== '%' && target !== '%';
  return conversion(rule, target) !== undefined;
}

/** The clauses with the target of the row as their full mark. */
function fromTarget(
  clauses: readonly RuleClause[],
  { operator, value, unit, direction }: QuantityReading,
): readonly RuleClause[] {
  const isStarted = clauses.some(({ kind }) => kind === 'tier' || kind === 'basis');
  const speaks = clauses.some(
    ({ kind }) => kind === 'reached' || kind === 'deduction' || kind === 'rest',
  );
  if (isStarted || !speaks) return [];
  const towards = direction === 'lower' ? 'le' : 'ge';
  const isOpen = operator === 'none' || operator === 'eq';
  const bound = { value, unit, operator: isOpen ? towards : operator, inclusive: undefined };
  const points = clauses.find((clause) => clause.kind === 'reached' || clause.kind === 'inTime');
  const full = points?.points ?? null;
  const tier: RuleClause = { kind: 'tier', bounds: [{ ...bound, name: undefined }], points: full };
  return [tier, ...clauses];
}

/** 最多扣3分 and 不足1%按1%计算 once at most, and only of what is taken. */
function isLimitClear(clauses: readonly RuleClause[]): boolean {
  const said = clauses.filter(({ kind }) => kind === 'most');
  const begun = clauses.filter(({ kind }) => kind === 'begun');
  const taken = deductionsOf(clauses);
  if (begun.length > 1 || (begun.length === 1 && taken.length !== 1)) return false;
  return said.length === 0 || (said.length === 1 && taken.length > 0);
}

function deductionsOf(clauses: readonly RuleClause[]): readonly DeductionClause[] {
  return clauses.filter((clause) => clause.kind === 'deduction');
}

const several = Symbol('several');

/** What all say alike; undefined where none says anything. */
function oneOf(all: readonly string[]): string | undefined | typeof several {
  const different = new Set(all);
  return different.size > 1 ? several : [...different][0];
}

/** The unit that all clauses speak of, 个小时 being 小时; undefined where none names any. */
function oneUnitOf(clauses: readonly RuleClause[]): string | undefined | typeof several {
  const units = unitsOf(clauses);
  return oneOf(units.map(withoutCounter)) === several ? several : units[0];
}

function withoutCounter(unit: string): string {
  return unit.replace(/^个(?=.)/u, '');
}

function valuesOf(clause: RuleClause): readonly (RuleValue | undefined)[] {
  if (clause.kind === 'tier') return clause.bounds;
  if (clause.kind === 'deduction') return [clause.from, clause.step];
  if (clause.kind === 'gain') return [clause.step];
  return clause.kind === 'basis' ? [clause.value] : [];
}

/** 每少一个 of 9家 counts 家: one of anything is one of what is counted. */
function unitsOf(clauses: readonly RuleClause[]): string[] {
  const units = clauses
    .flatMap(valuesOf)
    .flatMap((value) => (value?.unit == null ? [] : [{ unit: value.unit, count: value.value }]));
  const counted = units.filter(({ unit }) => unit !== '个').map(({ unit }) => unit);
  const isAnyThing = counted.length > 0 && counted.every(isCounter);
  return units
    .filter(({ unit, count }) => !(isAnyThing && unit === '个' && count === '1'))
    .map(({ unit }) => unit);
}

/** The one thing that is measured: behind 预算调整率 the clauses may say 调整率 for short. */
function nameOf(clauses: readonly RuleClause[]): string | undefined | typeof several {
  const names = namesOf(clauses);
  if (names.length === 0) return undefined;
  return names.find((whole) => names.every((name) => whole.endsWith(name))) ?? several;
}

function namesOf(clauses: readonly RuleClause[]): string[] {
  const own = clauses.flatMap((clause) => (clause.kind === 'name' ? [clause.name] : []));
  const before = clauses
    .flatMap(valuesOf)
    .flatMap((value) => (value?.name === undefined ? [] : [value.name]));
  return [...own, ...before].map((name) => name.replace(/["“”'‘’]/gu, ''));
}

/** The most points that a tier names, or those that the cell says the indicator has; undefined where these differ. */
function fullOf(
  found: readonly TierClause[],
  clauses: readonly RuleClause[],
): string | null | undefined {
  const said = oneOf(clauses.flatMap((clause) => (clause.kind === 'full' ? [clause.points] : [])));
  if (said === several) return undefined;
  const isWhole = found.some(({ points, ofFull }) => points === null || ofFull === true);
  const most = isWhole ? null : mostPoints(found);
  if (most === '0' || said === '0') return undefined;
  if (said === undefined || most === null) return said ?? most;
  return said === most ? most : undefined;
}

function mostPoints(tiers: readonly { readonly points: string | null }[]): string {
  return tiers
    .map((tier) => tier.points ?? '0')
    .reduce((most, next) => (Fraction.of(next).compare(Fraction.of(most)) > 0 ? next : most), '0');
}

function stepOf(
  clause: DeductionClause,
  clauses: readonly RuleClause[],
): WrittenDeduction | undefined {
  const base = baseOf(clause, clauses);
  if (base === undefined) return undefined;
  const { side, step, points, ofFull } = clause;
  const most = clauses.find(({ kind }) => kind === 'most');
  const begun = clauses.find((clause) => clause.kind === 'begun');
  if (begun !== undefined && (begun.step.value !== step.value || begun.step.unit !== step.unit))
    return undefined;
  return {
    side,
    base,
    step: step.value,
    points,
    ...(ofFull ? { ofFull } : {}),
    ...(most?.kind === 'most' ? { most: most.points } : {}),
    ...(begun === undefined ? {} : { begun: true }),
  };
}

/** Where counting starts: the bound in the clause itself, 以…为标准, or the tier with the full mark. */
function baseOf(
  { from, side }: DeductionClause,
  clauses: readonly RuleClause[],
): string | undefined {
  if (from !== undefined) return from.value;
  const standard = clauses.find((clause) => clause.kind === 'basis');
  if (standard !== undefined) return standard.value.value;
  const first = clauses.find((clause) => clause.kind === 'tier');
  // A range that only one side leads out of leaves the other without points.
  const isSingle = first?.bounds.length === 1 || deductionsOf(clauses).length === 2;
  return isSingle ? first?.bounds.at(side === 'above' ? -1 : 0)?.value : undefined;
}

/**
 * Counting starts at the edge of a tier with the full mark, of which it takes, and leads away from all tiers with points:
 * else something has points twice, or none, or a worse figure has more than a better one.
 */
function isFree(
  { side, base }: WrittenDeduction,
  bands: readonly WrittenTier[],
  full: string | null,
): boolean {
  const start = Fraction.of(base);
  const hasAll = ({ points, ofFull }: WrittenTier): boolean => {
    const whole = ofFull === true ? '100' : full;
    return points === null || (whole !== null && Fraction.of(points).equals(Fraction.of(whole)));
  };
  const isBeyond = ({ low, high, points }: WrittenTier): boolean => {
    const near = side === 'above' ? low : high;
    if (near === null || (points !== null && Fraction.of(points).isZero())) return false;
    const order = Fraction.of(near).compare(start);
    return side === 'above' ? order >= 0 : order <= 0;
  };
  const isEdge = ({ low, high }: WrittenTier): boolean =>
    [low, high].some((edge) => edge !== null && Fraction.of(edge).equals(start));
  const leadsInto = ({ low, high }: WrittenTier): boolean =>
    side === 'above'
      ? high === null && (low === null || Fraction.of(low).compare(start) <= 0)
      : low === null && (high === null || Fraction.of(high).compare(start) >= 0);
  const from = bands.find((band) => isEdge(band) && hasAll(band));
  return (
    from !== undefined &&
    !bands.some((band) => leadsInto(band) || (band !== from && isBeyond(band)))
  );
}

function tierOf(
  clause: TierClause,
  all: readonly TierClause[],
  deductedSide: WrittenDeduction['side'] | undefined,
): WrittenTier {
  const [low, high] = clause.bounds;
  if (low === undefined) throw new Error('a tier without bounds was read');
  const gives = {
    points: clause.points,
    ...(clause.ofFull === true ? { ofFull: true } : {}),
    ...(clause.base === undefined ? {} : { base: clause.base }),
  };
  if (high !== undefined) return between(low, high, gives);
  const operator = low.operator === 'none' ? bareOperator(low, all, deductedSide) : low.operator;
  const { value } = low;
  const up = operator === 'ge' || operator === 'gt';
  const down = operator === 'le' || operator === 'lt';
  const inclusive = operator !== 'gt' && operator !== 'lt';
  return {
    low: down ? null : value,
    lowInclusive: !down && inclusive,
    high: up ? null : value,
    highInclusive: !up && inclusive,
    ...gives,
  };
}

/** 含 at one end closes that end and leaves the other open; without it both belong, first tier wins. */
function between(
  low: RuleValue,
  high: RuleValue,
  gives: Pick<WrittenTier, 'points' | 'ofFull' | 'base'>,
): WrittenTier {
  const marked = low.inclusive === true || high.inclusive === true;
  return {
    low: low.value,
    lowInclusive: low.inclusive ?? !marked,
    high: high.value,
    highInclusive: high.inclusive ?? !marked,
    ...gives,
  };
}

/**
 * 100%计满分 says on which side it is full by what the other clauses take off or give less for; of several
 * bare values (90%得10分，80%得8分) by whether more gives more.
 */
function bareOperator(
  value: RuleValue,
  all: readonly TierClause[],
  deductedSide: WrittenDeduction['side'] | undefined,
): Operator {
  if (deductedSide !== undefined) return deductedSide === 'below' ? 'ge' : 'le';
  const ladder = ladderOf(all);
  if (ladder !== undefined) return ladder.operator;
  const sides = all.flatMap((clause) => clause.bounds).map((other) => isAbove(other, value));
  if (sides.includes(true) && sides.includes(false)) return 'eq';
  return sides.includes(true) ? 'le' : 'ge';
}

function isBare({ bounds }: TierClause): boolean {
  return bounds.length === 1 && bounds[0]?.operator === 'none';
}

/** On which side of a value another stands; 大于0 stands above 0. Undefined where on none. */
function isAbove(other: RuleValue, value: RuleValue): boolean | undefined {
  const order = Fraction.of(other.value).compare(Fraction.of(value.value));
  return order === 0 ? pointsUp(other.operator) : order > 0;
}

function byValue(left: TierClause, right: TierClause): number {
  const [one, other] = [left.bounds[0]?.value ?? '0', right.bounds[0]?.value ?? '0'];
  return Fraction.of(one).compare(Fraction.of(other));
}

function isLessAwarded(left: TierClause, right: TierClause): boolean {
  if (right.points === null) return true;
  return left.points !== null && Fraction.of(left.points).compare(Fraction.of(right.points)) < 0;
}

/**
 * Several bare values are the steps of one ladder (90%得10分，80%得8分), unless other tiers stand on the
 * side to which it leads.
 */
function ladderOf(
  all: readonly TierClause[],
): { readonly operator: Operator; readonly steps: readonly TierClause[] } | undefined {
  const steps = all.filter(isBare).toSorted(byValue);
  const [lowest] = steps;
  const highest = steps.at(-1);
  if (lowest === undefined || highest === undefined || lowest === highest) return undefined;
  const up = isLessAwarded(lowest, highest);
  const others = all.filter((clause) => !isBare(clause));
  const isFree = others.every(({ bounds }) => {
    const [bound] = bounds;
    return bounds.length === 1 && bound !== undefined && pointsUp(bound.operator) === !up;
  });
  if (!isFree) return undefined;
  return { operator: up ? 'ge' : 'le', steps: up ? steps.toReversed() : steps };
}

/** The best step that the actual reaches must come first. */
function inOrder(all: readonly TierClause[]): readonly TierClause[] {
  const ladder = ladderOf(all);
  return ladder === undefined ? all : [...ladder.steps, ...all.filter((clause) => !isBare(clause))];
}

/** Prints tiers so that {@link readTiers} reads the same again. */
export function printTiers({ name, unit, full, bands, steps }: TiersReading): string {
  const sign = unit ?? '';
  const isSaid =
    full !== null && bands.some(({ points, ofFull }) => points === null || ofFull === true);
  const lines = bands.map((tier) => `${printBounds(tier, sign)}${printPoints(tier)}`);
  const deductions = steps.map(({ side, base, step, points, ofFull }) => {
    const [mark, verb] = side === 'above' ? ['>', '超过'] : ['<', '低于'];
    const off = ofFull === true ? `分值的${points}%` : `${points}分`;
    return `${mark}${base}${sign}每${verb}${step}${sign}扣${off}`;
  });
  const most = steps.find((step) => step.most !== undefined)?.most;
  const begun = steps.find((step) => step.begun === true)?.step;
  const rule = [
    ...(isSaid ? [`满分${full}分`] : []),
    ...lines,
    ...deductions,
    ...(begun === undefined ? [] : [`不足${begun}${sign}按${begun}${sign}计算`]),
    ...(most === undefined ? [] : [`最多扣${most}分`]),
  ].join('；');
  return name === undefined ? rule : `${name}：${rule}`;
}

function printPoints({ points, ofFull, base }: WrittenTier): string {
  if (base !== undefined) return '按比例得分';
  if (points === null) return '计满分';
  return ofFull === true ? `计分值的${points}%` : `计${points}分`;
}

function printBounds(tier: WrittenTier, sign: string): string {
  const { low, high, lowInclusive, highInclusive } = tier;
  if (low === null) return `${operatorSigns[highInclusive ? 'le' : 'lt']}${high}${sign}`;
  if (high === null) return `${operatorSigns[lowInclusive ? 'ge' : 'gt']}${low}${sign}`;
  if (low === high && lowInclusive && highInclusive) return `=${low}${sign}`;
  const mark = (inclusive: boolean): string => (inclusive ? '(含)' : '(不含)');
  return `${low}${sign}${mark(lowInclusive)}~${high}${sign}${mark(highInclusive)}`;
}
