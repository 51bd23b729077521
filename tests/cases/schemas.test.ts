/** Our schemas are schemas, which the program takes for granted: looking at that would slow every start. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { allSchemas } from './all-schemas.js';

const ajv = new Ajv2020({ strict: false });

test.each(Object.entries(allSchemas))('%s', (_, schema) => {
  expect([ajv.validateSchema({ ...schema }), ajv.errors]).toEqual([true, null]);
});

test('what is no schema is none', () => {
  expect(ajv.validateSchema({ type: 'text' })).toBe(false);
});

/** What a schema says to people and to programs: titles, words to choose from, examples, names of other schemas. */
function* saidBy(schema: unknown): Generator<readonly [string, unknown]> {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [name, value] of Object.entries(schema)) {
    if (name === 'title' || name === '$ref') yield [name, value];
    if (name === 'examples' || name === 'enum') {
      expect(value).not.toEqual([]);
      for (const one of value as unknown[]) yield [name, one];
    } else yield* saidBy(value);
  }
}

const client = readFileSync('src/client/api.ts', 'utf8');

test.each(Object.entries(allSchemas))(
  '%s has no empty word, and the client has those to choose from',
  (_, schema) => {
    for (const [name, said] of saidBy(schema)) {
      expect(said, name).not.toBe('');
      if (typeof said === 'string' && name === 'enum')
        expect([said, client.includes(`"${said}"`)]).toEqual([said, true]);
    }
  },
);
