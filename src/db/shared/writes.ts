/**
 * Writes of evaluations that wait are done together: one transaction reads for all of them in one go, each is
 * worked on by itself, and one commit keeps them. A lone write goes the same way, and does not wait.
 */

import { UseCaseRefusal } from '../../evaluations/shared/refusal.js';
import type { SharedWrite } from '../../evaluations/stores.js';
import { limits } from '../../limits.js';
import { arrayText } from '../executor.js';

interface Waiting {
  readonly write: SharedWrite<unknown>;
  /** The units that it sees; those of one transaction see the same. */
  readonly bounds: string;
  readonly settle: (outcome: PromiseSettledResult<unknown>) => void;
}

/** How a group is run, and one write by itself. */
export interface Runner {
  runTogether(writes: readonly SharedWrite<unknown>[]): Promise<PromiseSettledResult<unknown>[]>;
  alone(write: SharedWrite<unknown>): Promise<unknown>;
}

export class SharedWrites {
  readonly #runner: Runner;
  #waiting: Waiting[] = [];
  /** Evaluations that a transaction under way has in hand: another would only wait for it. */
  readonly #inHand = new Set<string>();
  #laneCount = 0;
  #isStarting = false;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  /** @throws UseCaseRefusal `unavailable` when too many wait already, and what the work throws. */
  add<T>(write: SharedWrite<T>): Promise<T> {
    if (this.#waiting.length >= limits.waitingWritesMax) {
      throw new UseCaseRefusal('unavailable', '等待保存的请求太多，请稍后重试。');
    }
    return new Promise<T>((resolve, reject) => {
      const settle = (outcome: PromiseSettledResult<unknown>): void => {
        if (outcome.status === 'fulfilled') resolve(outcome.value as T);
        else reject(outcome.reason);
      };
      const bounds = write.units === 'all' ? '*' : arrayText(write.units);
      this.#waiting.push({ write, bounds, settle });
      this.#startSoon();
    });
  }

  /** What arrives in the same turn of the event loop goes together. */
  #startSoon(): void {
    if (this.#isStarting) return;
    this.#isStarting = true;
    setImmediate(() => {
      this.#isStarting = false;
      this.#start();
    });
  }

  #start(): void {
    while (this.#laneCount < limits.sharedLanesMax) {
      const group = this.#take();
      if (group.length === 0) return;
      this.#laneCount += 1;
      this.#run(group).finally(() => {
        for (const { write } of group) this.#inHand.delete(write.evaluationId);
        this.#laneCount -= 1;
        this.#startSoon();
      });
    }
  }

  /** The longest waiting of each key in turn, and those that see the same units; of one evaluation only the first. */
  #take(): Waiting[] {
    const group = new Set<Waiting>();
    let bounds: string | undefined;
    for (const one of byTurns(this.#waiting)) {
      if (group.size === limits.sharedWritesMax) break;
      const { evaluationId } = one.write;
      if (one.bounds !== (bounds ?? one.bounds) || this.#inHand.has(evaluationId)) continue;
      bounds = one.bounds;
      this.#inHand.add(evaluationId);
      group.add(one);
    }
    if (group.size > 0) this.#waiting = this.#waiting.filter((one) => !group.has(one));
    return [...group];
  }

  async #run(group: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.#runner.runTogether(group.map(({ write }) => write));
      for (const [index, outcome] of outcomes.entries()) group[index]?.settle(outcome);
    } catch (error) {
      await this.#apart(group, error);
    }
  }

  /** One of them spoilt the transaction of all: each has one of its own, where nothing can have been kept. */
  async #apart(group: readonly Waiting[], error: unknown): Promise<void> {
    for (const { write, settle } of group) {
      const [outcome] = await Promise.allSettled([
        wasUndone(error) ? this.#runner.alone(write) : Promise.reject(error),
      ]);
      if (outcome !== undefined) settle(outcome);
    }
  }
}

/** First the first of every key, then the second of every key: nobody's writes stand behind all of another's. */
function byTurns(waiting: readonly Waiting[]): Waiting[] {
  const counts = new Map<string, number>();
  const placed = waiting.map((one) => {
    const turn = counts.get(one.write.keyId) ?? 0;
    counts.set(one.write.keyId, turn + 1);
    return { one, turn };
  });
  return placed.sort((a, b) => a.turn - b.turn).map(({ one }) => one);
}

/** A transaction that could not go on for a reason of ours; nothing of it is kept. */
export class SharedTransactionAborted extends Error {
  override readonly name = 'SharedTransactionSpoilt';
}

/**
 * Whether it is certain that nothing was kept: the database said what it refused. A connection that broke may
 * have broken behind the commit.
 */
function wasUndone(error: unknown): boolean {
  if (error instanceof SharedTransactionAborted) return true;
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  return /^(?!08|57)[0-9A-Z]{5}$/u.test(code ?? cause?.code ?? '');
}
