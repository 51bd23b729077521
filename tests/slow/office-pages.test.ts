/** Published tables of other places as pages that LibreOffice made of a Word file: every row is read. */
import { afterAll, describe, expect, test } from 'vitest';
import { readBlocks } from '../../src/documents/read-document.js';
import { readSource } from '../../src/documents/source/sources.js';
import { compact } from '../../src/indicators/characters.js';
import type { Evaluation } from '../../src/indicators/evaluation.js';
import { formOf, writers } from '../cases/documents/files.js';
import { openTables } from '../cases/documents/open-tables.js';
import { report } from '../proof.js';
import { hasOffice, Office } from './office.js';

if (!hasOffice)
  process.stdout.write('LibreOffice (soffice) is not here: no pages are made with it.\n');

const office = new Office();
afterAll(() => office.close());

/** Name, target, actual and weight of every row. */
async function rowsOf(
  bytes: Uint8Array,
  name: string,
  fiscalYear: number,
): Promise<readonly (readonly string[])[]> {
  const { blocks } = await readSource(bytes, name);
  const { tables } = readBlocks(blocks, { fiscalYear });
  return tables
    .map(({ evaluation }) => evaluation as unknown as Evaluation)
    .flatMap(({ indicators }) =>
      indicators.map(({ level3, target, actual = '', weight = '' }) =>
        [level3, target, actual, String(weight)].map(compact),
      ),
    );
}

describe.skipIf(!hasOffice)('LibreOffice', () => {
  test('pages of published tables have every row of their Word files', async () => {
    const documents = await Promise.all(openTables.map(({ text }) => writers.docx(formOf(text))));
    const pages = office.converted(documents, 'docx', 'pdf');
    let count = 0;
    for (const [index, { name, truth }] of openTables.entries()) {
      const year = Number(truth.fiscalYear);
      const due = await rowsOf(documents[index] ?? Buffer.of(), 'a.docx', year);
      const read = await rowsOf(pages[index] ?? Buffer.of(), 'a.pdf', year);
      expect.soft(read, name).toEqual(due);
      count += due.length;
    }
    report(
      `pages: ${count} rows of ${openTables.length} published tables are read from pdf by LibreOffice`,
    );
  });
});
