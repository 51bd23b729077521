import type { FastifyInstance } from 'fastify';
import { Residents } from '../../evaluations/batches/residents.js';
import type { Service } from '../../evaluations/service.js';
import type { ResidentHost } from '../../evaluations/what-if/resident-host.js';
import { ref } from '../../indicators/schema.js';
import { limits } from '../../limits.js';
import { callerOf } from '../access.js';
import { neededBody } from '../body.js';
import { bodyRefusals } from '../operation.js';
import { answering, valueAnswer } from '../present/answer.js';
import { refusalOf } from '../problem.js';
import { resource } from '../route.js';

/** `POST /v1/simulations`: what a moved figure of a rule-book would do, answered at once. */
export function simulationRoutes(app: FastifyInstance, service: Service, host: ResidentHost): void {
  const residents = new Residents(service, host);
  app.addHook('onClose', async () => residents.close());
  resource(app, '/v1/simulations', {
    POST: {
      access: 'key',
      isHeavy: true,
      operationId: 'simulate',
      tag: '统计',
      summary: '随改随算：改动办法的一个数，谁的等级会变',
      description:
        '与 simulate 批次结果相同，当场作答，不保存。首次要把密钥可见的表读入内存，其间答 202 和已读张数（read），' +
        '过一会儿用同一请求再问；读入后改动等级线、执行率、封顶等数，答 200 和 simulation。' +
        '只答密钥当时可见的表：有表改动、增减或密钥的单位变动，先重读变动的部分。' +
        '改动指标的读法（各行的分值、定性档次等）算另一次测算，重新读入。' +
        `一个密钥同时至多留 ${limits.residentKeyQuestionsMax} 次测算的表，再问别的即释放最早的。` +
        `至多 ${limits.residentTablesMax} 张表；更多的，或要变动的各表，用 simulate 批次。`,
      body: ref('SimulationRequest'),
      status: [200, 202],
      answer: ref('Simulated'),
      refusals: bodyRefusals,
      handler: answering(async (request) => {
        const { value, defects } = neededBody(request);
        if (value === undefined || defects.length > 0) throw refusalOf(defects);
        const simulated = await residents.ask(callerOf(request), value);
        const status = simulated.simulation === undefined ? 202 : 200;
        return { ...valueAnswer(simulated), status };
      }),
    },
  });
}
