/** Turns every way in which a request can fail into problem details. */
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DatabaseUnavailable } from '../evaluations/commands/ports.js';
import { UseCaseRefusal } from '../evaluations/shared/refusal.js';
import type { FaultKind } from '../fault.js';
import { fileBoundOf, fileTooLarge } from './body.js';
import {
  type ProblemStatus,
  problemText,
  Refusal,
  sendProblem,
  statusOfRefusal,
} from './problem.js';

const details: Readonly<Record<string, readonly [ProblemStatus, string]>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, '请求体须为 application/json（UTF-8）。'],
  FST_ERR_CTP_BODY_TOO_LARGE: [413, '请求体超过 1 MiB。'],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, '请求体是空的。'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [400, '请求体的长度与 Content-Length 不符。'],
};

/** Installs the handlers for errors, unknown addresses and requests that are no HTTP. */
export function handleErrors(app: FastifyInstance, hasManual: boolean): void {
  app.setErrorHandler<FastifyError>((thrown, request, reply) => {
    const error = ofFile(thrown, request);
    if (error instanceof Refusal) {
      if (error.retrySeconds !== undefined) reply.header('Retry-After', error.retrySeconds);
      return sendProblem(request, reply, error.status, error.message, error.defects);
    }
    if (error instanceof UseCaseRefusal) return sendUseCase(request, reply, error);
    if (error instanceof DatabaseUnavailable) return sendUnavailable(request, reply, error);
    const ofClient = details[error.code] ?? clientFault(error);
    if (ofClient !== undefined) return sendProblem(request, reply, ...ofClient);
    request.log.error({ err: error }, '服务内部出错，请把这一行告诉维护者');
    return sendProblem(request, reply, 500, '服务内部出错，已记入日志。');
  });
  app.setNotFoundHandler((request, reply) =>
    sendProblem(
      request,
      reply,
      404,
      hasManual ? '没有这个地址；可用的地址见 /openapi.json。' : '没有这个地址；请核对地址。',
    ),
  );
}

/** A file has a bound of its own, which is told. */
function ofFile(error: FastifyError, request: FastifyRequest): FastifyError | Refusal {
  const bound = fileBoundOf(request);
  const isLarge = error.code === 'FST_ERR_CTP_BODY_TOO_LARGE';
  return isLarge && bound !== undefined ? fileTooLarge(bound) : error;
}

function sendUnavailable(
  request: FastifyRequest,
  reply: FastifyReply,
  { kind, cause }: DatabaseUnavailable,
): FastifyReply {
  const { faults } = request.server;
  // A client that has gone breaks its own connection.
  if (!request.raw.socket.destroyed) faults.report(kind === 'away' ? 'database' : 'storing', cause);
  const [status, retrySeconds, message] = faultAnswers[kind];
  reply.header('Retry-After', retrySeconds);
  return sendProblem(request, reply, status, message);
}

const clientFaults: Readonly<Record<number, readonly [ProblemStatus, string]>> = {
  403: [404, '没有这个地址；请核对地址。'],
  404: [404, '没有这个地址；请核对地址。'],
  412: [412, '不是所见的版本，请去掉 If-Match 等条件后重试。'],
  413: [413, '请求体超过 1 MiB。'],
  416: [416, '没有所要的范围，请去掉 Range 后重试。'],
};

/** What a plugin or the framework blames the client for stays the client's. */
function clientFault({
  statusCode = 500,
}: FastifyError): readonly [ProblemStatus, string] | undefined {
  if (statusCode < 400 || statusCode > 499) return undefined;
  return clientFaults[statusCode] ?? [400, '请求格式有误，请核对请求行和请求头。'];
}

function sendUseCase(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: UseCaseRefusal,
): FastifyReply {
  const { kind, message, defects } = refusal;
  if (kind === 'key-needed') reply.header('WWW-Authenticate', 'Bearer realm="jichi"');
  const isSoonOver = kind === 'in-flight' || kind === 'unavailable';
  const seconds = refusal.retrySeconds ?? (isSoonOver ? 1 : undefined);
  if (seconds !== undefined) reply.header('Retry-After', seconds);
  return sendProblem(request, reply, statusOfRefusal(refusal), message, defects);
}

/** What is answered while a service that we need fails; the disk of the database is one. */
const faultAnswers: Readonly<Record<FaultKind, readonly [ProblemStatus, number, string]>> = {
  away: [503, 1, '数据库暂时不能应答，请稍后重试。'],
  'read-only': [503, 5, '数据库现在只读，没有保存；请稍后重试，仍不行时联系管理员。'],
  'disk-full': [507, 30, '磁盘空间不足，没有保存；请联系管理员腾出空间后重试。'],
};

/** Of answers that no hook has seen: what helmet gives all others, as far as it matters for a text. */
const securityHeaders = {
  'Content-Security-Policy':
    "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
} as const;

/** Answers an address that Fastify cannot decode; no hook has run before it, so it says what they would. */
export function answerFrameworkError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  reply.header('X-Request-Id', request.id).headers(securityHeaders);
  if (error.code === 'FST_ERR_BAD_URL') {
    const message = '地址中的百分号编码有误，须为 UTF-8 的 %XX。';
    return sendProblem(request, reply, 400, message, [
      { code: 'url-malformed', pointer: '', message },
    ]);
  }
  request.log.error({ err: error }, '服务内部出错，请把这一行告诉维护者');
  return sendProblem(request, reply, 500, '服务内部出错，已记入日志。');
}

const clientErrors: Readonly<Record<string, ProblemStatus>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/** Answers bytes that are no HTTP request, and closes the connection. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = clientErrors[error.code ?? ''] ?? 400;
  const body = problemText(
    '00000000-0000-0000-0000-000000000000',
    status,
    '不是完整的 HTTP 请求。',
  );
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    ...Object.entries(securityHeaders).map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
