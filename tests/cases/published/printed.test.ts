/**
 * Every published table that prints scores, under what was used before places had rule-books of their own, and under
 * the one of its place: what is printed, what is computed, and where they differ, why. The outcome is docs/printed-tables.md.
 */
import { expect, test } from 'vitest';
import { score } from '../../../src/evaluations/sheets/score.js';
import type { Evaluation, EvaluationKind, Indicator } from '../../../src/indicators/evaluation.js';
import type { ScoreSheet } from '../../../src/scoring/score-sheet.js';
import { openTables } from '../documents/open-tables.js';
import { publishedRows } from './rows.js';

interface Place {
  readonly name: string;
  readonly kind: EvaluationKind;
  readonly year: number;
  readonly before: string;
  readonly after: string;
  /** What was to be spent, what was spent, and the points printed for it. */
  readonly money?: readonly [adjusted: string, executed: string, printed?: string];
  readonly total?: string;
  /** What a person says of what differs under the rule-book of the place. */
  readonly why?: string;
}

/** Tables whose rows stand in rows.csv, by their number; some print the execution alone. */
const numbered: Readonly<Record<string, Place>> = {
  '01': {
    name: '郑州高新区政务服务中心',
    kind: 'department',
    year: 2023,
    before: 'zhengzhou-department@1',
    after: 'zhengzhou-department',
    money: ['2516.79', '2413.52', '10'],
    total: '99.7',
  },
  '02': {
    name: '郑州高新区政务服务能力提升',
    kind: 'project',
    year: 2023,
    before: 'zhengzhou-project@1',
    after: 'zhengzhou-project',
    money: ['632.21', '250.83', '3.97'],
    total: '91.47',
  },
  '04': {
    name: '池州棠溪委托业务',
    kind: 'project',
    year: 2022,
    before: 'mof-project@1',
    after: 'anhui-project',
    money: ['89.974', '89.974', '10'],
  },
  '06': {
    name: '大英县司法局',
    kind: 'project',
    year: 2023,
    before: 'sichuan-project@1',
    after: 'sichuan-project',
    money: ['3.36', '3.36', '10'],
    why: '定量的“≤30万元”只填“完成”，没有数可以比较，待人选定。',
  },
  '11': {
    name: '临翔野生动物收容所',
    kind: 'project',
    year: 2023,
    before: 'mof-project@1',
    after: 'yunnan-project',
    money: ['32.4', '31.69', '9'],
  },
  '13': {
    name: '中江水标尺',
    kind: 'project',
    year: 2022,
    before: 'sichuan-project@1',
    after: 'sichuan-project',
    money: ['20', '20', '10'],
    total: '100',
    why: '各行分值已合计 100，表上另印执行 10 分而没有计入总分。',
  },
  '16': {
    name: '成安百岁老人津贴',
    kind: 'project',
    year: 2020,
    before: 'mof-project@1',
    after: 'hebei-project',
    money: ['6.84', '6.84'],
    why: '表上另印的折算得分又乘一次占比（25 × 25% = 6.25），各行相加不到 100，不采用。',
  },
  '23': {
    name: '湖南式部门表',
    kind: 'department',
    year: 2018,
    before: 'mof-department@1',
    after: 'hunan-department',
  },
  '27': {
    name: '昌宁动物防疫',
    kind: 'project',
    year: 2021,
    before: 'mof-project@1',
    after: 'mof-project',
  },
  '30': {
    name: '天长水旱灾害防御',
    kind: 'project',
    year: 2022,
    before: 'mof-project@1',
    after: 'anhui-project',
    money: ['880', '880', '10'],
  },
  '33': {
    name: '梁平区林业局',
    kind: 'department',
    year: 2022,
    before: 'mof-department@1',
    after: 'chongqing-department',
    money: ['100', '79.27', '7.93'],
    why: '照原样的识别有误：≥8、≥1、≥50 印成 28、21、250；按原值逐行相同，总分 97.93（places.test.ts）。',
  },
  '35': {
    name: '六安公共文化服务',
    kind: 'project',
    year: 2021,
    before: 'mof-project@1',
    after: 'anhui-project',
    money: ['200', '179.43', '9'],
    why: '89.715% 得 8.97：总额一行印 9、明细一行印 8，两种取整，办法不能判定。',
  },
  '38': {
    name: '阜康调查队经费',
    kind: 'project',
    year: 2023,
    before: 'mof-project@1',
    after: 'xinjiang-project',
    money: ['1.96', '1.96', '10'],
  },
};

