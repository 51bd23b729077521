/** P2: against the same loop in decimal.js, written by hand, with compiled targets. */
import { Decimal as Base } from 'decimal.js';
import { costText, ratioOf } from '../measure.js';
import { differenceCount, engineAnswer, engineContestant, jobs, timed } from '../numbers.js';

// Enough digits for the products here; the quotient of the one division decides the rounding.
const Decimal = Base.clone({ precision: 40, rounding: Base.ROUND_HALF_UP });
const [zero, hundred] = [new Decimal(0), new Decimal(100)];
const grades = [
  ['优', new Decimal(90)],
  ['良', new Decimal(80)],
  ['中', new Decimal(60)],
  ['差', zero],
];

const ofHundredths = (value) => new Decimal(value).div(100);

function compiled(plan) {
  return plan.map(({ lower, target, weight }) => ({
    lower,
    target: ofHundredths(target),
    weight: ofHundredths(weight),
  }));
}

function scoreRow({ lower, target, weight }, actual) {
  if (lower ? actual.lte(target) : actual.gte(target)) return { score: weight, deviation: zero };
  const short = actual.minus(target).abs();
  const kept = lower ? Decimal.max(zero, target.minus(short)) : actual;
  return {
    score: weight.times(kept).div(target).toDecimalPlaces(2),
    deviation: short.times(hundred).div(target).toDecimalPlaces(2).negated(),
  };
}

function contestantOf({ plans, tables }) {
  const targets = plans.map(compiled);
  const actuals = tables.map((table) => table.actuals.map(ofHundredths));
  return (index) => {
    const rows = targets[tables[index].number];
    const scored = rows.map((row, place) => scoreRow(row, actuals[index][place]));
    const total = scored.reduce((sum, { score }) => sum.plus(score), zero);
    return { scored, total, grade: grades.find(([, from]) => total.gte(from))[0] };
  };
}

function answerOf({ scored, total, grade }) {
  const hundredths = (value) => value.times(100).toNumber();
  const rows = scored.map(({ score, deviation }) => ({
    score: hundredths(score),
    deviation: hundredths(deviation),
  }));
  return { scored: rows, total: hundredths(total), grade };
}

export async function* lines() {
  for (const planCount of [1, 200]) {
    const job = jobs(planCount);
    const [engine, peer] = [engineContestant(job), contestantOf(job)];
    const wrong = await differenceCount(job, (index) => engineAnswer(engine, index));
    const unlike = await differenceCount(job, (index) => answerOf(peer(index)));
    const costs = await timed({ engine, 'decimal.js': peer }, { engine: 50 });
    yield {
      name: `P2 numbers only, times decimal.js with compiled targets, ${planCount} table(s)`,
      floor: 30,
      goal: 75,
      ratios: ratioOf(costs, 'decimal.js', 'engine'),
      notes: [
        `${costText(costs, 'engine', 3)}, ${costText(costs, 'decimal.js')} a table; wrong: engine ${wrong}, decimal.js ${unlike} of ${job.tables.length}`,
      ],
    };
  }
}
