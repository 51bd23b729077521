/**
 * The service as `jichi serve` builds it, silent, on a PostgreSQL database of its own that the bench makes and
 * drops (BENCH_DATABASE_URL): keys, audit log and idempotency are on, as they always are.
 */
import { openDatabase } from '../../dist/db/open.js';
import { createFirstKey } from '../../dist/evaluations/administration/keys.js';
import { serviceOn } from '../../dist/evaluations/service.js';
import { buildApp } from '../../dist/http/app.js';
import { serve } from './serve.js';

const url = process.env['BENCH_DATABASE_URL'];
const secret = 'a secret of the bench, long enough to be one';
const service = serviceOn(await openDatabase({ url, directory: '.', secret }));
Object.assign(service.bounds, { keyRequests: 1e9 });
const readiness = { isStopping: false };
const app = await buildApp({ logger: false, readiness, authRequired: true, service });
await serve(app, async ({ key }) => (key === true ? createFirstKey(service) : 0));
