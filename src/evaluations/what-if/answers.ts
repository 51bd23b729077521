/** What is answered about a simulation. */
import { decimalText, exact, listed, nullable, plain } from '../../indicators/answers.js';
import { type Infer, type NamedSchemas, ref } from '../../indicators/schema.js';
import { sha } from '../../scoring/score-sheet.js';
import { count } from '../shared/answers.js';

/** The members of a cause, of which one says what it is about. */
const causeMembers = {
  level1: plain('一级指标', '产出指标'),
  execution: plain('预算执行率', '预算执行率'),
  total: plain('总分', '总分'),
  rule: plain('计分规则', 'proportion'),
  points: decimalText('测算减原来（分）', '-3.47'),
} as const;
const causeSometimes = ['level1', 'execution', 'total'] as const;

export const cause = exact('一项', causeMembers, causeSometimes);

/**
 * What made the total or the grade of a table differ: a rule in a block, the execution rate, or what limits the total.
 * Points are those after minus those before.
 */
export type Cause = Infer<typeof cause>;

const simulation = exact('模拟测算的结果', {
  tables: count('共几张表'),
  refused: count('任一办法拒收的'),
  unchanged: count('等级没有变动的'),
  moves: listed(
    '等级变动',
    exact('一种变动', {
      from: nullable(plain('原来的等级；没有为 null', '优')),
      to: nullable(plain('测算的等级；没有为 null', '良')),
      count: count('几张'),
    }),
  ),
  difference: exact(
    '分差：测算减原来',
    {
      mean: decimalText('平均（分）', '-0.42'),
      least: decimalText('最低（分）', '-10.00'),
      most: decimalText('最高（分）', '0.00'),
      histogram: listed(
        '分布，空的不列',
        exact('一段', {
          from: decimalText('不小于（分）', '-1.00'),
          to: decimalText('小于（分）', '0.00'),
          count: count('几张'),
        }),
      ),
    },
    ['mean', 'least', 'most'],
  ),
  causes: listed(
    '造成分差的规则',
    exact('一项', { ...causeMembers, count: count('几张表') }, causeSometimes),
  ),
  units: listed(
    '单位，变动多的在前',
    exact(
      '一个单位',
      {
        code: plain('代码；没有为空', '012'),
        name: plain('名称', '政务服务中心'),
        count: count('几张表'),
        moved: count('等级变动的'),
        mean: decimalText('平均分差（分）', '-0.42'),
      },
      ['mean'],
    ),
  ),
  sha256: sha,
});

/** What another rule-book would do to many tables; `sha256` is of the canonical JSON of all the other members. */
export type SimulationResult = Infer<typeof simulation>;

const simulated = exact(
  '测算，或读到了哪里',
  {
    tables: count('共几张表'),
    read: count('已读入几张'),
    simulation: ref<SimulationResult>('Simulation'),
  },
  ['simulation'],
);

/** What a moved figure comes to; without `simulation` the tables are still being read. */
export type Simulated = Infer<typeof simulated>;

export const simulationAnswers = {
  Simulation: simulation,
  Simulated: simulated,
} satisfies NamedSchemas;
