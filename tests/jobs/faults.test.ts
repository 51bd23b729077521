/**
 * Faults while batches are under way, on every queue there is: after each the batches end by themselves,
 * every item has one result, nothing is done twice, and the history of what ran tells one story.
 */
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createFirstKey } from '../../src/evaluations/administration/keys.js';
import { serviceOn } from '../../src/evaluations/service.js';
import { backends, describeOn, type Ground, type Place, postgresqlAt } from '../db/backends.js';
import { counts, isProof, report, seed, waitMs } from '../proof.js';
import { type Crew, crewOf, isAlive, type Member, type Role, type Trap, times } from './crew.js';
import { checkBatches, checkSteps, reading } from './history.js';
import { type Load, loadOn, type Posted, rangeCount } from './load.js';
import { brokenRedis, type OwnServer, ownPostgres, ownRedis, tellRedis } from './own-servers.js';

const [postgres, redis] = [await ownPostgres(), await ownRedis()];

function missing(...servers: readonly (OwnServer | string)[]): string | undefined {
  return servers.find((server) => typeof server === 'string');
}

function there(server: OwnServer | string): OwnServer | undefined {
  return typeof server === 'string' ? undefined : server;
}

interface Site extends Ground {
  readonly postgres?: OwnServer | undefined;
  readonly redis?: OwnServer | undefined;
}

const sites: readonly Site[] = [
  {
    name: 'Redis and PostgreSQL',
    missing: missing(postgres, redis),
    postgres: there(postgres),
    redis: there(redis),
  },
  { name: 'PostgreSQL alone', missing: missing(postgres), postgres: there(postgres) },
  { name: 'embedded' },
];

beforeAll(async () => {
  await Promise.all([there(postgres)?.start(), there(redis)?.start()]);
});

afterAll(async () => {
  await Promise.all([there(postgres)?.remove(), there(redis)?.remove()]);
});

/**
 * Whether a fault is made at a site: all of them at every site in the proof, and in `npm test`, which is to
 * be short, each at one.
 */
const isMade = (site: string, at: string): boolean => isProof || site === at;
const [onRedis, onPostgres, onEmbedded] = ['Redis and PostgreSQL', 'PostgreSQL alone', 'embedded'];

/** The same moments in every run. */
function* moments(): Generator<number> {
  let state = seed;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state % 900;
  }
}

