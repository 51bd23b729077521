/** Scores the tables of files: all of them, or none with all their defects. */
import type { Defect } from '../defect.js';
import { score } from '../evaluations/score.js';
import type { ScoreSheet } from '../scoring/score-sheet.js';
import { type Item, readSources, type Source } from './files.js';
import { defectsError, UserError } from './user-error.js';

/** The sheets of all files, made anew each time they are asked for, so that none need be kept. */
export interface ScoredFiles {
  /** Whether there is one file with one table, not a list. */
  readonly isSingle: boolean;
  readonly sheets: () => Iterable<ScoreSheet>;
}

/**
 * Reads and scores files.
 * @throws UserError with the defects of the first file that has any, before any result is given out.
 */
export async function scoreFiles(
  names: readonly string[],
  stdinType: unknown,
  policy: unknown,
): Promise<ScoredFiles> {
  const sources = await readSources(names, stdinType);
  const chosen = typeof policy === 'string' ? policy : undefined;
  for (const source of sources) refuseDefects(source, chosen);
  return {
    isSingle: sources.length === 1 && sources[0]?.isSingle === true,
    sheets: function* sheets() {
      for (const source of sources) {
        for (const item of source.items()) {
          const result = scoreItem(item, chosen);
          if (result.ok) yield result.value;
        }
      }
    },
  };
}

function refuseDefects(source: Source, policy: string | undefined): void {
  const defects: Defect[] = [];
  let count = 0;
  for (const item of source.items()) {
    count += 1;
    const result = scoreItem(item, policy);
    if (!result.ok) defects.push(...result.defects);
    if (defects.length > defectLinesMax) break;
  }
  if (defects.length > 0) throw defectsError(source.name, defects);
  if (count === 0) throw new UserError([`${source.name}：没有内容。`]);
}

// More would only scroll away what matters.
const defectLinesMax = 1_000;

function scoreItem({ value, pointer }: Item, policy: string | undefined) {
  if (value.ok) return score(value.value, { policy, pointer });
  const defects = value.defects.map((defect) => ({
    ...defect,
    pointer: `${pointer}${defect.pointer}`,
  }));
  return { ok: false as const, defects };
}
