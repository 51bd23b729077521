/** `POST /v1/imports?places=true`: where the values of a file stand, for whoever shows it beside its tables. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shownBlocks, shownText } from '../../src/documents/shown-file.js';
import { pdf } from '../../src/documents/source/pdf/pdf.js';
import { printReport } from '../../src/evaluations/printing/report.js';
import { limits } from '../../src/limits.js';
import type { ScoreSheet } from '../../src/scoring/score-sheet.js';
import { type Documented, startService } from './documented.js';

const assets = new URL('../../assets/', import.meta.url);
const accounts = readFileSync(new URL('published/final-accounts-2023.pdf', assets));
const workbook = readFileSync(new URL('examples/filled-2023.xlsx', assets));
const document = readFileSync(new URL('examples/filled-2023.docx', assets));
const commas = readFileSync(new URL('examples/filled-2023.csv', assets));

interface Shown {
  readonly tables: readonly {
    readonly places: Readonly<Record<string, string>>;
    readonly evaluation: { readonly indicators: readonly Record<string, string>[] };
    readonly findings: readonly { readonly source: string; readonly sources?: string[] }[];
    readonly source: { readonly first: string };
  }[];
  readonly findings: readonly { readonly source: string; readonly sources?: string[] }[];
  readonly places?: Readonly<Record<string, { page: number; box: Record<string, number> }>>;
  readonly grids?: Readonly<Record<string, { rows: { text: string; place: string }[][] }>>;
  readonly lines?: readonly { readonly place: string; readonly text: string }[];
  readonly truncated?: boolean;
}

describe('places', () => {
  let service: Documented;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.app.close());

  async function shown(name: string, payload: Buffer, query = '&places=true'): Promise<Shown> {
    const answer = await service.send({
      method: 'POST',
      url: `/v1/imports?name=${name}${query}`,
      payload,
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect(answer.statusCode).toBe(200);
    return answer.json();
  }

  /** Every address that is named anywhere in an answer but that of the whole file. */
  function namedIn({ tables, findings }: Shown): string[] {
    const all = [...tables.flatMap((table) => table.findings), ...findings];
    return [
      ...tables.flatMap((table) => [table.source.first, ...Object.values(table.places)]),
      ...all.flatMap(({ source, sources = [] }) => [source, ...sources]),
    ].filter((address) => address !== '#');
  }

  test('of a pdf: each place that is named has its page and its box, and findings both sides', async () => {
    const answer = await shown('final.pdf', accounts);
    const { findings, places = {} } = answer;
    expect(namedIn(answer).filter((address) => places[address] === undefined)).toEqual([]);
    const sides = findings.filter(({ sources = [] }) => sources.length > 1);
    expect(sides.length).toBeGreaterThan(0);
    expect(sides.every(({ source, sources }) => sources?.[0] === source)).toBe(true);
    for (const [address, { page, box }] of Object.entries(places)) {
      expect(address.startsWith(`p${page}!`)).toBe(true);
      expect(Math.min(box['width'] ?? 0, box['height'] ?? 0)).toBeGreaterThan(0);
    }
  });

  test('of a pdf with a table: a value stands within the box of its cell', async () => {
    const [table] = (await shown('a.xlsx', workbook)).tables;
    const sheet = (table as unknown as { sheet: ScoreSheet }).sheet;
    const { bytes } = await printReport(sheet, 'pdf');
    const answer = await shown('a.pdf', Buffer.from(bytes));
    const { places = {}, tables } = answer;
    expect(namedIn(answer).filter((address) => places[address] === undefined)).toEqual([]);
    const own = tables[0]?.places ?? {};
    const boxOf = (member: string) => places[own[`/indicators/0/${member}`] ?? '']?.box ?? {};
    const [level3, target, actual] = ['level3', 'target', 'actual'].map(boxOf);
    // Cells of one row stand beside one another, at one height.
    expect(level3?.['y']).toBe(target?.['y']);
    expect((level3?.['x'] ?? 0) + (level3?.['width'] ?? 0)).toBeLessThan((target?.['x'] ?? 0) + 1);
    expect((target?.['x'] ?? 0) + (target?.['width'] ?? 0)).toBeLessThan((actual?.['x'] ?? 0) + 1);
  });

  test('of a workbook, a document and a text: its cells and lines, under the same addresses', async () => {
    for (const [name, payload] of [
      ['a.xlsx', workbook],
      ['a.docx', document],
      ['a.csv', commas],
    ] as const) {
      const { tables, grids = {}, lines = [], truncated } = await shown(name, payload);
      const cells = Object.values(grids).flatMap(({ rows }) => rows.flat());
      const texts = new Map([...cells, ...lines].map(({ place, text }) => [place, text]));
      const [table] = tables;
      const values = (table?.evaluation.indicators ?? []).flatMap((row, index) =>
        ['level3', 'target', 'actual'].map((member) => ({
          value: row[member] ?? '',
          text: texts.get(table?.places[`/indicators/${index}/${member}`] ?? ''),
        })),
      );
      expect(values.length).toBeGreaterThan(10);
      for (const { value, text } of values) expect(text).toContain(value);
      const keys = Object.keys(grids);
      expect(cells.every(({ place }) => keys.some((key) => place.startsWith(`${key}!`)))).toBe(
        true,
      );
      expect(truncated).toBeUndefined();
    }
  });

  test('are told only where they are asked for, and not with what is stored', async () => {
    const plain = await shown('final.pdf', accounts, '');
    expect(Object.keys(plain).sort()).toEqual(['document', 'findings', 'tables']);
    const all = [...plain.tables.flatMap(({ findings }) => findings), ...plain.findings];
    expect(all.some(({ sources }) => sources !== undefined)).toBe(false);
    expect(plain.tables.some(({ places }) => places !== undefined)).toBe(false);
    const both = await service.send({
      method: 'POST',
      url: '/v1/imports?name=a.csv&places=true',
      payload: 'x',
      headers: { 'content-type': 'text/csv' },
    });
    expect(both.statusCode).toBe(200);
    const wrong = await service.send({
      method: 'POST',
      url: '/v1/imports?name=a.csv&places=yes',
      payload: commas,
      headers: { 'content-type': 'text/csv' },
    });
    expect(wrong.json().errors).toMatchObject([{ pointer: '/places' }]);
  });
});

test('a long file is cut, and says so', () => {
  const text = Buffer.from('行\n'.repeat(limits.shownPieceCountMax + 5));
  expect(shownText(text)).toMatchObject({
    truncated: true,
    lines: { length: limits.shownPieceCountMax },
  });
  const long = '字'.repeat(limits.shownCharsMax);
  const blocks = [1, 2].map((line) => ({
    ...({ kind: 'paragraph', text: long, place: { kind: 'line', line } } as const),
  }));
  expect(shownBlocks(blocks)).toMatchObject({ truncated: true, lines: { length: 1 } });
});

test('what is named and is not there has no place', async () => {
  const { onPage } = await pdf.read(accounts, 'final.pdf');
  for (const address of ['#L1', 'p1!L99999', 'p99!L1', 'p1!table9!R1C1', 'Sheet1!A1', '#'])
    expect(onPage?.(address)).toBeUndefined();
});
