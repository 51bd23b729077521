/**
 * The sum of several tables, and what changes in it when one member of one table changes. A difference from the snapshot
 * is a change of sums; look whether it was meant, then `npx vitest run --project unit near-sums -u`.
 */
import { expect, test } from 'vitest';
import { validateEvaluation } from '../../../src/evaluations/checks/validate.js';
import type { Budget, Evaluation, Indicator } from '../../../src/indicators/evaluation.js';
import { sumOfTables } from '../../../src/scoring/regions/sum.js';
import { county, row } from '../builders.js';
import { fingerprint, near, shown } from '../near.js';

const unit = { name: '某市农业农村局', code: '101' };

const bare = { level2: undefined, weight: undefined };

/** Rows of every kind: amounts, rates, upper limits, words, a day, a band, another unit, nothing. */
function rows(figure: string, more: Partial<Indicator> = {}): readonly Indicator[] {
  return [
    row({
      target: `≥${figure}户`,
      actual: `${figure}户`,
      explanationOfTarget: '按在册户数',
      ...more,
    }),
    row({ level3: '合格率', target: '≥90%', actual: `9${figure}%`, direction: 'higher' }),
    row({ level3: '及格率', target: `≥9${figure}%`, actual: '95%', rule: { kind: 'yes-no' } }),
    row({ level3: '办理时限', target: `≤${figure}天`, actual: '4天', ...bare }),
    row({ level3: '补助标准', target: '≤400元/人', actual: '350元/人' }),
    row({ level3: '总成本', target: `≤${figure}万元`, actual: `${figure}万元` }),
    row({ level3: '制度', target: '健全', actual: '健全', ...bare }),
    row({ level3: '完成时间', target: '2025年12月底前', actual: '2025年11月' }),
    row({ level3: '浮动', target: '90%-95%', actual: '92%' }),
    row({ level3: '设备', target: '5', actual: '5', targetUnit: '台' }),
    row({ level3: '设备', target: '6', actual: '6', targetUnit: '台' }),
    row({ level3: '其他', target: '/', ...bare }),
  ];
}

const budgets: readonly Budget[] = [
  { total: { initial: '300', adjusted: '310', executed: '290' }, weight: '10' },
  {
    currencyUnit: '万元',
    weight: '10',
    lines: [
      { source: '中央财政资金', adjusted: '100', executed: '90' },
      { source: '地方资金', initial: '5.5', executed: '5' },
    ],
  },
  {
    currencyUnit: '元',
    weight: '10',
    lines: [{ source: '中央财政 资金', adjusted: '1000000', executed: '900000' }],
  },
];
const goals = [{ expected: '增产一成', achieved: '已完成' }];

const two = [
  county('甲县', budgets[0], rows('3'), { goals }),
  county('乙县', budgets[1], rows('5'), { goals }),
];
const three = [...two, county('丙县', budgets[2], rows('3'), { goals: [{ expected: '增收' }] })];
const alike = ['甲县', '乙县'].map((name) => county(name, budgets[2], rows('3'), { goals }));
const many = Array.from({ length: 7 }, (_, index) =>
  county(`${index}县`, index === 3 ? undefined : budgets[0], rows(String(index + 1))),
);
const ofRegion = county('某市', undefined, [
  ...rows('8', { weight: '55', level2: '质量指标', targetUnit: '户' }),
  row({ level3: '无人填报', target: '≥1人' }),
]);

const sums: readonly (readonly [string, readonly Evaluation[], Evaluation | undefined])[] = [
  ['none', [], undefined],
  ['one', three.slice(0, 1), undefined],
  ['two', two, undefined],
  ['two alike', alike, undefined],
  ['three', three, undefined],
  ['three with goals', three, ofRegion],
  [
    'goals with money, centrally supervised',
    two,
    { ...ofRegion, centralSupervisor: { name: '农业农村部' }, goals: [{ expected: '增产' }] },
  ],
  ['seven, one without money', many, undefined],
  ['one twice', [...two, ...two.slice(1)], undefined],
  ['two years', [...two, { ...three[2], fiscalYear: 2024 } as Evaluation], undefined],
  [
    'two kinds and projects',
    [...two, { ...three[2], kind: 'project', project: { name: '道路' } } as Evaluation],
    undefined,
  ],
  ['two policies', [...two, { ...three[2], policy: 'mof-transfer@2' } as Evaluation], undefined],
  ['no project', two.map(({ project: _, ...table }) => table), undefined],
  ['two hundred and one', Array.from({ length: 201 }, () => two[0] as Evaluation), undefined],
];

function toldOf(
  tables: readonly Evaluation[],
  goalsOfRegion: Evaluation | undefined,
): readonly string[] {
  const sum = sumOfTables(tables, { unit, goals: goalsOfRegion });
  if (!sum.ok) return sum.defects.map((defect) => shown(defect));
  const { evaluation: table, notes } = sum.value;
  const { indicators, ...head } = table;
  return [...notes, head, ...indicators].map((one) => shown(one));
}

test.each(sums)('%s', (_, tables, goalsOfRegion) => {
  const own = toldOf(tables, goalsOfRegion);
  const [last, ...others] = tables.toReversed();
  const changes = [...near(last)].flatMap(({ name, value }) => {
    if (tables.length > 7 || !validateEvaluation(value).ok) return [];
    const other = toldOf([...others.toReversed(), value as Evaluation], goalsOfRegion);
    return [`${name}: ${other.filter((line) => !own.includes(line)).join(' ')}`];
  });
  const texts = [...own, `near ${fingerprint(changes.join('\n'))}`];
  expect(texts.join('\n'), changes.join('\n')).toMatchSnapshot();
});
