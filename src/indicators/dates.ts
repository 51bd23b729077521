/**
 * Dates and deadlines as they are written in targets. Built on text alone: no clock, no time zone.
 * A month, a quarter or a year means its last day.
 */
import { joinedOperator, takeOperatorBefore } from './operators.js';
import {
  type DateReading,
  type Operator,
  type Surroundings,
  type UnreadableReading,
  unreadable,
} from './reading.js';

const year = '(?:19|20)\\d{2}';
const quarters: Readonly<Record<string, string>> = {
  一: '03',
  二: '06',
  三: '09',
  四: '12',
  '1': '03',
  '2': '06',
  '3': '09',
  '4': '12',
};

// What may follow 2023.12 and the like as a date; 2023.12万元 is an amount.
const behindMonth = '(?=$|[之以]?[前后]|[底末止起完竣到至~-])';

// What may follow 20231120 as a date; another number of so many digits is an amount.
const behindDigits = `(?=$|[之以]?[前后]|[底末止起完竣]|到位|[-~至]${year}\\d{4}(?!\\d))`;
const month = '(?<m>0[1-9]|1[0-2])';

// 6月初 and 6月中; 6月初步完成 and 6月中期检查 say when something is done.
const partOfMonth =
  '(?<p>上旬|中旬|下旬|上半月|下半月|底|末|初(?![步次审验稿期级中])|中(?![期间心考国央级小标学]))';

// The forms of one date, most particular first. Named groups: y year, m month, d day, q quarter, p part; n is
// there where a date is digits alone.
const forms = [
  `(?<y>${year})[./]\\d{1,2}(?:-|~|至|到)(?<m>0?[1-9]|1[0-2])(?![\\d.])`,
  `(?<y>${year})年(?<m>\\d{1,2})月(?:份)?(?:(?<d>\\d{1,2})[日号]|${partOfMonth})?`,
  `(?<y>${year})年(?:度)?(?:第)?(?<q>[一二三四1-4])季度(?:末|底)?`,
  `(?<y>${year})年(?:度)?(?<p>上半年|下半年)`,
  `(?<y>${year})年(?:度|年)?(?<p>底|末|内)?`,
  `(?<y>${year})(?<s>[-/.])(?<m>\\d{1,2})\\k<s>(?<d>\\d{1,2})[日号]?`,
  `(?<yy>\\d{2})年(?<p>底|末)`,
  `(?<yy>\\d{2})年(?<m>\\d{1,2})月(?:(?<d>\\d{1,2})[日号]|(?<p>底|末))?`,
  `(?:第)?(?<q>[一二三四1-4])季度(?:末|底)?`,
  `(?<p>上半年|下半年)(?:末|底)?`,
  `(?<y>${year})[-/](?<m>\\d{1,2})${behindMonth}`,
  `(?<y>${year})\\.(?<m>0?[1-9]|1[0-2])${behindMonth}`,
  `(?<n>(?<y>${year})${month}(?<d>0[1-9]|[12]\\d|3[01]))${behindDigits}`,
  `(?<n>(?<y>${year})${month})${behindDigits}`,
  `(?<m>\\d{1,2})月(?:份)?(?:(?<d>\\d{1,2})[日号]|${partOfMonth})?`,
  `(?<p>(?:本|当)?年度?(?:底|末|内))`,
].map((form) => new RegExp(`^${form}`, 'u'));

// 26-05, as spreadsheets print a month; two ascending numbers without a leading zero are a range.
const twoDigitYear = /^(\d{2})-(0[1-9]|1[0-2])$/u;
const yearPointMonth = new RegExp(`^[≥≤<>=]?${year}\\.(?:0?[1-9]|1[0-2])$`, 'u');

// What stands between the halves of a period, in front of which there is no sign of a number: 1月--12月.
const joint = '(?:--?|~~?|至|到)';
const period = new RegExp(`^${joint}`, 'u');
// The first half of a period whose second half completes it: 2021年1月-12月, 1-12月, 2023-2025年.
const startOfPeriod = new RegExp(
  `^(?:(?:(?<y>${year})年)?\\d{1,2}月?${joint}(?=\\d{1,2}月)|${year}年?${joint}(?=${year}年))`,
  'u',
);
const tail =
  /^(?:\([^()]*\))?(?:\d{1,2}(?:时|点)|\d{2}:\d{2})?(?<words>[\p{Script=Han}A-Za-z]{0,18})(?:\([^()]*\))?[。.]?$/u;
