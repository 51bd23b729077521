/** `npm run generate`: writes the types of the client from the service's own description. */
import { writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { buildApp } from '../dist/http/app.js';

const app = await buildApp({
  logger: false,
  readiness: { isStopping: false },
  authRequired: false,
});
const { body } = await app.inject('/openapi.json');
await app.close();

const heading = '// Made by `npm run generate` from /openapi.json; a test compares.\n\n';
writeFileSync('src/client/api.ts', `${heading}${astToString(await openapiTS(JSON.parse(body)))}`);
