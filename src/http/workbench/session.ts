/** What a browser carries of a session: a cookie, and a header that only a page of this origin can set. */
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  activeSession,
  type BrowserSession,
  type OpenedSession,
  type SessionSecrets,
} from '../../evaluations/administration/sessions.js';
import type { Service } from '../../evaluations/service.js';
import { limits } from '../../limits.js';

/** The header that carries the secret of the page. */
const tokenHeader = 'x-jichi-session';

const secretShape = /^[A-Za-z0-9_-]{43}$/u;

/** The secret of the page that a request carries. */
export function sessionTokenOf({ headers }: FastifyRequest): string | undefined {
  const token = headers[tokenHeader];
  return typeof token === 'string' && token !== '' ? token : undefined;
}

/** The session of a request; what it noted of it is told to the browser. */
export async function sessionOfRequest(
  service: Service,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<BrowserSession | undefined> {
  const token = sessionTokenOf(request);
  if (token === undefined || !secretShape.test(token)) return undefined;
  const cookies = cookiesOf(request, nameFor(token));
  const session = await activeSession(service, cookies, token);
  if (session?.isProlonged === true) {
    const [cookie = ''] = cookies;
    if (cookies.length === 1) keepCookie(request, reply, { cookie, token });
  }
  return session;
}

/** Gives a browser the cookie of a session. */
export function keepCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  { cookie, token }: SessionSecrets,
): void {
  const seconds = limits.sessionIdleHours * 60 * 60;
  setCookie(request, reply, `${nameFor(token)}=${cookie}; Max-Age=${seconds}`);
}

/** Takes the cookie of a session back. */
export function dropCookie(request: FastifyRequest, reply: FastifyReply): void {
  const token = sessionTokenOf(request);
  if (token !== undefined) setCookie(request, reply, `${nameFor(token)}=; Max-Age=0`);
}

function setCookie(request: FastifyRequest, reply: FastifyReply, text: string): void {
  // A browser that came over https gives it back over https alone. The connection itself does not say: a proxy ends it.
  const isSecure = request.headers.origin?.startsWith('https://') === true;
  const secure = isSecure ? '; Secure' : '';
  reply.header('Set-Cookie', `${text}; Path=/; HttpOnly; SameSite=Strict${secure}`);
}

/**
 * The name of the cookie that belongs to a page's secret. Each session has its own: services on other ports share the
 * cookies of a host, and none replaces another's by its name.
 */
function nameFor(token: string): string {
  return `jichi_${createHash('sha256').update(token).digest('hex').slice(0, 16)}`;
}

function cookiesOf({ headers }: FastifyRequest, name: string): string[] {
  const pairs = (headers.cookie ?? '').split(';');
  return pairs.flatMap((pair) => {
    const [key, value = ''] = pair.trim().split('=', 2);
    return key === name && secretShape.test(value) ? [value] : [];
  });
}

/** A session as the page is told of it. */
export function sessionView({ name, caller, expiresAt }: BrowserSession | OpenedSession) {
  const { scopes, units } = caller;
  return { signedIn: true, name, scopes, units, expiresAt: expiresAt.toISOString() };
}