/** Tables of tests/cases/documents/open that print scores, by the beginning of their names. */
const open: Readonly<Record<string, Place>> = {
  '05': {
    name: '宜兴基本公共卫生',
    kind: 'project',
    year: 2016,
    before: 'mof-project@1',
    after: 'mof-project-2017',
    why: '“100%”只填“符合财务管理制度规定”或“有”，没有数可以比较，1.5 分由人评定。',
  },
  '07': {
    name: '施甸农业',
    kind: 'project',
    year: 2021,
    before: 'mof-project@1',
    after: 'yunnan-project',
    money: ['650', '94', '2.9'],
    total: '71.7',
    why: '表上没有分值，行得分超过其满分，逐行不能核对；执行 2.9 是 14.46% × 20。',
  },
  '09': {
    name: '四川普惠金融（转移支付）',
    kind: 'transfer',
    year: 2022,
    before: 'mof-transfer@1',
    after: 'mof-transfer',
    total: '100',
  },
  '11': {
    name: '金寨县部门',
    kind: 'department',
    year: 2023,
    before: 'mof-department@1',
    after: 'mof-department',
    money: ['329.77', '338.31'],
  },
  '15': {
    name: '宣城地震台站',
    kind: 'project',
    year: 2021,
    before: 'mof-project@1',
    after: 'anhui-project',
    money: ['55', '55', '10'],
  },
  '25': {
    name: '海南外经贸',
    kind: 'project',
    year: 2016,
    before: 'mof-project@1',
    after: 'sichuan-project-2018',
    why: '评分表没有指标值和完成值，得分由人逐项评定，没有可以复算的。',
  },
};

interface Printed {
  readonly title: string;
  readonly place: Place;
  readonly rows: readonly Indicator[];
}

const text = (value: string | null): string | undefined => value ?? undefined;

function indicator([level1, level2, level3, target, actual, weight, printed]: readonly (
  | string
  | null
)[]): Indicator {
  const members = {
    level1: level1 ?? '（未写明）',
    level2: text(level2 ?? null),
    level3: level3 ?? '',
    target: target ?? '',
    actual: text(actual ?? null),
    weight: text(weight ?? null),
    reported: printed === null || printed === undefined ? undefined : { score: printed },
  };
  const known = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as unknown as Indicator;
}

const unsorted: readonly Printed[] = [
  ...Object.entries(numbered).map(([number, place]) => ({
    title: number,
    place,
    rows: publishedRows
      .filter(([table]) => table === number)
      .map(([, ...cells]) => indicator(cells.map((cell) => (cell === '' ? null : cell)))),
  })),
  ...openTables.flatMap(({ name, truth }) => {
    const place = open[name.slice(0, 2)];
    return place === undefined
      ? []
      : [{ title: `公开 ${name.slice(0, 2)}`, place, rows: truth.rows.map(indicator) }];
  }),
];

const tables = unsorted.toSorted((left, right) => (left.title < right.title ? -1 : 1));

function sheetOf({ place, rows }: Printed, policy: string): ScoreSheet {
  const { kind, year, money, total } = place;
  const [adjusted, executed, printed] = money ?? [];
  const evaluation = {
    kind,
    policy,
    fiscalYear: year,
    unit: { name: place.name },
    budget: {
      ...(money === undefined ? { weight: '0' } : { total: { adjusted, executed } }),
      ...(printed === undefined ? {} : { reported: { score: printed } }),
      ...(place.name === '施甸农业' ? { weight: '20' } : {}),
    },
    // A table of which the execution alone is left has a row to be one.
    indicators:
      rows.length > 0
        ? rows
        : [{ level1: '产出指标', level3: '（截去）', target: '', weight: '90' }],
    ...(total === undefined ? {} : { reported: { total } }),
  } as unknown as Evaluation;
  const result = score(evaluation);
  if (!result.ok) throw new Error(`${place.name}: ${JSON.stringify(result.defects)}`);
  return result.value;
}

