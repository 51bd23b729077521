/** `/workbench/session`: whose session it is, a key for a session, and its end. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { signIn, signOut } from '../../evaluations/administration/sessions.js';
import { checkOf } from '../../evaluations/checks/validate.js';
import type { Service } from '../../evaluations/service.js';
import { refuseDefects } from '../../evaluations/shared/refusal.js';
import { object, text } from '../../indicators/schema.js';
import { engine } from '../../version.js';
import { neededBody } from '../body.js';
import { resource } from '../route.js';
import {
  dropCookie,
  keepCookie,
  sessionOfRequest,
  sessionTokenOf,
  sessionView,
} from './session.js';

const check = checkOf(object('登录', { key: text('密钥', 'jichi_…') }, ['key']));

export function sessionRoutes(app: FastifyInstance, service: Service, authRequired: boolean): void {
  const about = { withoutKey: !authRequired, engine };
  const answer = (reply: FastifyReply, status: 200 | 201, value: object): FastifyReply =>
    reply
      .code(status)
      .header('Cache-Control', 'no-store')
      .type('application/json; charset=utf-8')
      .send(JSON.stringify({ ...value, ...about }));
  resource(app, '/workbench/session', {
    GET: {
      access: 'page',
      isHidden: true,
      handler: async (request, reply) => {
        const session = await sessionOfRequest(service, request, reply);
        if (session !== undefined) return answer(reply, 200, sessionView(session));
        return answer(reply, 200, {
          signedIn: false,
          ended: sessionTokenOf(request) !== undefined,
        });
      },
    },
    POST: {
      access: 'page',
      isHidden: true,
      handler: async (request, reply) => {
        const opened = await signIn(service, keyIn(request));
        keepCookie(request, reply, opened);
        return answer(reply, 201, { ...sessionView(opened), token: opened.token });
      },
    },
    DELETE: {
      access: 'page',
      isHidden: true,
      handler: async (request, reply) => {
        const session = await sessionOfRequest(service, request, reply);
        if (session !== undefined) await signOut(service, session);
        reply.removeHeader('Set-Cookie');
        dropCookie(request, reply);
        return reply.code(204).header('Cache-Control', 'no-store').send();
      },
    },
  });
}

function keyIn(request: FastifyRequest): string {
  const { value, defects } = neededBody(request);
  refuseDefects([...defects, ...(value === undefined ? [] : check(value))]);
  return (value as { readonly key: string }).key.trim();
}
