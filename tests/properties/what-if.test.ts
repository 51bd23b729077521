/** Comparing through plans says the same of every table as comparing by the reference. */
import { expect, test } from 'vitest';
import type { SimulationResult } from '../../src/evaluations/what-if/answers.js';
import { compareOne, readerOf } from '../../src/evaluations/what-if/compare.js';
import { compareBlock } from '../../src/evaluations/what-if/compare-block.js';
import { figuresOfTexts } from '../../src/evaluations/what-if/figures.js';
import { ResidentPack, type ResidentTable } from '../../src/evaluations/what-if/resident-pack.js';
import { Simulation } from '../../src/evaluations/what-if/simulation.js';
import { findPolicy, shippedPolicies } from '../../src/policies/catalogue.js';
import type { Policy } from '../../src/policies/policy.js';
import { readsAlike } from '../../src/scoring/plans/policy-numbers.js';
import { counts, report } from '../proof.js';
import { randomTable } from './random-tables/tables.js';

const blockCount = 50;

/** A draft: what a slider moves. */
function moved(policy: Policy): { readonly document: string } {
  const [best, ...others] = policy.grades.value;
  const grades = { ...policy.grades, value: [{ ...best, from: '95' }, ...others] };
  return { document: JSON.stringify({ ...policy, version: 'draft', grades }) };
}

const names = shippedPolicies
  .filter(({ kind }) => kind === 'project')
  .map(({ id, version }) => `${id}@${version}`);

test('what is told of random tables, pair by pair, is the same to the last cause', () => {
  let [tables, differing] = [0, 0];
  for (let first = 0; first < counts.lawTables; first += blockCount) {
    const tasks = Array.from({ length: blockCount }, (_, index) => ({
      text: JSON.stringify(randomTable(first + index).evaluation),
    }));
    const number = first / blockCount;
    const [after = '', before = ''] = [
      names[number % names.length],
      names[Math.floor(number / 3 + 1) % names.length],
    ];
    const found = findPolicy(after);
    const draft = number % 3 === 0 && found !== undefined ? moved(found) : undefined;
    const options = { policy: draft ?? after, against: before };
    const read = readerOf(options, findPolicy);
    const expected = tasks.map((task) => {
      const one = read(task);
      return one.ok ? compareOne(one.value) : one;
    });
    expect(compareBlock(tasks, options, findPolicy)).toEqual(expected.map(withoutUndefined));
    tables += tasks.length;
    differing += expected.filter((one) => one.ok && one.comparison.causes.length > 0).length;
  }
  expect(differing).toBeGreaterThan(tables / 10);
  report(
    `comparing through plans: ${tables} random tables, ${differing} that differ, 0 told otherwise`,
  );
});

/** Drafts of a rule-book, as a page moves its figures: lines, the execution, caps, and what rows are scored by. */
function* draftsOf(policy: Policy): Generator<Policy> {
  const [best, ...others] = policy.grades.value;
  const { execution, deviation } = policy;
  for (const from of ['95', '82.5', best?.from ?? '90'])
    yield {
      ...policy,
      version: 'draft',
      grades: {
        ...policy.grades,
        value: [{ ...best, grade: best?.grade ?? '优', from }, ...others],
      },
    };
  if (execution !== undefined) {
    yield { ...policy, execution: { ...execution, weight: { ...execution.weight, value: '20' } } };
    const rule = { ...execution.rule, value: { kind: 'full-from' as const, from: '80' } };
    yield { ...policy, execution: { ...execution, rule } };
  }
  const measure = deviation.value.measure === 'points' ? 'relative' : 'points';
  yield { ...policy, deviation: { ...deviation, value: { ...deviation.value, measure } } };
  const formula = policy.lowerIsBetter.value === 'ratio' ? 'linear' : 'ratio';
  yield { ...policy, lowerIsBetter: { ...policy.lowerIsBetter, value: formula } };
}

type Stored = { readonly id: string; readonly text: string; readonly scoredUnder: string };

/** Tables as they are stored: in numbers where these are kept and hold under both rule-books, else as written. */
function inNumbers(
  tables: readonly Stored[],
  policy: Policy,
  against: string | undefined,
): ResidentTable[] {
  const named = `${policy.id}@${policy.version}`;
  const outcomes = figuresOfTexts(
    tables.map(({ text }) => text),
    { policy: named },
    findPolicy,
  );
  return tables.map((table, index) => {
    const outcome = outcomes[index];
    const before = findPolicy(against ?? table.scoredUnder);
    const isAlike = before !== undefined && readsAlike(before, policy);
    const plan = outcome?.ok === true && isAlike ? outcome.plan?.text : undefined;
    return plan === undefined ? { ...table, plan: null } : { ...table, text: null, plan };
  });
}

