import type { FastifyInstance } from 'fastify';
import { canonicalJson } from '../../canonical-json.js';
import type { Service } from '../../evaluations/service.js';
import { answeredSum } from '../../evaluations/sheets/sum.js';
import { ref } from '../../indicators/schema.js';
import { neededBody } from '../body.js';
import { bodyRefusals } from '../operation.js';
import { refusalOf } from '../problem.js';
import { resource } from '../route.js';

/** `POST /v1/score/sum`: tables of the units below become the table of their region, and its sheet. */
export function scoreSumRoute(app: FastifyInstance, service: Service): void {
  const { policies } = service;
  resource(app, '/v1/score/sum', {
    POST: {
      operationId: 'scoreSum',
      tag: '计分',
      summary: '把下级各单位的表合计成一张并计分',
      description:
        '同一自评表类型、年度、项目的表合成本级的一张：绝对值相加，相对值（百分比、每人多少元）按各单位的资金加权平均，资金按来源相加。goals 是本级自己的目标，其指标值和分值照旧。不能相加的内容留空，在 notes 中逐条说明。得分表的 input 就是合计出的表，可以用 POST /v1/evaluations 保存；这里不保存任何内容。',
      body: ref('SumRequest'),
      answer: ref('ScoredSum'),
      refusals: bodyRefusals,
      handler: async (request, reply) => {
        const { value, defects } = neededBody(request);
        if (value === undefined) throw refusalOf(defects);
        await policies.refreshIfPossible();
        const result = answeredSum(value, defects, { findPolicy: policies.find });
        if (!result.ok) throw refusalOf(result.defects);
        reply.type('application/json; charset=utf-8');
        return canonicalJson(result.value);
      },
    },
  });
}
