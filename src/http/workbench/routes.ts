/** The workbench: a page with its files, and the link that opens it. */
import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  type OpenedSession,
  openOwnersSession,
} from '../../evaluations/administration/sessions.js';
import type { Service } from '../../evaluations/service.js';
import { type PageFiles, pageFiles, pageText } from './files.js';
import { type LinkFault, linkPath, type OneTimeLink } from './link.js';
import { linkPages, notBuilt, type PlainPage, plainPageText } from './plain-page.js';
import { keepCookie } from './session.js';
import { sessionRoutes } from './session-routes.js';

export interface WorkbenchOptions {
  /** The link that opens it on this machine, where it listens to nobody else. */
  readonly link?: OneTimeLink | undefined;
  /** Where its built files are, if not where the build puts them. */
  readonly folder?: string | undefined;
}

const open = { schema: { hide: true }, config: { access: 'page' } } as const;

/** `GET /` and `/workbench/…`: no part of the API under `/v1`, and in no manual. */
export function workbenchRoutes(
  app: FastifyInstance,
  service: Service,
  authRequired: boolean,
  { link, folder }: WorkbenchOptions,
): void {
  const files = pageFiles(folder);
  app.get('/', open, async (request, reply) => {
    reply.header('Vary', 'Accept');
    return asksForPage(request) ? sendPage(reply, files) : sendNotFound(reply);
  });
  app.get(linkPath, open, async (request, reply) => {
    const opened = await openedBy(link, service, request);
    if (typeof opened === 'string') return sendPlain(reply, 410, linkPages[opened]);
    keepCookie(request, reply, opened);
    return sendPage(reply, files, opened.token);
  });
  app.get('/workbench/*', open, (request, reply) => sendFile(request, reply, files));
  sessionRoutes(app, service, authRequired);
}

function asksForPage({ headers: { accept = '' } }: FastifyRequest): boolean {
  return /\btext\/html\b/iu.test(accept);
}

/** Opens a session by the link of the request; a browser that only looks ahead does not use it up. */
async function openedBy(
  link: OneTimeLink | undefined,
  service: Service,
  { method, headers, query }: FastifyRequest,
): Promise<OpenedSession | LinkFault> {
  const { token } = query as Readonly<Record<string, unknown>>;
  const looksAhead = headers['sec-purpose'] !== undefined || headers['purpose'] !== undefined;
  if (link === undefined || typeof token !== 'string' || method === 'HEAD' || looksAhead) {
    return 'unknown';
  }
  return link.use(token, () => openOwnersSession(service));
}

/** @param token of a session that was opened just now */
function sendPage(reply: FastifyReply, files: PageFiles, token?: string): FastifyReply {
  if (files.page === undefined) return sendPlain(reply, 200, notBuilt);
  const nonce = newNonce();
  return htmlReply(reply, 200, nonce).send(pageText(files.page, nonce, token));
}

function sendPlain(reply: FastifyReply, status: 200 | 410, page: PlainPage): FastifyReply {
  const nonce = newNonce();
  return htmlReply(reply, status, nonce).send(plainPageText(page, nonce));
}

function sendNotFound(reply: FastifyReply): FastifyReply {
  reply.callNotFound();
  return reply;
}

function newNonce(): string {
  return randomBytes(18).toString('base64');
}

/** Nothing from elsewhere, no script in the page itself, and no page around it. */
function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function htmlReply(reply: FastifyReply, status: 200 | 410, nonce: string): FastifyReply {
  return reply
    .code(status)
    .header('Cache-Control', 'no-store')
    .header('Content-Security-Policy', pagePolicy(nonce))
    .header('X-Frame-Options', 'DENY')
    .type('text/html; charset=utf-8');
}

/** What a script may do that works beside the page; for other files it says nothing. */
const workerPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'";

async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  files: PageFiles,
): Promise<FastifyReply> {
  const { '*': name } = request.params as { readonly '*': string };
  const file = await files.file(name);
  if (file === undefined) return sendNotFound(reply);
  // What the build names after its contents never changes.
  const keep = name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  const takesPressed = /\bgzip\b/u.test(String(request.headers['accept-encoding'] ?? ''));
  const pressed = takesPressed ? file.pressed : undefined;
  if (pressed !== undefined) reply.header('Content-Encoding', 'gzip');
  return reply
    .header('Cache-Control', keep)
    .header('Vary', 'Accept-Encoding')
    .header('Content-Security-Policy', workerPolicy)
    .type(file.type)
    .send(pressed ?? file.bytes);
}
