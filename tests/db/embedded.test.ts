/** The embedded database in its thread: what comes back is what went in, and everybody who asks has a turn. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openSession, type Session } from '../../src/db/embedded/session.js';
import { KnownKeys } from '../../src/db/known-keys.js';
import { inFront, ourselves, SessionTurns, type Who } from '../../src/db/turns.js';
import type { StoredKey } from '../../src/evaluations/access/ports.js';
import { faultKind } from '../../src/fault.js';
import { openThreads } from '../../src/jobs/threads/pool.js';
import { smallTable } from '../cli/run.js';
import { until } from '../until.js';
import { backends, type Place } from './backends.js';

const [embedded] = backends;

describe('the session', () => {
  let place: Place;
  let session: Session;

  beforeAll(async () => {
    place = (await embedded?.place()) as Place;
    session = await openSession(path.join(place.directory, 'database'));
  });
  afterAll(async () => {
    await session.close();
    await place.remove();
  });

  test('bytes, texts and times come back as they were', async () => {
    const own = session.of('one');
    const bytes = Buffer.from(Array.from({ length: 20_000 }, (_, index) => index % 256));
    // A view of a larger memory: the rest is not part of it.
    const part = bytes.subarray(5, 261);
    const asked =
      'select $1::bytea as whole, $2::bytea as part, $3::text as text, $4::bytea as none';
    const words = [bytes, part, '甲\\x00乙', null];
    const { rows } = await own.query<Record<string, unknown>>(asked, words);
    expect(rows).toEqual([
      { whole: bytes, part: Buffer.from(part), text: '甲\\x00乙', none: null },
    ]);
    expect(Buffer.isBuffer(rows[0]?.['part'])).toBe(true);
    const listed = await own.query<unknown[]>(asked, words, { rowMode: 'array' });
    expect(listed.rows).toEqual([[bytes, Buffer.from(part), '甲\\x00乙', null]]);
    const time = `select timestamptz '2023-01-02 03:04:05Z' as at, 12345678901234567890::numeric as large`;
    const [parsed] = (await own.query<Record<string, unknown>>(time)).rows;
    expect(parsed).toEqual({ at: new Date('2023-01-02T03:04:05Z'), large: '12345678901234567890' });
    const written = await own.query<Record<string, unknown>>(time, [], {
      parsers: { 1184: String },
    });
    expect(written.rows[0]?.['at']).toBe('2023-01-02 03:04:05+00');
  });

  test('an error says what PostgreSQL says of it, without the statement and its values', async () => {
    const asked = session.of('one').query('select $1::integer / 0', ['4711']);
    const error = await asked.then(
      () => undefined,
      (one: unknown) => one,
    );
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ code: '22012', severity: 'ERROR', message: 'division by zero' });
    expect(JSON.stringify(error)).not.toContain('4711');
  });

  test('a transaction is kept whole or not at all, and nothing comes behind its end', async () => {
    const own = session.of('one');
    await own.exec('create table kept (name text)');
    await own.transaction(({ query }) => query(`insert into kept values ('yes')`));
    let late: (() => Promise<unknown>) | undefined;
    const failing = own.transaction(async ({ query }) => {
      late = () => query(`insert into kept values ('late')`);
      await query(`insert into kept values ('no')`);
      throw new Error('no more');
    });
    await expect(failing).rejects.toThrow('no more');
    await expect(late?.()).rejects.toThrow('over');
    // Whoever goes on after a statement that failed is told at the end that nothing was kept.
    const swallowing = own.transaction(async ({ query }) => {
      await query(`insert into kept values ('no')`);
      await query('select 1 / 0').catch(() => undefined);
    });
    await expect(swallowing).rejects.toMatchObject({ code: '25P02' });
    expect((await own.query('select name from kept')).rows).toEqual([{ name: 'yes' }]);
  });

  test('nobody comes between the statements of a transaction', async () => {
    const [one, other] = [session.of('one'), session.of('other')];
    await one.exec('create table steps (number serial, who text)');
    const steps = (who: string) => `insert into steps (who) values ('${who}')`;
    await Promise.all([
      one.transaction(async ({ query }) => {
        await query(steps('one'));
        await new Promise((resolve) => setTimeout(resolve, 20));
        await query(steps('one'));
      }),
      other.exec(steps('other')),
    ]);
    const { rows } = await one.query<{ who: string }>('select who from steps order by number');
    expect(rows.map(({ who }) => who)).toEqual(['one', 'one', 'other']);
  });

  test('a notification comes to who listens', async () => {
    const heard: string[] = [];
    const forget = session.onNotification((channel, payload) =>
      heard.push(`${channel} ${payload}`),
    );
    await session.of('queue').exec('listen bell');
    await session.of('one').query(`select pg_notify('bell', '甲')`);
    await session.of('one').query('select 1');
    forget();
    expect(heard).toEqual(['bell 甲']);
  });

  test('a thread that ends fails what was asked of it and what is asked later, as away', async () => {
    const other = (await embedded?.place()) as Place;
    const open = await openSession(path.join(other.directory, 'database'));
    // What was asked has not come as far as the thread.
    const posted = vi.spyOn(Worker.prototype, 'postMessage').mockReturnValue(undefined);
    const asked = open.of('one').query('select 1');
    await vi.waitFor(() => expect(posted).toHaveBeenCalled());
    const [worker] = posted.mock.contexts as unknown as Worker[];
    posted.mockRestore();
    await worker?.terminate();
    for (const one of [asked, open.of('other').query('select 1')]) {
      const error = await one.then(
        () => undefined,
        (fault: unknown) => fault,
      );
      expect(faultKind(error)).toBe('away');
    }
    await other.remove();
  });
});

test('who has had the least time is next, whatever the others have waiting', async () => {
  let now = 0;
  const turns = new SessionTurns({ now: () => now });
  const order: string[] = [];
  const ask = (who: Who, name: string, cost: number) =>
    turns.run(who, async () => {
      order.push(name);
      await null;
      now += cost;
    });
  const flood = Array.from({ length: 5 }, (_, index) => ask('flood', `flood ${index}`, 100));
  const small = [0, 1, 2].map((index) => ask('small', `small ${index}`, 10));
  const front = ask(inFront, 'front', 1);
  await Promise.all([...flood, ...small, front]);
  // The first was at work when the others came.
  expect(order.slice(0, 5)).toEqual(['flood 0', 'front', 'small 0', 'small 1', 'small 2']);
  expect(order.slice(5)).toEqual(['flood 1', 'flood 2', 'flood 3', 'flood 4']);
  // A time of asking nothing is not saved up.
  const again = [
    ask('flood', 'flood', 100),
    ask('idle', 'idle 1', 100),
    ask('idle', 'idle 2', 100),
  ];
  const more = ask('flood', 'flood more', 100);
  await Promise.all([...again, more]);
  expect(order.slice(9)).toEqual(['flood', 'idle 1', 'flood more', 'idle 2']);
});

test('so many work at a time, and a turn that does not come is given up', async () => {
  const turns = new SessionTurns({ places: 2, waitMs: 20 });
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const ask = (name: string) =>
    turns.run(name, () => {
      begun.push(name);
      return new Promise<void>((resolve) => ends.push(resolve));
    });
  const [first, second, third] = [ask('one'), ask('two'), ask('three')];
  await expect(third).rejects.toMatchObject({ code: 'DATABASE_SILENT' });
  expect(begun).toEqual(['one', 'two']);
  ends[0]?.();
  await first;
  const fourth = ask('four');
  await vi.waitFor(() => expect(begun).toEqual(['one', 'two', 'four']));
  for (const end of ends) end();
  await Promise.all([second, fourth]);
});

test('one key has all of its places while it is alone, and fewer while another asks, too', async () => {
  let now = 0;
  const bounds = { places: 6, each: 3, eachOfSeveral: 1, severalMs: 1_000, now: () => now };
  const turns = new SessionTurns(bounds);
  const ends: (() => void)[] = [];
  let atWork = 0;
  const seen = async (): Promise<number> => {
    await new Promise(setImmediate);
    return atWork;
  };
  const ask = (who: Who) =>
    turns.run(who, () => {
      atWork += 1;
      return new Promise<void>((resolve) => ends.push(resolve));
    });
  const endAll = async (asked: readonly Promise<void>[]): Promise<void> => {
    for (let index = 0; index < asked.length; index += 1) {
      await vi.waitFor(() => expect(ends.length).toBeGreaterThan(0));
      ends.shift()?.();
    }
    await Promise.all(asked);
    atWork = 0;
  };
  // The program works for the key and makes it no less alone.
  const alone = [ask('one'), ask(ourselves), ask('one'), ask('one'), ask('one')];
  expect(await seen()).toBe(4);
  await endAll(alone);
  const beside = [ask('two'), ask('one'), ask('one'), ask('two')];
  expect(await seen()).toBe(2);
  await endAll(beside);
  now = 999;
  const soon = [ask('two'), ask('two')];
  expect(await seen()).toBe(1);
  await endAll(soon);
  now = 1_001;
  const later = [ask('two'), ask('two'), ask('two'), ask('two')];
  expect(await seen()).toBe(3);
  await endAll(later);
});

test('one who asks leaves places to the others', async () => {
  const turns = new SessionTurns({ places: 3, each: 2 });
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const ask = (who: string, name: string) =>
    turns.run(who, () => {
      begun.push(name);
      return new Promise<void>((resolve) => ends.set(name, resolve));
    });
  const all = ['a', 'b', 'c', 'd'].map((name) => ask('flood', name));
  all.push(ask('small', 'e'));
  await vi.waitFor(() => expect(begun).toEqual(['a', 'b', 'e']));
  ends.get('e')?.();
  await all[4];
  expect(begun).toEqual(['a', 'b', 'e']);
  ends.get('a')?.();
  await vi.waitFor(() => expect(begun).toEqual(['a', 'b', 'e', 'c']));
  ends.get('b')?.();
  await vi.waitFor(() => expect(begun).toHaveLength(5));
  for (const end of ends.values()) end();
  await Promise.all(all);
});

test('work that fails gives the turn on', async () => {
  const turns = new SessionTurns();
  const failing = turns.run('one', () => Promise.reject(new Error('no')));
  const next = turns.run('one', async () => 'yes');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('yes');
});

describe('known keys', () => {
  const key = { id: 'k-1' } as StoredKey;

  test('are asked for once, and again when one was revoked', async () => {
    const known = new KnownKeys();
    const ask = vi.fn(async () => key);
    expect(await known.find('digest', ask)).toBe(key);
    expect(await known.find('digest', ask)).toBe(key);
    expect(ask).toHaveBeenCalledTimes(1);
    known.forget();
    await known.find('digest', ask);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test('do not outlive a revocation that came while they were asked for', async () => {
    const known = new KnownKeys();
    const ask = vi.fn(async () => {
      known.forget();
      return key;
    });
    await known.find('digest', ask);
    await known.find('digest', ask);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test('that are none are asked for every time', async () => {
    const known = new KnownKeys();
    const ask = vi.fn(async () => undefined);
    await known.find('digest', ask);
    expect(await known.find('digest', ask)).toBeUndefined();
    expect(ask).toHaveBeenCalledTimes(2);
  });
});

describe.skipIf(process.platform !== 'linux')('on Linux, which knows threads', () => {
  test('those that score come behind the rest of the program', async () => {
    /** Of field 19 of each thread: the name in field 2 may have blanks. */
    const niceness = (thread: string): string => {
      const stat = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8');
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16] ?? '';
    };
    const all = () => readdirSync('/proc/self/task').map(niceness);
    // By its number: a list is sorted as text, where thread 100001 comes before thread 99998.
    const main = String(process.pid);
    const own = niceness(main);
    const threads = openThreads({ threads: 1 });
    try {
      const [outcome] = await threads.score([{ text: JSON.stringify(smallTable) }]);
      expect(outcome?.ok).toBe(true);
      // A thread that was replaced meanwhile sets its own while it starts.
      await until(all, (each) => each.some((nice) => Number(nice) > Number(own)));
      expect(niceness(main)).toBe(own);
    } finally {
      await threads.close();
    }
  });
});
