/**
 * What programs and manuals hold on to, member by member: the schemas of requests and answers, the rules, the
 * findings. A difference here is a change of the contract: look at it, then
 * `npx vitest run --project unit contract -u`.
 */
import { expect, test } from 'vitest';
import { findingCatalogue } from '../../src/evaluations/sheets/finding-catalogue.js';
import type { Schema } from '../../src/indicators/schema.js';
import { rules } from '../../src/scoring/rules/index.js';
import { allSchemas } from './all-schemas.js';

interface Node extends Schema {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
}

/** A schema as lines: its place, its title, its keywords; what stands in it on lines of its own. */
function outline(place: string, { title, properties, items, ...keywords }: Node): string[] {
  const members = Object.entries(properties ?? {});
  return [
    `${place} ${title ?? '—'} ${JSON.stringify(keywords)}`,
    ...members.flatMap(([name, member]) => outline(`${place}.${name}`, member)),
    ...(items === undefined ? [] : outline(`${place}[]`, items)),
  ];
}

test('the contract is the one that was agreed on', async () => {
  const lines = [
    ...Object.entries(allSchemas).flatMap(([name, schema]) => outline(name, schema)),
    '',
    ...Object.entries(rules).map(
      ([kind, { title, description, takesAchieved = false }]) =>
        `rule ${kind} ${title}${takesAchieved ? ' (achieved)' : ''}: ${description}`,
    ),
    '',
    ...findingCatalogue().map(
      ({ code, severity, description }) => `finding ${code} ${severity}: ${description}`,
    ),
    '',
  ];
  await expect(lines.join('\n')).toMatchFileSnapshot('contract.txt');
});
