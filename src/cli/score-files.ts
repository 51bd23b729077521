/** Scores the tables of files: all of them, or none with all their defects. */
import { type Defect, moreDefects, type Result, rowInWords } from '../defect.js';
import { documentFindings } from '../documents/document-findings.js';
import type { ReadBlocks } from '../documents/read-document.js';
import { placeOf, type RecognisedTable, type SourcedFinding } from '../documents/recognised.js';
import { placeInWords } from '../documents/source/place.js';
import { type JudgeOptions, withHints } from '../evaluations/sheets/judge-tables.js';
import { score } from '../evaluations/sheets/score.js';
import { scoreDocumentTables } from '../evaluations/sheets/score-document-tables.js';
import { limits } from '../limits.js';
import { appendAll } from '../lists.js';
import type { Finding } from '../scoring/findings/finding.js';
import type { ScoreSheet } from '../scoring/score-sheet.js';
import type { Arguments } from './arguments.js';
import {
  checkedNames,
  type GivenInput,
  type Item,
  isYearless,
  nothingFound,
  readGivenInput,
  readSources,
  yearAsked,
} from './files.js';
import { counted } from './progress.js';
import { fileOptionsOf } from './read-options.js';
import { defectLines, UserError } from './user-error.js';

/** The sheets of all files, made anew each time they are asked for, so that none need be kept. */
export interface ScoredFiles {
  /** Whether there is one file with one table, not a list. */
  readonly isSingle: boolean;
  readonly tables: () => Iterable<ScoredTable>;
  /** Finds the policies that they were scored under. */
  readonly findPolicy?: JudgeOptions['findPolicy'];
  /** What was not read of a document, for an output without findings. */
  readonly warnings: readonly string[];
  /** What was seen and not read for certain in tables that have a sheet. */
  readonly unread: readonly string[];
}

/** A sheet, and what a reviewer would point at: for a document that is more than the sheet knows. */
export interface ScoredTable {
  readonly sheet: ScoreSheet;
  readonly findings: readonly (Finding | SourcedFinding)[];
  /** What the reader of a document found, which the sheet itself does not know. */
  readonly hints?: readonly SourcedFinding[];
}

/** A document in which no table has a sheet, with what was found in it. */
export interface SheetlessDocument {
  readonly document: string;
  readonly findings: readonly SourcedFinding[];
}

/**
 * Reads and scores files.
 * @throws UserError with the defects of all files, before any result is given out.
 */
export async function scoreFiles(
  names: readonly string[],
  values: Arguments['values'],
): Promise<ScoredFiles> {
  const { judge, ...options } = await fileOptionsOf(values);
  const sources = await readSources(names, options);
  const scored = sources.map((source) => scoredSource(source, judge));
  const lines = scored.flatMap(({ problems, sheetless }) => [
    ...problems,
    ...(sheetless === undefined || problems.length > 0 ? [] : sheetlessLines(sheetless)),
  ]);
  if (lines.length > 0) throw new UserError(lines);
  return {
    isSingle: sources.length === 1 && sources[0]?.isSingle === true,
    tables: function* tables() {
      for (const source of scored) yield* source.tables();
    },
    findPolicy: judge.findPolicy,
    warnings: scored.flatMap(({ warnings }) => warnings),
    unread: scored.flatMap(({ unread }) => unread),
  };
}

/**
 * Reads and scores files for a look at what is wrong with them: a document without a sheet has findings all the
 * same, and a file that cannot be opened hides none of the others.
 * @throws UserError where nothing could be opened, where no table says its year, and for broken JSON.
 */
export async function checkFiles(
  names: readonly string[],
  values: Arguments['values'],
): Promise<() => Iterable<ScoredTable | SheetlessDocument>> {
  const { judge, ...options } = await fileOptionsOf(values);
  const sources: (ScoredSource | UserError)[] = [];
  for (const name of checkedNames(names)) {
    const source = await readGivenInput(name, options).catch(asUserError);
    sources.push(source instanceof UserError ? source : scoredSource(source, judge));
  }
  const refusals = sources.filter((source) => source instanceof UserError);
  if (refusals.length === sources.length)
    throw new UserError(refusals.flatMap(({ lines }) => lines));
  const scored = sources.filter((source): source is ScoredSource => !(source instanceof UserError));
  const broken = scored.flatMap(({ problems, sheetless }) =>
    sheetless === undefined ? problems : [],
  );
  if (broken.length > 0) throw new UserError(broken);
  if (scored.every(({ isYearless: asks }) => asks === true))
    throw new UserError(scored.flatMap(({ problems }) => problems));
  return function* entries() {
    for (const [index, source] of sources.entries())
      if (source instanceof UserError) yield unopened(names[index] ?? '', source);
      else if (source.sheetless !== undefined) yield source.sheetless;
      else yield* source.tables();
  };
}

function asUserError(error: unknown): UserError {
  if (error instanceof UserError) return error;
  throw error;
}

