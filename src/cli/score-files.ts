/** Scores the tables of files: all of them, or none with all their defects. */
import type { Defect, Result } from '../defect.js';
import type { SourcedFinding } from '../documents/recognised.js';
import { score } from '../evaluations/score.js';
import { tableFindings } from '../evaluations/table-findings.js';
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
  const lines = sources.flatMap((source) => linesOf(source, chosen));
  if (lines.length > 0) throw new UserError(lines);
  return {
    isSingle: sources.length === 1 && sources[0]?.isSingle === true,
    tables: function* tables() {
      for (const source of sources) {
        for (const item of counted(source.items(), '已输出')) {
          const result = scoreItem(item, chosen);
          if (result.ok) yield { sheet: result.value, findings: findingsOf(result.value, item) };
        }
      }
    },
  };
}

/** The sheets alone. */
export function* sheetsOf({ tables }: ScoredFiles): Generator<ScoreSheet> {
  for (const { sheet } of tables()) yield sheet;
}

function findingsOf(sheet: ScoreSheet, { table }: Item): ScoredTable['findings'] {
  return table === undefined ? sheet.findings : tableFindings(sheet, table);
}

/** What is wrong with a file; beyond the bound defects are counted, not kept. */
function linesOf(source: Source, policy: string | undefined): readonly string[] {
  const defects: Defect[] = [];
  let count = 0;
  for (const item of counted(source.items(), '已核对')) {
    const result = scoreItem(item, policy);
    if (result.ok) continue;
    count += result.defects.length;
    defects.push(...result.defects.slice(0, limits.defectCountMax - defects.length));
  }
  return count === 0 ? [] : defectLines(source.name, defects, count);
}

function scoreItem({ parsed, pointer }: Item, policy: string | undefined): Result<ScoreSheet> {
  const { value, defects: own } = parsed;
  const defects = own.map((defect) => ({ ...defect, pointer: `${pointer}${defect.pointer}` }));
  if (value === undefined) return { ok: false, defects };
  return score(value, { policy, pointer, defects });
}
