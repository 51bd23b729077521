import type { FastifyInstance } from 'fastify';
import { canonicalJson } from '../../canonical-json.js';
import { checkOf } from '../../evaluations/checks/validate.js';
import type { ReadingContext } from '../../indicators/reading.js';
import { ref } from '../../indicators/schema.js';
import { readTarget } from '../../indicators/target.js';
import { neededBody } from '../body.js';
import { bodyRefusals } from '../operation.js';
import { refusalOf } from '../problem.js';
import { resource } from '../route.js';
import { targetSchemas } from '../schemas.js';

interface Request {
  readonly targets: readonly ({ readonly target: string } & ReadingContext)[];
}

const check = checkOf(targetSchemas.TargetsToRead, targetSchemas);

/** `POST /v1/targets/read`: how targets are read. */
export function targetsRoute(app: FastifyInstance): void {
  resource(app, '/v1/targets/read', {
    POST: {
      operationId: 'readTargets',
      tag: '计分',
      summary: '识别指标值',
      description: '按请求的顺序返回每个指标值的识别结果；无法识别的也有结果，附代码。',
      body: ref('TargetsToRead'),
      answer: ref('Readings'),
      refusals: bodyRefusals,
      handler: async (request, reply) => {
        const { value, defects } = neededBody(request);
        const found = value === undefined ? defects : [...defects, ...check(value)];
        if (found.length > 0) throw refusalOf(found);
        const { targets } = value as Request;
        const readings = targets.map(({ target, ...context }) => readTarget(target, context));
        reply.type('application/json; charset=utf-8');
        return canonicalJson({ readings });
      },
    },
  });
}
