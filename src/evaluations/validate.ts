/** Checks a request against the schema and says in Chinese everything that is wrong with it. */
import {
  Ajv2020,
  type ErrorObject,
  type FuncKeywordDefinition,
  type ValidateFunction,
} from 'ajv/dist/2020.js';
import { decimalPlaces, Fraction, isExactNumber, isPlainDecimal } from '../decimal.js';
import {
  accepted,
  type Defect,
  pointerStep,
  quoted,
  type Result,
  refused,
  withinBound,
} from '../defect.js';
import type { DefectCode } from '../defect-codes.js';
import type { Evaluation, RowRule } from '../indicators/evaluation.js';
import {
  type DecimalBounds,
  evaluationSchemas,
  type NamedSchemas,
  ref,
  type Schema,
} from '../indicators/schema.js';
import { limits } from '../limits.js';
import { isChosenKind, ruleSchemas, rules } from '../scoring/rules/index.js';
import { boundKeywords } from './bounded-keywords.js';

interface DecimalDefect {
  readonly code: DefectCode;
  readonly message: string;
}

/** Why a value is not a decimal that may stand here; undefined when it is. */
function decimalDefect(value: unknown, bounds: DecimalBounds): DecimalDefect | undefined {
  if (typeof value === 'number' && !isExactNumber(value, limits.numberSignificantDigitsMax)) {
    const message = '超出 JSON 数字能准确表示的 15 位有效数字，请改写为字符串';
    return { code: 'number-imprecise', message };
  }
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const text = String(value);
  if (!isPlainDecimal(text)) {
    return {
      code: 'decimal-malformed',
      message: `应为普通写法的数字（如 2413.52），现为${quoted(text)}`,
    };
  }
  const digits = text.replace(/[-.]/g, '').length;
  if (digits > limits.decimalDigitsMax || decimalPlaces(text) > limits.decimalPlacesMax) {
    return { code: 'decimal-too-long', message: '数字最多 30 位，其中小数最多 12 位' };
  }
  return boundsDefect(Fraction.of(text), text, bounds);
}

function boundsDefect(
  value: Fraction,
  text: string,
  { above, from, to }: DecimalBounds,
): DecimalDefect | undefined {
  if (above !== undefined && value.compare(Fraction.of(above)) <= 0) {
    return { code: 'not-positive', message: `应大于 ${above}，现为 ${text}` };
  }
  const belowFrom = from !== undefined && value.compare(Fraction.of(from)) < 0;
  const aboveTo = to !== undefined && value.compare(Fraction.of(to)) > 0;
  if (!belowFrom && !aboveTo) return undefined;
  const due = to === undefined ? `应不小于 ${from}` : `应在 ${from} 到 ${to} 之间`;
  return { code: 'out-of-range', message: `${due}，现为 ${text}` };
}

const calendarDate = /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?:-\d{2})?$/u;

