/** Access: a key is needed for all that is stored, and for everything where the service is configured so. */
import { isIP } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { authenticate, type Caller } from '../evaluations/access/caller.js';
import type { Service } from '../evaluations/service.js';
import type { Query } from '../evaluations/shared/pages.js';
import { UseCaseRefusal } from '../evaluations/shared/refusal.js';
import { hostOf, isLoopback } from './hosts.js';
import { Refusal } from './problem.js';
import type { Rates } from './rates.js';
import { sessionOfRequest, sessionTokenOf } from './workbench/session.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: 'open' | 'key' | 'commit' | 'health' | 'page';
  }
  interface FastifyRequest {
    /** Who calls; absent where no key was asked for. */
    caller?: Caller;
  }
}

export interface Guarding {
  readonly authRequired: boolean;
  /** Whether a session of the workbench stands for the key that opened it. */
  readonly hasSessions: boolean;
  readonly rates: Rates;
}

/** Checks the key of every request that needs one, before its body is read, and counts the requests of each caller. */
export function guard(
  app: FastifyInstance,
  service: Service,
  { authRequired, hasSessions, rates }: Guarding,
): void {
  app.addHook('onRequest', async (request, reply) => {
    const { access = 'open' } = request.routeOptions.config;
    if (access === 'health') return;
    const isPublic = access === 'page' || isManual(request);
    if (isPublic || (!authRequired && isOpen(access, request))) {
      return rates.ofAddress(request, reply);
    }
    try {
      request.caller = hasSessions
        ? await callerOfRequest(service, request, reply)
        : await authenticate(service, bearer(request));
    } catch (error) {
      await rates.ofAddress(request, reply);
      throw error;
    }
    await rates.ofKey(request, reply);
  });
}

/**
 * Who sent a request: the holder of a key, or of a session in a browser.
 * @throws UseCaseRefusal `key-needed`
 */
async function callerOfRequest(
  service: Service,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Caller> {
  const key = bearer(request);
  if (key !== undefined || sessionTokenOf(request) === undefined) return authenticate(service, key);
  const session = await sessionOfRequest(service, request, reply);
  if (session !== undefined) return session.caller;
  const message = '会话已结束，请重新登录；没有作任何处理。';
  throw new UseCaseRefusal('key-needed', message, [
    { code: 'session-ended', pointer: '', message },
  ]);
}

function isOpen(access: string, { query }: FastifyRequest): boolean {
  const isCommit = [(query as Query)['commit']].flat().includes('true');
  return access === 'open' || (access === 'commit' && !isCommit);
}

/** Routes of a plugin, which can carry no configuration of ours. */
function isManual({ routeOptions: { url = '' } }: FastifyRequest): boolean {
  return url === '/openapi.json' || url === '/docs' || url.startsWith('/docs/');
}

/**
 * Refuses requests under a name that is not this service's. Where no key is needed, a page in a browser of this
 * machine could otherwise give its own name our address and read what we answer (DNS rebinding).
 * @param hosts names and addresses that are taken beside those of this machine; with `0.0.0.0` or `::` any address.
 */
export function refuseOtherHosts(app: FastifyInstance, hosts: readonly string[]): void {
  const taken = new Set(hosts.map(comparable));
  const takesAddresses = hosts.some((host) => /^(?:0\.0\.0\.0|[0:]+)$/u.test(host));
  app.addHook('onRequest', async (request) => {
    const { access } = request.routeOptions.config;
    const header = request.headers.host ?? '';
    if (access === 'health' || header === '') return;
    const host = hostOf(header.replace(/:\d*$/u, ''));
    if (host !== undefined) {
      const isAddress = takesAddresses && isIP(host) !== 0;
      if (isAddress || isLoopback(host) || taken.has(comparable(host))) return;
    }
    throw new Refusal(
      421,
      '本服务不以这个主机名应答：不要密钥时只应答本机的名称。请用 127.0.0.1 或 localhost 访问，或由管理员在 JICHI_HOSTS 中写明这个名称。',
    );
  });
}

function comparable(host: string): string {
  return host.toLowerCase().replace(/\.$/u, '');
}

function bearer({ headers: { authorization } }: FastifyRequest): string | undefined {
  return /^Bearer +(\S+)$/iu.exec(authorization ?? '')?.[1];
}

/** The caller of a route that has `access: 'key'`, or of one that stores. */
export function callerOf(request: FastifyRequest): Caller {
  if (request.caller === undefined) throw new Error('a route without its guard');
  return request.caller;
}
