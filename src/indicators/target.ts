/**
 * Reads a target (指标值) by its grammar: what was typed becomes one of the kinds in reading.ts.
 * Never throws, whatever it is given; what was meant as an expression and cannot be read says so.
 */
import { decimalPlaces, Fraction } from '../decimal.js';
import { limits } from '../limits.js';
import { Memo, remembered } from '../memo.js';
import { endOfChange, withoutListNumber, withoutNumberedName, withoutYear } from './cell-names.js';
import { rankedBy, wantsFall, withTolerance } from './changes.js';
import { expressionOf, isNoTarget, withoutPrefix } from './characters.js';
import { readChoices } from './choices.js';
import { readDate } from './dates.js';
import { directionOf, isCost, isGoodName, isLowerName, isWaitName } from './direction.js';
import { readLateDate } from './lateness.js';
import { numberText, signed } from './numbers.js';
import { mayHoldNumeral, withDigits } from './numerals.js';
import {
  endsInNegation,
  holdsOperator,
  joinedOperator,
  nounBefore,
  operatorSigns,
  takeOperatorBefore,
  takeOperatorBehind,
  withBound,
  withoutOperators,
} from './operators.js';
import { readRange } from './ranges.js';
import {
  type ExactReading,
  type NoQuantity,
  type Operator,
  type Quantity,
  type Ranked,
  type Reading,
  type ReadingContext,
  type Surroundings,
  unreadable,
} from './reading.js';
import { readByTemplate } from './templates.js';
import { isMeantAsTiers, isRuleForCertain, readTiers } from './tiers.js';
import { takeUnit, unitPer, withColumnUnit } from './units.js';