describeOn(sites, 'on $name', ({ name, postgres: server, redis: queue }) => {
  const isEmbedded = server === undefined;
  const seen = { batches: 0, items: 0, runs: 0, lost: 0 };
  /** How many rounds there were of each kind of fault, which is the name of its test. */
  const rounds = new Map<string, number>();
  let kind = '';
  let place: Place;
  let crew: Crew;
  let key = '';
  let front: Member | undefined;
  let url = '';
  let load: Load;

  beforeAll(async () => {
    const [embedded] = backends;
    const backend = server === undefined ? embedded : postgresqlAt(server.url);
    if (backend === undefined) throw new Error('no database');
    place = await backend.place();
    const store = await place.open();
    key = (await createFirstKey(serviceOn(store))) ?? '';
    await store.close();
    crew = crewOf(place, queue?.url);
    await open();
    load = await loadOn(() => url, key);
  });

  afterAll(async () => {
    await crew?.end();
    await checkSteps(place, load);
    await place.remove();
    const roundCount = [...rounds.values()].reduce((sum, count) => sum + count, 0);
    report(
      `faults on ${name}: ${roundCount} rounds of ${rounds.size} kinds (seed ${seed}), ` +
        `${seen.batches} batches completed by themselves, ${seen.items} items accepted and as many results ` +
        `checked, ${seen.runs} runs of ranges checked, ${seen.lost} of them lost and repeated, ` +
        '0 items lost, 0 doubled',
    );
    for (const [what, count] of rounds) report(`faults on ${name}: ${what}: ${count}`);
  });

  beforeEach(({ task }) => {
    kind = task.name;
  });

  /** Starts what serves and rings, unless it does; with the embedded database it also works, once told to. */
  async function open(role: Role = {}): Promise<Member> {
    if (front !== undefined && isAlive(front.child)) return front;
    front = await crew.start({ serves: true, works: isEmbedded, waits: isEmbedded, ...role });
    [, url = ''] = await front.heard(/^listening on (\S+)$/u);
    return front;
  }

  /** Starts who works on what was posted: a process of its own, or the one there is. */
  function worker(role: Role = {}): Promise<Member> {
    return isEmbedded ? open({ waits: false, ...role }) : crew.start({ works: true, ...role });
  }

  /** Posts batches, makes a fault, and sees that all is in the end as if there had been none. */
  async function survive(
    role: Role,
    fault: (first: Member, batches: readonly Posted[]) => Promise<unknown>,
  ): Promise<number> {
    // What serves without the role goes first, or it would be the one that works.
    if (isEmbedded && Object.keys(role).length > 0) await crew.retire();
    const serving = await open(role);
    const batches = await load.post();
    if (isEmbedded) serving.child.kill('SIGUSR2');
    await fault(isEmbedded ? serving : await worker(role), batches);
    return finish(batches);
  }

  /** @returns how many runs came to nothing. */
  async function finish(batches: readonly Posted[]): Promise<number> {
    await load.ended(batches);
    await crew.retire(isEmbedded ? undefined : front);
    const { items, runs, lost } = await reading(place, (ask) => checkBatches(ask, batches));
    rounds.set(kind, (rounds.get(kind) ?? 0) + 1);
    seen.batches += batches.length;
    seen.items += items;
    seen.runs += runs;
    seen.lost += lost;
    return lost;
  }

  test.runIf(isMade(name, onPostgres))(
    'workers that die one after another when they have taken, worked, settled',
    async () => {
      const trap = (point: Trap['point']): Role => ({ trap: { point, nth: 1, signal: 'SIGKILL' } });
      await survive(trap('taken'), async (first) => {
        expect(await first.exit).toBe('SIGKILL');
        for (const point of ['worked', 'settled'] as const) {
          expect(await (await worker(trap(point))).exit).toBe('SIGKILL');
        }
        await worker();
      });
    },
  );

  test.runIf(isMade(name, onEmbedded))('workers that die at any moment', async () => {
    const moment = moments();
    for (let round = 0; round < counts.faultRounds; round += 1) {
      await survive({}, async (first) => {
        for (const member of [first, await worker()]) {
          await setTimeout(moment.next().value ?? 0);
          member.child.kill('SIGKILL');
          await member.exit;
        }
        await worker();
      });
    }
  });

  test.runIf(isMade(name, onRedis))(
    'ranges that are delivered twice, to two workers at once',
    async () => {
      // Who serves is the first to ring: it must do so twice as well, and for nobody after this.
      await crew.retire();
      await survive({ isTwice: true }, async (first) => {
        const members = [...new Set([first, await worker({ isTwice: true })])];
        const deliveries = (): number[] => {
          const ranges = members.flatMap((member) => member.all(/^delivered (\S+)$/u));
          return [...new Set(ranges)].map((range) => ranges.filter((one) => one === range).length);
        };
        const due = Array.from({ length: rangeCount }, () => true);
        const isTwiceEach = () => deliveries().map((count) => count > 1);
        await expect.poll(isTwiceEach, { timeout: waitMs }).toEqual(due);
      });
      await crew.retire();
    },
  );

  test.runIf(isMade(name, onPostgres))(
    'workers that are asked to stop under load end what they began',
    async () => {
      if (isEmbedded) await crew.retire();
      const lost = isEmbedded ? await stopService() : await stopWorkers();
      expect(lost).toBe(0);
    },
  );

  async function stopService(): Promise<number> {
    const serve = async (): Promise<Member> => {
      const member = await crew.command(['serve', '--port', '0'], /^listening on /u);
      [, url = ''] = await member.heard(/^listening on (\S+)$/u);
      return member;
    };
    const first = await serve();
    const batches = await load.post();
    await begun(batches);
    first.child.kill('SIGTERM');
    expect(await first.exit).toBe(0);
    await serve();
    return finish(batches);
  }

  async function stopWorkers(): Promise<number> {
    await open();
    const batches = await load.post();
    const first = await crew.command(['worker'], /^working$/u);
    await begun(batches);
    first.child.kill('SIGTERM');
    expect(await first.exit).toBe(0);
    await crew.command(['worker'], /^working$/u);
    return finish(batches);
  }

  /** Waits for the first results: threads that only just start need longer on a busy machine than a stop waits. */
  async function begun(batches: readonly Posted[]): Promise<void> {
    const [batch] = batches;
    if (batch === undefined) throw new Error('no batch');
    while ((await load.progress(batch)).done === 0) await setTimeout(10);
  }

  test.runIf(!isEmbedded && isProof).each([
    { point: 'worked', nth: 1 },
    { point: 'taken', nth: 4 },
  ] as const)(
    'a worker that sleeps beyond its lease when it has $point, and wakes late',
    async (at) => {
      const trap = { ...at, signal: 'SIGSTOP' } as const;
      const lost = await survive({ trap }, async (sleeper, batches) => {
        await sleeper.heard(new RegExp(`^reached ${at.point}$`, 'u'), at.nth);
        await worker();
        await load.ended(batches);
        sleeper.child.kill('SIGCONT');
      });
      expect(lost).toBeGreaterThan(0);
    },
  );

  test.runIf(isEmbedded && isProof)(
    'a process that is put to sleep beyond its lease, and wakes late',
    async () => {
      await survive({}, async (sleeper) => {
        await sleeper.heard(/^reached worked$/u);
        sleeper.child.kill('SIGSTOP');
        await setTimeout(2 * times.leaseMs);
        sleeper.child.kill('SIGCONT');
      });
    },
  );

  test.runIf(queue !== undefined)('a Redis that is emptied', async () => {
    await survive({}, async (first) => {
      await first.heard(/^reached taken$/u);
      await tellRedis(queue?.url ?? '', 'flushall');
    });
  });

  test.runIf(queue !== undefined && isProof)(
    'a Redis that is started again with nothing',
    async () => {
      await survive({}, async (first) => {
        await first.heard(/^reached taken$/u);
        await queue?.crash();
        await queue?.start();
      });
    },
  );

  test.runIf(queue !== undefined)('a Redis that is away while batches are posted', async () => {
    await open();
    const first = await worker();
    await queue?.crash();
    const batches = await load.post();
    await setTimeout(500);
    expect(await load.progress(batches[0] as Posted)).toMatchObject({ state: 'queued', done: 0 });
    await queue?.start();
    await finish(batches);
    expect(await first.exit).toBe(0);
  });

  test.runIf(queue !== undefined && isProof)(
    'who is asked to stop while Redis is away stops',
    async () => {
      const serve = ['serve', '--port', '0'];
      const before = [
        await crew.command(['worker'], /^working$/u),
        await crew.command(serve, /^listening on /u),
      ];
      await queue?.crash();
      const all = [...before, await crew.command([...serve, '--no-worker'], /^listening on /u)];
      const batches = await load.post();
      await setTimeout(500);
      for (const { child } of all) child.kill('SIGTERM');
      expect(await Promise.all(all.map(({ exit }) => exit))).toEqual([0, 0, 0]);
      await queue?.start();
      await open();
      await worker();
      await finish(batches);
    },
  );

  test.runIf(queue !== undefined)('who never reached its Redis stops when asked', async () => {
    const broken = await brokenRedis();
    const lonely = crewOf(place, broken.url);
    try {
      const { child, exit } = await lonely.command(['worker'], /^working$/u);
      await broken.asked;
      child.kill('SIGTERM');
      expect(await Promise.race([exit, setTimeout(waitMs / 2, 'no end')])).toBe(0);
    } finally {
      await lonely.end();
      broken.close();
    }
  });

  test.runIf(!isEmbedded && isMade(name, onPostgres))(
    'a PostgreSQL that crashes and is started again',
    async () => {
      await survive({}, async (first) => {
        await first.heard(/^reached taken$/u);
        await server?.crash();
        await server?.start();
      });
      expect(isAlive((front as Member).child)).toBe(true);
    },
  );

  test.runIf(!isEmbedded && isProof)('a PostgreSQL that is restarted in order', async () => {
    await survive({}, async (first) => {
      await first.heard(/^reached taken$/u);
      await server?.stop();
      await server?.start();
    });
    expect(isAlive((front as Member).child)).toBe(true);
  });
});
