/** The layouts of four published documents: every table, every row, every figure, every line. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RecognisedTable } from '../../../src/documents/recognised.js';
import { documentLines } from '../../../src/documents/source/lines.js';
import { compact } from '../../../src/indicators/characters.js';
import type { Evaluation, Indicator } from '../../../src/indicators/evaluation.js';
import { sheetOf } from '../builders.js';
import { expectedOf, rowsOf, type TextName, tablesOf, textNames, textOf, texts } from './texts.js';

function evaluationOf(table: RecognisedTable | undefined): Evaluation {
  if (table === undefined) throw new Error('no such table');
  return table.evaluation as unknown as Evaluation;
}

describe.each(textNames)('%s', (name) => {
  test('every table, row and figure', () => {
    expect(rowsOf(tablesOf(textOf(name)))).toEqual(expectedOf(name));
  });

  test('every value names the line that it stands on', () => {
    expectLines(textOf(name));
  });
});

/** Values that no cell says: they follow from the layout, or from merged cells of other lines. */
const implied = /^\/(?:kind|policy|fiscalYear|budget\/currencyUnit)$|\/level[12]$|\/source$/u;

function expectLines(text: string): void {
  const byNumber = new Map(
    documentLines(text, 'txt').map((line) => [line.number, line.cells.join('')]),
  );
  for (const { evaluation, lines } of tablesOf(text)) {
    for (const [pointer, number] of lines) {
      const value = pointer
        .split('/')
        .slice(1)
        .reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], evaluation);
      // A cell that a page broke is completed from a later line, and dates are written otherwise.
      if (implied.test(pointer) || pointer === '/reportedOn' || value === '') continue;
      const printed = compact(byNumber.get(number) ?? '').replaceAll(',', '');
      const start = compact(String(value)).replaceAll(',', '').slice(0, 6);
      expect(printed, `${pointer} at line ${number}`).toContain(start);
    }
  }
}

describe('gaoxin-2023 as printed', () => {
  const [department, project] = tablesOf(textOf('gaoxin-2023'));

  test.each([
    ['99.70', department],
    ['91.47', project],
  ])('%s, with every row as printed', (total, table) => {
    const sheet = sheetOf(evaluationOf(table));
    expect(sheet.total).toBe(total);
    expect(sheet.grade).toBe('优');
    expect(Number(sheet.budget?.score)).toBe(Number(evaluationOf(table).budget?.reported?.score));
    for (const [index, row] of sheet.indicators.entries()) {
      const { score, deviation } = evaluationOf(table).indicators[index]?.reported ?? {};
      expect(Number(row.score), row.level3).toBe(Number(score));
      if (deviation !== undefined) expect(row.deviation, row.level3).toBe(deviation);
    }
  });

  test('reasons, parties, goals and tasks', () => {
    const reasons = evaluationOf(department).indicators.filter(({ explanation }) => explanation);
    expect(reasons.map(({ level3 }) => level3)).toEqual([
      '预算编制完整性',
      '管理制度健全性',
      '资产管理规范性',
      '绩效目标编制完成率',
    ]);
    expect(evaluationOf(department)).toMatchObject({ reportedOn: '2024-09', kind: 'department' });
    expect(evaluationOf(department).tasks?.map(({ achieved }) => achieved)).toEqual(
      Array.from({ length: 8 }, () => '已完成'),
    );
    expect(evaluationOf(project)).toMatchObject({
      kind: 'project',
      supervisor: { name: '郑州高新技术产业开发区管委会政务服务中心' },
      implementingUnit: { name: '郑州高新技术产业开发区管委会政务服务中心' },
      goals: [{ achieved: '已完成' }],
    });
  });
});

describe('goals of a department', () => {
  test.each<[TextName, number]>([
    ['zhengzhou-2024', 20],
    ['jinshui-2024', 24],
    ['dengfeng-2024', 20],
  ])('%s: explanations stand with their targets', (name, count) => {
    const explained = (row: Indicator): boolean => row.explanationOfTarget !== undefined;
    const { indicators } = evaluationOf(tablesOf(textOf(name))[0]);
    expect(indicators.filter(explained).length).toBe(count);
    // In these tables the fixed rows come first, each with the explanation that its form prints.
    expect(indicators.slice(0, 20).every(explained)).toBe(true);
  });
});

const seeds = new URL('../../../../shared/seeds/', import.meta.url);

describe.skipIf(!existsSync(seeds))('the published documents themselves', () => {
  test.each(textNames)('%s', (name) => {
    const document = readFileSync(new URL(texts[name], seeds));
    expect(rowsOf(tablesOf(document))).toEqual(expectedOf(name));
    expectLines(new TextDecoder().decode(document));
  });
});
