/** A service whose every answer is held against its own OpenAPI document. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';
import type { CallerBounds } from '../../src/evaluations/access/caller-bounds.js';
import { type Service, serviceWithoutStore } from '../../src/evaluations/service.js';
import { buildApp } from '../../src/http/app.js';
import { openReader } from '../../src/jobs/threads/reader.js';

interface Answer {
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}

interface Document {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<Record<string, { readonly responses: Readonly<Record<string, Answer>> }>>
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

export interface Documented {
  readonly app: FastifyInstance;
  readonly document: Document;
  /** Sends a request and checks status, type and body of the answer against the document. */
  readonly send: (options: InjectOptions) => Promise<LightMyRequestResponse>;
}

/** Builds the service and reads its document. */
export async function startService(
  authRequired = false,
  service?: Service,
  bounds: Partial<CallerBounds> = {},
): Promise<Documented> {
  // How many requests a minute pass is tested elsewhere; here many come in a second.
  const unhurried = service ?? serviceWithoutStore();
  Object.assign(unhurried.bounds, { keyRequests: 1e9, addressRequests: 1e9, ...bounds });
  const app = await buildApp({
    logger: false,
    readiness: { isStopping: false },
    authRequired,
    // Tests ask for more at once than this machine can do quickly; being turned away is tested elsewhere.
    eventLoopDelayMs: 60_000,
    reader: openReader(),
    service: unhurried,
  });
  const document = app.swagger() as unknown as Document;
  const checks = checksOf(document);
  return {
    app,
    document,
    send: async (options) => {
      const response = await app.inject(options);
      checkAnswer(document, checks, options, response);
      return response;
    },
  };
}

type Checks = (schema: object) => ValidateFunction;

function checksOf(document: Document): Checks {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    formats: { date: true, 'date-time': true },
  });
  ajv.addSchema({ $id: 'document', components: document.components });
  const known = new Map<object, ValidateFunction>();
  return (schema) => {
    const text = JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/');
    const check = known.get(schema) ?? ajv.compile(JSON.parse(text));
    known.set(schema, check);
    return check;
  };
}

// What holds for any address: unknown ones, other methods, bytes that are no request.
const everywhere = [401, 404, 405, 413, 415, 429, 503];

function checkAnswer(
  document: Document,
  checks: Checks,
  { method = 'GET', url }: InjectOptions,
  response: LightMyRequestResponse,
): void {
  const path = String(url).split('?')[0] ?? '';
  const template = Object.keys(document.paths).find((known) =>
    new RegExp(`^${known.replace(/\{\w+\}/gu, '[^/]+')}$`, 'u').test(path),
  );
  const operation =
    template === undefined ? undefined : document.paths[template]?.[method.toLowerCase()];
  const { statusCode } = response;
  const answer = operation?.responses[String(statusCode)];
  if (statusCode === 204 && answer !== undefined) {
    expect(response.body).toBe('');
    return;
  }
  const type = String(response.headers['content-type']).split(';')[0] ?? '';
  if (answer === undefined) {
    expect({ statusCode, known: everywhere.includes(statusCode) }).toEqual({
      statusCode,
      known: true,
    });
    expect(type).toBe('application/problem+json');
  }
  // A file is not JSON to be checked; that its type is documented is all there is.
  if (answer?.content?.[type] !== undefined && !/[/+]json$/u.test(type)) return;
  const schema = answer?.content?.[type]?.schema ?? { $ref: '#/components/schemas/Problem' };
  const check = checks(schema);
  expect({ valid: check(response.json()), errors: check.errors }).toEqual({
    valid: true,
    errors: null,
  });
}
