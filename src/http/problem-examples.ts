/** What refusals look like in the manual: one of each status, as the service says it. */
import type { Defect } from '../defect.js';
import { type Problem, type ProblemStatus, problemOf } from './problem.js';

const unknownMember: Defect = {
  code: 'unknown-member',
  pointer: '/indicators/0/wieght',
  message: '不认识的成员「wieght」；是否想写 weight？',
};
const malformed: Defect = {
  code: 'json-malformed',
  pointer: '',
  message:
    '内容不是有效的 JSON：第 3 行第 12 列处有误：此处是中文引号 “，JSON 只认半角双引号；请把成对的引号都改为 "。',
};

const tooMany: Defect = {
  code: 'too-many-streams',
  pointer: '',
  message: '一个密钥同时至多 50 个查看进度的连接，请先关闭一些。',
};

const examples: Readonly<Record<ProblemStatus, readonly [string, (readonly Defect[])?]>> = {
  400: ['请求有 1 处错误，未作任何处理。', [malformed]],
  401: ['需要密钥：Authorization: Bearer jichi_…。'],
  403: ['密钥没有 admin 权限。'],
  404: ['没有这个资源，或密钥不能查看它。'],
  405: ['这个地址只支持 POST。'],
  408: ['请求体没有在限定时间内到齐。'],
  409: ['自评表现为 submitted，只有 draft 才能这样做。'],
  412: ['已有更新的版本（ETag "3"），请重新读取后再改。'],
  413: ['请求体超过 1 MiB。'],
  415: ['请求体须为 application/json（UTF-8）。'],
  416: ['没有所要的范围，请去掉 Range。'],
  421: ['本服务不以这个主机名应答。'],
  422: ['请求有 1 处错误，未作任何处理。', [unknownMember]],
  428: ['须用 If-Match 写明所见的版本（GET 时 ETag 所给的值）。'],
  429: ['一个密钥同时至多 50 个查看进度的连接，请先关闭一些。', [tooMany]],
  431: ['不是完整的 HTTP 请求。'],
  500: ['服务内部出错，已记入日志。'],
  503: ['服务繁忙，请稍后重试。'],
  507: ['磁盘空间不足，没有保存；请联系管理员腾出空间后重试。'],
};

/** The problem details of one refusal with this status. */
export function problemExample(status: ProblemStatus): Problem & { readonly instance: string } {
  const [detail, errors] = examples[status];
  const instance = 'urn:uuid:5f0c1f0e-6f0a-4c6e-9d1e-0f1e2d3c4b5a';
  return { ...problemOf(status, detail, errors), instance };
}
