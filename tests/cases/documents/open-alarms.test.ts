/**
 * Every error and warning that the open tables get, each held by hand against the table's own text. The list is exact:
 * whoever adds a check, or a word to a reader, judges what it says of tables that nobody wrote for it. The published
 * documents have the same list in published-documents.test.ts.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readBlocks } from '../../../src/documents/read-document.js';
import { readSource } from '../../../src/documents/source/sources.js';
import { scoreDocumentTables } from '../../../src/evaluations/sheets/score-document-tables.js';
import { formOf, writers } from './files.js';
import { type OpenTable, openTables } from './open-tables.js';

/** Table, severity, code and cell, as in the list. */
async function alarmsOf({ name, text, truth }: OpenTable): Promise<readonly string[]> {
  const { blocks } = await readSource(await writers.xlsx(formOf(text)), 'table.xlsx');
  const { tables } = readBlocks(blocks, { fiscalYear: Number(truth.fiscalYear) });
  return scoreDocumentTables(tables)
    .sheets.flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity !== 'info')
    .map(({ severity, code, source }) =>
      [name, severity, code, source.replace('Sheet1!', '')].join('\t'),
    );
}

/**
 * `listed`: the people who typed the truth had found it; `true`: they had not, and a careful person calls it useful;
 * `cut`: true of what is left of a text whose end is missing; `false`: a false alarm.
 */
const judged = readFileSync(new URL('open-alarms.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [table = '', severity = '', code = '', cell = '', verdict = '', why = ''] =
      line.split('\t');
    return { alarm: [table, severity, code, cell].join('\t'), verdict, why };
  });

test('every alarm is judged, and every judged one is told', async () => {
  const told = (await Promise.all(openTables.map(alarmsOf))).flat();
  expect(told).toEqual(judged.map(({ alarm }) => alarm));
});

test('each is judged with a reason, and none is false', () => {
  const verdicts = judged.map(({ verdict }) => verdict);
  expect(new Set(verdicts)).toEqual(new Set(['listed', 'true', 'cut']));
  expect(judged.filter(({ why }) => why === '')).toEqual([]);
});

test('what a policy asks for is a warning where somebody named it, and a hint where it was guessed', async () => {
  const table = openTables.find(({ name }) => name.startsWith('09-')) as OpenTable;
  const { blocks } = await readSource(await writers.xlsx(formOf(table.text)), 'table.xlsx');
  const { tables } = readBlocks(blocks);
  const severities = (policy?: string): readonly string[] =>
    scoreDocumentTables(tables, { policy })
      .sheets.flatMap(({ findings }) => findings)
      .filter(({ code }) => code === 'block-weight-differs')
      .map(({ severity }) => severity);
  expect(severities()).toEqual(['info', 'info', 'info']);
  expect(severities('mof-transfer')).toEqual(['warning', 'warning', 'warning']);
});

test('a block that differs from its own heading is a warning under any policy', async () => {
  const table = openTables.find(({ name }) => name.startsWith('15-')) as OpenTable;
  const text = table.text.replace('产出指标(50分)', '产出指标(40分)');
  const { blocks } = await readSource(await writers.xlsx(formOf(text)), 'table.xlsx');
  const { sheets } = scoreDocumentTables(readBlocks(blocks).tables);
  const found = sheets.flatMap(({ findings }) => findings);
  expect(found).toContainEqual(
    expect.objectContaining({ code: 'block-weight-differs', severity: 'warning' }),
  );
});
