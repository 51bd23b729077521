import { Fraction } from '../../decimal.js';
import type { DecimalInput } from '../../indicators/evaluation.js';
import type { Reading } from '../../indicators/reading.js';
import {
  decimal,
  flag,
  type Infer,
  list,
  object,
  positive,
  text,
} from '../../indicators/schema.js';
import { columnUnit } from '../../indicators/units.js';
import { limits } from '../../limits.js';
import { arithmetic, numberTerm } from '../expression.js';
import { figure } from '../rounding.js';
import { clampedRatio, inUnit, plannedFigure, shareOf } from './comparison.js';
import { type Interval, isWithin } from './interval.js';
import { chosenRule } from './rule.js';

const tier = object(
  '一档',
  {
    from: decimal('下限；不填表示没有下限', '80'),
    fromInclusive: flag('是否含下限，默认含'),
    to: decimal('上限；不填表示没有上限', '90'),
    toInclusive: { ...flag('是否含上限，默认不含'), examples: [false] },
    points: decimal('本档得分', '8'),
  },
  ['points'],
);
type Tier = Infer<typeof tier>;

/** Parameters of which the full mark is made. */
interface Points {
  readonly tiers: readonly Tier[];
  readonly full?: DecimalInput;
}

/** Tiers given on the row: the points of the tier that holds the actual ÷ the full points. */
export const tiers = chosenRule({
  title: '分档',
  description: '按行上给出的档次计分：实际值所在档次的分 ÷ 满分；不在任何一档的计 0 分。',
  properties: {
    tiers: list('档次，先列的先用', tier, limits.tierCountMax, 1),
    full: decimal('满分；默认取各档得分的最大值', '10', positive),
    unit: text('档次的计量单位；默认与指标值相同', '%'),
  },
  required: ['tiers'],
  defects: (parameters) => {
    const reversed = parameters.tiers.flatMap(({ from, to }, index) =>
      from !== undefined && to !== undefined && Fraction.of(from).compare(Fraction.of(to)) > 0
        ? [{ pointer: `/tiers/${index}`, message: `档次的下限 ${from} 大于上限 ${to}；请改正。` }]
        : [],
    );
    if (fullOf(parameters).isPositive()) return reversed;
    return [
      ...reversed,
      {
        pointer: '/tiers',
        message: '各档得分都不大于 0，没有满分可言；请给至少一档大于 0 的得分。',
      },
    ];
  },
  score: ({ target, actual }, parameters) => {
    const unit = unitOf(target, parameters);
    const converted = inUnit(actual, unit);
    if (!converted.ok) return converted.answer;
    const reached = parameters.tiers.find((tier) => isWithin(converted.value, intervalOf(tier)));
    const points = reached === undefined ? Fraction.zero : Fraction.of(reached.points);
    const full = fullOf(parameters);
    const place = reached === undefined ? '不在任何一档之内' : `属于计 ${figure(points)} 分的一档`;
    return {
      outcome: 'scored',
      ...clampedRatio(
        points.dividedBy(full),
        arithmetic(numberTerm(points), '÷', numberTerm(full)),
      ),
      because: `${figure(converted.value, unit)} ${place}`,
      clause: '按本行给出的档次计分。',
    };
  },
  plan: (_question, parameters) => ({
    kind: 'points',
    bands: parameters.tiers.map((tier) => ({
      interval: intervalOf(tier),
      share: shareOf(Fraction.of(tier.points), fullOf(parameters)),
    })),
    steps: [],
  }),
  figure: (question, parameters) => plannedFigure(question, unitOf(question.target, parameters)),
});

/** The unit of the tiers: their own, else that of the target. */
function unitOf(target: Reading, { unit }: { readonly unit?: string }): string | null {
  const own = target.kind === 'quantity' || target.kind === 'range' ? target.unit : null;
  return columnUnit(unit ?? '') ?? own;
}

function fullOf({ full, tiers: all }: Points): Fraction {
  if (full !== undefined) return Fraction.of(full);
  return all
    .map(({ points }) => Fraction.of(points))
    .reduce((most, next) => (next.compare(most) > 0 ? next : most), Fraction.zero);
}

/** The lower end counts unless a tier says otherwise, the upper one only where it says so. */
function intervalOf({ from, fromInclusive = true, to, toInclusive = false }: Tier): Interval {
  return {
    low: from === undefined ? undefined : Fraction.of(from),
    lowInclusive: fromInclusive,
    high: to === undefined ? undefined : Fraction.of(to),
    highInclusive: toInclusive,
  };
}
