/**
 * What was typed into a stored table and not saved yet: by place, with what stood there before. It outlives a reload of
 * the tab, a lost connection, a session that ended, and somebody else's new version.
 */
import { reactive } from 'vue';
import type { components } from '../../../../src/client/index.ts';

/** What is filled in, as the service keeps it. */
export type Received = components['schemas']['ReceivedEvaluation'];

interface Entry {
  readonly text: string;
  /** What stood there when it was typed. */
  readonly from: string;
}

/** A place where both changed something. */
export interface Clash extends Entry {
  readonly place: string;
  /** What stands there now. */
  readonly theirs: string;
}

/** What stands at a JSON Pointer, as a text; nothing is an empty one. */
export function textAt(value: unknown, place: string): string {
  const found = place
    .split('/')
    .slice(1)
    .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], value);
  return found === undefined || found === null ? '' : String(found);
}

/** Entries of one table. */
export class Entries {
  readonly #place: string;
  readonly all = reactive(new Map<string, Entry>());

  constructor(id: string) {
    this.#place = `jichi.entered.${id}`;
    try {
      const kept = JSON.parse(sessionStorage.getItem(this.#place) ?? '[]') as [string, Entry][];
      for (const [place, entry] of kept) this.all.set(place, entry);
    } catch {
      // A browser that keeps nothing begins with nothing.
    }
  }

  get isEmpty(): boolean {
    return this.all.size === 0;
  }

  enter(evaluation: unknown, place: string, text: string): void {
    const from = this.all.get(place)?.from ?? textAt(evaluation, place);
    if (text === from) this.all.delete(place);
    else this.all.set(place, { text, from });
    this.#keep();
  }

  /** Forgets what was typed at a place: what stands there is taken. */
  drop(place: string): void {
    this.all.delete(place);
    this.#keep();
  }

  /** Forgets what was saved; what was typed over it while that was under way is kept, and goes over what stands now. */
  settle(saved: ReadonlyMap<string, Entry>, evaluation: unknown): void {
    for (const [place, { text }] of saved) {
      const now = this.all.get(place);
      if (now?.text === text) this.all.delete(place);
      else if (now !== undefined)
        this.all.set(place, { text: now.text, from: textAt(evaluation, place) });
    }
    this.#keep();
  }

  forget(): void {
    this.all.clear();
    this.#keep();
  }

  /** Where somebody else changed what was typed over; what says the same is no clash. */
  clashes(evaluation: unknown): readonly Clash[] {
    return [...this.all].flatMap(([place, entry]) => {
      const theirs = textAt(evaluation, place);
      return theirs === entry.from || theirs === entry.text ? [] : [{ place, theirs, ...entry }];
    });
  }

  /** Takes what stands now for what was there before: what was typed goes over it. */
  rebase(evaluation: unknown): void {
    for (const [place, { text }] of this.all) {
      const from = textAt(evaluation, place);
      if (from === text) this.all.delete(place);
      else this.all.set(place, { text, from });
    }
    this.#keep();
  }

  /** The evaluation with what was typed. */
  over(evaluation: Received): Received {
    const copy = JSON.parse(JSON.stringify(evaluation)) as Received;
    for (const [place, { text }] of this.all) put(copy, place.split('/').slice(1), text);
    return copy;
  }

  #keep(): void {
    try {
      if (this.isEmpty) sessionStorage.removeItem(this.#place);
      else sessionStorage.setItem(this.#place, JSON.stringify([...this.all]));
    } catch {
      // It holds until the page is closed.
    }
  }
}

function put(value: unknown, steps: readonly string[], text: string): void {
  const [step = '', ...rest] = steps;
  const holder = value as Record<string, unknown>;
  if (rest.length > 0) {
    if (typeof holder[step] !== 'object' || holder[step] === null) holder[step] = {};
    put(holder[step], rest, text);
  } else if (text === '') delete holder[step];
  else holder[step] = text;
}

interface RowActuals {
  readonly pointer: string;
  readonly actual: string;
  readonly explanation?: string;
  readonly achieved?: string | number;
}

/** What `PUT …/actuals` takes of the evaluation with its entries. */
export function actualsOf(entries: Entries, evaluation: Received): object {
  const filled = entries.over(evaluation);
  const places = [...entries.all.keys()];
  const rows = new Set(places.flatMap((place) => /^\/indicators\/\d+/u.exec(place) ?? []));
  const indicators = [...rows].map((pointer): RowActuals => {
    const row = filled.indicators[Number(pointer.split('/')[2])];
    const { actual = '', explanation, achieved } = row ?? {};
    // A share that was picked for another actual says nothing of this one.
    const isKept = !places.includes(`${pointer}/actual`) || places.includes(`${pointer}/achieved`);
    return {
      pointer,
      actual,
      ...(places.includes(`${pointer}/explanation`) ? { explanation: explanation ?? '' } : {}),
      ...(achieved !== undefined && isKept ? { achieved } : {}),
    };
  });
  const isBudget = places.some((place) => place.startsWith('/budget/'));
  return { indicators, ...(isBudget ? { budget: filled.budget } : {}) };
}

/** The goals with what was typed, where something was: they are no actuals of a row. */
export function goalsOf(entries: Entries, evaluation: Received): object | undefined {
  const isTyped = [...entries.all.keys()].some((place) => place.startsWith('/goals/'));
  return isTyped ? { goals: entries.over(evaluation).goals } : undefined;
}

/** Whether what was typed includes actuals of rows or the budget. */
export function hasActuals(entries: Entries): boolean {
  return [...entries.all.keys()].some((place) => !place.startsWith('/goals/'));
}
