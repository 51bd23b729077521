/** Asks the service for the score of a table while somebody types: not at each key, and never an older answer last. */
import { type ShallowRef, shallowRef, watch } from 'vue';
import { problemOf, send } from '../../api/client.ts';
import { isConnected } from '../../app/connection.ts';
import { forScoring, isScorable, sendable } from './sending.ts';
import type { Evaluation, Problem, ScoreSheet } from './shapes.ts';

/** How long somebody has paused before the service is asked. */
const pauseMs = 120;

/** What the service said of a table: its sheet, or why there is none. */
export interface Answer {
  readonly sheet: ScoreSheet | undefined;
  readonly problem: Problem | undefined;
  /** Which row of the page each row of the sheet is. */
  readonly rows: readonly number[];
}

export interface Scorer {
  readonly answer: ShallowRef<Answer>;
  readonly isAsking: ShallowRef<boolean>;
  /** Asks for the score of this table, in place of any table that was asked for before. */
  ask(evaluation: Evaluation): void;
  stop(): void;
}

/** A scorer for one table, with the answer that is known already. */
export function scorer(known: Answer): Scorer {
  const answer = shallowRef(known);
  const isAsking = shallowRef(false);
  let waiting: Evaluation | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;

  async function run(evaluation: Evaluation): Promise<void> {
    running?.abort();
    const own = new AbortController();
    running = own;
    try {
      const next = await scoreOf(evaluation, own.signal);
      if (running !== own) return;
      answer.value = withKeptRows(answer.value, next);
      // What was typed meanwhile is still to be asked.
      if (waiting !== evaluation) return;
      waiting = undefined;
      isAsking.value = false;
    } catch {
      // Called off by a later one, or the connection is lost: then it is asked again when the service is back.
    }
  }
  const stopWatching = watch(isConnected, (connected) => {
    if (connected && waiting !== undefined) void run(waiting);
  });
  return {
    answer,
    isAsking,
    ask: (evaluation) => {
      waiting = evaluation;
      isAsking.value = true;
      clearTimeout(timer);
      timer = setTimeout(() => void run(evaluation), pauseMs);
    },
    stop: () => {
      clearTimeout(timer);
      stopWatching();
      running?.abort();
    },
  };
}

async function scoreOf(evaluation: Evaluation, signal: AbortSignal): Promise<Answer> {
  const sent = forScoring(sendable(evaluation));
  // What is missing is asked for on the page; the service would only refuse it.
  if (!isScorable(sent)) return { sheet: undefined, problem: undefined, rows: sent.rows };
  const response = await send('/v1/score', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(sent.evaluation),
    signal,
  });
  const { rows } = sent;
  if (!response.ok) return { sheet: undefined, problem: await problemOf(response), rows };
  return { sheet: (await response.json()) as ScoreSheet, problem: undefined, rows };
}

/** Rows and findings that came back as they were stay the same objects, so that only what changed is drawn again. */
function withKeptRows(before: Answer, next: Answer): Answer {
  if (before.sheet === undefined || next.sheet === undefined) return next;
  const indicators = withKept(before.sheet.indicators, next.sheet.indicators);
  const findings = withKept(before.sheet.findings, next.sheet.findings);
  return { ...next, sheet: { ...next.sheet, indicators, findings } };
}

/** What each object says as text, kept as long as the object is: most of a sheet is the same after a key. */
const texts = new WeakMap<object, string>();

function textOf(value: object): string {
  const known = texts.get(value);
  if (known !== undefined) return known;
  const text = JSON.stringify(value);
  texts.set(value, text);
  return text;
}

function withKept<Value extends object>(before: readonly Value[], next: readonly Value[]): Value[] {
  const known = new Map(before.map((each) => [textOf(each), each]));
  return next.map((each) => known.get(textOf(each)) ?? each);
}
