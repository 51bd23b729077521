import type { FastifyInstance } from 'fastify';
import { canonicalJson } from '../../canonical-json.js';
import { addPolicy } from '../../evaluations/rulebooks/add-policy.js';
import { tryPolicy } from '../../evaluations/rulebooks/try-policy.js';
import type { Service } from '../../evaluations/service.js';
import type { Query } from '../../evaluations/shared/pages.js';
import { getBlankTemplate } from '../../evaluations/tables/report.js';
import { ref } from '../../indicators/schema.js';
import type { Policy } from '../../policies/policy.js';
import { policySha256 } from '../../scoring/score-evaluation.js';
import { neededBody } from '../body.js';
import { bodyRefusals, commonRefusals, writeRefusals } from '../operation.js';
import { answering, valueAnswer } from '../present/answer.js';
import { reportMediaTypes, sendFile } from '../present/files.js';
import { presentNewPolicy } from '../present/policies.js';
import { Refusal } from '../problem.js';
import { contextOf } from '../request-context.js';
import { resource } from '../route.js';

/** `/v1/policies` and `GET /v1/policies/{id}`: the rule-books as data. */
export function policyRoutes(app: FastifyInstance, service: Service): void {
  listAndAdd(app, service);
  check(app, service);
  one(app, service);
  template(app, service);
}

function listAndAdd(app: FastifyInstance, service: Service): void {
  const { policies } = service;
  resource(app, '/v1/policies', {
    GET: {
      operationId: 'listPolicies',
      tag: '计分办法',
      summary: '列出计分办法',
      description: '全部计分办法及版本。',
      answer: ref('Policies'),
      refusals: commonRefusals,
      handler: async (_request, reply) => {
        await policies.refreshIfPossible();
        reply.type('application/json; charset=utf-8');
        return canonicalJson({ items: policies.all().map(summaryOf), nextCursor: null });
      },
    },
    POST: {
      access: 'key',
      operationId: 'addPolicy',
      tag: '计分办法',
      summary: '增加计分办法的一个新版本',
      description: '管理权限。每个数值都要写明出处。已有的版本不会改变，已保存的得分表也不会。',
      writes: true,
      status: 201,
      body: ref('PolicyToAdd'),
      answer: ref('Policy'),
      refusals: writeRefusals,
      handler: answering(async (request) => {
        const command = { ...contextOf(request), ...neededBody(request) };
        return presentNewPolicy(await addPolicy(service, command));
      }),
    },
  });
}

function check(app: FastifyInstance, service: Service): void {
  const { policies } = service;
  resource(app, '/v1/policies/check', {
    POST: {
      operationId: 'tryPolicy',
      tag: '计分办法',
      summary: '检查并试用一种没有增加的计分办法',
      description:
        '按增加时的检查列出办法的全部错误；写了 evaluation 且没有错误的，再用它计分（表自己写的办法不算）。不保存任何内容。',
      body: ref('PolicyTrial'),
      answer: ref('PolicyTrialResult'),
      refusals: bodyRefusals,
      handler: answering(async (request) => {
        const parsed = neededBody(request);
        await policies.refreshIfPossible();
        return valueAnswer(tryPolicy(parsed, policies.find));
      }),
    },
  });
}

const params = {
  type: 'object',
  properties: { id: { type: 'string', title: '代号，或 代号@版本', examples: ['mof-project'] } },
  required: ['id'],
};

function one(app: FastifyInstance, { policies }: Service): void {
  resource(app, '/v1/policies/:id', {
    GET: {
      operationId: 'getPolicy',
      tag: '计分办法',
      summary: '一种计分办法',
      description:
        '全部数值，各附出处；provenance 为 unverified 的未能核实。代号后可加 @版本，不加为最新版本。',
      params,
      answer: ref('Policy'),
      refusals: [404, ...commonRefusals],
      handler: async (request, reply) => {
        const { id } = request.params as { readonly id: string };
        await policies.refreshIfPossible();
        const policy = policies.find(id);
        if (policy === undefined) throw new Refusal(404, '没有这个计分办法。');
        reply.type('application/json; charset=utf-8');
        return canonicalJson({ ...policy, sha256: policySha256(policy) });
      },
    },
  });
}

function template(app: FastifyInstance, service: Service): void {
  const { policies } = service;
  resource(app, '/v1/policies/:id/template', {
    GET: {
      isHeavy: true,
      operationId: 'getPolicyTemplate',
      tag: '计分办法',
      summary: '空白的待填表',
      description:
        '一种计分办法的空白表（.xlsx），各类指标留有空行；得分、总分和等级是公式，其余的格锁定（无密码）。',
      params,
      query: {
        format: { title: '文件类型', type: 'string', enum: ['xlsx'], default: 'xlsx' },
        fiscalYear: { title: '预算年度；不写为施行的第一年', type: 'string', examples: ['2024'] },
      },
      files: [reportMediaTypes.xlsx],
      refusals: [404, ...commonRefusals],
      handler: async (request, reply) => {
        const { id } = request.params as { readonly id: string };
        await policies.refreshIfPossible();
        return sendFile(reply, await getBlankTemplate(service, id, request.query as Query));
      },
    },
  });
}

function summaryOf(policy: Policy): unknown {
  const { id, version, kind, title, basis, effectiveFrom } = policy;
  return { id, version, kind, title, basis, effectiveFrom, sha256: policySha256(policy) };
}
