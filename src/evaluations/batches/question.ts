/** The tables of one question: which of them were read, at which revision, and what is read again when they change. */
import { setTimeout } from 'node:timers/promises';
import { limits } from '../../limits.js';
import type { Caller } from '../access/caller.js';
import type { ServiceOf } from '../commands/service.js';
import { invalid, UseCaseRefusal } from '../shared/refusal.js';
import type { EvaluationFilter } from '../tables/ports.js';
import type { Simulated } from '../what-if/answers.js';
import type { ResidentTables } from '../what-if/resident-host.js';
import type { SimulationSums } from '../what-if/simulation.js';
import type {
  MarkedTable,
  NumberedTable,
  TablesMark,
  WhatIfStores,
} from './items/what-if-ports.js';
import { readAs } from './read-as.js';

/** Tables are read for somebody who waits: that was so. */
class NobodyWaits extends Error {
  override readonly name = 'NobodyWaits';
}

/** What a question asks of those beside it. */
export interface QuestionSurroundings {
  /** The key that asked first; others that see the same share the tables. */
  readonly keyId: string;
  /** Whether there is no room for more tables. */
  readonly isFull: () => boolean;
  /** Whether as many others are being read as may be. */
  readonly isBusy: () => boolean;
  /** Told when it has ended. */
  readonly ended: () => void;
  /** Which kept numbers it can use, and whether they hold for a table that was scored under a policy. */
  readonly numbers: {
    readonly reading: string;
    readonly isAlike: (scoredUnder: string | null) => boolean;
  };
}

export class Question {
  bytes = 0;
  readonly #service: ServiceOf<WhatIfStores>;
  readonly #tables: ResidentTables;
  readonly #filter: EvaluationFilter;
  readonly #around: QuestionSurroundings;
  /** The mark of each table that was read, by id. */
  readonly #marks = new Map<string, bigint>();
  #sum = 0n;
  #reading: Promise<void> | undefined;
  #failure: { readonly error: unknown } | undefined;
  #askedAt = Date.now();
  #isEnded = false;
  #expiry: NodeJS.Timeout | undefined;

  constructor(
    service: ServiceOf<WhatIfStores>,
    tables: ResidentTables,
    filter: EvaluationFilter,
    around: QuestionSurroundings,
  ) {
    this.#service = service;
    this.#tables = tables;
    this.#filter = filter;
    this.#around = around;
  }

  get keyId(): string {
    return this.#around.keyId;
  }

  get isReading(): boolean {
    return this.#reading !== undefined;
  }

