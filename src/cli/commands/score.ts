import type { Arguments } from '../arguments.js';
import { jsonPieces, write } from '../output.js';
import { type ScoredFiles, type ScoredTable, scoreFiles, sheetsOf } from '../score-files.js';
import { findingLines, sheetLines } from '../show-sheet.js';
import { checkedOutput, writeOutput } from '../write-output.js';

/** `jichi score`: prints the sheets of files, or writes them. Findings never make it fail. */
export async function run({ values, positionals }: Arguments): Promise<number> {
  const output = checkedOutput(values['output']);
  const files = await scoreFiles(positionals, values);
  if (output !== undefined) await writeOutput(output, files);
  else
    await write(
      values['json'] === true ? jsonPieces(sheetsOf(files), files.isSingle) : texts(files),
    );
  return 0;
}

function* texts(files: ScoredFiles): Generator<string> {
  let gap = '';
  for (const table of files.tables()) {
    yield `${gap}${tableText(table)}\n`;
    gap = '\n';
  }
}

function tableText({ sheet, findings }: ScoredTable): string {
  const heading = findings.length === 0 ? [] : ['', `核对发现 ${findings.length} 处：`];
  return [...sheetLines(sheet), ...heading, ...findingLines(findings)].join('\n');
}
