import type { FastifyInstance } from 'fastify';
import { canonicalJson } from '../../canonical-json.js';
import type { Service } from '../../evaluations/service.js';
import { verify } from '../../evaluations/sheets/verify.js';
import { ref } from '../../indicators/schema.js';
import { neededBody } from '../body.js';
import { bodyRefusals } from '../operation.js';
import { refusalOf } from '../problem.js';
import { resource } from '../route.js';

/** `POST /v1/verify`: a sheet is recomputed from its own input. */
export function verifyRoute(app: FastifyInstance, { policies }: Service): void {
  resource(app, '/v1/verify', {
    POST: {
      operationId: 'verify',
      tag: '计分',
      summary: '重算得分表并比较',
      description:
        '按得分表自带的填报内容和计分办法重新计算，列出不同之处。引擎版本不同时，得分、偏差度、执行率、总分、上下限和计分办法须一致，说法的变化列入 changedByEngine。',
      body: ref('ScoreSheet'),
      answer: ref('Verification'),
      refusals: bodyRefusals,
      handler: async (request, reply) => {
        const { value, defects } = neededBody(request);
        if (value === undefined || defects.length > 0) throw refusalOf(defects);
        await policies.refreshIfPossible();
        const result = verify(value, policies.find);
        if (!result.ok) throw refusalOf(result.defects);
        reply.type('application/json; charset=utf-8');
        return canonicalJson(result.value);
      },
    },
  });
}
