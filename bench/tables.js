/**
 * Tables of 25 indicators that look like published ones: a third of the rows are those that every form
 * repeats, the others are about one project, with its words, figures and units.
 */
import { randomFrom } from './random.js';
import { places, rowTruth, shortest } from './truth.js';

const indicatorCount = 25;
const hundred = 10_000;

// Level 1, level 2, name, and what is asked for: of rates, amounts with a unit, states in words.
const usual = [
  ['产出指标', '质量指标', '验收合格率', 'rate'],
  ['产出指标', '时效指标', '完成及时率', 'rate'],
  ['产出指标', '质量指标', '资金使用合规性', 'state', '合规'],
  ['产出指标', '时效指标', '完成时限', 'date'],
  ['成本指标', '经济成本指标', '预算控制率', 'limit', '%'],
  ['效益指标', '社会效益指标', '投诉处理率', 'rate'],
  ['效益指标', '可持续影响指标', '长效管理机制健全性', 'state', '健全'],
  ['满意度指标', '服务对象满意度指标', '服务对象满意度', 'rate'],
];
const own = [
  ['产出指标', '数量指标', '建设数量', 'amount', '个'],
  ['产出指标', '数量指标', '改造面积', 'amount', '平方米'],
  ['产出指标', '数量指标', '服务人次', 'amount', '人次'],
  ['产出指标', '数量指标', '巡查次数', 'amount', '次'],
  ['产出指标', '数量指标', '培训人数', 'amount', '人'],
  ['产出指标', '质量指标', '设备完好率', 'rate'],
  ['产出指标', '质量指标', '系统运行稳定率', 'rate'],
  ['产出指标', '质量指标', '方案科学性', 'state', '科学'],
  ['产出指标', '时效指标', '故障响应时间', 'limit', '小时'],
  ['成本指标', '经济成本指标', '单位成本', 'limit', '元'],
  ['成本指标', '经济成本指标', '运行维护费用', 'limit', '万元'],
  ['成本指标', '社会成本指标', '对周边居民的影响', 'state', '较小'],
  ['效益指标', '经济效益指标', '带动增收', 'amount', '万元'],
  ['效益指标', '社会效益指标', '受益人口覆盖率', 'rate'],
  ['效益指标', '社会效益指标', '业务办理提速', 'rate'],
  ['效益指标', '生态效益指标', '环境改善情况', 'state', '有所改善'],
  ['满意度指标', '服务对象满意度指标', '群众满意度', 'rate'],
];
const places1 = '城东 城西 高新 开发 港口 临江 山前 河西 北郊 南岸 新城 老城 湖滨 平原 丘陵'.split(
  ' ',
);
const places2 = '一期 二期 三期 街道 片区 中心 园区 社区 乡镇 流域'.split(' ');
const projects =
  '政务服务 道路养护 校舍维修 森林防火 智慧城管 公租房 基层医疗 河道治理 养老服务 垃圾分类 灌区改造 疫苗冷链 文物保护 供水管网 消防装备 普法宣传'.split(
    ' ',
  );
const reasons = [
  '受汛期影响，部分任务延后。',
  '招标时间较晚，将加快推进。',
  '群众需求变化，已调整计划。',
];

/** Weights in hundredths that add up to `sum`, a few of them with a half. */
function weights(random, sum) {
  const list = Array.from(
    { length: indicatorCount },
    () => Math.floor(sum / indicatorCount / 50) * 50,
  );
  let rest = sum - list.reduce((total, weight) => total + weight, 0);
  for (; rest > 0; rest -= 50) list[random.int(0, indicatorCount - 1)] += 50;
  return list;
}

/** Figures of one row in hundredths: about a third of the rows miss their target. */
function figures(random, kind, weight) {
  const lower = kind === 'limit';
  const isPercent = kind === 'rate' || kind === 'state';
  const target =
    kind === 'state'
      ? hundred
      : isPercent
        ? random.int(160, 200) * 50
        : random.int(3, 90_000) * 100;
  const misses = random.chance(34);
  const away = misses === lower ? random.int(0, 400) : -random.int(0, 400);
  const moved = target + Math.round((target * away) / 1_000);
  const actual = isPercent
    ? Math.min(moved, hundred)
    : moved - (random.chance(70) ? moved % 100 : 0);
  return { lower, target, actual, weight };
}

