/** The service as `jichi serve` builds it, silent, for the bench to time. */
import { buildApp } from '../../dist/http/app.js';
import { serve } from './serve.js';

await serve(
  await buildApp({ logger: false, readiness: { isStopping: false }, authRequired: false }),
);