const firstNumber = new RegExp(signed, 'u');
const label = /^[\p{Script=Han}A-Za-z():“”"]{0,20}$/u;
const labelOfRank = /(?:前|第|排名|倒数)$/u;
const wordsBehind = /^(?:左右)?[\p{Script=Han}A-Za-z]{0,12}[。.]?$/u;
const remark = /\([^()]*\)$/u;
const quotient = new RegExp(
  `^(?:[\\p{Script=Han}]{0,8})(${signed})([^\\d÷/]{0,8})[÷/](?:[\\p{Script=Han}]{0,8})(${signed})([^\\d÷/]{0,8})$`,
  'u',
);
const labelOfQuotient = /^[\p{Script=Han}]{1,12}=/u;
const percentInWords = new RegExp(`百分之(${signed})`, 'u');

/**
 * Reads one target.
 * @param text as typed, up to 2,000 characters.
 * @param context what stands around it: levels, fiscal year, a unit from a column of its own.
 */
export function readTarget(text: string, context: ReadingContext = {}): Reading {
  const { reading } = readExactly(text, context);
  const isOpen = reading.kind === 'unreadable' || reading.kind === 'text';
  return isOpen || (reading.kind === 'quantity' && reading.unit === '成')
    ? (readInWords(text, context) ?? reading)
    : reading;
}

/** 九成以上 is ≥90%; of what was reached such words are no certain number, so that only targets are read so. */
function readInWords(text: string, context: ReadingContext): Reading | undefined {
  if (text.length > limits.textCodeUnitsMax || !mayHoldNumeral.test(text)) return undefined;
  const signs = plainSigns(text);
  const inDigits = withDigits(signs);
  if (inDigits === signs) return undefined;
  const { reading } = readExactly(inDigits, context);
  return reading.kind === 'quantity' || reading.kind === 'range' ? reading : undefined;
}

/** As {@link readTarget}, with the exact value of a quantity. */
export function readExactly(text: string, context: ReadingContext): ExactReading {
  return readAmong(text, surroundingsOf(context, text));
}

/** As {@link readExactly}, where nothing stands around the text. */
export function readAlone(text: string): ExactReading {
  return readAmong(text, nothingAround);
}

function readAmong(text: string, around: Surroundings): ExactReading {
  if (text.length > limits.textCodeUnitsMax) return { reading: unreadable('text-too-long', '') };
  const plain = readByTemplate(text, around, () => readAnew(text, around));
  if (plain !== undefined) return plain;
  return readings.get(keyOf(text, around), () => readAnew(text, around));
}

/** The unit as JSON and the text last, so that none can pretend to be another one with its surroundings. */
function keyOf(text: string, around: Surroundings): string {
  const { unit, fiscalYear, direction, ranked } = around;
  const column = unit === undefined ? '' : JSON.stringify(unit);
  const time = `${around.isAboutTime},${around.expectsDate},${around.isNamedDate},${around.isNamedDeadline}`;
  const name = `${around.isCost},${around.isGoodCost},${around.isLowerName},${time}`;
  return `${fiscalYear},${direction},${ranked},${name},${column}\n${text}`;
}

const readings = new Memo<ExactReading>();

const aboutTime = /时效|时间|时限|日期|期限|进度|及时/u;
const namedDate = /(?:时间|日期|时限|期限|时点)$/u;

const namedDeadline =
  /(?:^|完成|竣工|完工|建成|交付|验收|到位|开工|拨付|支付|发放|下达|截止|使用|上线|启动|报送|提交|移交|结束|任务|项目|工程|工作)(?:的|及时)?(?:时间|日期|时限|期限|时点)$/u;

function surroundingsOf(context: ReadingContext, text: string): Surroundings {
  const { level2 = '', level3 = '', unit, fiscalYear, direction, expectsDate } = context;
  const isUnderCost = isCost(context);
  const ranked = rankedBy(text, level3);
  return {
    ...(ranked === undefined ? {} : { ranked }),
    unit,
    fiscalYear,
    direction,
    isCost: isUnderCost,
    isGoodCost: isUnderCost && isGoodName(level3),
    isLowerName: isLowerName(level3),
    isAboutTime: expectsDate === true || aboutTime.test(`${level2}${level3}`),
    expectsDate: expectsDate === true,
    isNamedDate: namedDate.test(level3) && !isWaitName(level3),
    isNamedDeadline: namedDeadline.test(level3),
  };
}

const nothingAround = surroundingsOf({}, '');

// A number may be broken between two lines, but two numbers below one another are two.
const twoLines = /\d{2}[ \t]{0,4}[\r\n]{1,4}[ \t]{0,4}\d{2}/u;

function readAnew(text: string, context: Surroundings): ExactReading {
  const written = plainSigns(withoutTimeOfDay(text));
  if (isNoTarget(written)) return { reading: { kind: 'none' } };
  const signs = measured(written, context);
  // Without its line break it would read as one number again.
  if (twoLines.test(text)) return { reading: unreadable('expression-unreadable', text) };
  if (signs === undefined) return { reading: unreadable('expression-unreadable', written) };
  const read = readMeasured(text, signs, context);
  // What is told of a cell has all of it, so that it reads the same again.
  return read.reading.kind === 'unreadable'
    ? { reading: { ...read.reading, text: written } }
    : read;
}

const timeOfDay = /(?<=\d)(?:T|[ \u00a0\u3000]{1,4})\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?Z?$/u;

/** 2023-11-20 00:00:00, as programs write a day, without its time; a blank is all that keeps the two apart. */
function withoutTimeOfDay(text: string): string {
  return text.includes(':') ? text.trimEnd().replace(timeOfDay, '') : text;
}

/** Spellings of one sign in words: 百分之5, 负5%; quotes around, and PM2.5 before an operator, say nothing. */
function plainSigns(text: string): string {
  return withTolerance(expressionOf(text))
    .replace(percentInWords, '$1%')
    .replace(/负(?=\d)/u, '-')
    .replace(/^["“”]([^"“”]*)["“”]$/u, '$1')
    .replace(/^[A-Za-z]{1,4}\d{1,2}(?:\.\d)?(?=\p{Script=Han}{0,6}[≥≤<>])/u, '');
}

function readMeasured(text: string, signs: string, context: Surroundings): ExactReading {
  const reading =
    readPoints(text, signs, context) ?? readDate(signs, context) ?? readRange(signs, context);
  if (reading !== undefined) return { reading };
  return readAmount(signs, context) ?? { reading: readWords(withoutPrefix(text), signs) };
}

/** What of a cell is its target, without the numbers that only belong to its name; undefined where they contradict it. */
function measured(written: string, { fiscalYear }: Surroundings): string | undefined {
  const signs = withoutListNumber(written);
  const dated = withoutYear(withoutNumberedName(signs, fiscalYear), fiscalYear);
  return endOfChange(dated);
}

function readPoints(text: string, signs: string, context: Surroundings): NoQuantity | undefined {
  if (!signs.includes('分')) return undefined;
  const late = readLateDate(signs, context);
  if (late !== undefined) return late;
  const isMeant = isMeantAsTiers(signs);
  const tiers = isMeant ? readTiers(signs) : undefined;
  if (tiers !== undefined) return tiers;
  const choices = readChoices(signs);
  if (choices !== undefined) return { kind: 'text', text: withoutPrefix(text), ...choices };
  return isMeant && isRuleForCertain(signs) ? unreadable('tiers-unreadable', signs) : undefined;
}

function readAmount(signs: string, context: Surroundings): ExactReading | undefined {
  const quantity = readQuantity(signs);
  if (quantity === undefined) return undefined;
  if (typeof quantity === 'string') return { reading: unreadable(quantity, signs) };
  const unit = withColumnUnit(quantity.unit, context.unit);
  if (unit === undefined) return { reading: unreadable('unit-conflict', signs) };
  const value = quantity.value.toText(limits.decimalPlacesMax);
  if (numberText(value) === 'too-long') return { reading: unreadable('number-too-long', signs) };
  const operator = operatorOf(quantity, signs, context.ranked);
  if (operator === undefined) return { reading: unreadable('expression-unreadable', signs) };
  if (operator === 'none' && isSerial(value, unit, context))
    return { reading: unreadable('date-serial', signs) };
  const date = dateIfSo(`${operatorSigns[operator]}${value}${unit ?? ''}`, context);
  if (date !== undefined) return { reading: date };
  const { falls } = quantity;
  const direction = directionOf(
    { operator, ...(falls === undefined ? {} : { falls }) },
    value,
    context,
  );
  return { reading: { kind: 'quantity', operator, value, unit, ...direction }, quantity };
}

const hasSign = /[≥≤<>]/u;

/**
 * The operator of a quantity. 3类及以上 of water is class 3 or a better one, which has a smaller number; of what else has
 * classes nobody can say which end is above.
 * @returns undefined where that is not certain.
 */
function operatorOf(
  { operator, unit }: Quantity,
  signs: string,
  ranked: Ranked | undefined,
): Operator | undefined {
  const isWritten = operator !== 'none' && operator !== 'eq';
  if (ranked === undefined || !isWritten || unit === null || !/^[类级等]$/u.test(unit))
    return operator;
  if (ranked !== 'water') return hasSign.test(signs) ? operator : undefined;
  if (operator === 'le' || operator === 'lt') return hasSign.test(signs) ? operator : undefined;
  return hasSign.test(signs) ? undefined : operator === 'ge' ? 'le' : 'lt';
}

/** 45250 is how Excel counts 20 November 2023 (36000 is in 1998, 54999 in 2050). */
const serial = /^(?:3[6-9]\d{3}|4\d{4}|5[0-4]\d{3})(?:\.\d+)?$/u;

/** Whether a number looks like what Excel shows for a date in a cell without a format. */
export function looksLikeSerial(text: string): boolean {
  return serial.test(expressionOf(text));
}

function isSerial(value: string, unit: string | null, context: Surroundings): boolean {
  return unit === null && context.isNamedDate && serial.test(value);
}

/** 2023 with 年 in its column, “2月: amounts in form, but what they say is a date. */
function dateIfSo(amount: string, context: Surroundings): ReturnType<typeof readDate> {
  return /月$|^\D{0,1}(?:19|20)\d{2}/u.test(amount) ? readDate(amount, context) : undefined;
}

/** Reads a compact text as one quantity: a number with its operator and unit, and a label around it. */
function readQuantity(signs: string): Quantity | NoNumber | undefined {
  const figures = result(signs);
  return readQuotient(figures.replace(labelOfQuotient, '')) ?? readNumber(figures);
}

/** What a calculation comes to stands behind its last equals sign: `136/143=95.10%`. */
function result(signs: string): string {
  const parts = signs.split('=');
  const before = parts.slice(0, -1).join('=');
  const isCalculation = /\d/u.test(before) && /[-+*×÷/]/u.test(before);
  return isCalculation ? (parts.at(-1) ?? '') : signs;
}

/** `a÷b` without a result is the quotient in percent, exactly. */
function readQuotient(signs: string): Quantity | 'number-too-long' | undefined {
  const [, above, unitAbove = '', below, unitBelow = ''] = quotient.exec(signs) ?? [];
  if (above === undefined || below === undefined) return undefined;
  const numerator = numberText(above);
  const denominator = numberText(below);
  if (numerator === 'too-long' || denominator === 'too-long') return 'number-too-long';
  const divisor = Fraction.of(denominator);
  // Two percentages side by side are two answers.
  if (divisor.isZero() || unitAbove !== unitBelow || unitAbove === '%') return undefined;
  const value = Fraction.of(numerator).dividedBy(divisor).toPercent();
  return { operator: 'none', value, unit: '%' };
}

type NoNumber = 'number-too-long' | 'operator-conflict' | 'tiers-unreadable';

// 超出10%不得分, 每低于5%扣分, 扣5%的分值, 得权重的60%: what happens at a number, or what is given or taken, is no aim.
const pointsBehind = /[得扣加计]分(?!率)|^%?的?(?:权重|分值)/u;
const takenBefore = /(?:扣|权重的?|分值的?)$/u;

function readNumber(signs: string): Quantity | NoNumber | undefined {
  const found = firstNumber.exec(signs);
  if (found === null) return undefined;
  const before = signs.slice(0, found.index);
  const front = wordsBefore(before);
  const behind = signs.slice(found.index).slice(found[0].length);
  const back = wordsAfter(behind);
  if (front === undefined || back === undefined || misreadBehind.test(behind)) return undefined;
  if (takenBefore.test(before) || pointsBehind.test(behind)) return 'tiers-unreadable';
  const joined =
    back.operator === undefined ? undefined : joinedOperator(front.operator, back.operator);
  if (joined === undefined) return 'operator-conflict';
  const value = numberText(found[0]);
  if (value === 'too-long') return 'number-too-long';
  if (/^(?:19|20)\d{2}$/u.test(value) && back.unit?.endsWith('年') === true) return undefined;
  return {
    operator: withBound(joined, back.inclusive),
    value: Fraction.of(value),
    unit: unitPer(back.unit, front.rest),
    places: decimalPlaces(found[0]),
    ...(wantsFall(front.rest, behind) ? { falls: true } : {}),
  };
}

// The words around numbers are few and stay the same from row to row; the numbers do not.
const wordsBefore = remembered((words: string) => {
  const front = takeOperatorBefore(words);
  return isLabel(front.rest) && !misread.test(front.rest) ? front : undefined;
});
const wordsAfter = remembered(readWordsBehind);

/** Words before a number that only name it. 不超过预算的 says more, 前 and 第 count ranks. */
function isLabel(words: string): boolean {
  return (
    label.test(words) && !labelOfRank.test(words) && !holdsOperator(words) && !endsInNegation(words)
  );
}

interface WordsBehind {
  /** undefined when the words contradict themselves. */
  readonly operator: Operator | undefined;
  readonly inclusive: boolean | undefined;
  readonly unit: string | null;
}

// l00%, S5%, 一00%: a sign that a scanner took a digit for; PM and GDP are names.
const misread = /(?:^|[^A-Za-z])[A-Za-z]$|^[一丨〇]$|[丨〇]$/u;
const misreadBehind = /^[OoIl](?![A-Za-z])/u;

// 100余人, 200多件: more or less the number that is named.
const roughly = /^[余多几](?=$|\p{Script=Han})/u;
// 10日前 is a day of a month that is not named, not an amount of days.
const dayOfMonth = /^(?:之|以|底|末)?前/u;
const each = /^每/u;

function readWordsBehind(words: string): WordsBehind | undefined {
  const { unit, rest } = takeUnit(words.replace(roughly, ''));
  const noun = nounBefore(rest);
  const { operator, inclusive, rest: behind } = takeOperatorBehind(rest.slice(noun.length));
  const second = takeOperatorBehind(behind);
  const bracket = remark.exec(second.rest)?.[0] ?? '';
  const end = bracket === '' ? second.rest : second.rest.slice(0, -bracket.length);
  if (!wordsBehind.test(end) || dayOfMonth.test(end) || holdsOperator(`${noun}${end}`))
    return undefined;
  // 2023.12朵以上次 counts in two units.
  if (noun !== '' && isUnit(end)) return undefined;
  // A unit that no list holds stands right behind the number: 0以上次数, 0左右次数 have none.
  const word = `${end}${bracket}` === rest ? end : noun;
  const named = unit ?? unitInBrackets(bracket) ?? unknownUnit(word);
  if (named === undefined) return undefined;
  return {
    operator: joinedOperator(operator, second.operator),
    inclusive,
    unit: each.test(end) ? unitPer(named, end) : named,
  };
}

function isUnit(text: string): boolean {
  const { unit, rest } = takeUnit(text);
  return unit !== null && rest === '';
}

// 15(个): a remark in brackets is a unit only when it is one that we know.
function unitInBrackets(bracket: string): string | null {
  const { unit, rest } = takeUnit(bracket.slice(1, -1));
  return rest === '' ? unit : null;
}

/** A unit that no list holds is the word behind the number, as written; undefined for what is none. */
function unknownUnit(end: string): string | null | undefined {
  const word = end.replace(/[。.]$/u, '');
  if (/[内前后]/u.test(word)) return undefined;
  return word === '' || word.startsWith('左右') ? null : word;
}

const sentence = /\p{Script=Han}{3}/u;
const comparison = /[≥≤<>=]/u;
/** What is no expression: words, unless it shows that a number was meant. */
function readWords(text: string, signs: string): NoQuantity {
  const hasWords = /\p{L}/u.test(signs);
  if (/\d/u.test(signs)) {
    const isSentence = sentence.test(onlyWords(signs)) && !/^[≥≤<>=]/u.test(signs);
    return isSentence ? { kind: 'text', text } : unreadable('expression-unreadable', signs);
  }
  if (comparison.test(signs)) return unreadable('number-missing', signs);
  return hasWords ? { kind: 'text', text } : unreadable('expression-unreadable', signs);
}

/** What is left of a text without numbers, their units and operators. */
function onlyWords(signs: string): string {
  const [first = '', ...others] = signs.split(/[\d.,+-]+/u);
  return [first, ...others.map((part) => takeUnit(part).rest)].map(withoutOperators).join('·');
}
