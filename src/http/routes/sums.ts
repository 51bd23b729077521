import type { FastifyInstance } from 'fastify';
import { canonicalJson } from '../../canonical-json.js';
import { tablesOfRegion } from '../../evaluations/batches/sum-stored.js';
import type { Service } from '../../evaluations/service.js';
import { scoredSum } from '../../evaluations/sheets/sum.js';
import { ref } from '../../indicators/schema.js';
import { limits } from '../../limits.js';
import { callerOf } from '../access.js';
import { neededBody } from '../body.js';
import { bodyRefusals } from '../operation.js';
import { refusalOf } from '../problem.js';
import { resource } from '../route.js';

/** `POST /v1/sums`: stored tables that the key sees become the table of their region, and its sheet. */
export function sumsRoute(app: FastifyInstance, service: Service): void {
  const { policies } = service;
  resource(app, '/v1/sums', {
    POST: {
      access: 'key',
      isHeavy: true,
      operationId: 'sumStored',
      tag: '计分',
      summary: '把保存的下级各单位的表合计成一张并计分',
      description:
        `与 POST /v1/score/sum 相同，下级的表以 filter 从保存的表中选出：密钥当时可见的，至多 ${limits.rowPartCountMax} 张，` +
        '取各表当前的内容。本级自己保存的表若也符合 filter，同样计入，请以 unit、state 等条件排除。不保存任何内容。',
      body: ref('StoredSumRequest'),
      answer: ref('ScoredSum'),
      refusals: bodyRefusals,
      handler: async (request, reply) => {
        const { value, defects } = neededBody(request);
        if (value === undefined || defects.length > 0) throw refusalOf(defects);
        await policies.refreshIfPossible();
        const { tables, unit, goals } = await tablesOfRegion(service, callerOf(request), value);
        const result = scoredSum(tables, { unit, goals }, { findPolicy: policies.find });
        if (!result.ok)
          throw refusalOf(
            result.defects.map((one) => ({
              ...one,
              // The tables are named by the filter here.
              pointer: one.pointer === '/evaluations' ? '/filter' : one.pointer,
            })),
          );
        reply.type('application/json; charset=utf-8');
        return canonicalJson(result.value);
      },
    },
  });
}
