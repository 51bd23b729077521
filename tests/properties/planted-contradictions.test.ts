/**
 * Made-up publications whose figures agree, and the same with one figure printed otherwise: every such
 * contradiction is found, with both figures and their lines, and nothing is found once it is repaired.
 */
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { Fraction } from '../../src/decimal.js';
import { counts, report, seed } from '../proof.js';
import { accountsText, anyFinalBooks } from './published/accounts.js';
import { anyBooks, budgetText } from './published/budget.js';
import { contradictionsIn } from './published/check.js';
import type { PublishedText } from './published/text.js';

type Wrong = ReadonlyMap<string, string>;

interface Kind {
  /** The figure that is printed wrongly. */
  readonly plant: string;
  readonly code: string;
  /** Figures that the finding must name beside it, with their lines where those are others. */
  readonly against: readonly string[];
  /** The figure at whose line the finding stands, where it is not the wrong one. */
  readonly at?: string;
  /** How far off the wrong figure is at least; a hundredth of 万元 may be rounding. */
  readonly step?: string;
  /** How far off in percent of itself at least, where smaller figures may be those of another column. */
  readonly percent?: number;
  /** Whether the sheet tells it: there the working has its figures, but not every line. */
  readonly inSheet?: true;
}

const statement = 'statement-differs';
const sum = 'sum-differs';

const budgetKinds: readonly Kind[] = [
  { plant: '收入总计', code: statement, against: ['收支表:收入总计'] },
  { plant: '支出总计', code: statement, against: ['收支表:支出总计'] },
  { plant: '收入增幅', code: statement, against: ['收入变动', '收入总计'] },
  { plant: '支出增幅', code: statement, against: ['支出变动', '支出总计'] },
  { plant: '收入合计', code: statement, against: ['收支表:收入合计'] },
  { plant: '收入合计:一般公共预算', code: statement, against: ['收支表:一般公共预算'] },
  { plant: '收入合计:一般公共预算', code: sum, against: ['收入合计'] },
  {
    plant: '支出合计',
    code: sum,
    against: ['支出合计:基本支出', '支出合计:项目支出'],
    at: '支出合计:基本支出',
  },
  { plant: '支出合计:基本支出', code: statement, against: ['支出表:合计:基本'] },
  { plant: '支出合计:项目支出', code: statement, against: ['支出表:合计:项目'] },
  { plant: '支出合计:基本占比', code: statement, against: ['支出合计:基本支出', '支出合计'] },
  { plant: '一般公共预算支出:项目占比', code: statement, against: ['一般公共预算支出:项目支出'] },
  { plant: '收支预算', code: statement, against: ['收支表:一般公共预算'] },
  { plant: '一般公共预算支出', code: statement, against: ['公共表:合计'] },
  { plant: '基本支出', code: statement, against: ['基本表:合计'] },
  { plant: '人员经费', code: statement, against: ['基本表:人员'] },
  { plant: '公用经费', code: sum, against: ['基本支出', '人员经费'] },
  { plant: '人员占比', code: statement, against: ['人员经费', '基本支出'] },
  { plant: '三公经费', code: statement, against: ['三公表:合计'] },
  { plant: '出国费', code: statement, against: ['三公表:出国费'] },
  { plant: '接待费', code: statement, against: ['三公表:接待费'] },
  { plant: '公务用车', code: statement, against: ['三公表:公务用车'] },
  { plant: '公务用车运行', code: sum, against: ['公务用车', '公务用车购置'] },
  { plant: '政府采购预算', code: sum, against: ['采购货物', '采购工程', '采购服务'] },
  { plant: '项目拨款', code: statement, against: ['汇总表:合计'] },
  { plant: '项目个数', code: statement, against: [], step: '1' },
  { plant: '收支表:公共服务', code: sum, against: ['收支表:社保'], at: '收支表:支出合计' },
  { plant: '收支表:支出合计', code: sum, against: ['收支表:公共服务', '收支表:卫生'] },
  { plant: '收支表:支出总计', code: sum, against: ['收支表:收入总计'] },
  { plant: '支出表:2080505', code: sum, against: ['支出表:合计'], at: '支出表:合计' },
  { plant: '支出表:2010350:基本', code: sum, against: ['支出表:2010350'] },
  { plant: '支出表:合计:项目', code: sum, against: ['支出表:合计', '支出表:合计:基本'] },
  {
    plant: '公共表:20103',
    code: sum,
    against: ['公共表:2010301', '公共表:2010305', '公共表:2010350'],
  },
  { plant: '公共表:2101101', code: sum, against: ['公共表:21011'], at: '公共表:21011' },
  { plant: '公共表:208', code: sum, against: ['公共表:20805'] },
  { plant: '基本表:人员', code: sum, against: ['基本表:合计', '基本表:公用'], at: '基本表:合计' },
  { plant: '基本表:30101', code: sum, against: ['基本表:合计'], at: '基本表:合计' },
  {
    plant: '三公表:合计',
    code: sum,
    against: ['三公表:出国费', '三公表:公务用车', '三公表:接待费'],
  },
  { plant: '三公表:公务用车', code: sum, against: ['三公表:购置', '三公表:运行'] },
  { plant: '项目表:合计', code: sum, against: ['项目表:0', '项目表:1'] },
  { plant: '项目表:1', code: sum, against: ['汇总表:1'], at: '汇总表:1' },
  { plant: '目标表:总额', code: sum, against: ['收支表:支出总计'] },
  {
    plant: '目标表:总额',
    code: 'budget-total-differs',
    against: ['目标表:政府预算资金'],
    inSheet: true,
  },
  {
    plant: '目标表:项目支出',
    code: sum,
    against: ['目标表:总额', '目标表:基本支出'],
    at: '目标表:总额',
  },
  { plant: '目标表:基本支出', code: sum, against: ['支出表:合计:基本'] },
  { plant: '汇总表:合计', code: sum, against: ['项目表:合计'] },
  { plant: '汇总表:0', code: sum, against: ['项目表:0'] },
  { plant: '汇总表:0:来源', code: 'budget-total-differs', against: ['汇总表:0'], inSheet: true },
  {
    plant: '汇总表:1:成本',
    code: 'cost-target-differs-from-budget',
    against: ['汇总表:1'],
    inSheet: true,
  },
];

