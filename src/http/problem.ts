/** Problem details (RFC 9457): what every refusal looks like, in an answer as in the results of a batch. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Defect, refusalDetail, withinBound } from '../defect.js';
import type { RefusalKind, Refused, UseCaseRefusal } from '../evaluations/shared/refusal.js';

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
  416: '没有所要的范围',
  421: '不是本服务的主机名',
  422: '请求内容有误',
  428: '须写明所见的版本',
  429: '请求过多',
  431: '请求头过大',
  500: '内部错误',
  503: '服务暂不可用',
  507: '磁盘空间不足',
} as const;

export type ProblemStatus = keyof typeof problemTitles;

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: ProblemStatus;
  readonly detail: string;
  readonly errors?: readonly Defect[];
}

/** The problem details of a status; defects are cut to their bound. */
export function problemOf(
  status: ProblemStatus,
  detail: string,
  errors: readonly Defect[] = [],
): Problem {
  const type = `urn:jichi:problem:${status}`;
  const problem = { type, title: problemTitles[status], status, detail };
  return errors.length === 0 ? problem : { ...problem, errors: withinBound(errors) };
}

// What is wrong with the text of a request, not with what it says.
const malformed: ReadonlySet<string> = new Set([
  'json-malformed',
  'json-too-deep',
  'encoding-not-utf8',
  'member-duplicate',
  'text-malformed',
]);

/** 400 when the text itself is broken, else 422. */
function statusOfDefects(defects: readonly Defect[]): 400 | 422 {
  return defects.some(({ code }) => malformed.has(code)) ? 400 : 422;
}

const statuses: Readonly<Record<Exclude<RefusalKind, 'invalid'>, ProblemStatus>> = {
  'key-needed': 401,
  forbidden: 403,
  'not-found': 404,
  'wrong-state': 409,
  'in-flight': 409,
  exists: 409,
  stale: 412,
  'condition-needed': 428,
  'too-much': 429,
  unavailable: 503,
  unsupported: 415,
  'too-large': 413,
  'attempts-exhausted': 500,
};

/** The problem details of what a use case refused, one of many. */
export function problemOfRefused({ kind, detail, errors = [] }: Refused): Problem {
  const status = kind === 'invalid' ? statusOfDefects(errors) : statuses[kind];
  return problemOf(status, detail, errors);
}

/** The problem details for defects of one input. */
export function problemOfDefects(defects: readonly Defect[]): Problem {
  return problemOf(statusOfDefects(defects), refusalDetail(defects), defects);
}

/** The status of what a use case refuses. */
export function statusOfRefusal({ kind, defects }: UseCaseRefusal): ProblemStatus {
  return kind === 'invalid' ? statusOfDefects(defects) : statuses[kind];
}

/** A refusal that a route or a hook throws; the error handler answers with its problem details. */
export class Refusal extends Error {
  readonly status: ProblemStatus;
  readonly defects: readonly Defect[];
  /** Seconds after which it is worth asking again, for a refusal that time alone may mend. */
  readonly retrySeconds: number | undefined;

  constructor(
    status: ProblemStatus,
    detail: string,
    defects: readonly Defect[] = [],
    retrySeconds?: number,
  ) {
    super(detail);
    this.name = 'Refusal';
    this.status = status;
    this.defects = defects;
    this.retrySeconds = retrySeconds;
  }
}

/** The refusal for defects: 400 when the text itself is broken, else 422. */
export function refusalOf(defects: readonly Defect[]): Refusal {
  return new Refusal(statusOfDefects(defects), refusalDetail(defects), defects);
}

/** The problem details of one occurrence: `instance` is the request id, as in the log. */
export function problemText(
  id: string,
  status: ProblemStatus,
  detail: string,
  errors: readonly Defect[] = [],
): string {
  const { errors: defects, ...problem } = problemOf(status, detail, errors);
  const instance = `urn:uuid:${id}`;
  return JSON.stringify({
    ...problem,
    instance,
    ...(defects === undefined ? {} : { errors: defects }),
  });
}

/** Answers with problem details. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  status: ProblemStatus,
  detail: string,
  errors: readonly Defect[] = [],
): FastifyReply {
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .send(problemText(request.id, status, detail, errors));
}
