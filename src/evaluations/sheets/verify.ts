/** Recomputes a sheet from its own input and says where it differs. */
import { type Defect, pointerStep, quoted, type Result, refused } from '../../defect.js';
import { limits } from '../../limits.js';
import { findPolicy } from '../../policies/catalogue.js';
import { policySha256, scoreEvaluation } from '../../scoring/score-evaluation.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import { engine } from '../../version.js';
import { validateEvaluation } from '../checks/validate.js';
import type { FindPolicy } from './score.js';

/** One place where the sheet and its recomputation are not the same. */
export interface Difference {
  /** JSON Pointer into the sheet. */
  readonly pointer: string;
  readonly message: string;
}

export interface Verification {
  readonly identical: boolean;
  readonly differences: readonly Difference[];
  /** For a sheet of another engine version: what that version said otherwise, no figure among it. */
  readonly changedByEngine?: readonly Difference[];
}

/** Differences that have a sentence of their own. */
const toldInWords: ReadonlySet<string> = new Set(['/engine', '/policy/sha256']);

/** Differences that are told. */
const differenceCountMax = limits.defectCountMax;

/**
 * Verifies a sheet: its input is scored again under the policy it names. The same engine gives the same
 * bytes. A sheet of another engine version is said to be one: its figures must be the same, what is said
 * about them may have changed on purpose.
 * @param find finds policies; the shipped ones by default.
 * @returns a refusal only for what is no sheet at all; a sheet that was tampered with is different.
 */
export function verify(value: unknown, find: FindPolicy = findPolicy): Result<Verification> {
  const sheet = asSheet(value);
  if (sheet === undefined) return refused([notASheet]);
  const reference = `${sheet.policy.id}@${sheet.policy.version}`;
  const policy = find(reference);
  if (policy?.id !== sheet.policy.id || policy.version !== sheet.policy.version) {
    return differs([{ pointer: '/policy', message: unknownReference(reference) }]);
  }
  const evaluation = validateEvaluation(sheet.input);
  if (!evaluation.ok) return differs(inputDefects(evaluation.defects));
  if (policy.kind !== evaluation.value.kind) {
    return differs([
      {
        pointer: '/policy/id',
        message: `计分办法 ${reference} 不用于这一自评表类型；请核对得分表是否被改过。`,
      },
    ]);
  }
  const result = scoreEvaluation(evaluation.value, policy);
  if (!result.ok) return differs(inputDefects(result.defects));
  const differences = policyDifference(sheet.policy.sha256, policySha256(policy), reference);
  return comparedWith(sheet, result.value, differences);
}

/** The sheet beside its recomputation; what is told is bounded on both lists. */
function comparedWith(
  sheet: SheetShape,
  due: ScoreSheet,
  differences: Difference[],
): Result<Verification> {
  const changed = sheet.engine === engine ? undefined : [engineDifference(sheet.engine)];
  const isSaid = saidOtherwise(due);
  for (const difference of compared(withoutReaderFindings(sheet), due, '')) {
    if (toldInWords.has(difference.pointer)) continue;
    const list = changed !== undefined && isSaid(difference) ? changed : differences;
    if (list.length < differenceCountMax) list.push(difference);
    else if (list === differences) return differs([...differences, moreDiffer], changed);
  }
  return differs(differences, changed);
}

const moreDiffer: Difference = { pointer: '', message: '不同之处过多，其余未列出；请重新计分。' };

/** What another version may say otherwise about the same figures. */
const saidOfFigures =
  /^\/(?:findings|gradeWithheld|gradeProvenance|indicators\/\d+\/(?:reading|working|reason)|budget\/working)(?:\/|$)/u;

/** The input and the policy, which no version may say otherwise. */
const given = /^\/(?:input|inputSha256|policy)(?:\/|$)/u;

/**
 * Whether a difference is only in what is said. A grade is a figure, unless this version withholds it; a form
 * without weights has no figures any more, where earlier versions printed a total of nothing.
 */
