/** P1: against the same loop on floats, which is the limit: what exactness costs. */
import { costText, ratioOf } from '../measure.js';
import { differenceCount, engineAnswer, engineContestant, jobs, timed } from '../numbers.js';

const gradeLines = Float64Array.of(9_000, 8_000, 6_000, 0);
const grades = ['优', '良', '中', '差'];

function compiled(plan) {
  return {
    signs: Float64Array.from(plan, ({ lower }) => (lower ? -1 : 1)),
    targets: Float64Array.from(plan, ({ target }) => target / 100),
    weights: Float64Array.from(plan, ({ weight }) => weight),
  };
}

/** The rules in floats, in hundredths of a point: no proof, no integers, and everything else that makes the engine's fast. */
function contestantOf({ plans, tables }) {
  const rules = plans.map(compiled);
  const rowCount = plans[0].length;
  const actuals = Float64Array.from(
    tables.flatMap((table) => table.actuals),
    (own) => own / 100,
  );
  const scores = new Float64Array(rowCount);
  const deviations = new Float64Array(rowCount);
  const answer = { total: 0, grade: -1 };
  const score = (index) => {
    const { signs, targets, weights } = rules[tables[index].number];
    const from = index * rowCount;
    let total = 0;
    for (let row = 0; row < rowCount; row += 1) {
      const target = targets[row];
      const kept = target + signs[row] * (actuals[from + row] - target);
      if (kept >= target) {
        scores[row] = weights[row];
        deviations[row] = 0;
        total += weights[row];
      } else {
        const points = Math.floor((weights[row] * (kept > 0 ? kept : 0)) / target + 0.5);
        scores[row] = points;
        deviations[row] = 0 - Math.floor(((target - kept) / target) * 10_000 + 0.5);
        total += points;
      }
    }
    answer.total = total;
    answer.grade = 0;
    while (total < gradeLines[answer.grade]) answer.grade += 1;
    return total;
  };
  const told = (index) => {
    score(index);
    const scored = [...scores].map((points, row) => ({
      score: points,
      deviation: deviations[row],
    }));
    return { scored, total: answer.total, grade: grades[answer.grade] };
  };
  return { score, told };
}

export async function* lines() {
  for (const planCount of [1, 200]) {
    const job = jobs(planCount);
    const [engine, peer] = [engineContestant(job), contestantOf(job)];
    const wrong = await differenceCount(job, (index) => engineAnswer(engine, index));
    const unlike = await differenceCount(job, peer.told);
    const costs = await timed({ engine, floats: peer.score }, { engine: 50, floats: 50 });
    yield {
      name: `P1 numbers only, of the speed of the same loop on floats, ${planCount} table(s)`,
      floor: 0.7,
      goal: 0.95,
      ratios: ratioOf(costs, 'floats', 'engine'),
      notes: [
        `${costText(costs, 'engine', 3)}, ${costText(costs, 'floats', 3)} a table; wrong: engine ${wrong}, floats ${unlike} of ${job.tables.length}`,
      ],
    };
  }
}
