/**
 * Group commit: commands that wait and each change one evaluation are given one transaction, which reads for all of
 * them in one go; each is worked on by itself, and one commit keeps them. A lone command goes the same way, and does
 * not wait.
 */
import { UseCaseRefusal } from '../../evaluations/shared/refusal.js';
import { limits } from '../../limits.js';
import { arrayText } from '../executor.js';
import { StaleUnitOfWork } from './flush.js';
import {
  NeedsOwnTransaction,
  type PendingCommand,
  type ShareableCommand,
} from './pending-command.js';

interface Waiting {
  readonly command: ShareableCommand;
  /** The units that it sees; those of one transaction see the same. */
  readonly bounds: string;
  readonly settle: (outcome: PromiseSettledResult<unknown>) => void;
}

/** How a group is run, and one command by itself. */
export interface Runner {
  together(commands: readonly ShareableCommand[]): Promise<PromiseSettledResult<unknown>[]>;
  alone(command: PendingCommand): Promise<unknown>;
}

export class GroupCommit {
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
  add<T>(command: ShareableCommand<T>): Promise<T> {
    if (this.#waiting.length >= limits.waitingWritesMax) {
      throw new UseCaseRefusal('unavailable', '等待保存的请求太多，请稍后重试。');
    }
    return new Promise((resolve, reject) => {
      const settle = (outcome: PromiseSettledResult<unknown>): void => {
        if (outcome.status === 'fulfilled') resolve(outcome.value as T);
        else reject(outcome.reason);
      };
      const bounds = command.units === 'all' ? '*' : arrayText(command.units);
      this.#waiting.push({ command, bounds, settle });
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
    while (this.#laneCount < limits.sharedConcurrencyMax) {
      const group = this.#take();
      if (group.length === 0) return;
      this.#laneCount += 1;
      this.#run(group).finally(() => {
        for (const { command } of group) this.#inHand.delete(command.announced.evaluationId);
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
      const { evaluationId } = one.command.announced;
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
      const outcomes = await this.#runner.together(group.map(({ command }) => command));
      const apart: Waiting[] = [];
      for (const [index, one] of group.entries()) {
        const outcome = outcomes[index];
        if (outcome === undefined || needsOwn(outcome)) apart.push(one);
        else one.settle(outcome);
      }
      await this.#retryIndividually(apart);
    } catch (error) {
      if (wasUndone(error)) await this.#retryIndividually(group);
      else for (const { settle } of group) settle({ status: 'rejected', reason: error });
    }
  }

  /** Of these nothing was kept: each has a transaction of its own. */
  async #retryIndividually(group: readonly Waiting[]): Promise<void> {
    for (const { command, settle } of group) {
      const [outcome] = await Promise.allSettled([this.#runner.alone(command)]);
      settle(outcome);
    }
  }
}

function needsOwn(outcome: PromiseSettledResult<unknown>): boolean {
  return outcome.status === 'rejected' && outcome.reason instanceof NeedsOwnTransaction;
}

/** First the first of every key, then the second of every key: nobody's writes stand behind all of another's. */
function byTurns(waiting: readonly Waiting[]): Waiting[] {
  const counts = new Map<string, number>();
  const placed = waiting.map((one) => {
    const turn = counts.get(one.command.keyId) ?? 0;
    counts.set(one.command.keyId, turn + 1);
    return { one, turn };
  });
  return placed.sort((a, b) => a.turn - b.turn).map(({ one }) => one);
}

/**
 * Whether it is certain that nothing was kept: the database said what it refused. A connection that broke may
 * have broken behind the commit.
 */
function wasUndone(error: unknown): boolean {
  if (error instanceof StaleUnitOfWork) return true;
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  return /^(?!08|57)[0-9A-Z]{5}$/u.test(code ?? cause?.code ?? '');
}
