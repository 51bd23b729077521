/** Rows with a deadline. */
import { type Context, type Draft, drawOption, ordinaryPlace } from './draft.js';
import { drawWeight } from './figures.js';
import type { Rng } from './random-numbers.js';

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function lastDay(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function endOfMonth(year: number, month: number): Day {
  return { year, month, day: lastDay(year, month) };
}

function shiftedMonth({ year, month }: Day, by: number): Day {
  const index = year * 12 + month - 1 + by;
  const rest = index % 12;
  return endOfMonth((index - rest) / 12, rest + 1);
}

function dayAfter(date: Day): Day {
  if (date.day < lastDay(date.year, date.month)) return { ...date, day: date.day + 1 };
  return { ...shiftedMonth(date, 1), day: 1 };
}

function dayBefore(date: Day): Day {
  return date.day > 1 ? { ...date, day: date.day - 1 } : shiftedMonth(date, -1);
}

function isoDate({ year, month, day }: Day): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function drawDue(ctx: Context): { due: Day; text: string } {
  const { rng, fiscalYear } = ctx;
  const [year, month] = [fiscalYear + rng.pick([0, 0, 0, 1]), rng.int(1, 12)];
  const day = rng.int(1, lastDay(year, month));
  switch (rng.int(1, 9)) {
    case 1:
    case 2:
      return { due: endOfMonth(year, 12), text: `${year}年12月31日前` };
    case 3:
      return { due: { year, month, day }, text: `${year}年${month}月${day}日前` };
    case 4:
    case 5:
      return { due: endOfMonth(year, month), text: `${year}年${month}月` };
    case 6:
      return { due: endOfMonth(year, 12), text: `${year}年底` };
    case 7:
      return { due: endOfMonth(year, 12), text: `${year}年底之前` };
    case 8:
      return { due: { year, month, day }, text: `${year}.${month}.${day}` };
    default:
      return { due: endOfMonth(fiscalYear, month), text: `${month}月底到位` };
  }
}

/** Dates around the due day; a month counts by its last day. */
function drawDone(rng: Rng, due: Day): { done: Day; text: string } {
  if (rng.chance(50)) {
    const done = shiftedMonth(due, rng.pick([0, 0, -1, 1, -3, 2]));
    return { done, text: `${done.year}年${done.month}月` };
  }
  const far = { ...shiftedMonth(due, rng.pick([-2, 1, -5])), day: rng.int(1, 28) };
  const done = rng.pick([due, dayAfter(due), dayBefore(due), far]);
  const { year, month, day } = done;
  const text = rng.chance(75) ? `${year}年${month}月${day}日` : `${year}.${month}.${day}`;
  return { done, text };
}

export function dateDraft(ctx: Context): Draft {
  const { rng } = ctx;
  const { due, text } = drawDue(ctx);
  const base = {
    facts: { kind: 'date', due: isoDate(due) } as const,
    place: ordinaryPlace(ctx),
    weight: drawWeight(rng),
    target: text,
  };
  if (rng.chance(12)) return { ...base, ...drawOption(rng, 'achieved') };
  const done = drawDone(rng, due);
  return { ...base, actual: { as: 'date', date: isoDate(done.done) }, written: done.text };
}
