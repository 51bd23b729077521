/** Who may ask what: keys for all that is stored, and for everything where the service wants it so. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { authenticate, type Caller } from '../evaluations/store/caller.js';
import type { Service } from '../evaluations/store/service.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: 'open' | 'key' | 'health';
  }
  interface FastifyRequest {
    /** Who calls; absent where no key was asked for. */
    caller?: Caller;
  }
}

/** Checks the key of every request that needs one, before its body is read. */
export function guard(app: FastifyInstance, service: Service, authRequired: boolean): void {
  app.addHook('onRequest', async (request) => {
    const { access = 'open' } = request.routeOptions.config;
    if (access === 'health' || (access === 'open' && !authRequired)) return;
    request.caller = await authenticate(service, bearer(request));
  });
}

function bearer({ headers: { authorization } }: FastifyRequest): string | undefined {
  return /^Bearer +(\S+)$/iu.exec(authorization ?? '')?.[1];
}

/** The caller of a route that has `access: 'key'`. */
export function callerOf(request: FastifyRequest): Caller {
  if (request.caller === undefined) throw new Error('a route without its guard');
  return request.caller;
}