const derived = 'derived-rate-differs';

const finalKinds: readonly Kind[] = [
  { plant: '收支总计', code: statement, against: ['总表:收入总计'] },
  { plant: '变动', code: statement, against: ['收支总计', '增幅'] },
  { plant: '增幅', code: statement, against: ['收支总计', '变动'] },
  { plant: '财政拨款增幅', code: statement, against: ['财政拨款支出', '财政拨款变动'] },
  { plant: '财政拨款占比', code: statement, against: ['财政拨款收入', '收入合计'] },
  { plant: '财政拨款支出占比', code: statement, against: ['财政拨款支出', '支出合计'] },
  { plant: '支出合计', code: statement, against: ['总表:支出合计'] },
  { plant: '项目支出', code: statement, against: ['支出决算表:项目'] },
  { plant: '财政拨款支出', code: statement, against: ['一般公共预算财政拨款支出决算表:合计'] },
  { plant: '完成率', code: statement, against: ['支出决算', '年初预算'] },
  { plant: '支出决算', code: sum, against: ['行政运行:决算', '一般行政管理事务:决算'] },
  { plant: '年初预算', code: sum, against: ['行政运行:预算', '一般行政管理事务:预算'] },
  { plant: '行政运行:预算', code: statement, against: ['行政运行:决算', '行政运行:完成率'] },
  { plant: '一般行政管理事务:完成率', code: statement, against: ['一般行政管理事务:决算'] },
  { plant: '人员经费', code: statement, against: ['明细表:人员经费'] },
  { plant: '公用经费', code: sum, against: ['财政拨款基本支出', '人员经费'] },
  { plant: '三公预算', code: statement, against: ['三公表:预算:合计'] },
  { plant: '三公决算', code: statement, against: ['三公表:决算:合计'] },
  { plant: '三公完成率', code: statement, against: ['三公决算', '三公预算'] },
  { plant: '采购服务', code: sum, against: ['采购支出', '采购货物', '采购工程'] },
  { plant: '自评资金', code: statement, against: ['部门表:执行'], percent: 25 },
  { plant: '自评得分', code: statement, against: ['部门表:总分'], step: '0.3' },
  { plant: '总表:收入合计', code: sum, against: ['总表:财政拨款'] },
  { plant: '明细表:301', code: sum, against: ['明细表:30101', '明细表:30103'] },
  { plant: '明细表:公用经费', code: sum, against: ['明细表:302'] },
  { plant: '支出决算表:行政运行', code: sum, against: ['支出决算表:合计'], at: '支出决算表:合计' },
  {
    plant: '收入决算表:合计',
    code: sum,
    against: ['收入决算表:合计:拨款', '收入决算表:合计:补助'],
  },
  { plant: '收入决算表:行政运行', code: sum, against: ['收入决算表:行政运行:拨款'] },
  {
    plant: '收入决算表:行政运行',
    code: sum,
    against: ['收入决算表:一般行政管理事务', '收入决算表:合计'],
    at: '收入决算表:合计',
  },
  { plant: '收入决算表:行政运行:拨款', code: sum, against: ['收入决算表:行政运行'] },
  {
    plant: '收入决算表:行政运行:补助',
    code: sum,
    against: ['收入决算表:一般行政管理事务:补助', '收入决算表:合计:补助'],
    at: '收入决算表:合计:补助',
  },
  { plant: '收入决算表:合计:拨款', code: sum, against: ['收入决算表:行政运行:拨款'] },
  { plant: '支出决算表:行政运行:基本', code: sum, against: ['支出决算表:行政运行'] },
  {
    plant: '支出决算表:行政管理:项目',
    code: sum,
    against: ['支出决算表:项目'],
    at: '支出决算表:项目',
  },
  { plant: '支出决算表:基本', code: sum, against: ['支出决算表:行政运行:基本'] },
  // A whole of 2 may be anything up to 2.5, and its parts hide half a tenth each.
  { plant: '国内接待', code: sum, against: ['外宾接待', '接待决算'], step: '0.7' },
  { plant: '外宾接待', code: sum, against: ['国内接待', '接待决算'], at: '国内接待', step: '0.7' },
  { plant: '优项目', code: statement, against: [], step: '1' },
  { plant: '三公表:决算:接待', code: sum, against: ['三公表:决算:合计'], step: '0.3' },
  { plant: '三公表:预算:用车', code: sum, against: ['三公表:预算:运行'], step: '0.3' },
  { plant: '部门表:执行', code: sum, against: ['总表:支出合计'] },
  {
    plant: '部门表:全年',
    code: 'budget-total-differs',
    against: ['部门表:拨款全年'],
    inSheet: true,
  },
  {
    plant: '部门表:拨款执行',
    code: 'budget-total-differs',
    against: ['部门表:执行'],
    at: '部门表:执行',
    inSheet: true,
  },
  {
    plant: '部门表:执行率',
    code: 'reported-rate-differs',
    against: [],
    inSheet: true,
  },
  {
    plant: '部门表:执行得分',
    code: 'reported-score-differs',
    against: [],
    step: '0.3',
    inSheet: true,
  },
  { plant: '部门表:预算调整率:实际', code: derived, against: ['部门表:年初'] },
  { plant: '部门表:结转结余率:实际', code: derived, against: ['总表:年末结转', '部门表:全年'] },
  {
    plant: '部门表:“三公经费”控制率:实际',
    code: derived,
    against: ['三公表:预算:合计', '三公表:决算:合计'],
  },
  { plant: '部门表:政府采购执行率:实际', code: derived, against: ['采购支出', '采购预算'] },
  {
    plant: '部门表:预算编制完整性:得分',
    code: 'reported-score-differs',
    against: [],
    step: '0.03',
  },
  { plant: '部门表:群众满意度:得分', code: 'reported-score-differs', against: [], step: '0.03' },
  {
    plant: '部门表:预算编制完整性:偏差',
    code: 'reported-deviation-differs',
    against: [],
    step: '0.3',
  },
  { plant: '部门表:总分', code: 'reported-total-differs', against: [], step: '0.3' },
  {
    plant: '项目表:执行率',
    code: 'reported-rate-differs',
    against: [],
    inSheet: true,
  },
  { plant: '项目表:执行得分', code: 'reported-score-differs', against: [], step: '0.03' },
  { plant: '项目表:质量得分', code: 'reported-score-differs', against: [], step: '0.03' },
  { plant: '项目表:质量偏差', code: 'reported-deviation-differs', against: [], step: '0.3' },
  { plant: '项目表:总分', code: 'reported-total-differs', against: [], step: '0.3' },
  {
    plant: '项目表:成本',
    code: 'cost-target-differs-from-budget',
    against: ['项目表:年初', '项目表:全年'],
  },
];

