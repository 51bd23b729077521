/**
 * P8: what another rule-book would do to many tables. A value that somebody moves is scored over tables that were read once;
 * a batch reads each from the numbers that are kept of it, or from its text where there are none. `npm run bench -- p8 300000` takes a province.
 */
import { availableParallelism } from 'node:os';
import { comparePlans } from '../../dist/evaluations/what-if/compare-plans.js';
import { figuresOfTexts } from '../../dist/evaluations/what-if/figures.js';
import { Simulation } from '../../dist/evaluations/what-if/simulation.js';
import { openThreads } from '../../dist/jobs/threads/pool.js';
import { findPolicy } from '../../dist/policies/catalogue.js';
import { scorePack, TablePack } from '../../dist/scoring/plans/tables.js';
import { scoreEvaluation } from '../../dist/scoring/score-evaluation.js';
import { cpuMicroseconds, interleaved, median } from '../measure.js';
import { table } from '../tables.js';

const count = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 30_000);
const distinctCount = 300;
const roundCount = count > 100_000 ? 3 : 7;
const blockCount = 4_000;

const before = findPolicy('mof-project@2');

/** The rule-book with its best grade from another line and its execution full from another rate, a little else each round. */
function moved(round) {
  const [best, ...others] = before.grades.value;
  const value = [{ ...best, from: String(91 + (round % 7)) }, ...others];
  const rule = { ...before.execution.rule, value: { kind: 'full-from', from: '95' } };
  return {
    ...before,
    version: `draft-${round}`,
    grades: { ...before.grades, value },
    execution: { ...before.execution, rule },
  };
}

/** How many tables move from which grade to which. */
function movesOf(old, fresh) {
  const moves = new Map();
  for (let index = 0; index < old.tables; index += 1) {
    const [from, to] = [old.grades[index], fresh.grades[index]];
    if (from !== to) moves.set(from * 16 + to, (moves.get(from * 16 + to) ?? 0) + 1);
  }
  return [...moves.values()].reduce((sum, one) => sum + one, 0);
}

const evaluations = Array.from({ length: distinctCount }, (_, seed) => table(seed + 1).evaluation);

/** Every figure is held against the reference before anything is timed. */
function checked(figures, policy) {
  for (const [index, evaluation] of evaluations.entries()) {
    const { total, grade } = scoreEvaluation(evaluation, policy).value;
    const [own, number] = [figures.totals[index], figures.grades[index]];
    const told = policy.grades.value[number]?.grade;
    if (own !== Number(total.replace('.', '')) || told !== grade)
      throw new Error(`table ${index}: ${own} and ${told} in place of ${total} and ${grade}`);
  }
}

export async function* lines() {
  const pack = new TablePack(before);
  const read = await cpuMicroseconds(() => {
    for (let index = 0; index < count; index += 1) pack.add(evaluations[index % distinctCount]);
  });
  const old = scorePack(pack);
  checked(old, before);
  checked(scorePack(pack, moved(0)), moved(0));
  const threads = openThreads();
  const tasks = evaluations.map((evaluation) => ({
    text: JSON.stringify(evaluation),
    scoredUnder: 'mof-project@2',
  }));
  const plans = figuresOfTexts(
    tasks.map(({ text }) => text),
    { policy: 'mof-project@2' },
    findPolicy,
  ).map(({ plan }) => ({ plan, scoredUnder: 'mof-project@2' }));
  let told = 0;
  const costs = await interleaved(
    {
      moved: async (round) => {
        const cost = await cpuMicroseconds(() => {
          told = movesOf(old, scorePack(pack, moved(round)));
        });
        return cost / count;
      },
      texts: async (round) => (await textsCost(threads, tasks, round)) / blockCount,
      numbers: async (round) => (await numbersCost(plans, round)) / blockCount,
    },
    roundCount,
  );
  await threads.close();
  const speeds = (name) => costs.get(name).map((cost) => 1e6 / cost);
  yield {
    name: `P8 a moved value over ${count} tables that were read once, tables a second of a core`,
    floor: 100_000,
    goal: 300_000,
    ratios: speeds('moved'),
    notes: [
      `25 indicators a table; ${told} tables moved in the last round; reading them once took ${(read / count).toFixed(0)} µs each`,
      `${scorePack(pack, moved(1)).handedOver} of ${old.rowStarts.at(-1)} rows handed to the reference; 300,000 tables: ${((median(costs.get('moved')) * 300_000) / 1e6).toFixed(2)} s`,
    ],
  };
  yield {
    name: 'P8 a batch of tables from kept numbers, every cause told, tables a second of a core',
    floor: 100_000,
    goal: 300_000,
    ratios: speeds('numbers'),
    notes: [`${median(costs.get('numbers')).toFixed(0)} µs a table, without the database`],
  };
  yield {
    name: 'P8 a batch of tables from their texts, every cause told, tables a second of a core',
    floor: 100_000,
    goal: 300_000,
    ratios: speeds('texts'),
    notes: [
      `${availableParallelism()} threads; what parses and reads the texts is nearly all of it`,
    ],
  };
}

const blockOf = (tasks) =>
  Array.from({ length: blockCount }, (_, index) => tasks[index % distinctCount]);

const optionsOf = (round) => ({ policy: { document: JSON.stringify(moved(round)) } });

/** A block as a chunk of a batch is compared, and added up. */
async function textsCost(threads, tasks, round) {
  const block = blockOf(tasks);
  return cpuMicroseconds(async () => {
    const simulation = new Simulation();
    for (const outcome of await threads.compare(block, optionsOf(round))) {
      if (outcome.ok) simulation.add(outcome.comparison);
      else throw new Error(JSON.stringify(outcome));
    }
    simulation.result();
  });
}

function numbersCost(plans, round) {
  const block = blockOf(plans);
  return cpuMicroseconds(() => {
    const simulation = new Simulation();
    for (let first = 0; first < block.length; first += 500)
      for (const comparison of comparePlans(
        block.slice(first, first + 500),
        optionsOf(round),
        findPolicy,
      ))
        simulation.add(comparison);
    simulation.result();
  });
}
