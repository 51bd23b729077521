/** Problem details (RFC 9457): what every refusal looks like. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Defect } from '../defect.js';

/** Statuses that the service refuses with, and their titles. */
export const problemTitles = {
  400: '请求格式有误',
  401: '需要身份验证',
  403: '没有权限',
  404: '没有这个资源',
  405: '不支持这个方法',
  408: '请求超时',
  409: '与现状冲突',
  412: '版本已过时',
  413: '请求体过大',
  415: '不支持的内容类型',
  422: '请求内容有误',
  428: '须写明所见的版本',
  431: '请求头过大',
  500: '内部错误',
  503: '服务暂不可用',
} as const;

export type ProblemStatus = keyof typeof problemTitles;

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: ProblemStatus;
  readonly detail: string;
  /** This occurrence: the request id, as in the log. */
  readonly instance: string;
  readonly errors?: readonly Defect[];
}

/** A refusal that a route or a hook throws; the error handler answers with its problem details. */
export class Refusal extends Error {
  readonly status: ProblemStatus;
  readonly defects: readonly Defect[];

  constructor(status: ProblemStatus, detail: string, defects: readonly Defect[] = []) {
    super(detail);
    this.name = 'Refusal';
    this.status = status;
    this.defects = defects;
  }
}

// What is wrong with the text of a request, not with what it says.
const malformed: ReadonlySet<string> = new Set([
  'json-malformed',
  'json-too-deep',
  'encoding-not-utf8',
  'member-duplicate',
  'text-malformed',
]);

/** The refusal for defects: 400 when the text itself is broken, else 422. */
export function refusalOf(defects: readonly Defect[]): Refusal {
  const status = defects.some(({ code }) => malformed.has(code)) ? 400 : 422;
  return new Refusal(status, `请求有 ${defects.length} 处错误，未作任何处理。`, defects);
}

/** The problem details of one occurrence. */
export function problemOf(id: string, status: ProblemStatus, detail: string): Problem {
  const type = `urn:jichi:problem:${status}`;
  return { type, title: problemTitles[status], status, detail, instance: `urn:uuid:${id}` };
}

/** Answers with problem details. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  status: ProblemStatus,
  detail: string,
  errors: readonly Defect[] = [],
): FastifyReply {
  const problem = problemOf(request.id, status, detail);
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(errors.length === 0 ? problem : { ...problem, errors }));
}
