/** Scoring threads against `POST /v1/score`, table by table and byte for byte, and what happens when one breaks. */

import { MessagePort, Worker } from 'node:worker_threads';
import { inflateRawSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { sha256 } from '../../src/canonical-json.js';
import { buildApp } from '../../src/http/app.js';
import { openThreads, type ScoreOutcome } from '../../src/jobs/threads/pool.js';
import { DocumentSharer, readShared } from '../../src/jobs/threads/shared-documents.js';
import { limits } from '../../src/limits.js';
import { findPolicy } from '../../src/policies/catalogue.js';
import { smallTable } from '../cli/run.js';
import { counts, report, seed } from '../proof.js';
import { randomTable } from '../properties/random-tables/tables.js';
import { until } from '../until.js';

const texts = Array.from({ length: counts.batchTables }, (_, index) =>
  JSON.stringify(randomTable(seed + index).evaluation),
);
/** So many that threads are still at it when something happens to them. */
const longWork = Array.from({ length: 2_000 }, (_, index) => texts[index % texts.length] ?? '');
const small = JSON.stringify(smallTable);
const hostile: readonly string[] = [
  '',
  ' ',
  '{',
  '[]',
  'null',
  '3',
  `[${small}]`,
  `${small}${small}`,
  small.replace('"fiscalYear"', '"unit":{"name":"乙"},"fiscalYear"'),
  small.replace('"10"', '0.12345678901234567'),
  small.replace('"10"', '1e999'),
  small.replace('某单位', '\\ud800'),
  small.replace('2023', '2023,"__proto__":{"a":1}'),
  small.replace('"project"', '"school"'),
  small.replace('"kind"', '"policy":"nowhere","kind"'),
  small.replace('"kind"', '"policy":"zhengzhou-department","kind"'),
  '['.repeat(limits.jsonDepthMax + 1) + ']'.repeat(limits.jsonDepthMax + 1),
];

const { postMessage } = Worker.prototype;

let app: Awaited<ReturnType<typeof buildApp>>;
const threads = openThreads({ threads: 2 });
const inline = openThreads({ threads: 0 });

beforeAll(async () => {
  app = await buildApp({ logger: false, readiness: { isStopping: false }, authRequired: false });
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => Promise.all([app.close(), threads.close(), inline.close()]));

async function posted(text: string): Promise<{ status: number; body: string }> {
  const { statusCode, body } = await app.inject({
    method: 'POST',
    url: '/v1/score',
    headers: { 'content-type': 'application/json' },
    payload: text,
  });
  return { status: statusCode, body };
}

/** The threads that are started from now on: node tells of none. */
function seenWorkers(): ReadonlySet<Worker> {
  const workers = new Set<Worker>();
  vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(function seen(
    this: Worker,
    ...message
  ) {
    workers.add(this);
    return postMessage.apply(this, message);
  });
  return workers;
}

interface Piece {
  readonly memory: Int32Array;
  readonly tasks: readonly { readonly text: string }[];
}

/** The pieces that are handed over from now on. */
function seenPieces(): readonly Piece[] {
  const pieces: Piece[] = [];
  const { postMessage: post } = MessagePort.prototype;
  vi.spyOn(MessagePort.prototype, 'postMessage').mockImplementation(function seen(
    this: MessagePort,
    ...message
  ) {
    const { task } = message[0] as { readonly task?: Piece };
    if (task?.memory !== undefined) pieces.push(task);
    return post.apply(this, message);
  });
  return pieces;
}

/** What a piece says of itself is 0 until a thread is at it. */
const isBegun = ({ memory }: Piece): boolean => Atomics.load(memory, 0) !== 0;

/** Sets the clock of this process on by more than a piece may take, whenever it is read while something is so. */
function hurryWhile(isSo: () => boolean): void {
  const now = performance.now.bind(performance);
  let ahead = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    if (isSo()) ahead += limits.pieceMs;
    return now() + ahead;
  });
}

const tasks = (list: readonly string[]) => list.map((text) => ({ text }));

function sheetOf(outcome: ScoreOutcome | undefined): string {
  if (outcome?.ok !== true) throw new Error(JSON.stringify(outcome));
  return Buffer.from(outcome.sheet).toString();
}