/** A figure that is off by its step at least, and by up to four tenths of itself. */
function wrongOf(right: string, step: Fraction, size: number): string {
  const places = right.split('.')[1]?.length ?? 0;
  const value = Fraction.of(right.replace(/,/gu, ''));
  const share = value
    .abs()
    .times(Fraction.of(String(size)))
    .dividedBy(Fraction.of('100'));
  const off = share.compare(step) < 0 ? step : share;
  const least = Fraction.of(places === 0 ? '1' : `0.${'0'.repeat(places - 1)}1`);
  return value.plus(off).plus(least).rounded(places).toPlaces(places);
}

const plain = (number: string): string => Fraction.of(number).toText(12);

function numbersIn(message: string): readonly string[] {
  return (message.match(/-?\d+(?:\.\d+)?/gu) ?? []).flatMap((number) => [
    plain(number),
    plain(number.replace('-', '')),
  ]);
}

/** Whether a finding tells what was planted: its code, its line, both figures and the other's line. */
function tells(
  { code, source, message }: ReturnType<typeof contradictionsIn>[number],
  kind: Kind,
  { lines, printed }: PublishedText,
): boolean {
  const numbers = numbersIn(message);
  const isNamed = [kind.plant, ...kind.against].every((name) =>
    numbers.includes(plain(printed.get(name) ?? '')),
  );
  // What one wrong figure breaks is told once: at its own line, or at that of a sum that it is in and that is named.
  const ownNames = [kind.at ?? kind.plant, kind.plant, ...kind.against];
  const isNamedFigure = (name: string): boolean => {
    const figure = printed.get(name) ?? '';
    return /^-?[\d.]+$/u.test(figure) && numbers.includes(plain(figure));
  };
  const sums = kind.code === sum ? [...lines.keys()].filter(isNamedFigure) : [];
  const own = [...ownNames, ...sums]
    .map((name) => lines.get(name))
    .find((line) => source === `#L${line}`);
  const others = kind.inSheet === true ? [] : [kind.plant, ...kind.against];
  const isLocated = others.every((name) => {
    const line = lines.get(name);
    return line === own || message.includes(`第 ${line} 行`);
  });
  return code === kind.code && own !== undefined && isNamed && isLocated;
}

