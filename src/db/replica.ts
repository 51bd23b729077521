/**
 * A streaming replica of the database, for what may be a moment behind. How far it is behind is not asked of its clock,
 * which says nothing while nobody writes: the place that the log of writes has reached is noted with the time, and what
 * the replica has replayed is held against it.
 */
import { sql } from 'drizzle-orm';
import type { ReplicaCondition } from '../evaluations/commands/ports.js';
import { faultKind, faultOf } from '../fault.js';
import { limits } from '../limits.js';
import type { Driver } from './drivers.js';
import { type Executor, queryRows } from './executor.js';
import { type Serving, serving } from './postgres.js';
import { inTime } from './silence.js';
import { inFront } from './turns.js';

/** A replica that must not be read from; the message is for a person. */
class ReplicaUnfit extends Error {
  override readonly name = 'ReplicaUnfit';
}

type State = Exclude<ReplicaCondition, 'behind' | 'unset'>;

/** How far the log of writes was at a time of the monotonic clock. */
interface Place {
  readonly at: number;
  readonly place: bigint;
}

/** What a server says of itself. */
interface Server {
  /** Of the cluster, and of the database in it: both are the same in a replica. */
  readonly cluster: string;
  readonly database: string;
  readonly isReplica: boolean;
  /** How far the log was written, of a replica how far it was replayed. */
  readonly place: string;
  readonly schemaVersion: number | null;
}

interface Expected {
  readonly schemaVersion: number;
  readonly tell?: ((message: string) => void) | undefined;
}

/**
 * Opens a replica. One that does not answer is told and looked for again every second.
 * @throws ReplicaUnfit for a server that is none of this database, or that has another schema.
 */
export async function openReplica(
  primary: Pick<Driver, 'executorOf'>,
  url: string,
  { schemaVersion, tell }: Expected,
): Promise<Replica> {
  const standby = serving(url);
  const replica = new Replica(primary, standby, schemaVersion);
  const until = performance.now() + limits.replicaStartMs;
  let unfit = await replica.look();
  // What this start has changed of the schema may still be on its way.
  while (unfit !== undefined && performance.now() < until && replica.isBehindInSchema) {
    await new Promise((resolve) => setTimeout(resolve, againMs));
    unfit = await replica.look();
  }
  if (unfit !== undefined) {
    await replica.close();
    throw new ReplicaUnfit(`DATABASE_READ_URL 不能使用：${unfit}`);
  }
  const failure = replica.failure;
  if (failure !== undefined) tell?.(`${failure}在它恢复之前，都从 DATABASE_URL 读取。`);
  replica.watch();
  return replica;
}

const againMs = 200;