describe('outcomes', () => {
  test('sheets are the bytes that the service answers with, in the order of the tables', async () => {
    const outcomes = await threads.score(tasks(texts));
    expect(outcomes).toHaveLength(texts.length);
    for (const [index, text] of texts.entries()) {
      const { status, body } = await posted(text);
      const outcome = outcomes[index];
      expect(status, text).toBe(200);
      if (sheetOf(outcome) !== body)
        throw new Error(`table ${index}: not the answer of the service`);
      const { total = null, fullMark, grade = null } = JSON.parse(body);
      expect(outcome).toMatchObject({ total, fullMark, grade });
    }
    report(
      `scoring threads: ${texts.length} random tables (seed ${seed}), each as POST /v1/score answers`,
    );
  });

  // A body of no length never reaches the reader of the service.
  test.each(hostile.filter((text) => text !== ''))('defects of %s', async (text) => {
    const { body } = await posted(text);
    const list = text.startsWith('[') && !text.startsWith('[[');
    for (const pool of [threads, inline]) {
      const [outcome] = await pool.score([{ text }]);
      if (outcome?.ok !== false) throw new Error('a sheet');
      if (list) expect(outcome.defects).toMatchObject([{ code: 'type-wrong', pointer: '' }]);
      else expect(outcome.defects).toEqual(JSON.parse(body).errors);
    }
  });

  test('a refusal keeps nobody else back, and inline is as in threads', async () => {
    const mixed = tasks([...hostile, ...texts.slice(0, 20), '', small]);
    const both = [await threads.score(mixed), await inline.score(mixed)];
    expect(both[0]).toEqual(both[1]);
    expect(both[0]?.map(({ ok }) => ok)).toEqual([
      ...hostile.map(() => false),
      ...texts.slice(0, 20).map(() => true),
      false,
      true,
    ]);
  });

  test('deflated sheets inflate to the same bytes', async () => {
    const block = tasks(texts.slice(0, 40));
    const [plain, deflated] = [
      await threads.score(block),
      await threads.score(block, { deflated: true }),
    ];
    for (const [index, outcome] of deflated.entries()) {
      if (!outcome.ok) throw new Error('refused');
      expect(inflateRawSync(outcome.sheet).toString()).toBe(sheetOf(plain[index]));
    }
  });
});

describe('policies', () => {
  const added = { ...findPolicy('mof-project'), id: 'county-project', version: '7' };
  const named = JSON.stringify({ ...smallTable, policy: 'county-project' });

  test('one that is named goes before that of the table; the documents of others are known to a block only', async () => {
    const [outcome] = await threads.score([{ text: small }], { policy: 'hubei-project' });
    expect(JSON.parse(sheetOf(outcome)).policy.id).toBe('hubei-project');
    for (const pool of [threads, inline]) {
      const [known] = await pool.score([{ text: named }], { policies: [JSON.stringify(added)] });
      expect(JSON.parse(sheetOf(known)).policy).toMatchObject({
        id: 'county-project',
        sha256: sha256(added),
      });
      const [unknown] = await pool.score([{ text: named }]);
      expect(unknown).toMatchObject({ ok: false, defects: [{ code: 'policy-unknown' }] });
    }
  });
});

describe('documents of policies', () => {
  const version = (number: string) =>
    JSON.stringify({ ...findPolicy('mof-project'), id: 'county-project', version: number });
  const named = JSON.stringify({ ...smallTable, policy: 'county-project' });

  test('a block is scored by those that came with it, whatever came before', async () => {
    const [older, newer] = [[version('7')], [version('7'), version('8')]];
    for (const [policies, due] of [
      [older, '7'],
      [newer, '8'],
      [older, '7'],
      [older, '7'],
    ] as const) {
      const outcomes = await threads.score(tasks(Array(64).fill(named)), { policies });
      const versions = outcomes.map((outcome) => JSON.parse(sheetOf(outcome)).policy.version);
      expect(new Set(versions)).toEqual(new Set([due]));
    }
  });

  test('are put into shared memory once, and not again for every block', () => {
    const sharer = new DocumentSharer();
    const [one, other] = [['{"id":"甲"}'], ['{}', '[]']];
    const shared = sharer.share(one);
    expect(sharer.share(one)).toBe(shared);
    expect(readShared(shared)).toEqual(one);
    const next = sharer.share(other);
    expect(next.number).not.toBe(shared.number);
    expect(readShared(next)).toEqual(other);
  });
});

