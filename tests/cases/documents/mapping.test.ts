/** Words that the user maps to fields: read under them, told when they stand nowhere, refused with all defects. */
import { describe, expect, test } from 'vitest';
import type { Mapping } from '../../../src/documents/mapping.js';
import { readFile } from '../../../src/documents/read-file.js';
import { readMapping } from '../../../src/evaluations/imports/mapping-file.js';

const odd = [
  '重点工作考核单',
  '牵头科室：教育科\t\t\t\t\t',
  '事项\t校园安全\t\t\t\t',
  '2023年度\t\t\t\t\t',
  '大类\t小类\t考核事项\t任务要求\t办结情况\t满分\t自查（分）',
  '办成的事\t数量指标\t排查学校\t≥10所\t9所\t60\t54',
  '\t质量指标\t整改率\t≥90%\t90%\t30\t30',
  '群众评价\t服务对象满意度指标\t家长满意率\t≥90%\t95%\t10\t10',
  '合计\t\t\t\t\t100\t94',
].join('\n');

const words = {
  columns: {
    大类: 'level1',
    小类: 'level2',
    考核事项: 'level3',
    任务要求: 'target',
    办结情况: 'actual',
    满分: 'weight',
    自查: 'score',
  },
  labels: { 牵头科室: 'unit', 事项: 'project' },
  levels: { 办成的事: '产出指标', 群众评价: '满意度指标' },
} as const satisfies Mapping;

async function read(text: string, mapping?: Mapping) {
  const { tables, findings } = await readFile(new TextEncoder().encode(text), 'odd.tsv', {
    mapping,
  });
  return { evaluation: tables[0]?.evaluation, tables, findings };
}

describe('a table whose words nobody knows', () => {
  test('is read under the words of its user', async () => {
    expect((await read(odd)).tables).toEqual([]);
    expect((await read(odd, words)).evaluation).toMatchObject({
      unit: { name: '教育科' },
      project: { name: '校园安全' },
      fiscalYear: 2023,
      indicators: [
        {
          level1: '产出指标',
          level2: '数量指标',
          level3: '排查学校',
          target: '≥10所',
          actual: '9所',
          weight: '60',
          reported: { score: '54' },
        },
        { level1: '产出指标', level3: '整改率', target: '≥90%', actual: '90%', weight: '30' },
        { level1: '满意度指标', level3: '家长满意率', weight: '10', reported: { score: '10' } },
      ],
    });
  });

  test('a column that is to be ignored is not read, and not told as unknown', async () => {
    const more = odd
      .replace('自查（分）', '自查（分）\t督办人')
      .replaceAll(/\t(54|30|10)$/gmu, '\t$1\t某某');
    const mapping = { ...words, columns: { ...words.columns, 督办人: 'ignore' as const } };
    const [table] = (await read(more, mapping)).tables;
    expect(table?.findings.map(({ message }) => message).join()).not.toContain('某某');
    expect(table?.evaluation['indicators']).toHaveLength(3);
  });

  test('words that stand nowhere are told', async () => {
    const { tables } = await read(odd, { ...words, labels: { ...words.labels, 承办处: 'unit' } });
    const [table] = tables;
    const [unused] = table?.findings.filter(({ code }) => code === 'mapping-unused') ?? [];
    expect(unused?.message).toContain('“承办处”');
    expect(unused?.message).not.toContain('“事项”');
  });
});

describe('a mapping', () => {
  test('that is sound is taken', () => {
    expect(readMapping(words)).toEqual({ ok: true, value: words });
    expect(readMapping({})).toEqual({ ok: true, value: {} });
  });

  test.each([
    [null, ['']],
    [[], ['']],
    [{ column: {} }, ['/column']],
    [{ columns: { 甲: 'weights', 乙: 1 } }, ['/columns/甲', '/columns/乙']],
    [{ labels: { 甲: 'score' } }, ['/labels/甲']],
    [{ levels: { 甲: '', '乙/丙': '好的指标名' } }, ['/levels/甲']],
    [{ levels: { '乙/丙': '好事' } }, ['/levels/乙~1丙']],
    [
      { columns: Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`词${n}`, 'actual'])) },
      ['/columns'],
    ],
  ])('that is none is refused with all that is wrong (%#)', (value, pointers) => {
    const result = readMapping(value);
    const told = result.ok ? [] : [...new Set(result.defects.map(({ pointer }) => pointer))];
    expect(told).toEqual(pointers);
  });
});