const cells = <Books>(
  write: (books: Books, wrong?: Wrong) => PublishedText,
  books: Books,
  kind: Kind,
  size: number,
): void => {
  const right = write(books).printed.get(kind.plant);
  if (right === undefined) throw new Error(`no figure ${kind.plant}`);
  const wrong = wrongOf(right, Fraction.of(kind.step ?? '3'), Math.max(size, kind.percent ?? 0));
  const text = write(books, new Map([[kind.plant, wrong]]));
  const findings = contradictionsIn(String(text));
  const told = findings.some((finding) => tells(finding, kind, text));
  expect(
    told ? [] : [`${right} → ${wrong}`, text.lines.get(kind.at ?? kind.plant), findings],
  ).toEqual([]);
};

const runs = { seed, numRuns: counts.plantedTexts };
const soundRuns = { seed, numRuns: counts.plantedTexts * 15 };
const sizes = fc.integer({ min: 4, max: 40 });

afterAll(() =>
  report(
    `published texts: ${budgetKinds.length + finalKinds.length} kinds of contradictions planted ${runs.numRuns} times each and found, ${2 * soundRuns.numRuns} sound texts without a finding (seed ${seed})`,
  ),
);

describe('a budget', () => {
  test('whose figures agree has no finding', () => {
    fc.assert(
      fc.property(anyBooks, (books) => {
        expect(contradictionsIn(String(budgetText(books)))).toEqual([]);
      }),
      soundRuns,
    );
  });

  test.each(budgetKinds)('with another $plant: $code', (kind) => {
    fc.assert(
      fc.property(anyBooks, sizes, (books, size) => cells(budgetText, books, kind, size)),
      runs,
    );
  });

  test('whose explanations are exchanged', () => {
    const [goals, monitored] = ['说明:目标编制完成率', '说明:绩效监控完成率'];
    fc.assert(
      fc.property(anyBooks, (books) => {
        const { printed } = budgetText(books);
        const wrong = new Map([
          [goals, printed.get(monitored) ?? ''],
          [monitored, printed.get(goals) ?? ''],
        ]);
        const text = budgetText(books, wrong);
        const findings = contradictionsIn(String(text));
        expect(findings.map(({ code, source }) => [code, source])).toEqual(
          [goals, monitored].map((name) => ['explanation-swapped', `#L${text.lines.get(name)}`]),
        );
      }),
      runs,
    );
  });
});