// A bare year is a deadline only when nothing but the doing follows: 2023年度任务 is a name.
const doings = '完成|完工|竣工|到位|验收|办结|交付|使用|建成|开工|支付|发放|结束';
const doing = new RegExp(doings, 'u');
// 验收后, 汛期后完成: it is after something else, and nobody says when that was; 完成后验收 says what is done on the day.
// 灾后重建 is a name.
const afterSomething = new RegExp(
  `(?<!^(?:完成|完工|竣工|建成))后(?:投入)?(?:${doings}|移交|实施|开展|启动|进行|办理|报送|提交|拨付)?$`,
  'u',
);
// 6月汛期前, 10月国庆前: it is before something else, and nobody says when that is. 提前完成 and 结束前 name nothing else.
const beforeSomething = new RegExp(
  `^(?!.{0,16}(?:结束|终了|届满|到期|截止|年[底末终]|月[底末终]|季末|下班|工作日|之|以|提|目|[底末])前)\\p{Script=Han}{1,18}前(?:${doings}|$)`,
  'u',
);
/** 前 or 内 right behind a date, which says how it is meant. */
const before = /^[底末]?[之以]?[前内]/u;
const lead = /^[\p{Script=Han}:()]{0,12}$/u;
// 高于2022年 compares with what was reached in that year.
const levelOfYear = new RegExp(
  `(?:高于|低于|多于|少于|大于|小于|超过?|达到?|至少|至多|不足)${year}年(?:度|水平)?$`,
  'u',
);
// 二〇二三年底: a year that was written out is not the fiscal year.
const yearInWords = /[〇零一二三四五六七八九十]$/u;

interface DateParts {
  readonly y?: string | undefined;
  readonly yy?: string | undefined;
  readonly m?: string | undefined;
  readonly d?: string | undefined;
  readonly q?: string | undefined;
  readonly p?: string | undefined;
  readonly n?: string | undefined;
}

interface Found {
  readonly parts: DateParts;
  readonly rest: string;
}

function formAt(text: string): Found | undefined {
  for (const form of forms) {
    const match = form.exec(text);
    if (match !== null) return { parts: match.groups ?? {}, rest: text.slice(match[0].length) };
  }
  return undefined;
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}

function lastDay(yearText: string, month: string): string | undefined {
  const days = ['31', '30', '29', '28'].map((day) => `${yearText}-${month}-${day}`);
  return days.find(isDay);
}

const dayOfPart: Readonly<Record<string, string>> = {
  上旬: '10',
  初: '10',
  上半月: '15',
  中旬: '20',
  中: '20',
};

function resolved(parts: DateParts, fiscalYear: string | undefined): string | undefined {
  const yearText = parts.y ?? fiscalYear;
  if (yearText === undefined) return undefined;
  if (parts.q !== undefined) return lastDay(yearText, quarters[parts.q] ?? '12');
  if (parts.p === '上半年') return lastDay(yearText, '06');
  const month = parts.m?.padStart(2, '0') ?? '12';
  const day = parts.d?.padStart(2, '0') ?? dayOfPart[parts.p ?? ''];
  if (day === undefined) return lastDay(yearText, month);
  return isDay(`${yearText}-${month}-${day}`) ? `${yearText}-${month}-${day}` : undefined;
}

/**
 * Reads a compact text as a date.
 * @returns undefined when it is not meant as one; `date-invalid` for a 13th month;
 *   `fiscal-year-missing` for 12月底 without a fiscal year around it.
 */
export function readDate(
  text: string,
  context: Surroundings,
): DateReading | UnreadableReading | undefined {
  if (isPlainNumber(text, context)) return undefined;
  const short = readMonthAndDay(text, context);
  if (short !== undefined) return short;
  const spreadsheet = readTwoDigitYear(text);
  if (spreadsheet !== undefined) return spreadsheet;
  const start = startOfDate(text);
  if (start === undefined) return undefined;
  const { operator, rest: label } = takeOperatorBefore(text.slice(0, start.at));
  if (!lead.test(label) || yearInWords.test(label)) return undefined;
  if (label.startsWith('每') && !isDayOfEachYear(label, start.found)) return undefined;
  if (levelOfYear.test(text)) return undefined;
  const isNamed = operator === 'eq' && label !== '';
  const around = { ...context, fiscalYear: yearOf(label, context.fiscalYear) };
  return dateReading(text, { ...start, operator: isNamed ? 'none' : operator }, around);
}

