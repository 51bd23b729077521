/** What of a table on the page is sent: blank cells are members that are absent, blank rows are none. */
import type { Evaluation, Indicator } from './shapes.ts';

export interface Sendable {
  readonly evaluation: Evaluation;
  /** Which row of the page each row that is sent is. */
  readonly rows: readonly number[];
}

/** What the service calls a unit that nobody named; a draft with it is refused, a score is not. */
const unnamed = '（未写明）';

/** Whether it can be scored at all: the year decides which rules hold, and a row has to be there. */
export function isScorable({ evaluation }: Sendable): boolean {
  return evaluation.fiscalYear !== undefined && evaluation.indicators.length > 0;
}

/** The same to be scored or printed: somebody who has not named the unit yet sees the score all the same. */
export function forScoring({ evaluation, rows }: Sendable): Sendable {
  const { unit } = evaluation;
  if (unit !== undefined && unit.name.trim() !== '') return { evaluation, rows };
  return { evaluation: { ...evaluation, unit: { ...unit, name: unnamed } }, rows };
}

/** Rows as they are sent: a row of a table is never changed, and most stay as they are when one is typed in. */
const rowsSent = new WeakMap<Indicator, Indicator>();

/** The evaluation without blanks. */
export function sendable(evaluation: Evaluation): Sendable {
  const rows = evaluation.indicators.flatMap((row, index) => (isBlank(row) ? [] : [index]));
  const indicators = rows.map((index) => {
    const row = evaluation.indicators[index] as Indicator;
    const known = rowsSent.get(row);
    if (known !== undefined) return known;
    const { level1, level3, target } = row;
    const sent = { ...withoutBlanks(row), level1, level3, target };
    rowsSent.set(row, sent);
    return sent;
  });
  const sent = withoutBlanks({ ...evaluation, indicators: [] });
  return { evaluation: { ...sent, unit: evaluation.unit, indicators } as Evaluation, rows };
}

/** Whether nothing stands in the row that is its own: levels come from the row above. */
function isBlank({ level3, target, actual, weight }: Indicator): boolean {
  return [level3, target, actual ?? '', weight ?? ''].every((text) => text.trim() === '');
}

function withoutBlanks<Value>(value: Value): Value {
  if (Array.isArray(value)) {
    const members = value.map((each) => withoutBlanks<unknown>(each));
    return members.filter((each) => !isNothing(each)) as Value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, each]) => [name, withoutBlanks(each)] as const);
  return Object.fromEntries(members.filter(([, each]) => !isNothing(each))) as Value;
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === '') return true;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** A pointer into what was sent, as one into the table on the page. */
export function pointerOnPage(pointer: string, rows: readonly number[]): string {
  return pointer.replace(/^\/indicators\/(\d+)/u, (whole, sent: string) => {
    const index = rows[Number(sent)];
    return index === undefined ? whole : `/indicators/${index}`;
  });
}

/** The row that a pointer names, if it names one. */
export function rowOf(pointer: string): number | undefined {
  const found = /^\/indicators\/(\d+)/u.exec(pointer)?.[1];
  return found === undefined ? undefined : Number(found);
}
