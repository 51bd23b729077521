/** Scores the tables of files: all of them, or none with all their defects. */
import { type Defect, moreDefects, type Result, rowInWords } from '../defect.js';
import { placeOf, type RecognisedTable, type SourcedFinding } from '../documents/recognised.js';
import { placeInWords } from '../documents/source/place.js';
import { score } from '../evaluations/score.js';
import { scoreTables } from '../evaluations/score-tables.js';
import { limits } from '../limits.js';
import type { Finding } from '../scoring/findings/finding.js';
import type { ScoreSheet } from '../scoring/score-sheet.js';
import { type Arguments, fiscalYearOf } from './arguments.js';
import { type Item, readSources, type Source } from './files.js';
import { counted } from './progress.js';
import { defectLines, UserError } from './user-error.js';

/** The sheets of all files, made anew each time they are asked for, so that none need be kept. */
export interface ScoredFiles {
  /** Whether there is one file with one table, not a list. */
  readonly isSingle: boolean;
  readonly tables: () => Iterable<ScoredTable>;
  /** What was not read of a document, for an output without findings. */
  readonly warnings: readonly string[];
}

/** A sheet, and what a reviewer would point at: for a document that is more than the sheet knows. */
export interface ScoredTable {
  readonly sheet: ScoreSheet;
  readonly findings: readonly (Finding | SourcedFinding)[];
}

/**
 * Reads and scores files.
 * @throws UserError with the defects of all files, before any result is given out.
 */
export async function scoreFiles(
  names: readonly string[],
  values: Arguments['values'],
): Promise<ScoredFiles> {
  const fiscalYear = fiscalYearOf(values);
  const sources = await readSources(names, { type: values['type'], fiscalYear });
  const chosen = typeof values['policy'] === 'string' ? values['policy'] : undefined;
  const scored = sources.map((source) => scoredSource(source, chosen));
  const lines = scored.flatMap(({ problems }) => problems);
  if (lines.length > 0) throw new UserError(lines);
  return {
    isSingle: sources.length === 1 && sources[0]?.isSingle === true,
    tables: function* tables() {
      for (const source of scored) yield* source.tables();
    },
    warnings: scored.flatMap(({ warnings }) => warnings),
  };
}

/** The sheets alone. */
export function* sheetsOf({ tables }: ScoredFiles): Generator<ScoreSheet> {
  for (const { sheet } of tables()) yield sheet;
}

interface ScoredSource {
  /** What keeps it from being scored, as lines for the terminal. */
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
  readonly tables: () => Iterable<ScoredTable>;
}

function scoredSource(source: Source, policy: string | undefined): ScoredSource {
  if (source.tables !== undefined) return scoredDocument(source.name, source.tables, policy);
  return {
    problems: problemsOf(source, policy),
    warnings: [],
    tables: function* tables() {
      for (const item of counted(source.items(), '已输出')) {
        const result = scoreItem(item, policy);
        if (result.ok) yield { sheet: result.value, findings: result.value.findings };
      }
    },
  };
}

/** A document holds a few tables, which are kept; one that is refused is told at another. */
function scoredDocument(
  name: string,
  tables: readonly RecognisedTable[],
  policy: string | undefined,
): ScoredSource {
  const result = scoreTables(tables, { policy });
  if (!result.ok) {
    const inFile = (pointer: string): string => placeInFile(tables, pointer);
    const problems = defectLines(name, result.defects, { placeOf: inFile });
    return { problems, warnings: [], tables: () => [] };
  }
  const lost = result.value
    .flatMap(({ findings }) => findings)
    .filter(({ code }) => code === 'table-unreadable');
  const warnings = lost.map(({ message }) => `${name}：${message}`);
  return { problems: [], warnings, tables: () => result.value };
}

/** Where a value of a document stands in its file: `/0/indicators/3/weight` is the fourth row of its first table. */
function placeInFile(tables: readonly RecognisedTable[], pointer: string): string {
  const [, index = '', rest = ''] = /^\/(\d+)(.*)$/u.exec(pointer) ?? [];
  const table = tables[Number(index)];
  if (table === undefined) return rowInWords(pointer);
  return placeInWords(placeOf(table.places, rest) ?? table.first);
}

/** What is wrong with a file; beyond the bound defects are counted, not kept. */
function problemsOf(source: Source, policy: string | undefined): readonly string[] {
  const defects: Defect[] = [];
  let count = 0;
  let isMore = false;
  for (const item of counted(source.items(), '已核对')) {
    if (isSheet(item.parsed.value)) return [sheetGiven(source.name, item.pointer)];
    const result = scoreItem(item, policy);
    if (result.ok) continue;
    const own = result.defects.filter(({ code }) => code !== moreDefects.code);
    isMore ||= own.length < result.defects.length;
    count += own.length;
    defects.push(...own.slice(0, limits.defectCountMax - defects.length));
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

function scoreItem({ parsed, pointer }: Item, policy: string | undefined): Result<ScoreSheet> {
  const { value, defects: own } = parsed;
  const defects = own.map((defect) => ({ ...defect, pointer: `${pointer}${defect.pointer}` }));
  if (value === undefined) return { ok: false, defects };
  return score(value, { policy, pointer, defects });
}
