/**
 * Words with points of which an actual is one: `优得10分，良得8分，中得6分，差不得分`, `好（10分）、较好（8分）`, `完成得满分，未完成不得分`.
 * What is not certain is none: a word twice, points that do not fall from word to word, a worse word with more points.
 */
import { Fraction } from '../decimal.js';
import { limits } from '../limits.js';
import { statement } from './characters.js';
import { numberText } from './numbers.js';
import type { WordChoice, WrittenChoices } from './reading.js';
import { when } from './words.js';

const points = '(\\d{1,6}(?:\\.\\d{1,6})?)分';
const gives = '(?:则|可|即|(?<![响供适反相对])应)?(?:计|得|记|给|赋|为)';
const word = '([\\p{Script=Han}A-Za-z+]{1,12}?)';
const quotes = `["“”'‘’「」]`;
const awarded = new RegExp(
  `^${quotes}?${word}${quotes}?${when}?[:,]?(?:${gives})?(?:(满分|全分)|${points})$`,
  'u',
);
const bracketed = new RegExp(`^${word}\\((?:${gives})?(?:(满分|全分)|${points})\\)$`, 'u');
const unawarded = new RegExp(
  `^${quotes}?${word}${quotes}?${when}?[:,]?(?:不得分|不计分|不给分|得零分)$`,
  'u',
);
const fullMark = new RegExp(
  `^(?:本|该|此)?(?:项|指标|项指标)?(?:满分|总分|标准分)(?:值)?(?:为|是|:|共)?${points}$`,
  'u',
);
const note = /^(?:直至|直到|至)?扣完(?:本项|该项|此项)?(?:分值|分数|分)?(?:为止)?$/u;
/** What counts, compares, joins, gives or depends on somebody is no word that an actual is. */
const noWord =
  /^[计得记给赋为]$|[一二两三四五六七八九十][个项次起件处人家天]|[每扣且或酌视据]|并|与|和(?!谐)|及(?![时格])|按(?![时期])|依(?!法)|[高低大小多少早晚]于|超过|不足|至少|最[多高低少]|以[上下内]|之间|比例|分值|权重|情况|指标值|目标值/u;
const otherwise = /^(?:否则|其余|其他|其它)(?:情况|情形)?$/u;
/** Where the points of a word end. */
const stops =
  /(?<=(?:\d|满(?=分(?!值?[为是共:]?\d))|全|不得|不计|不给|零)分(?!\))|分\))[,;。、.]?(?=.)|[;。]/u;

/**
 * Reads a compact text as words with points, the best word first.
 * @returns undefined for what is none, or leaves something open.
 */
export function readChoices(signs: string): WrittenChoices | undefined {
  if (signs.length > limits.textCodeUnitsMax) return undefined;
  const parts = signs.split(stops).filter((part) => part !== '' && !note.test(part));
  if (parts.length < 2 || parts.length > limits.tierCountMax) return undefined;
  const said = parts.flatMap((part) => fullMark.exec(part)?.[1] ?? []);
  const read = parts.filter((part) => !fullMark.test(part)).map(readChoice);
  const choices = read.filter((choice) => choice !== undefined);
  if (choices.length < read.length || choices.length < 2 || said.length > 1) return undefined;
  const ordered = bestFirst(choices);
  const full = ordered && fullOf(ordered, said[0]);
  return ordered === undefined || full === undefined ? undefined : { full, choices: ordered };
}

function readChoice(text: string): WordChoice | undefined {
  const none = unawarded.exec(text)?.[1];
  const [, own = none, whole, given] = bracketed.exec(text) ?? awarded.exec(text) ?? [];
  if (own === undefined || (noWord.test(own) && !otherwise.test(own))) return undefined;
  if (whole !== undefined) return { word: own, points: null };
  const value = none === undefined ? numberText(given ?? '') : '0';
  return value === 'too-long' ? undefined : { word: own, points: value };
}

