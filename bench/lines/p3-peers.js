/** P3: against rule engines and a spreadsheet, each with the plan compiled in its own way. */
import { costText, ratioOf } from '../measure.js';
import { differenceCount, engineContestant, jobs, timed } from '../numbers.js';
import { hyperformula } from '../peers/hyperformula.js';
import { jsonRulesEngine } from '../peers/json-rules-engine.js';
import { zenEngine } from '../peers/zen-engine.js';

const peers = [
  { ...zenEngine, floor: 100, goal: 300 },
  { ...jsonRulesEngine, floor: 100, goal: 140 },
  { ...hyperformula, floor: 100, goal: 170 },
];

export async function* lines() {
  const say = (text) => process.stdout.write(`${text}\n`);
  for (const { name, contestantOf, cannot, floor, goal } of peers) {
    for (const planCount of [1, 200]) {
      const job = jobs(planCount);
      const peer = await contestantOf(job, say);
      if (peer === undefined) break;
      const unlike = await differenceCount(job, peer);
      const costs = await timed({ engine: engineContestant(job), [name]: peer }, { engine: 50 });
      yield {
        name: `P3 numbers only, times ${name}, ${planCount} table(s)`,
        floor,
        goal,
        ratios: ratioOf(costs, name, 'engine'),
        notes: [
          `${costText(costs, 'engine', 3)}, ${costText(costs, name)} a table; unlike the rules: ${unlike} of ${job.tables.length}; ${cannot}`,
        ],
      };
    }
  }
}
