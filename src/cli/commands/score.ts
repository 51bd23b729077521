import type { Arguments } from '../arguments.js';
import { jsonPieces, writeTexts } from '../output.js';
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
    await writeTexts(isJson ? jsonPieces(sheetsOf(files), files.isSingle) : texts(files));
    return exitCode(files);
  }
  tellWarnings(files);
  const { writeOutput, writeSummary } = await import('../write-output.js');
  if (output !== undefined) await writeOutput(output, files);
  if (summary !== undefined) await writeSummary(summary, files);
  return exitCode(files);
}

const unreadShownMax = 20;

/** 3 where part of a document was not read for certain, with what it was. */
function exitCode({ unread }: ScoredFiles): number {
  if (unread.length === 0) return 0;
  for (const line of unread.slice(0, unreadShownMax)) process.stderr.write(`jichi: ${line}\n`);
  const more = unread.length - unreadShownMax;
  const rest = more > 0 ? `，其余 ${more} 处未列出` : '';
  process.stderr.write(
    `jichi: 有 ${unread.length} 处没有读取${rest}，所在的表不评等级；请核对原文，或改正后再计分。\n`,
  );
  return 3;
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