interface Compared {
  readonly printed: number;
  readonly same: number;
  readonly differing: readonly string[];
}

function compared({ place, rows }: Printed, sheet: ScoreSheet): Compared {
  const pairs = [
    ...(place.money?.[2] === undefined
      ? []
      : [['执行', place.money[2], sheet.budget?.score, '/budget/reported/score'] as const]),
    ...rows.flatMap(({ level3, reported }, index) =>
      reported?.score === undefined
        ? []
        : [
            [
              level3,
              String(reported.score),
              sheet.indicators[index]?.score,
              `/indicators/${index}/reported/score`,
            ] as const,
          ],
    ),
    ...(place.total === undefined
      ? []
      : [['总分', place.total, sheet.total, '/reported/total'] as const]),
  ];
  const differing = pairs.filter(
    ([, due, own]) => own === undefined || Number(own) !== Number(due),
  );
  return {
    printed: pairs.length,
    same: pairs.length - differing.length,
    differing: differing.map(([name, due, own = '未计分', pointer]) => {
      const found = sheet.findings.find((each) => each.pointer === pointer);
      const cause = found?.cause === undefined ? '' : `（${found.cause}）`;
      return `${name} 印 ${due}、算 ${own}${cause}`;
    }),
  };
}

const shown = 3;

function inShort(differing: readonly string[]): string {
  if (differing.length === 0) return '';
  const rest = differing.length > shown ? `等 ${differing.length} 处` : '';
  return `${differing.slice(0, shown).join('；')}${rest}`;
}

const results = tables.map((table) => {
  const [before, after] = [table.place.before, table.place.after].map((policy) =>
    compared(table, sheetOf(table, policy)),
  ) as [Compared, Compared];
  const { policy } = sheetOf(table, table.place.after);
  return { table, before, after, policy: `${policy.id}@${policy.version}` };
});

test('what differs under the rule-book of the place is explained', () => {
  const open = results.filter(({ table, after }) => {
    const { differing } = after;
    return differing.length > 0 && table.place.why === undefined;
  });
  expect(open.map(({ table, after }) => [table.place.name, after.differing])).toEqual([]);
});

test('no table is told less well than before', () => {
  for (const { table, before, after } of results)
    expect([table.place.name, after.same >= before.same]).toEqual([table.place.name, true]);
});

test('the table of all of them', async () => {
  const lines = results.map(({ table: { title, place }, before, after, policy }) =>
    [
      '',
      title,
      place.name,
      String(place.year),
      `\`${place.before}\``,
      `${before.same}/${before.printed}`,
      `\`${policy}\``,
      `${after.same}/${after.printed}`,
      [inShort(after.differing), place.why ?? ''].filter((part) => part !== '').join('。'),
      '',
    ]
      .join(' | ')
      .trim(),
  );
  const sum = (of: (one: (typeof results)[number]) => Compared, member: 'same' | 'printed') =>
    results.reduce((all, one) => all + of(one)[member], 0);
  const page = [
    '# Printed tables under the rule-book of their place',
    '',
    'Every published table of the tests that prints scores: how many of the printed figures (execution, rows, total) the engine',
    'computes from the printed targets and actuals, before under the first versions of the general rule-books, after under the',
    'one of the place and year. Where they differ, what is printed, what is computed, and why. Written by',
    '`tests/cases/published/printed.test.ts`, which fails where a difference has no reason.',
    '',
    '| Table | Place | Year | Before | Same | After | Same | What differs |',
    '|---|---|---|---|---|---|---|---|',
    ...lines,
    '',
    `In all ${sum(({ before }) => before, 'same')} of ${sum(({ before }) => before, 'printed')} figures before, ${sum(({ after }) => after, 'same')} after.`,
    '',
  ];
  await expect(page.join('\n')).toMatchFileSnapshot('../../../docs/printed-tables.md');
});
