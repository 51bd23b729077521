/** What programs send as JSON numbers is kept as it was sent; the page's cells hold texts. */
import type { Evaluation } from './shapes.ts';

/** Members that are numbers for the service, too, and a rule with its parameters, which no cell shows. */
const kept: ReadonlySet<string> = new Set(['fiscalYear', 'bytes', 'rule']);

/** The same evaluation with every amount, weight and share as a text. */
export function asTexts(evaluation: object): Evaluation {
  return texts(evaluation) as Evaluation;
}

function texts(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(texts);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value);
  return Object.fromEntries(
    members.map(([name, each]) => [name, kept.has(name) ? each : texts(each)]),
  );
}