const monthAndDay = /^([≥≤<>=]?)(1[0-2]|0?[1-9])([/.])(3[01]|[12]\d|0?[1-9])(?:[之以]?前)?$/u;
const unclearDay = /^(?:2\d)?(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$|^(?:1[0-2]|[1-9])\.[1-9]$/u;

/** 12/31 and 12.31 where a day is due; 6.5, 1231 and 231231 may be days there too, and may be something else. */
function readMonthAndDay(
  text: string,
  context: Surroundings,
): DateReading | UnreadableReading | undefined {
  if (context.unit !== undefined || !(context.isNamedDeadline || context.expectsDate))
    return undefined;
  if (unclearDay.test(text)) return unreadable('date-invalid', text);
  const [, sign = '', month, , day] = monthAndDay.exec(text) ?? [];
  return month === undefined ? undefined : readDate(`${sign}${month}月${day}日`, context);
}

/** 每年12月底完成 has its day in every year, this one included; 每年12月 may be an amount. */
function isDayOfEachYear(label: string, { parts }: Found): boolean {
  return label === '每年' && (parts.d ?? parts.p) !== undefined;
}

/** 次年3月底前 is in the year after the fiscal year. */
function yearOf(label: string, fiscalYear: number | undefined): number | undefined {
  if (fiscalYear === undefined || !/(?:次|下|翌|来|明|下一)年度?$/u.test(label)) return fiscalYear;
  const monthAfterDecember = 12;
  return new Date(Date.UTC(fiscalYear, monthAfterDecember)).getUTCFullYear();
}

function readTwoDigitYear(text: string): DateReading | undefined {
  const [, shortYear, month] = twoDigitYear.exec(text) ?? [];
  if (shortYear === undefined || month === undefined) return undefined;
  if (!shortYear.startsWith('0') && shortYear < month) return undefined;
  const date = lastDay(`20${shortYear}`, month);
  return date === undefined ? undefined : { kind: 'date', operator: 'le', date };
}

interface Start {
  /** Where the date begins in the text. */
  readonly at: number;
  readonly found: Found;
}

// A date begins at the first digit, or at 年底 and its like, which have none.
function startOfDate(text: string): Start | undefined {
  const at = text.search(/\d|(?:本|当)?年度?(?:底|末|内)|第?[一二三四]季度|[上下]半年/u);
  if (at < 0) return undefined;
  const body = text.slice(at);
  const skipped = startOfPeriod.exec(body);
  const found = formAt(skipped === null ? body : body.slice(skipped[0].length));
  if (found === undefined) return undefined;
  const { y, yy } = found.parts;
  const written = y ?? (yy === undefined ? skipped?.groups?.['y'] : `20${yy}`);
  const inherited = { ...found.parts, y: written };
  return { at, found: withPeriod({ parts: inherited, rest: found.rest }) };
}

/** 2023年1月1日至2023年12月31日: the deadline is the end. */
function withPeriod(first: Found): Found {
  const between = period.exec(first.rest)?.[0];
  if (between === undefined) return first;
  const second = formAt(first.rest.slice(between.length));
  if (second === undefined) return first;
  return { parts: { ...second.parts, y: second.parts.y ?? first.parts.y }, rest: second.rest };
}

function dateReading(
  text: string,
  { found, operator }: Start & { operator: Operator },
  context: Surroundings,
): DateReading | UnreadableReading | undefined {
  const ending = tail.exec(found.rest);
  if (ending === null || !isMeantAsDate(found, operator, ending, context)) return undefined;
  const side = operatorOfSide(found.rest);
  const isSaid = side === 'ge' || before.test(found.rest);
  if (!isSaid && afterSomething.test(ending.groups?.['words'] ?? '')) return undefined;
  const joined = joinedOperator(operator, side);
  if (joined === undefined) return unreadable('operator-conflict', text);
  if (found.parts.d === undefined && beforeSomething.test(ending.groups?.['words'] ?? ''))
    return unreadable('date-invalid', text);
  const fiscalYear = context.fiscalYear === undefined ? undefined : String(context.fiscalYear);
  if (found.parts.y === undefined && fiscalYear === undefined) {
    return unreadable('fiscal-year-missing', text);
  }
  const date = resolved(found.parts, fiscalYear);
  if (date === undefined) return unreadable('date-invalid', text);
  return { kind: 'date', operator: joined === 'none' ? 'le' : joined, date };
}

function operatorOfSide(rest: string): Operator {
  return /^[底末]?(?:[之以]?后(?!续)|以来|起(?!草))/u.test(rest) ? 'ge' : 'none';
}

/** A number of years or months is a quantity: 20年, ≥6月, 36月; 2023年度任务 is a name. */
function isMeantAsDate(
  { parts, rest }: Found,
  operator: Operator,
  ending: RegExpExecArray,
  context: Surroundings,
): boolean {
  const words = ending.groups?.['words'] ?? '';
  if (parts.n !== undefined) return areDigitsMeant(parts, rest, context);
  if (parts.y === undefined && parts.m !== undefined && parts.d === undefined) {
    const isMonth = /^(?:0?[1-9]|1[0-2])$/u.test(parts.m);
    const isCalendar = isMonth || parts.p !== undefined;
    return isCalendar && operator === 'none' && context.unit === undefined;
  }
  const onlyYear = parts.m === undefined && parts.q === undefined && parts.p === undefined;
  if (parts.y === undefined || !onlyYear) return true;
  return rest === '' || /^(?:之|以)?[前后内]/u.test(rest) || doing.test(words);
}

/** 20231120 is a day on a row about time, 202311 a month only where a date is due, or the name says so; 20231120前 is one anywhere. */
function areDigitsMeant({ d }: DateParts, rest: string, context: Surroundings): boolean {
  if (/^(?:[之以]?[前后]|[底末止起])/u.test(rest)) return true;
  if (context.unit !== undefined) return false;
  return d === undefined ? context.expectsDate || context.isNamedDate : context.isAboutTime;
}

/** A number alone such as `2023.12` is a month only where a date is due or on a row about time. */
function isPlainNumber(text: string, context: Surroundings): boolean {
  if (!yearPointMonth.test(text)) return false;
  return context.unit !== undefined || !context.isAboutTime;
}
