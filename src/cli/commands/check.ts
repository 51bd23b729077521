import type { Finding } from '../../scoring/findings/finding.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import type { Arguments } from '../arguments.js';
import { jsonPieces, style, write } from '../output.js';
import { scoreFiles } from '../score-files.js';
import { findingLines, titleOf } from '../show-sheet.js';

/** `jichi check`: prints what a reviewer would point at; exit code 1 when any of it is an error. */
export async function run({ values, positionals }: Arguments): Promise<number> {
  const files = await scoreFiles(positionals, values['type'], values['policy']);
  const seen = { errors: false };
  const sheets = watched(files.sheets(), seen);
  await write(values['json'] === true ? jsonPieces(results(sheets), false) : texts(sheets));
  return seen.errors ? 1 : 0;
}

function* watched(sheets: Iterable<ScoreSheet>, seen: { errors: boolean }): Generator<ScoreSheet> {
  for (const sheet of sheets) {
    seen.errors ||= sheet.findings.some(({ severity }) => severity === 'error');
    yield sheet;
  }
}

function* results(sheets: Iterable<ScoreSheet>): Generator<unknown> {
  for (const { input, findings } of sheets) {
    const { unit, project } = input;
    yield { unit, ...(project === undefined ? {} : { project }), findings };
  }
}

function* texts(sheets: Iterable<ScoreSheet>): Generator<string> {
  for (const sheet of sheets) {
    yield `${style('bold', titleOf(sheet))}\n${summary(sheet.findings)}\n`;
  }
}

function summary(findings: readonly Finding[]): string {
  if (findings.length === 0) return `  ${style('green', '没有发现问题。')}`;
  return findingLines(findings).join('\n');
}
