import type { Arguments } from '../arguments.js';
import { jsonPieces, write } from '../output.js';
import { checkedOutput, checkedSummary } from '../output-options.js';
import { refuseInputs } from '../output-safety.js';
import { type ScoredFiles, type ScoredTable, scoreFiles, sheetsOf } from '../score-files.js';
import { findingLines, sheetLines } from '../show-sheet.js';

/** `jichi score`: prints the sheets of files, or writes them. Findings never make it fail. */
export async function run({ values, positionals }: Arguments): Promise<number> {
  const output = checkedOutput(values);
  const summary = checkedSummary(values['summary']);
  refuseInputs(output, summary, positionals);
  const files = await scoreFiles(positionals, values);
  if (output === undefined && summary === undefined) {
    const isJson = values['json'] === true;
    if (isJson) tellWarnings(files);
    await write(isJson ? jsonPieces(sheetsOf(files), files.isSingle) : texts(files));
    return 0;
  }
  tellWarnings(files);
  const { writeOutput, writeSummary } = await import('../write-output.js');
  if (output !== undefined) await writeOutput(output, files);
  if (summary !== undefined) await writeSummary(summary, files);
  return 0;
}

/** A sheet has no place for what its document lost. */
function tellWarnings({ warnings }: ScoredFiles): void {
  for (const warning of warnings) process.stderr.write(`jichi: ${warning}\n`);
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
