/** Faults of the services that we need: told when they begin, counted while they last, told when they are over. */
import { type FaultKind, faultKind, faultOf } from '../fault.js';
import { limits } from '../limits.js';

/** What may fail. */
export type FaultyPart = 'database' | 'storing' | 'queue' | 'work';

interface Logger {
  error(what: object, message: string): void;
  info(what: object, message: string): void;
}

interface State {
  readonly since: number;
  lastAt: number;
  /** Faults so far, and those already told of. */
  count: number;
  toldAt: number;
  /** The kinds of faults that were told. */
  readonly told: Set<string>;
  /** Of the last one. */
  kind: FaultKind | 'other';
}

const kindCountMax = 20;

const names: Readonly<Record<FaultyPart, string>> = {
  database: '数据库',
  storing: '保存',
  queue: '批次的队列',
  work: '批次的处理',
};

export class FaultLog {
  readonly #log: Logger;
  readonly #now: () => number;
  readonly #states = new Map<FaultyPart, State>();

  constructor(log: Logger, now: () => number = Date.now) {
    this.#log = log;
    this.#now = now;
  }

  /** Takes a fault down: the first of its kind is told at once, and how many there were once a minute. */
  readonly report = (part: FaultyPart, error: unknown): void => {
    const now = this.#now();
    const state = this.#stateOf(part, now);
    this.#states.set(part, state);
    state.count += 1;
    state.lastAt = now;
    state.kind = faultKind(error) ?? 'other';
    const { type, code, message: text } = faultOf(error);
    const kind = `${type} ${code ?? text}`;
    const isNew = !state.told.has(kind) && state.told.size < kindCountMax;
    if (!isNew && now - state.toldAt < limits.faultLogMs) return;
    state.told.add(kind);
    state.toldAt = now;
    const message = isNew
      ? `${names[part]}出现故障，见 fault；同样的故障每分钟记一次`
      : `${names[part]}的故障仍在继续`;
    const fault = { type, ...(code === undefined ? {} : { code }), message: text };
    this.#log.error({ part, fault, count: state.count }, message);
  };

  /** Notes that a part works; logged if it had a fault before. */
  readonly recovered = (part: FaultyPart): void => {
    const state = this.#states.get(part);
    if (state === undefined) return;
    this.#states.delete(part);
    const ms = this.#now() - state.since;
    this.#log.info({ part, count: state.count, ms }, `${names[part]}已恢复`);
  };

  /** The kind of the last fault of a part, if that is not over: said to be so, or long ago. */
  failing(part: FaultyPart): FaultKind | 'other' | undefined {
    const state = this.#states.get(part);
    const isOver = state === undefined || this.#now() - state.lastAt >= limits.faultLogMs;
    return isOver ? undefined : state.kind;
  }

  #stateOf(part: FaultyPart, now: number): State {
    const state = this.#states.get(part);
    if (state !== undefined && now - state.lastAt < limits.faultLogMs) return state;
    return { since: now, lastAt: now, count: 0, toldAt: now, told: new Set(), kind: 'other' };
  }
}
