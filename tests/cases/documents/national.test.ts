/**
 * The national form 项目支出绩效自评表 and its kin: published tables, whose rows stand in
 * ../published/rows.ts, printed in their layouts and read back.
 */
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.js';
import type { RecognisedTable } from '../../../src/documents/recognised.js';
import type { TextType } from '../../../src/documents/source/lines.js';
import type { Evaluation } from '../../../src/indicators/evaluation.js';
import { type PublishedRow, publishedRows } from '../published/rows.js';

interface Head {
  readonly title: string;
  readonly year: number;
  readonly unit: string;
  readonly project?: string;
  /** The total of the money as printed: initial, adjusted, executed, weight, rate, score. */
  readonly money: readonly string[];
  readonly total?: string;
}

const heads: Readonly<Record<string, Head>> = {
  '04': {
    title: '项目支出绩效自评表',
    year: 2022,
    unit: '棠溪镇人民政府',
    project: '委托业务项目',
    money: ['90', '89.974', '89.974', '10', '100%', '10'],
  },
  '11': {
    title: '项目支出绩效自评表',
    year: 2023,
    unit: '临翔区林业和草原局',
    project: '新建野生动物收容所建设项目',
    money: ['', '32.4', '31.69', '10', '97.80%', '9'],
  },
  '13': {
    title: '绩效目标自评表',
    year: 2022,
    unit: '中江县水利局',
    project: '小型水库水标尺制作安装',
    money: ['', '20', '20', '10', '100.00%', '10'],
    total: '100',
  },
  '30': {
    title: '项目支出绩效自评表',
    year: 2022,
    unit: '天长市水利局',
    project: '水旱灾害防御经费',
    money: ['880', '880', '880', '10', '', '10'],
    total: '100',
  },
  '33': {
    title: '2022年度部门整体绩效自评表',
    year: 2022,
    unit: '梁平区林业局',
    money: ['', '', '', '10', '79.27%', '7.93'],
    total: '97.93',
  },
};

type Grid = readonly (readonly string[])[];

