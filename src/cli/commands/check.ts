import type { Arguments } from '../arguments.js';
import { jsonPieces, style, writeTexts } from '../output.js';
import { checkFiles, type ScoredTable, type SheetlessDocument } from '../score-files.js';
import { findingLines, sheetHeading } from '../show-sheet.js';
import { shown } from '../shown.js';

type Entry = ScoredTable | SheetlessDocument;

/** `jichi check`: prints what a reviewer would point at; exit code 1 when any of it is an error. */
export async function run({ values, positionals }: Arguments): Promise<number> {
  const entries = await checkFiles(positionals, values);
  const seen = { errors: false };
  const all = watched(entries(), seen);
  await writeTexts(values['json'] === true ? jsonPieces(results(all), false) : texts(all));
  return seen.errors ? 1 : 0;
}

function* watched(entries: Iterable<Entry>, seen: { errors: boolean }): Generator<Entry> {
  for (const entry of entries) {
    seen.errors ||= entry.findings.some(({ severity }) => severity === 'error');
    yield entry;
  }
}

function* results(entries: Iterable<Entry>): Generator<unknown> {
  for (const entry of entries) {
    if (!('sheet' in entry)) {
      yield entry;
      continue;
    }
    const { unit, project } = entry.sheet.input;
    yield { unit, ...(project === undefined ? {} : { project }), findings: entry.findings };
  }
}

function* texts(entries: Iterable<Entry>): Generator<string> {
  for (const entry of entries) {
    const isTable = 'sheet' in entry;
    const title = isTable ? sheetHeading(entry.sheet) : shown(entry.document);
    const none = isTable ? '没有发现问题。' : '没有找到绩效目标表或绩效自评表。';
    yield `${style('bold', title)}\n${summary(entry.findings, none)}\n`;
  }
}

function summary(findings: Entry['findings'], none: string): string {
  if (findings.length === 0) return `  ${style('green', none)}`;
  return findingLines(findings).join('\n');
}