function saidOtherwise({
  gradeWithheld,
  unweighted,
}: ScoreSheet): (difference: Difference) => boolean {
  if (unweighted === true) return ({ pointer }) => !given.test(pointer);
  return ({ pointer }) =>
    saidOfFigures.test(pointer) || (gradeWithheld !== undefined && pointer === '/grade');
}

/** What the reader of a file found is not in the input, and cannot be computed again. */
function withoutReaderFindings(sheet: SheetShape): unknown {
  const { findings } = sheet as { readonly findings?: unknown };
  if (!Array.isArray(findings)) return sheet;
  const own = findings.filter(
    (finding) => !(isObject(finding) && Object.hasOwn(finding, 'source')),
  );
  return { ...sheet, findings: own };
}

function differs(
  differences: readonly Difference[],
  changedByEngine?: readonly Difference[],
): Result<Verification> {
  const value = {
    identical: differences.length === 0,
    differences,
    ...(changedByEngine === undefined ? {} : { changedByEngine }),
  };
  return { ok: true, value };
}

/** The policy that a sheet names, as `id@version`, with the hash that it says; undefined for no sheet. */
export function policyNamedIn(
  value: unknown,
): { readonly reference: string; readonly sha256: unknown } | undefined {
  const policy = asSheet(value)?.policy;
  return policy && { reference: `${policy.id}@${policy.version}`, sha256: policy.sha256 };
}

const notASheet: Defect = {
  code: 'not-a-sheet',
  pointer: '',
  message:
    '不是得分表：缺少 policy、engine 或 input；请给出 jichi score --json 或服务输出的得分表。',
};

interface SheetShape {
  readonly policy: { readonly id: string; readonly version: string; readonly sha256: unknown };
  readonly engine: string;
  readonly input: unknown;
}

function asSheet(value: unknown): SheetShape | undefined {
  const sheet = (value ?? {}) as Partial<Record<keyof SheetShape, unknown>>;
  const policy = (sheet.policy ?? {}) as Partial<Record<'id' | 'version', unknown>>;
  const isSheet =
    typeof policy.id === 'string' &&
    typeof policy.version === 'string' &&
    typeof sheet.engine === 'string' &&
    sheet.input !== undefined;
  return isSheet ? (value as SheetShape) : undefined;
}

function inputDefects(defects: readonly Defect[]): Difference[] {
  return defects.map(({ pointer, message }) => ({ pointer: `/input${pointer}`, message }));
}

function unknownReference(reference: string): string {
  return `没有计分办法${quoted(reference)}；请在有这一办法的服务上核验。`;
}

function policyDifference(found: unknown, due: string, reference: string): Difference[] {
  if (found === due) return [];
  return [
    {
      pointer: '/policy/sha256',
      message: `计分办法 ${reference} 的内容与得分表所用的不同；请用计分时的内容核验，或重新计分。`,
    },
  ];
}

function engineDifference(found: string): Difference {
  return {
    pointer: '/engine',
    message: `得分表由 ${quoted(found)} 计算，现在的版本是 ${engine}；数字须相同，说法可以随版本而变，不必改。`,
  };
}

/** Where two JSON values differ, down to the member, one after the other. */
function* compared(found: unknown, due: unknown, pointer: string): Generator<Difference> {
  if (isObject(found) && isObject(due) && Array.isArray(found) === Array.isArray(due)) {
    for (const name of new Set([...Object.keys(due), ...Object.keys(found)])) {
      yield* compared(own(found, name), own(due, name), `${pointer}${pointerStep(name)}`);
    }
  } else if (!Object.is(found, due)) {
    yield { pointer, message: `得分表为 ${shown(found)}，重算为 ${shown(due)}；请以重算的为准。` };
  }
}

/** A member of the value itself, not one that every object inherits. */
function own(value: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

const shownCharsMax = 80;

function shown(value: unknown): string {
  if (value === undefined) return '（无）';
  const text = JSON.stringify(value).toWellFormed();
  return text.length > shownCharsMax ? `${text.slice(0, shownCharsMax)}…` : text;
}
