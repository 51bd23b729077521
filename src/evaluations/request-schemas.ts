/** The schemas of requests that write, other than evaluations: by the names under which the manual lists them. */
import type { NamedSchemas } from '../indicators/schema.js';
import { policySchemas } from '../policies/policy.js';
import { administrationSchemas } from './administration/schemas.js';
import { trialSchemas } from './rulebooks/try-policy.js';
import { tableSchemas } from './tables/schemas.js';
import { workflowSchemas } from './workflow/schemas.js';

const { Actuals } = tableSchemas;
const { Return, Reopening, Review, WindowsToPut } = workflowSchemas;
const { UnitToPut, KeyToCreate } = administrationSchemas;

/** In the order of the manual. */
export const storeRequestSchemas: NamedSchemas = {
  Actuals,
  Return,
  Reopening,
  Review,
  UnitToPut,
  WindowsToPut,
  KeyToCreate,
  ...policySchemas,
  ...trialSchemas,
};