describe('final accounts', () => {
  test('whose figures agree have no finding', () => {
    fc.assert(
      fc.property(anyFinalBooks, (books) => {
        expect(contradictionsIn(String(accountsText(books)))).toEqual([]);
      }),
      soundRuns,
    );
  });

  test.each(finalKinds)('with another $plant: $code', (kind) => {
    fc.assert(
      fc.property(anyFinalBooks, sizes, (books, size) => cells(accountsText, books, kind, size)),
      runs,
    );
  });

  test('with another grade', () => {
    fc.assert(
      fc.property(anyFinalBooks, (books) => {
        const { printed } = accountsText(books);
        const wrong = printed.get('部门表:等级') === '优' ? '中' : '差';
        const text = accountsText(books, new Map([['部门表:等级', wrong]]));
        expect(contradictionsIn(String(text))).toMatchObject([
          { code: 'reported-grade-differs', source: `#L${text.lines.get('部门表:等级')}` },
        ]);
      }),
      runs,
    );
  });
});

describe('rounding', () => {
  /** What an evaluation holds is exact, and no percentage is rounded twice. */
  const isRounded = (name: string): boolean =>
    !/^(?:部门表|项目表|目标表|汇总表|自评得分)|占比$|增幅$|完成率$/u.test(name);

  test.each([0, 1])('to %d decimals is no contradiction', (places) => {
    const check = <Books>(
      write: (books: Books, wrong?: Wrong) => PublishedText,
      books: Books,
    ): void => {
      const rounded = [...write(books).printed]
        .filter(([name, text]) => isRounded(name) && /^\d+\.\d+$/u.test(text))
        .map(([name, text]): [string, string] => [
          name,
          Fraction.of(text).rounded(places).toText(places),
        ]);
      expect(contradictionsIn(String(write(books, new Map(rounded))))).toEqual([]);
    };
    fc.assert(
      // Printed in full first: 5005.45 is 5005.5 and 5005, and only a rounding of a rounding makes it 5006.
      fc.property(anyBooks, (books) => check(budgetText, { ...books, places: [2, 2] })),
      runs,
    );
  });
});
