/** The service as `jichi serve` builds it, silent, for the bench to time. */

import { serviceWithoutStore } from '../../dist/evaluations/service.js';
import { buildApp } from '../../dist/http/app.js';
import { serve } from './serve.js';

const service = serviceWithoutStore();
// How fast it is, is asked here; how much one caller may ask of it is bounded elsewhere.
Object.assign(service.bounds, { addressRequests: 1e9 });
await serve(
  await buildApp({ logger: false, readiness: { isStopping: false }, authRequired: false, service }),
);