/** The rows of a table; what we remarked on a target is not part of it. */
function rowsOf(table: string): readonly PublishedRow[] {
  return publishedRows
    .filter(([id]) => id === table)
    .map(
      (row): PublishedRow => row.with(4, row[4].replace(/ \(.*$/u, '')) as unknown as PublishedRow,
    );
}

/** Levels printed once, as merged cells are. */
function withMergedLevels(rows: readonly PublishedRow[]): readonly (readonly string[])[] {
  return rows.map(([, level1, level2, ...rest], at) => {
    const [, above1, above2] = rows[at - 1] ?? [];
    const isSame1 = level1 === above1;
    return [isSame1 ? '' : level1, isSame1 && level2 === above2 ? '' : level2, ...figures(rest)];
  });
}

function withRepeatedLevels(rows: readonly PublishedRow[]): readonly (readonly string[])[] {
  return rows.map(([, level1, level2, ...rest]) => [level1, level2, ...figures(rest)]);
}

/** Name, target, actual, weight, score; the national form has no column of deviations. */
function figures(rest: readonly (string | null)[]): readonly string[] {
  return rest.slice(0, 5).map((cell) => cell ?? '');
}

const columns = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
const reason = '偏差原因分析及改进措施';

/** The form of 财预〔2020〕10号: the indicators stand beside a merged cell. */
function nationalForm({ title, year, unit, project, money, total }: Head, rows: Grid): Grid {
  const party =
    project === undefined
      ? [['部门名称', unit]]
      : [
          ['项目名称', project],
          ['主管部门及代码', unit, '', '实施单位', unit],
        ];
  const amounts = money.slice(0, 3);
  return [
    [title],
    [`（${year}年度）`],
    ...party,
    ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['', '年度资金总额', ...money],
    ['', '其中：当年财政拨款', ...amounts, '-', money[4] ?? '', '-'],
    ['', '上年结转资金', '0', '0', '0', '-', '', '-'],
    ['', '其他资金', '', '', '', '-', '', '-'],
    ['年度总体目标', '预期目标', '', '', '', '实际完成情况', '', ''],
    ['', '按计划完成本年度任务。', '', '', '', '已完成', '', ''],
    ['绩效指标', ...columns, reason],
    ...rows.map((row) => ['', ...row, '']),
    ...(total === undefined ? [] : [['总分', '', '', '', '', '', '100', total, '']]),
  ];
}

/** The same without the merged cell, and with the label on a line of its own. */
function plainForm(head: Head, rows: Grid): Grid {
  return nationalForm(head, rows).flatMap((cells) => {
    if (cells.length !== columns.length + 2) return [cells];
    if (cells[0] === '总分') return [['总分', ...cells.slice(2)]];
    return cells[0] === '绩效指标' ? [['绩效指标'], cells.slice(1)] : [cells.slice(1)];
  });
}

const tabs = (grid: Grid): string => grid.map((cells) => cells.join('\t')).join('\n');
const commas = (grid: Grid): string =>
  grid.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n');
const bars = (grid: Grid): string =>
  grid
    .flatMap((cells) => {
      const line = `| ${cells.join(' | ')} |`;
      const isHeader = cells.includes('三级指标');
      return cells.length === 1
        ? [cells[0]]
        : isHeader
          ? [line, `${'|---'.repeat(cells.length)}|`]
          : [line];
    })
    .join('\n');

function read(text: string, type: TextType): readonly RecognisedTable[] {
  return readDocument(new TextEncoder().encode(text), type)?.tables ?? [];
}

const isBlank = (text: string): boolean => text === '' || text === '/';

/** A row as it is read: without what is crossed out. */
function expectedRow([, level1, level2, level3, target, actual, weight, score]: PublishedRow) {
  return {
    level1,
    ...(isBlank(level2) ? {} : { level2 }),
    level3,
    target,
    ...(isBlank(actual) ? {} : { actual }),
    ...(isBlank(weight) ? {} : { weight }),
    ...(isBlank(score) ? {} : { reported: { score } }),
  };
}

const forms: readonly [string, (head: Head, rows: Grid) => Grid, typeof withMergedLevels][] = [
  ['merged levels', nationalForm, withMergedLevels],
  ['repeated levels', nationalForm, withRepeatedLevels],
  ['no leading cell', plainForm, withMergedLevels],
];
const writings: readonly [string, TextType, (grid: Grid) => string][] = [
  ['tabs', 'txt', tabs],
  ['commas', 'csv', commas],
  ['bars', 'txt', bars],
];
const ids = Object.keys(heads).filter((id) => rowsOf(id).length > 0);

describe.each(ids)('published table %s', (id) => {
  const head = heads[id] as Head;
  // What the tables really lack: the total of some (they are excerpts).
  const known = head.total === undefined ? ['row-missing'] : [];

  describe.each(forms)('%s', (_, form, levels) => {
    test.each(writings)('%s', (__, type, write) => {
      const tables = read(write(form(head, levels(rowsOf(id)))), type);
      expect(tables.length).toBe(1);
      const { evaluation, layout, findings } = tables[0] as RecognisedTable;
      expect(layout).toMatch(/^national\//u);
      const { indicators, ...rest } = evaluation as unknown as Evaluation;
      expect(indicators).toEqual(rowsOf(id).map(expectedRow));
      expect(rest).toMatchObject(expectedHead(head));
      expect(
        findings.map(({ code }) => code).filter((code) => code !== 'reading-repaired'),
      ).toEqual(known);
      // Zhengzhou's policy comes with Zhengzhou's layouts only.
      expect(rest.policy).toBeUndefined();
    });
  });
});

function expectedHead({ year, unit, project, money, total }: Head): object {
  const [initial = '', adjusted = '', executed = '', weight, rate = '', score] = money;
  return {
    kind: project === undefined ? 'department' : 'project',
    fiscalYear: year,
    unit: { name: unit },
    ...(project === undefined ? {} : { project: { name: project } }),
    budget: {
      weight,
      reported: { score, ...(rate === '' ? {} : { rate: rate.replace('%', '') }) },
      ...(executed === ''
        ? {}
        : { total: { ...(initial === '' ? {} : { initial }), adjusted, executed } }),
      lines: [{ source: '当年财政拨款' }, { source: '上年结转资金' }, { source: '其他资金' }],
    },
    ...(total === undefined ? {} : { reported: { total } }),
  };
}