describe('faults', () => {
  test('a fault is no refusal: the whole block is rejected, and the next one is scored', async () => {
    for (const pool of [threads, inline]) {
      await expect(pool.score([{ text: small }], { policies: ['{'] })).rejects.toThrow(SyntaxError);
      expect(await pool.score([{ text: small }])).toMatchObject([{ ok: true }]);
    }
  });

  test.each([
    ['while they start', 0],
    ['in the middle of a block', 600],
  ])(
    'threads that break %s reject what waits for them; others take their places',
    async (_, after) => {
      const pool = openThreads({ threads: 2 });
      const workers = seenWorkers();
      const block = pool.score(tasks(longWork));
      const rejected = expect(block).rejects.toThrow('out of memory');
      await new Promise((resolve) => setTimeout(resolve, after));
      expect(workers.size).toBe(2);
      for (const worker of workers) worker.emit('error', new Error('out of memory'));
      await rejected;
      expect(sheetOf((await pool.score([{ text: small }]))[0])).toBe((await posted(small)).body);
      await pool.close();
    },
  );

  test('what is being scored when the threads are closed is rejected', async () => {
    const pool = openThreads({ threads: 2 });
    await pool.score([{ text: small }]);
    const block = pool.score(tasks(longWork));
    const rejected = expect(block).rejects.toThrow();
    await pool.close();
    await rejected;
  });

  /** Allowed by nothing outside: what no bound foresaw, some ten seconds of work at the least. */
  const poison = `[${Array(8_000_000).fill('0.1').join(',')}]`;

  test('a table that takes too long fails alone; its thread is ended, the others of its block go on', async () => {
    const pool = openThreads({ threads: 1 });
    const workers = seenWorkers();
    const pieces = seenPieces();
    // The one thread is at it while it has not begun what came later.
    hurryWhile(() => {
      const last = pieces.findLastIndex(isBegun);
      return pieces[last]?.tasks.some(({ text }) => text === poison) === true;
    });
    const mixed = tasks([small, '{', poison, ...texts.slice(0, 20), small]);
    const outcomes = await pool.score(mixed);
    expect(outcomes[2]).toMatchObject({
      ok: false,
      defects: [{ code: 'took-too-long', pointer: '' }],
    });
    const rest = mixed.filter((_, index) => index !== 2);
    expect(outcomes.filter((_, index) => index !== 2)).toEqual(await inline.score(rest));
    // Once for the piece that it was in, once alone.
    expect(workers.size).toBe(3);
    await pool.close();
  });

  test('what nobody wants any more ends in the middle of it, and others are scored by a thread in its place', async () => {
    const pool = openThreads({ threads: 1 });
    const workers = seenWorkers();
    await pool.score(tasks([small]));
    const pieces = seenPieces();
    const cancelled = new AbortController();
    const unwanted = pool.score(tasks([poison, ...texts.slice(0, 39)]), {
      signal: cancelled.signal,
    });
    const rejected = expect(unwanted).rejects.toThrow('nobody wants it');
    // The thread is at it, however long a busy machine takes until then.
    await until(() => pieces.some(isBegun));
    const behind = pool.score(tasks(texts.slice(0, 40)));
    cancelled.abort(new Error('nobody wants it'));
    await rejected;
    expect(await behind).toEqual(await inline.score(tasks(texts.slice(0, 40))));
    expect(workers.size).toBe(2);
    await expect(pool.score(tasks([small]), { signal: cancelled.signal })).rejects.toThrow(
      'nobody',
    );
    await pool.close();
  });

  test('a block beyond the bound is refused, and so is work after closing', async () => {
    const many = Array.from({ length: limits.scoringBlockCountMax + 1 }, () => ({ text: small }));
    await expect(threads.score(many)).rejects.toThrow(RangeError);
    const pool = openThreads({ threads: 1 });
    expect(await pool.score([])).toEqual([]);
    await pool.close();
    await expect(pool.score([{ text: small }])).rejects.toThrow('closed');
  });

  test('inline lets other work go on between two tables', async () => {
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 0);
    await inline.score(tasks(texts.slice(0, 200)));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(20);
  });
});