  progress(tables: number): Simulated {
    return { tables, read: Math.min(this.#marks.size, tables) };
  }

  /**
   * Whether exactly these tables are read; what is not is read for whoever asks, and a moment waited for.
   * @throws what reading them failed with.
   */
  async isAt(mark: TablesMark, caller: Caller): Promise<boolean> {
    this.#askedAt = Date.now();
    clearTimeout(this.#expiry);
    this.#expiry = globalThis.setTimeout(() => this.end(), limits.residentKeptMs).unref();
    if (this.#reading === undefined && this.#is(mark)) return true;
    if (this.#reading === undefined && this.#around.isBusy()) return false;
    this.#reading ??= this.#readAgain(caller);
    await Promise.race([this.#reading, setTimeout(limits.residentWaitMs)]);
    if (this.#failure !== undefined) {
      this.end();
      throw this.#failure.error;
    }
    return this.#reading === undefined && this.#is(mark);
  }

  #is({ tables, mark }: TablesMark): boolean {
    return this.#marks.size === tables && this.#sum === BigInt(mark);
  }

  /**
   * What a policy comes to over the tables that were read.
   * @returns undefined where one of them has changed meanwhile.
   */
  async answer(document: string, caller: Caller): Promise<readonly SimulationSums[] | undefined> {
    try {
      const answer = await this.#tables.answer(document);
      if (answer.ok) return answer.sums;
      if (!(await this.#keep(answer.missing, caller))) return undefined;
      const again = await this.#tables.answer(document);
      return again.ok ? again.sums : undefined;
    } catch (error) {
      this.end();
      throw error;
    }
  }

  /** Brings the texts of tables that numbers do not tell of; whether all of them are as they were read. */
  async #keep(ids: readonly string[], caller: Caller): Promise<boolean> {
    for (let first = 0; first < ids.length; first += limits.residentPageTables) {
      const page = ids.slice(first, first + limits.residentPageTables);
      const found = await readAs(this.#service, caller, ({ whatIf }) => whatIf.tables(page));
      const same = found.filter(({ id, mark }) => this.#marks.get(id) === BigInt(mark));
      if (same.length < page.length) return false;
      this.bytes = await this.#tables.keep(same.map(({ id, text }) => ({ id, text })));
    }
    return true;
  }

  async #readAgain(caller: Caller): Promise<void> {
    try {
      await this.#follow(caller).finally(async () => {
        this.bytes = await this.#tables.seal();
      });
    } catch (error) {
      if (error instanceof NobodyWaits) this.end();
      // Whoever else asks the same goes on where the reading of an ended key has stopped.
      else if (!(error instanceof UseCaseRefusal && error.kind === 'key-needed'))
        this.#failure = { error };
    } finally {
      this.#reading = undefined;
    }
  }

  /** Reads what is new or has another revision, and lets go of what is not seen any more. */
  async #follow(caller: Caller): Promise<void> {
    const gone = new Set(this.#marks.keys());
    const changed: string[] = [];
    for await (const { id, mark } of this.#marked(caller)) {
      gone.delete(id);
      if (this.#marks.get(id) !== BigInt(mark)) changed.push(id);
    }
    const old = [...gone, ...changed.filter((id) => this.#marks.has(id))];
    if (old.length > 0) {
      for (const id of old) this.#forget(id);
      this.bytes = await this.#tables.remove(old);
    }
    await this.#readIn(changed, caller);
  }

  /** The next page comes while this one is made numbers of. */
  async #readIn(ids: readonly string[], caller: Caller): Promise<void> {
    const pageFrom = (first: number): Promise<readonly NumberedTable[]> => {
      const page = ids.slice(first, first + limits.residentPageTables);
      const found = page.length === 0 ? Promise.resolve([]) : this.#page(page, caller);
      // Where this page fails, nobody asks what became of the next one.
      found.catch(() => undefined);
      return found;
    };
    let next = pageFrom(0);
    for (let first = 0; first < ids.length; first += limits.residentPageTables) {
      this.#requireWanted();
      const found = await next;
      next = pageFrom(first + limits.residentPageTables);
      await this.#add(found);
    }
  }

  /** Tables in numbers, where these hold under both rule-books; the others as they were written. */
  async #page(ids: readonly string[], caller: Caller): Promise<readonly NumberedTable[]> {
    const { reading, isAlike } = this.#around.numbers;
    return readAs(this.#service, caller, async ({ whatIf }) => {
      const found = await whatIf.numbered(ids, reading);
      const isOther = ({ plan, scoredUnder }: NumberedTable) =>
        plan !== null && !isAlike(scoredUnder);
      const others = await whatIf.tables(found.filter(isOther).map(({ id }) => id));
      const written = others.map((table) => ({ ...table, plan: null }));
      return [...found.filter((table) => !isOther(table)), ...written];
    });
  }

  async *#marked(caller: Caller): AsyncGenerator<MarkedTable> {
    let after: string | undefined;
    do {
      const behind = after;
      const page = await readAs(this.#service, caller, ({ whatIf }) =>
        whatIf.marked(this.#filter, behind, limits.residentPageMarks),
      );
      yield* page;
      after = page.length < limits.residentPageMarks ? undefined : page.at(-1)?.id;
    } while (after !== undefined);
  }

  async #add(found: readonly NumberedTable[]): Promise<void> {
    this.bytes = await this.#tables.add(
      found.map(({ id, text, plan, scoredUnder }) => ({ id, text, plan, scoredUnder })),
    );
    for (const { id, mark } of found) {
      this.#marks.set(id, BigInt(mark));
      this.#sum += BigInt(mark);
    }
  }

  #forget(id: string): void {
    this.#sum -= this.#marks.get(id) ?? 0n;
    this.#marks.delete(id);
  }

  /** @throws UseCaseRefusal where there is no room; Error where nobody waits any more. */
  #requireWanted(): void {
    if (this.#isEnded || Date.now() - this.#askedAt > limits.residentAbandonMs)
      throw new NobodyWaits();
    if (!this.#around.isFull()) return;
    const message = '随改随算的表放不下，请缩小 filter，或用 simulate 批次。';
    throw invalid('batch-too-large', '/filter', message);
  }

  /** Lets go of its tables. */
  end(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    clearTimeout(this.#expiry);
    this.#tables.drop();
    this.#around.ended();
  }
}