/** Which tables there are while figures are moved: some come later, some go. */
function* tablesOverTime(
  tables: readonly Stored[],
  given: readonly ResidentTable[],
  pack: ResidentPack,
): Generator<readonly Stored[]> {
  pack.add(given.slice(0, 30));
  pack.seal();
  yield tables.slice(0, 30);
  pack.add(given.slice(30));
  pack.seal();
  yield tables;
  yield tables;
  pack.remove(new Set(tables.slice(10, 20).map(({ id }) => id)));
  for (;;) yield tables.filter((_, place) => place < 10 || place >= 20);
}

function answerOf(pack: ResidentPack, draft: Policy, tables: readonly Stored[]): unknown {
  let answer = pack.answer(draft);
  if (!answer.ok) {
    const { missing } = answer;
    pack.keep(
      new Map(tables.filter(({ id }) => missing.includes(id)).map((one) => [one.id, one.text])),
    );
    answer = pack.answer(draft);
  }
  const simulation = new Simulation();
  for (const sums of answer.ok ? answer.sums : expect.fail()) simulation.merge(sums);
  return simulation.result();
}

/** What a batch comes to. */
function batchOf(
  tables: readonly Stored[],
  draft: Policy,
  against: string | undefined,
): SimulationResult {
  const due = new Simulation();
  const options = { policy: { document: JSON.stringify(draft) }, against };
  for (const outcome of compareBlock(tables, options, findPolicy)) {
    if (outcome.ok) due.add(outcome.comparison);
    else due.refuse();
  }
  return due.result();
}

test('tables that stay resident come to what a batch comes to, whatever is moved, added and taken out', () => {
  let [answers, moves, numbered] = [0, 0, 0];
  for (let first = 0; first < counts.lawTables / 2; first += blockCount) {
    const number = first / blockCount;
    const [name = '', before = ''] = [
      names[number % names.length],
      names[Math.floor(number / 3 + 1) % names.length],
    ];
    const policy = findPolicy(name) ?? expect.fail();
    const tables = Array.from({ length: blockCount }, (_, index) => ({
      id: String(first + index).padStart(6, '0'),
      text: JSON.stringify(randomTable(first + index).evaluation),
      scoredUnder: index % 2 === 0 ? before : name,
    }));
    const against = number % 2 === 0 ? undefined : before;
    const tried = { document: JSON.stringify(policy) };
    const written = tables.map((table) => ({ ...table, plan: null }));
    const kept = inNumbers(tables, policy, against);
    numbered += kept.filter(({ text }) => text === null).length;
    const packs = [written, kept].map((given) => {
      const pack = new ResidentPack({ policy: tried, against }, findPolicy);
      return { pack, over: tablesOverTime(tables, given, pack) };
    });
    for (const draft of draftsOf(policy)) {
      const [here] = packs.map(({ over }) => over.next().value as readonly Stored[]);
      const due = batchOf(here ?? [], draft, against);
      for (const { pack } of packs) expect(answerOf(pack, draft, tables)).toEqual(due);
      answers += packs.length;
      moves += due.moves.length;
    }
  }
  expect(moves).toBeGreaterThan(answers / 10);
  expect(numbered).toBeGreaterThan(0);
  report(
    `resident tables: ${answers} answers, ${moves} kinds of moves, 0 other than a batch; ${numbered} tables from kept numbers`,
  );
});

test('more names of levels than anybody uses are told apart, and so are the rules of their rows', () => {
  const policy = findPolicy('mof-project@2') ?? expect.fail();
  const row = (table: number, at: number): object => ({
    level1: `第${table}表第${at}项`,
    level3: '能耗',
    target: at === 0 ? '≥100吨' : '≤100吨',
    actual: at === 0 ? '90吨' : '130吨',
    weight: '9',
  });
  const tables = Array.from({ length: 40 }, (_, table) => ({
    id: String(table).padStart(6, '0'),
    text: JSON.stringify({
      kind: 'project',
      policy: 'mof-project@2',
      fiscalYear: 2024,
      unit: { code: '001', name: '甲局' },
      project: { name: '节能' },
      budget: { total: { initial: '100', adjusted: '100', executed: '90' } },
      indicators: Array.from({ length: 10 }, (_row, at) => row(table, at)),
    }),
    scoredUnder: 'mof-project@2',
  }));
  const pack = new ResidentPack(
    { policy: { document: JSON.stringify(policy) }, against: undefined },
    findPolicy,
  );
  pack.add(tables.map((table) => ({ ...table, plan: null })));
  pack.seal();
  const lowerIsBetter = { ...policy.lowerIsBetter, value: 'linear' as const };
  const draft = { ...policy, version: 'draft', lowerIsBetter };
  const due = batchOf(tables, draft, undefined);
  expect(due.causes.length).toBeGreaterThan(300);
  expect(answerOf(pack, draft, tables)).toEqual(due);
});

function withoutUndefined<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
