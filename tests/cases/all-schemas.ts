/** Every schema there is: of requests, of what is stored, of answers. */
import { batchSchemas } from '../../src/evaluations/batches/request.js';
import { requestSchemas } from '../../src/evaluations/checks/validate.js';
import { storeRequestSchemas } from '../../src/evaluations/request-schemas.js';
import { answerSchemas } from '../../src/http/schemas.js';
import { storedSchemas } from '../../src/http/stored-schemas.js';

export const allSchemas = {
  ...requestSchemas,
  ...storeRequestSchemas,
  ...batchSchemas,
  ...answerSchemas,
  ...storedSchemas,
};
