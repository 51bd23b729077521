/** A service that stores, and shorthands to talk to it; every answer is held against its document. */
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { OpenDatabase } from '../../src/db/open.js';
import { createFirstKey } from '../../src/evaluations/administration/keys.js';
import { type Service, serviceOn } from '../../src/evaluations/service.js';
import type { Database } from '../../src/evaluations/stores.js';
import type { Backend, Place } from '../db/backends.js';
import { type Documented, startService } from './documented.js';

export type Headers = Readonly<Record<string, string>>;

export interface Stored extends Documented {
  readonly place: Place;
  readonly service: Service;
  readonly store: OpenDatabase;
  /** A key with every right. */
  readonly admin: string;
  /** Sends a request with a key; a body is sent as JSON. */
  readonly ask: (
    key: string,
    method: NonNullable<InjectOptions['method']>,
    url: string,
    body?: unknown,
    headers?: Headers,
  ) => Promise<LightMyRequestResponse>;
  /** A key of these scopes, bound to these units. */
  readonly keyFor: (scopes: readonly string[], units?: readonly string[]) => Promise<string>;
  /** Stops it and takes the place away, unless it is still needed. */
  readonly stop: (remove?: boolean) => Promise<void>;
}

/**
 * Starts a service on a database of its own.
 * @param within what stands between the service and its database.
 */
export async function startStored(
  backend: Backend,
  now?: () => Date,
  within: (database: Database) => Database = (database) => database,
): Promise<Stored> {
  const place = await backend.place();
  const store = await place.open();
  const service = serviceOn({ ...store, database: within(store.database) }, now);
  const documented = await startService(false, service);
  const admin = (await createFirstKey(service)) ?? '';
  const { ask, keyFor } = askOf(documented, admin);
  const stop = async (remove = true): Promise<void> => {
    await documented.app.close();
    await store.close();
    if (remove) await place.remove();
  };
  return { ...documented, place, store, service, admin, ask, keyFor, stop };
}

/** Shorthands for requests with a key. */
export function askOf(documented: Documented, admin: string): Pick<Stored, 'ask' | 'keyFor'> {
  const ask: Stored['ask'] = (key, method, url, body, headers = {}) =>
    documented.send({
      method,
      url,
      headers: {
        ...(key === '' ? {} : { authorization: `Bearer ${key}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
  const keyFor: Stored['keyFor'] = async (scopes, units) => {
    const response = await ask(admin, 'POST', '/v1/keys', { scopes, ...(units && { units }) });
    return response.json().key;
  };
  return { ask, keyFor };
}

/** A short table of a unit. */
export function tableOf(code: string, more: object = {}): Record<string, unknown> {
  return {
    kind: 'project',
    policy: 'mof-project',
    fiscalYear: 2023,
    unit: { code, name: `单位${code}` },
    project: { name: '试点项目' },
    indicators: [
      { level1: '产出指标', level3: '培训人数', target: '≥100人', weight: '60' },
      { level1: '效益指标', level3: '覆盖率', target: '≥90%', actual: '90%', weight: '40' },
    ],
    ...more,
  };
}