export class Replica {
  readonly standby: Serving;
  readonly #primary: Pick<Driver, 'executorOf'>;
  readonly #schemaVersion: number;
  #state: State = 'away';
  #failure: string | undefined;
  #isBehindInSchema = false;
  /** All that was committed by then is there. */
  #completeAt = Number.NEGATIVE_INFINITY;
  #places: Place[] = [];
  /** When keys have written last, until the replica has it. */
  readonly #wroteAt = new Map<string, number>();
  /** Until then everybody counts as having written: there were more keys than are remembered. */
  #allWroteAt = Number.NEGATIVE_INFINITY;
  #isLooking = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(primary: Pick<Driver, 'executorOf'>, standby: Serving, schemaVersion: number) {
    this.#primary = primary;
    this.standby = standby;
    this.#schemaVersion = schemaVersion;
  }

  /** Why it did not answer when it was looked at last. */
  get failure(): string | undefined {
    return this.#failure;
  }

  /** Whether it has an older schema than the program: it may come. */
  get isBehindInSchema(): boolean {
    return this.#isBehindInSchema;
  }

  get condition(): Exclude<ReplicaCondition, 'unset'> {
    if (this.#state !== 'ok') return this.#state;
    return performance.now() - this.#completeAt > limits.replicaBehindMs ? 'behind' : 'ok';
  }

  /** Whether a key may read from it: it is near, and has all that the key has written through this process. */
  mayServe(keyId: string): boolean {
    const wroteAt = Math.max(this.#wroteAt.get(keyId) ?? this.#allWroteAt, this.#allWroteAt);
    return this.condition === 'ok' && wroteAt < this.#completeAt;
  }

  /** A key has written, and its transaction is over. */
  wrote(keyId: string): void {
    const now = performance.now();
    if (this.#wroteAt.size >= limits.replicaKeysMax) {
      this.#wroteAt.clear();
      this.#allWroteAt = now;
    }
    this.#wroteAt.set(keyId, now);
  }

  /** It failed while somebody read: nobody else tries before it is looked at again. */
  failed(): void {
    this.#state = 'away';
  }

  watch(): void {
    this.#timer = setInterval(() => {
      if (this.#isLooking) return;
      this.#isLooking = true;
      this.look().finally(() => {
        this.#isLooking = false;
      });
    }, limits.replicaLookMs).unref();
  }

  /** Looks how it is. @returns why it must not be read from, where that is certain. */
  async look(): Promise<string | undefined> {
    this.#isBehindInSchema = false;
    let own: Server;
    const at = performance.now();
    try {
      own = await asked(this.#primary);
    } catch {
      // Nothing is known then; what was known grows old by itself.
      return undefined;
    }
    if (this.#places.length < limits.replicaPlacesMax)
      this.#places.push({ at, place: BigInt(own.place) });
    try {
      const other = await asked(this.standby);
      const unfit = this.#unfit(own, other);
      this.#state = unfit === undefined ? 'ok' : 'other';
      this.#failure = undefined;
      if (unfit === undefined) this.#replayed(BigInt(other.place));
      return unfit;
    } catch (error) {
      return this.#failedWith(error);
    }
  }

  #unfit(own: Server, other: Server): string | undefined {
    if (other.cluster !== own.cluster || other.database !== own.database)
      return '它不是 DATABASE_URL 的流复制备库，其中是另一个库。';
    if (!other.isReplica)
      return '它不是备库（pg_is_in_recovery 为否），是主库，或已升为主库；请指向 DATABASE_URL 的流复制备库。';
    const { schemaVersion } = other;
    if (schemaVersion === this.#schemaVersion) return undefined;
    this.#isBehindInSchema = (schemaVersion ?? 0) < this.#schemaVersion;
    return `它的结构版本是 ${schemaVersion ?? '空'}，与本程序所用的 ${this.#schemaVersion} 不同；备库没有跟上主库时请稍后再启动。`;
  }

  #failedWith(error: unknown): string | undefined {
    const { code = '', message } = faultOf(error);
    if (faultKind(error) !== undefined) {
      this.#state = 'away';
      this.#failure = `DATABASE_READ_URL 的备库没有应答（${code}）。`;
      return undefined;
    }
    this.#state = 'other';
    // The tables that are asked for need not be there yet in a database that was only just made.
    this.#isBehindInSchema = code === '42P01' || code === '3D000';
    if (this.#isBehindInSchema)
      return `其中没有本程序的库或表（${message}）：它不是 DATABASE_URL 的备库，或没有跟上主库；没有跟上时请稍后再启动。`;
    return `${message}（${code}）。`;
  }

  #replayed(place: bigint): void {
    const count = this.#places.findLastIndex((one) => one.place <= place) + 1;
    this.#completeAt = this.#places[count - 1]?.at ?? this.#completeAt;
    this.#places = this.#places.slice(count);
    for (const [keyId, at] of this.#wroteAt) if (at < this.#completeAt) this.#wroteAt.delete(keyId);
  }

  close(): Promise<void> {
    clearInterval(this.#timer);
    return this.standby.close();
  }
}

/** @throws DatabaseSilent, and what the driver throws. */
function asked({ executorOf }: Pick<Driver, 'executorOf'>): Promise<Server> {
  return inTime(limits.readyMs, executorOf(inFront).transaction(serverOn));
}

async function serverOn(inside: Executor): Promise<Server> {
  // The service's role may not read the table of migrations, which is the owner's.
  await inside.execute(sql`set local role none`);
  const [server] = await queryRows<Server>(
    inside,
    sql`select (select system_identifier::text from pg_control_system()) as cluster,
        (select oid::text from pg_database where datname = current_database()) as database,
        pg_is_in_recovery() as "isReplica",
        (case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_lsn() end
          - '0/0'::pg_lsn)::text as place,
        (select max(version)::integer from schema_migrations) as "schemaVersion"`,
  );
  if (server === undefined) throw new Error('a server that says nothing of itself');
  return server;
}
