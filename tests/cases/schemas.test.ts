/** Our schemas are schemas, which the program takes for granted: looking at that would slow every start. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { batchSchemas } from '../../src/evaluations/batches/request.js';
import { requestSchemas } from '../../src/evaluations/checks/validate.js';
import { storeRequestSchemas } from '../../src/evaluations/request-schemas.js';
import { answerSchemas } from '../../src/http/schemas.js';
import { storedSchemas } from '../../src/http/stored-schemas.js';

const all = {
  ...requestSchemas,
  ...storeRequestSchemas,
  ...batchSchemas,
  ...answerSchemas,
  ...storedSchemas,
};

const ajv = new Ajv2020({ strict: false });

test.each(Object.entries(all))('%s', (_, schema) => {
  expect([ajv.validateSchema({ ...schema }), ajv.errors]).toEqual([true, null]);
});

test('what is no schema is none', () => {
  expect(ajv.validateSchema({ type: 'text' })).toBe(false);
});