/** Undefined where points do not fall from word to word, or a worse word has more than a better one. */
function bestFirst(given: readonly WordChoice[]): readonly WordChoice[] | undefined {
  const [first, last] = [given[0], given.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const choices = isBetter(last, first) ? given.toReversed() : given;
  const falls = followed(choices).every(
    ([one, next]) => isBetter(one, next) || (isZero(one) && isZero(next)),
  );
  const words = new Set(choices.map((choice) => choice.word));
  if (words.size < choices.length || !falls || isUpsideDown(choices)) return undefined;
  const others = choices.filter((choice) => otherwise.test(choice.word));
  const isElseClear = others.every((other) => isZero(other) && other === choices.at(-1));
  return isElseClear ? choices : undefined;
}

/** Each with the one behind it. */
function followed<T>(all: readonly T[]): readonly (readonly [T, T])[] {
  return all.slice(1).flatMap((next, at) => {
    const one = all[at];
    return one === undefined ? [] : [[one, next] as const];
  });
}

function isZero({ points: own }: WordChoice): boolean {
  return own !== null && Fraction.of(own).isZero();
}

/** 满分 is more than any points. */
function isBetter(left: WordChoice, right: WordChoice): boolean {
  if (right.points === null) return false;
  return left.points === null || Fraction.of(left.points).compare(Fraction.of(right.points)) > 0;
}

/** The most points that a word has, or null for 满分; undefined where the cell says another full mark. */
function fullOf(
  [best]: readonly WordChoice[],
  said: string | undefined,
): string | null | undefined {
  const most = best?.points ?? null;
  if (said === undefined) return most;
  const full = numberText(said);
  if (full === 'too-long' || full === '0') return undefined;
  return most === null || most === full ? full : undefined;
}

const ranks: readonly RegExp[] = [
  /^(?:优|优秀|好|很好|非常满意|[Aa]级?|甲等?|一等奖?)$/u,
  /^(?:良|良好|较好|满意|[Bb]级?|乙等?|二等奖?)$/u,
  /^(?:中|中等|一般|合格|及格|基本合格|基本满意|[Cc]级?|丙等?|三等奖?)$/u,
  /^(?:低|较低|较差)$/u,
  /^(?:差|很差|不合格|不及格|不满意|[Dd]级?|丁等?)$/u,
];
const good =
  /^(?:完成|达标|达到|达成|实现|合格|健全|完善|完整|建立|建成|制定|规范|合规|符合|通过|到位|及时|有效|满意|齐全|真实|准确|按期完成|按时完成|落实|公开)$/u;

/** Whether a word that is known to be worse stands before a better one, or two that mean the same. */
function isUpsideDown(choices: readonly WordChoice[]): boolean {
  const words = choices.map((choice) => choice.word);
  const known = words.flatMap((own) => {
    const rank = ranks.findIndex((names) => names.test(own));
    return rank < 0 ? [] : [rank];
  });
  if (followed(known).some(([rank, next]) => next <= rank)) return true;
  return words.some((own, at) => words.some((later, behind) => behind > at && isWorse(own, later)));
}

function isWorse(one: string, other: string): boolean {
  const [left, right] = [gradeOf(one), gradeOf(other)];
  return left.stem === right.stem && good.test(left.stem) && left.grade < right.grade;
}

const not = /^(?:未|不|没有?|无)(?:能|够)?/u;
const partly = /^(?:基本|部分|大部分|比较|较)/u;
const wholly = /^(?:已经?)?(?:全部|全面|均|都)?/u;

/** What a word says of what: 2 all of it, 1 a part, 0 nothing. */
function gradeOf(text: string): { readonly stem: string; readonly grade: 0 | 1 | 2 } {
  if (not.test(text)) return { stem: text.replace(not, ''), grade: 0 };
  if (partly.test(text)) return { stem: text.replace(partly, ''), grade: 1 };
  return { stem: text.replace(wholly, ''), grade: 2 };
}

/**
 * Which of the words an actual is.
 * @returns undefined where it is none of them for certain.
 */
export function chosenOf(text: string, choices: readonly WordChoice[]): WordChoice | undefined {
  const own = statement(text).replace(/["“”'‘’「」]/gu, '');
  const exact = choices.find((choice) => choice.word === own);
  if (exact !== undefined) return exact;
  const plain = own.replace(inTime, '').replace(ofGoals, '');
  const alike = choices.filter((choice) => isAlike(plain, choice.word, choices));
  if (alike.length > 0) return alike.length === 1 ? alike[0] : undefined;
  return choices.find(({ word: other }) => otherwise.test(other) && isShortOf(plain, choices));
}

/** Before and behind 完成 as forms offer it for an answer. */
const inTime = /^(?:按期|按时|如期|及时)(?=.)/u;
const ofGoals = /(?<=完成|达成)(?:预期|年度|绩效|全部|既定)*(?:指标|目标|任务)$/u;

/** 已完成 is 完成, 没有完成 is 未完成, 有 is 有制度 beside 无; beside 按期完成, 完成 is only what it says. */
function isAlike(own: string, choice: string, all: readonly WordChoice[]): boolean {
  const [said, meant] = [gradeOf(own), gradeOf(choice)];
  if (isThere(own, choice, all) || isSameGrade(own, choice)) return true;
  if (said.stem !== meant.stem || said.grade !== meant.grade) return false;
  const alike = all.map((each) => gradeOf(each.word)).filter(({ grade }) => grade === said.grade);
  return (
    said.grade !== 1 &&
    good.test(said.stem) &&
    alike.every(({ stem }) => stem === said.stem || !stem.endsWith(said.stem))
  );
}

const grades: readonly RegExp[] = [/^优秀?$/u, /^良好?$/u, /^中等?$/u];

/** 优秀 is 优, 良好 is 良. */
function isSameGrade(own: string, other: string): boolean {
  return grades.some((grade) => grade.test(own) && grade.test(other));
}

const has = /^已?有/u;
const hasNot = /^(?:无|没有)/u;

/** 有 and 无 beside one another, with what there is or is not behind one of them or both. */
function isThere(own: string, choice: string, all: readonly WordChoice[]): boolean {
  const words = all.map((each) => each.word);
  const things = new Set(words.map(thingOf).filter((thing) => thing !== ''));
  const isPair = words.length === 2 && words.some(isHad) && words.some(isLacking);
  if (!isPair || things.size > 1) return false;
  const isSameThing = thingOf(own) === '' || things.has(thingOf(own));
  const isSameSide = (isHad(own) && isHad(choice)) || (isLacking(own) && isLacking(choice));
  return isSameThing && isSameSide;
}

function isHad(text: string): boolean {
  return has.test(text);
}

function isLacking(text: string): boolean {
  return hasNot.test(text);
}

function thingOf(text: string): string {
  return text.replace(has, '').replace(hasNot, '');
}

/**
 * 未完成 and 部分完成 are what 否则 means beside 完成; any other text may mean that it was done, and 较优 beside 优 and 良 that it
 * is the latter.
 */
function isShortOf(own: string, choices: readonly WordChoice[]): boolean {
  const said = gradeOf(own);
  const named = choices.filter(({ word: other }) => !otherwise.test(other));
  if (said.grade === 1 && named.length > 1) return false;
  return named.some(({ word: other }) => {
    const meant = gradeOf(other);
    return meant.stem === said.stem && said.grade < meant.grade;
  });
}
