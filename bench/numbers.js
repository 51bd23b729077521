/**
 * The job of P1 to P3: score, deviation, total and grade of 25 quantities from actuals that are numbers
 * already, against targets that were compiled. One plan, or 200 different ones in turn.
 */
import { findPolicy } from '../dist/policies/catalogue.js';
import { Lane } from '../dist/scoring/fast-loop.js';
import { compileTargets } from '../dist/scoring/plans/targets.js';
import { cpuMicroseconds, interleaved } from './measure.js';
import { actualsOf, evaluationOf, plan } from './tables.js';
import { places, tableTruth } from './truth.js';

// The version whose limits cost what they cost in bench/truth.js.
const policy = findPolicy('mof-project@1');
const tableCount = 1_000;

/** Plans, and tables that each give a plan its actuals. */
export function jobs(planCount) {
  const plans = Array.from({ length: planCount }, (_, index) => plan(index + 1));
  const tables = Array.from({ length: tableCount }, (_, index) => {
    const number = index % planCount;
    return { number, actuals: actualsOf(plans[number], index + 1) };
  });
  return { plans, tables };
}

/** The plans of the engine, and the actuals as it takes them: whole numbers of the unit of each row. */
function compiled({ plans, tables }) {
  const rules = plans.map((targets) => {
    const { indicators, fiscalYear } = evaluationOf(
      targets,
      targets.map(() => 0),
    );
    return compileTargets(policy, indicators, fiscalYear);
  });
  const rowCount = plans[0].length;
  const units = Float64Array.from(
    tables.flatMap(({ number, actuals }) =>
      actuals.map((actual, row) => (actual * rules[number].units[row]) / 100),
    ),
  );
  return { rules, rowCount, units };
}

/** The engine's numbers-only path: plan, lane and the places where answers go, as a batch uses them. */
export function engineContestant(job) {
  const { rules, rowCount, units } = compiled(job);
  const lane = new Lane();
  const answers = {
    scores: new Float64Array(rowCount),
    deviations: new Float64Array(rowCount),
    from: 0,
  };
  const figures = job.tables.map((_, index) => ({
    units,
    from: index * rowCount,
    valueAt: () => {
      throw new Error('a row beyond the loop');
    },
  }));
  const score = (index) => {
    if (!rules[job.tables[index].number].score(lane, figures[index], answers))
      throw new Error('a table beyond the loop');
    return lane.total;
  };
  score.lane = lane;
  score.answers = answers;
  return score;
}

/** What the engine answers to a table, in the shape that contestants answer in: hundredths. */
export function engineAnswer(contestant, index) {
  contestant(index);
  const { lane, answers } = contestant;
  const scored = [...answers.scores].map((score, row) => ({
    score,
    deviation: answers.deviations[row],
  }));
  return { scored, total: lane.total, grade: policy.grades.value[lane.grade]?.grade };
}

/** How many of the tables a contestant scores unlike the rules, in any figure. */
export async function differenceCount({ plans, tables }, answer) {
  let count = 0;
  for (const [index, { number, actuals }] of tables.entries()) {
    const rows = plans[number].map((row, place) => ({ ...row, actual: actuals[place] }));
    const due = tableTruth(rows);
    if (told(await answer(index)) !== told(due)) count += 1;
  }
  return count;
}

function told({ scored, total, grade }) {
  const rows = scored.map(({ score, deviation }) => `${places(score)} ${places(deviation)}`);
  return `${rows.join()} ${places(total)} ${grade}`;
}

/**
 * Costs of one table for contestants, each a function of a table's number; who is fast goes through all of them many
 * times, so that a round is longer than what the clock can tell.
 */
export function timed(contestants, timesOf = {}) {
  const works = Object.entries(contestants).map(([name, contestant]) => {
    const times = timesOf[name] ?? 1;
    return [
      name,
      async () => (await cpuMicroseconds(() => through(contestant, times))) / (tableCount * times),
    ];
  });
  return interleaved(Object.fromEntries(works));
}

async function through(contestant, times) {
  for (let time = 0; time < times; time += 1) {
    for (let index = 0; index < tableCount; index += 1) {
      const answer = contestant(index);
      if (answer instanceof Promise) await answer;
    }
  }
}