function texts(random, kind, word, { target, actual }) {
  if (kind === 'state') return [word, random.chance(30) ? word : `${shortest(actual)}%`];
  if (kind === 'rate')
    return [`${random.pick(['≥', '≥', '≥', '='])}${shortest(target)}%`, `${shortest(actual)}%`];
  const sign = kind === 'limit' ? '≤' : '≥';
  return [
    `${sign}${shortest(target)}${word}`,
    `${shortest(actual)}${random.chance(80) ? word : ''}`,
  ];
}

function dateTexts(random) {
  return [`2023年${random.int(6, 12)}月底前`, `2023年${random.int(1, 6)}月`];
}

/** One row: as typed, and what it must score. */
function row(random, [level1, level2, name, kind, word], subject, weight) {
  const common = { level1, level2, level3: `${subject}${name}`, weight: shortest(weight) };
  if (kind === 'date') {
    const [target, actual] = dateTexts(random);
    return {
      indicator: { ...common, target, actual, reported: { score: places(weight) } },
      score: weight,
    };
  }
  const numbers = figures(random, kind, weight);
  const [target, actual] = texts(random, kind, word, numbers);
  const truth = actual === word ? { score: weight, deviation: 0 } : rowTruth(numbers);
  const reported = { score: places(truth.score), deviation: places(truth.deviation) };
  const explanation = truth.score < weight ? { explanation: random.pick(reasons) } : {};
  return { indicator: { ...common, target, actual, ...explanation, reported }, score: truth.score };
}

/** A table with its execution of the budget, and its total in hundredths. */
export function table(seed) {
  const random = randomFrom(seed);
  const project = random.pick(projects);
  const subject = `${random.pick(places1)}${random.pick(places2)}${project}`;
  const shares = weights(random, 9_000);
  const rows = shares.map((weight, index) =>
    row(
      random,
      usual[index] ?? own[index - usual.length],
      index < usual.length ? '' : subject,
      weight,
    ),
  );
  const adjusted = random.int(20_000, 9_000_000);
  const executed = adjusted - Math.round((adjusted * random.int(0, 300)) / 1_000);
  const execution = rowTruth({
    lower: false,
    target: adjusted,
    actual: executed,
    weight: 1_000,
  }).score;
  const amounts = {
    initial: shortest(adjusted),
    adjusted: shortest(adjusted),
    executed: shortest(executed),
  };
  const total = rows.reduce((sum, { score }) => sum + score, execution);
  const evaluation = {
    kind: 'project',
    policy: 'zhengzhou-project',
    fiscalYear: 2023,
    reportedOn: '2024-03',
    unit: { code: String(seed % 1_000_000), name: `${subject}服务中心` },
    supervisor: { name: `${project}管理局` },
    project: { code: `4101${String(seed).padStart(17, '0')}`, name: `${subject}项目` },
    budget: {
      currencyUnit: '万元',
      weight: '10',
      lines: [{ source: '财政拨款', ...amounts }],
      total: amounts,
      reported: { score: places(execution) },
    },
    goals: [{ expected: `完成${subject}年度任务，达到预定质量和时效要求。`, achieved: '已完成' }],
    indicators: rows.map(({ indicator }) => indicator),
    reported: { total: places(total) },
  };
  return { evaluation, total };
}

/** A plan of 25 quantities with weights of 100 in all, for the lines that only count. */
export function plan(seed) {
  const random = randomFrom(seed);
  const kinds = ['rate', 'rate', 'amount', 'limit'];
  return weights(random, hundred).map((weight) => ({
    ...figures(random, random.pick(kinds), weight),
    actual: undefined,
  }));
}

/** Actuals for a plan, in hundredths. */
export function actualsOf(targets, seed) {
  const random = randomFrom(seed);
  return targets.map(({ lower, target }) => {
    const away = random.chance(34) === lower ? random.int(0, 400) : -random.int(0, 400);
    return Math.max(0, target + Math.round((target * away) / 1_000));
  });
}

/** The plan with actuals as an evaluation, so that the engine itself can be asked. */
export function evaluationOf(targets, actuals) {
  return {
    kind: 'project',
    fiscalYear: 2023,
    unit: { name: '某单位' },
    indicators: targets.map(({ lower, target, weight }, index) => ({
      level1: '产出指标',
      level3: `指标${index}`,
      target: `${lower ? '≤' : '≥'}${shortest(target)}`,
      actual: shortest(actuals[index]),
      weight: shortest(weight),
    })),
  };
}
