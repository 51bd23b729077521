import type { FastifyInstance } from 'fastify';
import { listAudit } from '../../evaluations/administration/audit-list.js';
import { createKey, listKeys, revokeKey } from '../../evaluations/administration/keys.js';
import { getUnit, listUnits, putUnit } from '../../evaluations/administration/units.js';
import type { Service } from '../../evaluations/service.js';
import type { Query } from '../../evaluations/shared/pages.js';
import { verifyAuditFor } from '../../evaluations/verify-audit.js';
import { getWindows, putWindows } from '../../evaluations/workflow/windows.js';
import { ref, type Schema, text } from '../../indicators/schema.js';
import { callerOf } from '../access.js';
import { neededBody } from '../body.js';
import { readRefusals, writeRefusals } from '../operation.js';
import { presentNewKey, presentPutUnit, presentPutWindows } from '../present/administration.js';
import { answering, goneAnswer, valueAnswer, versionedAnswer } from '../present/answer.js';
import { conditionOf, contextOf, paramOf } from '../request-context.js';
import { resource } from '../route.js';
import { pageQuery } from '../stored-schemas.js';

const param = (name: string, title: string, example: string): Schema => ({
  type: 'object',
  properties: { [name]: text(title, example) },
  required: [name],
});

/** `/v1/units`: the tree that keys are bound to. */
export function unitRoutes(app: FastifyInstance, service: Service): void {
  resource(app, '/v1/units', {
    GET: {
      access: 'key',
      operationId: 'listUnits',
      tag: '单位',
      summary: '列出单位',
      description: '按代码的先后，只列出密钥可见的单位。',
      query: pageQuery,
      answer: ref('Units'),
      refusals: readRefusals,
      handler: answering(async (request) =>
        valueAnswer(await listUnits(service, callerOf(request), request.query as Query)),
      ),
    },
  });
  const params = param('code', '单位代码', '012');
  resource(app, '/v1/units/:code', {
    GET: {
      access: 'key',
      operationId: 'getUnit',
      tag: '单位',
      summary: '一个单位',
      description: '改动时在 If-Match 中写明这里的 ETag。',
      params,
      tagged: true,
      answer: ref('StoredUnit'),
      refusals: readRefusals,
      handler: answering(async (request) =>
        versionedAnswer(await getUnit(service, callerOf(request), paramOf(request, 'code'))),
      ),
    },
    PUT: {
      access: 'key',
      operationId: 'putUnit',
      tag: '单位',
      summary: '设立或改动一个单位',
      description:
        '管理权限。parent 为上级单位；换了上级，其下各级随之移动。新设立时不写 If-Match，返回 201；改动已有的须写 If-Match。',
      params,
      body: ref('UnitToPut'),
      condition: 'optional',
      writes: true,
      tagged: true,
      status: [200, 201],
      answer: ref('StoredUnit'),
      refusals: writeRefusals,
      handler: answering(async (request) => {
        const code = paramOf(request, 'code');
        const command = { ...contextOf(request), ...conditionOf(request), code };
        return presentPutUnit(await putUnit(service, { ...command, ...neededBody(request) }));
      }),
    },
  });
}

