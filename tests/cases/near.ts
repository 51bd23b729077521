/** Values that differ in one member, and what is made of them in a few signs: for tests of what one member changes. */
import { createHash } from 'node:crypto';

interface Change {
  /** `/rows/0 –`: the member that is missing; `×10`, `+的`, `not`: the one that is other. */
  readonly name: string;
  readonly value: unknown;
}

/** A value with one member less, or other: a figure ten times as large, a word behind a text. */
export function* near(value: unknown): Generator<Change> {
  if (typeof value === 'string') {
    if (/\d/u.test(value)) yield { name: ' ×10', value: value.replace(/\d+/gu, '$&0') };
    else yield { name: ' +的', value: `${value}的` };
  }
  if (typeof value === 'boolean') yield { name: ' not', value: !value };
  if (typeof value !== 'object' || value === null) return;
  for (const [member, inner] of Object.entries(value)) {
    yield { name: `/${member} –`, value: without(value, member) };
    for (const { name, value: other } of near(inner))
      yield { name: `/${member}${name}`, value: withOther(value, member, other) };
  }
}

function without(value: object, member: string): unknown {
  if (Array.isArray(value)) return value.filter((_, index) => String(index) !== member);
  const { [member]: _, ...rest } = value as Record<string, unknown>;
  return rest;
}

function withOther(value: object, member: string, other: unknown): unknown {
  if (!Array.isArray(value)) return { ...value, [member]: other };
  return value.map((one, index) => (String(index) === member ? other : one));
}

/** A value as JSON; a member that is there without a value shows. */
export function shown(value: unknown, leftOut: readonly string[] = []): string {
  return JSON.stringify(value, (member, one: unknown) => {
    if (leftOut.includes(member)) return undefined;
    return one === undefined ? '∅' : one;
  });
}

export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
