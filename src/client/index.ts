/** `jichi/client`: a typed client of the service, made from its OpenAPI document. */
import openapiFetch, { type Client, type ClientOptions } from 'openapi-fetch';
import type { components, paths } from './api.js';

export type { components, paths } from './api.js';

/** An evaluation as the service takes it, and what it answers. */
export type Evaluation = components['schemas']['Evaluation'];
export type ScoreSheet = components['schemas']['ScoreSheet'];
export type Problem = components['schemas']['Problem'];

/**
 * A client of the service.
 * @param options at least `baseUrl`, such as `http://127.0.0.1:8080`.
 * @returns methods by path: `client.POST('/v1/score', { body })` gives `data`, or `error` with the
 *   problem details.
 */
export function createClient(options: ClientOptions & { readonly baseUrl: string }): Client<paths> {
  return openapiFetch<paths>(options);
}
