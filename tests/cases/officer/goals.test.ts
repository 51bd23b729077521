/** Several annual goals in one table: each indicator has its goal, and what names a goal is no row. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBlocks, readDocument } from '../../../src/documents/read-document.js';
import { readSource } from '../../../src/documents/source/sources.js';
import { printReport, reportFormats } from '../../../src/evaluations/printing/report.js';
import { score } from '../../../src/evaluations/sheets/score.js';
import type { Evaluation } from '../../../src/indicators/evaluation.js';
import { type FileKind, formOf, writers } from '../documents/files.js';

const kinds = Object.keys(writers) as FileKind[];
const textOf = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, 'tables', `${name}.tsv`), 'utf8');

async function inputOf(text: string, kind: FileKind): Promise<Evaluation> {
  const bytes = new TextEncoder().encode(text);
  const tables =
    kind === 'tsv'
      ? readDocument(bytes, 'tsv', {})?.tables
      : readBlocks((await readSource(await writers[kind](formOf(text)), `t.${kind}`)).blocks, {})
          .tables;
  expect(tables).toHaveLength(1);
  return tables?.[0]?.evaluation as unknown as Evaluation;
}

const goalsOf = ({ indicators }: Evaluation): readonly (number | undefined)[] =>
  indicators.map(({ goal }) => goal);
const halves = [1, 1, 1, 2, 2, 2];

const headed = textOf('6-goal-headings');
const header = headed.split('\n').find((line) => line.startsWith('一级指标')) ?? '';
const goalPart = '年度总体目标	预期目标	实际完成情况\n';

describe.each(kinds)('%s', (kind) => {
  test('headings above groups of indicators', async () => {
    const input = await inputOf(headed, kind);
    expect(goalsOf(input)).toEqual(halves);
    expect(input.goals).toEqual([{}, { expected: '农村道路养护' }]);
    expect(input).not.toHaveProperty('unread');
  });

  test('a column of merged cells', async () => {
    const input = await inputOf(textOf('7-goal-column'), kind);
    expect(goalsOf(input)).toEqual(halves);
    expect(input.goals).toEqual([{ expected: '新建农村道路' }, { expected: '农村道路养护' }]);
  });

  test('the same column with numbers', async () => {
    const text = textOf('7-goal-column')
      .replace('新建农村道路\t', '年度目标一：新建农村道路\t')
      .replace('农村道路养护\t', '年度目标二：农村道路养护\t');
    const input = await inputOf(text, kind);
    expect(goalsOf(input)).toEqual(halves);
    expect(input.goals).toEqual([{ expected: '新建农村道路' }, { expected: '农村道路养护' }]);
  });

  test('the header again below each heading', async () => {
    const text = headed
      .replace(`${header}\n年度目标1`, `年度目标1：新建道路\n${header}`)
      .replace('年度目标2（农村道路养护）', `年度目标2：养护道路\n${header}`);
    const input = await inputOf(text, kind);
    expect(goalsOf(input)).toEqual(halves);
    expect(input.goals).toEqual([{ expected: '新建道路' }, { expected: '养护道路' }]);
  });

  test('names that begin with 目标 are indicators, and have no goal', async () => {
    const text = headed
      .replace(/年度目标.*\n/gu, '')
      .replace('新建道路里程', '目标1完成率')
      .replace('养护里程', '目标一致性');
    const input = await inputOf(text, kind);
    expect(goalsOf(input)).toEqual(halves.map(() => undefined));
    expect(input.indicators.map(({ level3 }) => level3)).toContain('目标1完成率');
    expect(input.indicators).toHaveLength(6);
  });
});

test.each(['tsv', 'xlsx', 'docx', 'html', 'pdf'] as const)(
  'texts of the part of the goals stand, and one cell of several is told apart: %s',
  async (kind) => {
    const rows = `${goalPart}\t目标1：新建20公里。目标2：养护100公里。\t目标1：建成。目标2：养护90公里。\n`;
    const input = await inputOf(headed.replace(header, `${rows}${header}`), kind);
    expect(input.goals).toEqual([
      { expected: '新建20公里。', achieved: '建成。' },
      { expected: '养护100公里。', achieved: '养护90公里。' },
    ]);
  },
);

describe.each(reportFormats)('printed as %s and read back', (format) => {
  const again = async (printed: unknown): Promise<Evaluation> => {
    const sheet = score(printed);
    if (!sheet.ok) throw new Error(JSON.stringify(sheet.defects));
    const { bytes } = await printReport(sheet.value, format);
    const { blocks } = await readSource(bytes, `table.${format}`);
    const { tables } = readBlocks(blocks, {});
    expect(tables).toHaveLength(1);
    return tables[0]?.evaluation as unknown as Evaluation;
  };

  test.each(['project', 'transfer', 'department'] as const)('%s', async (kind) => {
    const read = await inputOf(headed, 'tsv');
    const given = {
      ...read,
      kind,
      goals: [
        { expected: '新建农村道路', achieved: '已建成' },
        { expected: '农村道路养护', achieved: '养护 90 公里' },
      ],
      // The last row belongs to all goals.
      indicators: read.indicators.map(({ goal, ...row }, index) =>
        index === 5 ? row : { ...row, ...(goal === undefined ? {} : { goal }) },
      ),
    };
    const { goals, indicators } = await again(given);
    const plain = (rows: Evaluation['indicators']): unknown =>
      rows.map(({ goal, level1, level2, level3, target, actual, weight }) => ({
        goal,
        level1,
        level2,
        level3,
        target,
        actual,
        weight,
      }));
    expect(goals).toEqual(given.goals);
    expect(plain(indicators)).toEqual(plain(given.indicators));
  });
});
