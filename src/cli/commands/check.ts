import type { Arguments } from '../arguments.js';
import { jsonPieces, style, write } from '../output.js';
import { type ScoredTable, scoreFiles } from '../score-files.js';
import { findingLines, titleOf } from '../show-sheet.js';

/** `jichi check`: prints what a reviewer would point at; exit code 1 when any of it is an error. */
export async function run({ values, positionals }: Arguments): Promise<number> {
  const files = await scoreFiles(positionals, values);
  const seen = { errors: false };
  const tables = watched(files.tables(), seen);
  await write(values['json'] === true ? jsonPieces(results(tables), false) : texts(tables));
  return seen.errors ? 1 : 0;
}

function* watched(
  tables: Iterable<ScoredTable>,
  seen: { errors: boolean },
): Generator<ScoredTable> {
  for (const table of tables) {
    seen.errors ||= table.findings.some(({ severity }) => severity === 'error');
    yield table;
  }
}

function* results(tables: Iterable<ScoredTable>): Generator<unknown> {
  for (const { sheet, findings } of tables) {
    const { unit, project } = sheet.input;
    yield { unit, ...(project === undefined ? {} : { project }), findings };
  }
}

function* texts(tables: Iterable<ScoredTable>): Generator<string> {
  for (const { sheet, findings } of tables) {
    yield `${style('bold', titleOf(sheet))}\n${summary(findings)}\n`;
  }
}

function summary(findings: ScoredTable['findings']): string {
  if (findings.length === 0) return `  ${style('green', '没有发现问题。')}`;
  return findingLines(findings).join('\n');
}
