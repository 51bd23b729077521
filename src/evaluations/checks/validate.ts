/** Checks a request against the schema and says in Chinese everything that is wrong with it. */
import {
  Ajv2020,
  type ErrorObject,
  type FuncKeywordDefinition,
  type ValidateFunction,
} from 'ajv/dist/2020.js';
import { accepted, type Defect, type Result, refused, withinBound } from '../../defect.js';
import { type Evaluation, evaluationSchemas, type RowRule } from '../../indicators/evaluation.js';
import {
  type DecimalBounds,
  type NamedSchemas,
  ref,
  type Schema,
} from '../../indicators/schema.js';
import { limits } from '../../limits.js';
import { isChosenKind, ruleSchemas, rules } from '../../scoring/rules/index.js';
import { boundKeywords } from './bounded-keywords.js';
import { decimalDefect } from './decimal-defect.js';
import { defectOfError } from './schema-defects.js';

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

const sha256 = /^[0-9a-f]{64}$/u;

// Formats are words of the manual; what they promise is checked by keywords of our own.
const formats = { 'date-time': true } as const;

// Messages say what stood there and what the schema knows.
const verbose = true;

const ajv = new Ajv2020({
  allErrors: true,
  discriminator: true,
  allowUnionTypes: true,
  formats,
  verbose,
  // A test checks that our schemas are valid: compiling the schema of schemas takes longer than most commands do.
  validateSchema: false,
  meta: false,
})
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
  .addKeyword({
    keyword: 'x-sha256',
    validate: (_: unknown, value: unknown) => typeof value !== 'string' || sha256.test(value),
  })
  .addKeyword({ keyword: 'x-not-yet-supported', validate: () => false });
boundKeywords(ajv);

/** The schemas of requests by name, for checks and for manuals. */
export const requestSchemas = evaluationSchemas(ruleSchemas());
addSchemas(requestSchemas);

/** Makes more schemas known by name, for checks that refer to them; a name that is known stays. */
function addSchemas(schemas: NamedSchemas): void {
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
 * A check of values against a schema, which is compiled for the first of them.
 * @param named the schemas that it refers to, beside those of evaluations.
 * @returns a function that lists all defects of a value, within their bound.
 */
export function checkOf(
  schema: Schema,
  named: NamedSchemas = {},
): (value: unknown) => readonly Defect[] {
  let compiled: ValidateFunction | undefined;
  const check = (): ValidateFunction => {
    addSchemas(named);
    return ajv.compile(schema);
  };
  return (value) => {
    compiled ??= check();
    return compiled(value) ? [] : withinBound(defectsOf(compiled.errors ?? []));
  };
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
  return errors.filter(({ keyword }) => keyword !== 'oneOf').map(defectOfError);
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
