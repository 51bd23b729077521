/** The summary workbooks of a batch, from its results: whatever run wrote them, they are read once from the start. */
import { open } from 'node:fs/promises';
import path from 'node:path';
import { printSummary } from '../../evaluations/printing/report.js';
import { limits } from '../../limits.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import { ProgressBar } from '../progress.js';
import { writeWhole } from '../write-output.js';
import type { Checkpoint } from './checkpoint.js';
import { linesFrom } from './lines.js';
import { resultsName } from './output.js';
import type { DoneLine, RefusedLine } from './result-line.js';
import type { Stop } from './stop.js';

/** The names of the workbooks: one, or as many as the bound of lines asks for. */
export function summaryNames({ count, failed }: Checkpoint): readonly string[] {
  const volumes = Math.ceil((count - failed) / limits.summaryLineCountMax);
  if (volumes <= 1) return ['summary.xlsx'];
  return Array.from({ length: volumes }, (_, index) => `summary-${index + 1}.xlsx`);
}

/**
 * Writes the workbooks; a stop leaves them for the next run.
 * @param onRefused hears of every table that was refused.
 * @returns whether all are written.
 */
export async function summarise(
  directory: string,
  checkpoint: Checkpoint,
  stop: Stop,
  onRefused: (line: RefusedLine) => void,
): Promise<boolean> {
  const sheets = sheetsOf(directory, checkpoint, stop, onRefused);
  for (const name of summaryNames(checkpoint)) {
    const bytes = await printSummary(upTo(limits.summaryLineCountMax, sheets));
    if (stop.signal !== undefined) break;
    await writeWhole(path.join(directory, name), [bytes], { flush: true });
  }
  await sheets.return(undefined);
  return stop.signal === undefined;
}

/** The next values of a generator that goes on afterwards. */
async function* upTo<T>(count: number, values: AsyncGenerator<T>): AsyncGenerator<T> {
  for (let taken = 0; taken < count; taken += 1) {
    const { done, value } = await values.next();
    if (done === true) return;
    yield value;
  }
}

async function* sheetsOf(
  directory: string,
  { bytes }: Checkpoint,
  stop: Stop,
  onRefused: (line: RefusedLine) => void,
): AsyncGenerator<ScoreSheet> {
  const file = await open(path.join(directory, resultsName));
  const bar = new ProgressBar('汇总', bytes);
  let count = 0;
  try {
    for await (const line of linesFrom(file, 0, limits.fileBytesMax)) {
      if (stop.signal !== undefined) return;
      const result = JSON.parse(String(line.bytes)) as DoneLine | RefusedLine;
      count += 1;
      bar.show(count, line.end);
      if (result.outcome === 'done') yield result.sheet;
      else onRefused(result);
    }
  } finally {
    bar.end();
    await file.close();
  }
}