function unopened(document: string, { lines }: UserError): SheetlessDocument {
  const message = lines.map((line) => line.replace(`${document}：`, '').trim()).join('');
  const { severity } = documentFindings['file-unreadable'];
  return {
    document,
    findings: [{ code: 'file-unreadable', severity, message, pointer: '', source: '#' }],
  };
}

/** The sheets alone; those of a document with what its reader found. */
export function* sheetsOf({ tables }: ScoredFiles): Generator<ScoreSheet> {
  for (const { sheet, hints = [] } of tables())
    yield hints.length === 0 ? sheet : withHints(sheet, hints);
}

interface ScoredSource {
  /** What keeps it from being scored, as lines for the terminal. */
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
  readonly unread: readonly string[];
  readonly sheetless?: SheetlessDocument;
  /** Whether it has tables, of which none says its year. */
  readonly isYearless?: boolean;
  readonly tables: () => Iterable<ScoredTable>;
}

const nothing: ScoredSource = { problems: [], warnings: [], unread: [], tables: () => [] };

function scoredSource(source: GivenInput, judge: JudgeOptions): ScoredSource {
  if (source.document !== undefined) return scoredDocument(source.name, source.document, judge);
  return {
    ...nothing,
    problems: problemsOf(source, judge),
    tables: function* tables() {
      for (const item of counted(source.items(), '已输出')) {
        const result = scoreItem(item, judge);
        if (result.ok) yield { sheet: result.value, findings: result.value.findings };
      }
    },
  };
}

/** A document holds few tables, so their sheets are kept in memory; a refused table is reported on another one. */
function scoredDocument(
  name: string,
  { tables, findings: around }: ReadBlocks,
  judge: JudgeOptions,
): ScoredSource {
  const { sheets, findings, defects } = scoreDocumentTables(tables, judge);
  if (sheets.length === 0) {
    const sheetless = { document: name, findings: [...around, ...findings] };
    return {
      ...nothing,
      sheetless,
      problems: problemsOfTables(name, tables, defects),
      isYearless: isYearless({ tables }),
    };
  }
  const lost = findings.filter(({ code }) => isLost.has(code));
  return {
    ...nothing,
    warnings: lost.map(({ message }) => `${name}：${message}`),
    unread: sheets.flatMap(({ sheet }) =>
      (sheet.input.unread ?? []).map(({ message }) => `${name}：${message}`),
    ),
    tables: () => sheets,
  };
}

/** User-correctable errors that keep all tables of a document from being scored. */
function problemsOfTables(
  name: string,
  tables: ReadBlocks['tables'],
  defects: readonly Defect[],
): readonly string[] {
  if (isYearless({ tables })) return [yearAsked(name)];
  const inFile = (pointer: string): string => placeInFile(tables, pointer);
  return defects.length === 0 ? [] : defectLines(name, defects, { placeOf: inFile });
}

const isLost: ReadonlySet<string> = new Set(['table-unreadable', 'monitoring-unscored']);

/** Why a document has nothing to print. */
function sheetlessLines({ document, findings }: SheetlessDocument): readonly string[] {
  return nothingFound(document, { findings });
}

/** Where a value of a document stands in its file: `/0/indicators/3/weight` is the fourth row of its first table. */
function placeInFile(tables: readonly RecognisedTable[], pointer: string): string {
  const [, index = '', rest = ''] = /^\/(\d+)(.*)$/u.exec(pointer) ?? [];
  const table = tables[Number(index)];
  if (table === undefined) return rowInWords(pointer);
  return placeInWords(placeOf(table.places, rest) ?? table.first);
}

/** What is wrong with a file; beyond the bound defects are counted, not kept. */
function problemsOf(source: GivenInput, judge: JudgeOptions): readonly string[] {
  const defects: Defect[] = [];
  let count = 0;
  let isMore = false;
  for (const item of counted(source.items(), '已核对')) {
    if (isSheet(item.parsed.value)) return [sheetGiven(source.name, item.pointer)];
    const result = scoreItem(item, judge);
    if (result.ok) continue;
    const own = result.defects.filter(({ code }) => code !== moreDefects.code);
    isMore ||= own.length < result.defects.length;
    count += own.length;
    appendAll(defects, own.slice(0, limits.defectCountMax - defects.length));
  }
  return count === 0 ? [] : defectLines(source.name, defects, { count, isMore });
}

/** What `score` printed, given to it again. */
function isSheet(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'inputSha256' in value && 'input' in value;
}

function sheetGiven(name: string, pointer: string): string {
  const where = pointer === '' ? '' : ` ${pointer} 处`;
  return `${name}${where}：这是自评得分表，不是待计分的自评表；重算核对请用 jichi verify，重新计分请取出其中的 input。`;
}

function scoreItem({ parsed, pointer }: Item, judge: JudgeOptions): Result<ScoreSheet> {
  const { value, defects: own } = parsed;
  const defects = own.map((defect) => ({ ...defect, pointer: `${pointer}${defect.pointer}` }));
  if (value === undefined) return { ok: false, defects };
  return score(value, { ...judge, pointer, defects });
}