/** A month or a day that exists. */
function isCalendarDate(text: string): boolean {
  if (!calendarDate.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`.replace(/^(.{7})T/u, '$1-01T'));
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}

type Keyword = NonNullable<FuncKeywordDefinition['validate']>;

const decimalKeyword: Keyword = (bounds: DecimalBounds, value: unknown) => {
  const defect = decimalDefect(value, bounds);
  if (defect === undefined) return true;
  decimalKeyword.errors = [
    { keyword: 'x-decimal', params: { code: defect.code }, message: defect.message },
  ];
  return false;
};

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})$/u;

/** A moment of RFC 3339 that exists; 30 February does not roll over into March. */
function isMoment(text: string): boolean {
  const isDay = isCalendarDate(text.slice(0, 10));
  return moment.test(text) && isDay && !Number.isNaN(new Date(text).valueOf());
}

// Formats are words of the manual; what they promise is checked by keywords of our own.
const formats = { 'date-time': true } as const;

const ajv = new Ajv2020({ allErrors: true, discriminator: true, allowUnionTypes: true, formats })
  .addKeyword({ keyword: 'x-decimal', validate: decimalKeyword, errors: true })
  .addKeyword({
    keyword: 'x-calendar-date',
    validate: (_: unknown, value: unknown) => typeof value !== 'string' || isCalendarDate(value),
  })
  .addKeyword({
    keyword: 'x-moment',
    validate: (_: unknown, value: unknown) => typeof value !== 'string' || isMoment(value),
  })
  .addKeyword({
    keyword: 'x-name',
    validate: (shape: string, value: unknown) =>
      typeof value !== 'string' || new RegExp(shape, 'u').test(value),
  })
  .addKeyword({ keyword: 'x-not-yet-supported', validate: () => false });
boundKeywords(ajv);

/** The schemas of requests by name, for checks and for manuals. */
export const requestSchemas = evaluationSchemas(ruleSchemas());
addSchemas(requestSchemas);

/** Makes more schemas known by name, for checks that refer to them; a name that is known stays. */
export function addSchemas(schemas: NamedSchemas): void {
  for (const [name, schema] of Object.entries(schemas)) {
    if (ajv.schemas[name] === undefined) ajv.addSchema({ ...schema, $id: name });
  }
}

let checkEvaluation: ValidateFunction | undefined;

/** Compiled for the first evaluation: that takes longer than all the rest that most commands do. */
function evaluationCheck(): ValidateFunction {
  checkEvaluation ??= ajv.compile(ref('Evaluation'));
  return checkEvaluation;
}

/**
 * A check of values against a schema that may refer to the named ones.
 * @returns a function that lists all defects of a value, within their bound.
 */
export function checkOf(schema: Schema): (value: unknown) => readonly Defect[] {
  const isValid = ajv.compile(schema);
  return (value) => (isValid(value) ? [] : withinBound(defectsOf(isValid.errors ?? [])));
}

/**
 * Takes an evaluation from what was sent, or refuses it with all its defects.
 * @returns defects with pointers into the evaluation.
 */
export function validateEvaluation(value: unknown): Result<Evaluation> {
  const check = evaluationCheck();
  const isSound = check(value);
  const errors = check.errors ?? [];
  const defects = [...defectsOf(errors), ...ruleDefects(value, errors)];
  return isSound && defects.length === 0 ? accepted(value as Evaluation) : refused(defects);
}

function defectsOf(errors: readonly ErrorObject[]): Defect[] {
  return errors.filter(({ keyword }) => keyword !== 'oneOf').map(defectOf);
}

type Translation = (
  params: Readonly<Record<string, unknown>>,
  error: ErrorObject,
) => {
  readonly code: DefectCode;
  readonly message: string;
  readonly member?: string;
};

const typeNames: Readonly<Record<string, string>> = {
  string: '字符串',
  number: '数字',
  integer: '整数',
  boolean: 'true 或 false',
  object: '对象',
  array: '数组',
};

/** Ajv's keywords in our codes and sentences. */
const translations: Readonly<Record<string, Translation>> = {
  required: ({ missingProperty }) => ({
    code: 'member-missing',
    message: `缺少成员 ${missingProperty}。`,
    member: String(missingProperty),
  }),
  additionalProperties: ({ additionalProperty }) => ({
    code: 'unknown-member',
    message: `不认识的成员${quoted(String(additionalProperty))}。`,
    member: String(additionalProperty),
  }),
  type: ({ type }) => ({
    code: 'type-wrong',
    message: `类型不对，应为${[type]
      .flat()
      .map((name) => typeNames[String(name)])
      .join('或')}。`,
  }),
  enum: ({ allowedValues }) => ({
    code: 'value-unknown',
    message: `取值不在 ${[allowedValues].flat().join('、')} 之中。`,
  }),
  const: ({ allowedValue }) => ({ code: 'value-unknown', message: `取值应为 ${allowedValue}。` }),
  discriminator: () => ({
    code: 'value-unknown',
    message: '不认识的计分规则 kind。',
    member: 'kind',
  }),
  minItems: ({ limit }) => ({ code: 'too-few-items', message: `至少要有 ${limit} 项。` }),
  maxItems: ({ limit }) => ({ code: 'too-many-items', message: `最多 ${limit} 项。` }),
  minLength: () => ({ code: 'text-empty', message: '不能为空。' }),
  maxLength: ({ limit }) => ({ code: 'text-too-long', message: `最多 ${limit} 个字符。` }),
  pattern: () => ({ code: 'text-empty', message: '不能为空白。' }),
  not: () => ({
    code: 'not-yet-supported',
    message: '本版本尚不支持年中绩效运行监控（mid-year）。',
  }),
  'x-calendar-date': () => ({
    code: 'date-malformed',
    message: '日期应写作 2024-09 或 2024-09-30，且确有其日。',
  }),
  'x-moment': () => ({
    code: 'moment-malformed',
    message: '时间应写作 2024-03-31T23:59:59+08:00（RFC 3339，含时区），且确有其时。',
  }),
  'x-name': () => ({
    code: 'name-malformed',
    message: '只能用小写字母和数字，中间可用连字符。',
  }),
  uniqueItems: () => ({ code: 'item-duplicate', message: '不能有重复的项。' }),
  minProperties: () => ({ code: 'member-missing', message: '至少要有一个成员。' }),
  minimum: ({ limit }) => ({ code: 'out-of-range', message: `不能小于 ${limit}。` }),
  maximum: ({ limit }) => ({ code: 'out-of-range', message: `不能大于 ${limit}。` }),
  'x-decimal': ({ code }, { message }) => ({ code: code as DefectCode, message: `${message}。` }),
  'x-not-yet-supported': () => ({ code: 'not-yet-supported', message: '本版本尚不支持此成员。' }),
};

function defectOf(error: ErrorObject): Defect {
  const translate = translations[error.keyword];
  if (translate === undefined)
    throw new Error(`no sentence for the schema keyword ${error.keyword}`);
  const { code, message, member } = translate(error.params, error);
  const place =
    member === undefined ? error.instancePath : `${error.instancePath}${pointerStep(member)}`;
  return { code, pointer: place, message };
}

/** Parameters of the right shape that contradict one another, in every row whose rule has a shape. */
function ruleDefects(value: unknown, errors: readonly ErrorObject[]): Defect[] {
  const rows = (value as { indicators?: unknown } | null)?.indicators;
  if (!Array.isArray(rows) || rows.length > limits.indicatorCountMax) return [];
  if (errors.length > limits.defectCountMax) return [];
  const misshapen = misshapenRules(errors);
  return rows.flatMap((row: { rule?: RowRule } | null, index) => {
    const place = `/indicators/${index}/rule`;
    const rule = row?.rule;
    if (rule === undefined || misshapen.has(index) || !isChosenKind(rule.kind)) return [];
    const found = rules[rule.kind].defects?.(rule) ?? [];
    return found.map(({ pointer, message }) => ({
      code: 'rule-contradictory',
      pointer: `${place}${pointer}`,
      message,
    }));
  });
}

/** The rows whose rules the schema refuses for more than members that it does not know. */
function misshapenRules(errors: readonly ErrorObject[]): ReadonlySet<number> {
  const rows = errors
    .filter(({ keyword }) => keyword !== 'additionalProperties')
    .map(({ instancePath }) => /^\/indicators\/(\d+)\/rule(?:\/|$)/u.exec(instancePath)?.[1]);
  return new Set(rows.flatMap((row) => (row === undefined ? [] : [Number(row)])));
}