/** `/v1/windows/{fiscalYear}`: until when tables are due. */
export function windowRoutes(app: FastifyInstance, service: Service): void {
  const params = param('fiscalYear', '预算年度（年）', '2023');
  resource(app, '/v1/windows/:fiscalYear', {
    GET: {
      access: 'key',
      operationId: 'getWindows',
      tag: '填报时间',
      summary: '一个年度的填报时间',
      description: '各自评表类型的开始和截止时间；没有设定的不列。',
      params,
      tagged: true,
      answer: ref('Windows'),
      refusals: readRefusals,
      handler: answering(async (request) =>
        versionedAnswer(
          await getWindows(service, callerOf(request), paramOf(request, 'fiscalYear')),
        ),
      ),
    },
    PUT: {
      access: 'key',
      operationId: 'putWindows',
      tag: '填报时间',
      summary: '设定一个年度的填报时间',
      description:
        '管理权限。替换该年度的全部设定，已有设定的须写 If-Match；逾期的照收，记为逾期。',
      params,
      body: ref('WindowsToPut'),
      condition: 'optional',
      writes: true,
      tagged: true,
      answer: ref('Windows'),
      refusals: writeRefusals,
      handler: answering(async (request) => {
        const fiscalYear = paramOf(request, 'fiscalYear');
        const command = { ...contextOf(request), ...conditionOf(request), fiscalYear };
        return presentPutWindows(await putWindows(service, { ...command, ...neededBody(request) }));
      }),
    },
  });
}

/** `/v1/keys`. */
export function keyRoutes(app: FastifyInstance, service: Service): void {
  resource(app, '/v1/keys', {
    GET: {
      access: 'key',
      operationId: 'listKeys',
      tag: '密钥',
      summary: '列出密钥',
      description: '管理权限。密钥本身不列出。',
      query: pageQuery,
      answer: ref('Keys'),
      refusals: readRefusals,
      handler: answering(async (request) =>
        valueAnswer(await listKeys(service, callerOf(request), request.query as Query)),
      ),
    },
    POST: {
      access: 'key',
      operationId: 'createKey',
      tag: '密钥',
      summary: '签发密钥',
      description:
        '管理权限。密钥（key）只在这一次给出，服务只保存其 HMAC；重发同一请求时不再给出。可限于一些单位及其下级。',
      body: ref('KeyToCreate'),
      writes: true,
      status: 201,
      answer: ref('NewKey'),
      refusals: writeRefusals,
      handler: answering(async (request) => {
        const command = { ...contextOf(request), ...neededBody(request) };
        return presentNewKey(await createKey(service, command));
      }),
    },
  });
  resource(app, '/v1/keys/:id', {
    DELETE: {
      access: 'key',
      operationId: 'revokeKey',
      tag: '密钥',
      summary: '撤销密钥',
      description: '管理权限，立即生效。',
      params: param('id', '密钥的代号', 'k-0123456789abcdef'),
      writes: true,
      status: 204,
      refusals: writeRefusals,
      handler: answering(async (request) => {
        const command = { ...contextOf(request), id: paramOf(request, 'id') };
        return goneAnswer(await revokeKey(service, command));
      }),
    },
  });
}

/** `/v1/audit`. */
export function auditRoutes(app: FastifyInstance, service: Service): void {
  resource(app, '/v1/audit', {
    GET: {
      access: 'key',
      operationId: 'listAudit',
      tag: '操作记录',
      summary: '操作记录',
      description:
        '管理权限。各单位各年度自成一链，逐链按先后列出，每条都含前一条的哈希。用 jichi audit verify 核验。',
      query: {
        unit: text('单位代码', '012'),
        fiscalYear: text('预算年度（年）', '2023'),
        subject: text('对象', 'unit 012'),
        ...pageQuery,
      },
      answer: ref('AuditEntries'),
      refusals: readRefusals,
      handler: answering(async (request) =>
        valueAnswer(await listAudit(service, callerOf(request), request.query as Query)),
      ),
    },
  });
  resource(app, '/v1/audit/verification', {
    GET: {
      access: 'key',
      isHeavy: true,
      operationId: 'verifyAudit',
      tag: '操作记录',
      summary: '核验操作记录',
      description:
        '不限单位的管理权限。与 jichi audit verify 相同：各链逐条核对，表、版、复核、佐证、单位、密钥、填报时间和计分办法与记录相对。表多时要等一会儿。',
      answer: ref('AuditVerification'),
      refusals: readRefusals,
      handler: answering(async (request) =>
        valueAnswer(await verifyAuditFor(service, callerOf(request))),
      ),
    },
  });
}
