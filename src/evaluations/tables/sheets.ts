/** What is kept of a sheet: the sheet itself as the record, and beside it what lists and sums need. */

import { textSha256 } from '../../canonical-json.js';
import type { Defect } from '../../defect.js';
import type { Evaluation } from '../../indicators/evaluation.js';
import { limits } from '../../limits.js';
import type { Finding } from '../../scoring/findings/finding.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import { type SheetTexts, sheetTexts, wholeSheet } from '../../scoring/sheet-text.js';
import { refuseDefects } from '../shared/refusal.js';
import { unstorableTexts } from '../shared/unstorable-texts.js';
import { type FindPolicy, score } from '../sheets/score.js';
import type { StoredEvaluation, StoredRevision } from './ports.js';

/** A decimal with exactly two places in hundredths: the digits without the point, never a division. */
export function hundredths(text: string | undefined): number | null {
  if (text === undefined) return null;
  const whole = Number(text.replace('.', ''));
  return Math.abs(whole) <= limits.hundredthsMax ? whole : null;
}

/** A sheet as it is stored, and its hash. */
interface SheetText {
  readonly text: string;
  readonly sha256: string;
}

const texts = new WeakMap<ScoreSheet, SheetText>();
const parts = new WeakMap<ScoreSheet, SheetTexts>();

/** The text and the hash of a sheet; made once, since the store, the log and the answer all want them. */
export function textOf(sheet: ScoreSheet): SheetText {
  return texts.get(sheet) ?? remembered(sheet, wholeSheet(partsOf(sheet)));
}

/** A sheet in the parts that it is stored in. */
function partsOf(sheet: ScoreSheet): SheetTexts {
  const made = parts.get(sheet) ?? sheetTexts(sheet);
  parts.set(sheet, made);
  return made;
}

function remembered(sheet: ScoreSheet, text: string): SheetText {
  const made = { text, sha256: textSha256(text) };
  texts.set(sheet, made);
  return made;
}

/** The members of a stored evaluation that follow from its sheet. */
export function figuresOf(
  sheet: ScoreSheet,
): Pick<
  StoredEvaluation,
  'unitName' | 'projectName' | 'total' | 'fullMark' | 'grade' | 'errorCount' | 'warningCount'
> {
  const { input, total = null, fullMark, grade = null, findings } = sheet;
  const projectName = input.project?.name ?? null;
  const countOf = (wanted: Finding['severity']): number =>
    findings.filter(({ severity }) => severity === wanted).length;
  return {
    unitName: input.unit.name,
    projectName,
    total,
    fullMark,
    grade,
    errorCount: countOf('error'),
    warningCount: countOf('warning'),
  };
}

/** The policy of a sheet, as it is named where many are. */
export function policyNameOf({ policy: { id, version } }: Pick<ScoreSheet, 'policy'>): string {
  return `${id}@${version}`;
}

/** A sheet as the revision of that number. */
export function revisionOf(
  sheet: ScoreSheet,
  { id, fiscalYear, revision }: Pick<StoredEvaluation, 'id' | 'fiscalYear' | 'revision'>,
  createdBy: string,
  createdAt: Date,
): StoredRevision {
  return {
    fiscalYear,
    evaluationId: id,
    number: revision,
    createdBy,
    createdAt,
    ...partsOf(sheet),
    sha256: textOf(sheet).sha256,
    policy: policyNameOf(sheet),
    scores: sheet.indicators.map((row) => hundredths(row.score)),
    deviations: sheet.indicators.map((row) => hundredths(row.deviation)),
  };
}

/**
 * Scores what is to be stored.
 * @param before the sheet that stands, where a stored table is changed: its policy stays.
 * @throws UseCaseRefusal with all defects; beside those of scoring `text-unstorable`.
 */
export function sheetOf(
  { policies }: { readonly policies: { readonly find: FindPolicy } },
  value: unknown,
  known: readonly Defect[] = [],
  place: (pointer: string) => string = (pointer) => pointer,
  before?: ScoreSheet,
): ScoreSheet {
  const unstorable = [...known, ...unstorableTexts(value)];
  const policy = before === undefined ? undefined : keptPolicy(before, value);
  const result = score(value, { policy, defects: unstorable, findPolicy: policies.find });
  if (result.ok) return result.value;
  refuseDefects(result.defects.map((defect) => ({ ...defect, pointer: place(defect.pointer) })));
  throw new Error('a refusal without a defect');
}

/** A stored table keeps the version of the policy that its sheet names while it asks for no other. */
function keptPolicy({ input, policy }: ScoreSheet, value: unknown): string | undefined {
  const now = (value ?? {}) as Partial<Evaluation>;
  const isSame =
    now.policy === input.policy && now.kind === input.kind && now.fiscalYear === input.fiscalYear;
  return isSame ? policyNameOf({ policy }) : undefined;
}

/** The sheet behind a stored text. */
export function readSheet(text: string | undefined, id: string): ScoreSheet {
  if (text === undefined) throw new Error(`evaluation ${id} has no sheet`);
  const sheet = JSON.parse(text) as ScoreSheet;
  remembered(sheet, text);
  return sheet;
}
