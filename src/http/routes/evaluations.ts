import type { FastifyInstance, FastifyRequest } from 'fastify';
import { reportFormats } from '../../evaluations/printing/report.js';
import type { Service } from '../../evaluations/service.js';
import { evaluationId } from '../../evaluations/shared/answers.js';
import type { Query } from '../../evaluations/shared/pages.js';
import { deleteEvaluation, patchEvaluation, putActuals } from '../../evaluations/tables/change.js';
import { createEvaluation } from '../../evaluations/tables/create.js';
import { evaluationStates, findingsFilters } from '../../evaluations/tables/ports.js';
import {
  countEvaluations,
  getEvaluation,
  getFindings,
  getRevision,
  getRevisionReview,
  getSheet,
  listEvaluations,
  listRevisions,
} from '../../evaluations/tables/read.js';
import { getReport, getTemplate } from '../../evaluations/tables/report.js';
import { evaluationKinds } from '../../indicators/evaluation.js';
import { ref, type Schema, text } from '../../indicators/schema.js';
import { callerOf } from '../access.js';
import { neededBody } from '../body.js';
import { readRefusals, writeRefusals } from '../operation.js';
import { type Answer, answering, goneAnswer, textAnswer, valueAnswer } from '../present/answer.js';
import {
  presentChangedTable,
  presentFindings,
  presentNewSheet,
  presentNewTable,
  presentRevisions,
  presentSheet,
  presentTable,
} from '../present/evaluations.js';
import { reportMediaTypes, sendFile } from '../present/files.js';
import { bodyOf, contextOf, paramOf, tableCommandOf, whenGone } from '../request-context.js';
import { resource } from '../route.js';
import { pageQuery } from '../stored-schemas.js';

const tag = '自评表';
const base = '/v1/evaluations';
const params = { type: 'object', properties: { id: evaluationId }, required: ['id'] };

/** Which tables are meant, in a query. */
const chosen: Readonly<Record<string, Schema>> = {
  fiscalYear: text('预算年度（年）', '2023'),
  unit: text('单位代码', '012'),
  kind: { title: '自评表类型', type: 'string', enum: evaluationKinds },
  grade: text('等级', '优'),
  state: { title: '状态', type: 'string', enum: evaluationStates },
  q: text('单位名称、单位代码或项目名称中的文字', '政务服务'),
  findings: { title: '核对出的问题', type: 'string', enum: findingsFilters },
  returned: { title: '只要退回或重新打开的草稿', type: 'string', enum: ['true'] },
};

/** `/v1/evaluations` and what is below it, but for the steps of the workflow. */
export function evaluationRoutes(app: FastifyInstance, service: Service): void {
  listAndCreate(app, service);
  count(app, service);
  one(app, service);
  actuals(app, service);
  views(app, service);
  report(app, service);
  template(app, service);
}

function listAndCreate(app: FastifyInstance, service: Service): void {
  resource(app, base, {
    GET: {
      access: 'key',
      operationId: 'listEvaluations',
      tag,
      summary: '列出自评表',
      description: '按建表的先后；翻页期间新增的表排在后面，不影响已读的页。只列出密钥可见的单位。',
      query: { ...chosen, ...pageQuery },
      answer: ref('Evaluations'),
      refusals: readRefusals,
      handler: answering(async (request) =>
        valueAnswer(await listEvaluations(service, callerOf(request), request.query as Query)),
      ),
    },
    POST: {
      access: 'key',
      operationId: 'createEvaluation',
      tag,
      summary: '保存一张自评表',
      description:
        '计分并存为草稿，得分表为第 1 版。不限单位的密钥可带入新的单位，记在单位树顶层。',
      body: ref('Evaluation'),
      writes: true,
      tagged: true,
      status: 201,
      answer: ref('StoredEvaluation'),
      refusals: writeRefusals,
      handler: answering(async (request) => {
        const command = { ...contextOf(request), ...neededBody(request) };
        return presentNewTable(await createEvaluation(service, command));
      }),
    },
  });
}

function count(app: FastifyInstance, service: Service): void {
  resource(app, `${base}/counts`, {
    GET: {
      access: 'key',
      operationId: 'countEvaluations',
      tag,
      summary: '自评表的张数',
      description: '密钥可见的单位中，符合条件的表共几张、各状态几张。',
      query: chosen,
      answer: ref('EvaluationCounts'),
      refusals: readRefusals,
      handler: answering(async (request) =>
        valueAnswer(await countEvaluations(service, callerOf(request), request.query as Query)),
      ),
    },
  });
}

function one(app: FastifyInstance, service: Service): void {
  resource(app, `${base}/:id`, {
    GET: {
      access: 'key',
      operationId: 'getEvaluation',
      tag,
      summary: '一张自评表',
      description: '填报内容、状态、版本、退回原因和复核结果。',
      params,
      tagged: true,
      answer: ref('StoredEvaluation'),
      refusals: readRefusals,
      handler: answering(async (request) =>
        presentTable(await getEvaluation(service, callerOf(request), paramOf(request, 'id'))),
      ),
    },
    PATCH: {
      access: 'key',
      operationId: 'patchEvaluation',
      tag,
      summary: '改动草稿',
      description:
        '填报内容的 JSON Merge Patch（RFC 7396），得到新的一版。预算年度、自评表类型和单位代码建表后不变。',
      body: ref('EvaluationPatch'),
      consumes: ['application/merge-patch+json', 'application/json'],
      params,
      condition: 'required',
      writes: true,
      tagged: true,
      answer: ref('StoredEvaluation'),
      refusals: writeRefusals,
      handler: answering(async (request) => {
        const command = { ...tableCommandOf(request), ...bodyOf(request) };
        return presentChangedTable(await patchEvaluation(service, command));
      }),
    },
    DELETE: {
      access: 'key',
      operationId: 'deleteEvaluation',
      tag,
      summary: '删除草稿',
      description: '只能删除没有公布过的草稿；各版得分表和记录仍然保留。',
      params,
      condition: 'required',
      writes: true,
      status: 204,
      refusals: writeRefusals,
      handler: answering(async (request) =>
        goneAnswer(await deleteEvaluation(service, tableCommandOf(request))),
      ),
    },
  });
}

function actuals(app: FastifyInstance, service: Service): void {
  resource(app, `${base}/:id/actuals`, {
    PUT: {
      access: 'key',
      operationId: 'putActuals',
      tag,
      summary: '填报实际完成值',
      description:
        '按行填入实际完成值，返回新一版的得分表；budget 和 facts 逐项并入已填的数。换了实际完成值的行，原来选定的达成比例不再有效。',
      params,
      body: ref('Actuals'),
      condition: 'required',
      writes: true,
      tagged: true,
      answer: ref('ScoreSheet'),
      refusals: writeRefusals,
      handler: answering(async (request) => {
        const command = { ...tableCommandOf(request), ...neededBody(request) };
        return presentNewSheet(await putActuals(service, command));
      }),
    },
  });
}

const revisionParams = {
  type: 'object',
  properties: { id: evaluationId, number: text('第几版', '1') },
  required: ['id', 'number'],
};

function views(app: FastifyInstance, service: Service): void {
  const view = (
    path: string,
    operationId: string,
    summary: string,
    answer: string,
    read: (request: FastifyRequest) => Promise<Answer>,
  ): void =>
    resource(app, `${base}/:id/${path}`, {
      GET: {
        access: 'key',
        operationId,
        tag,
        summary,
        description: `${summary}。`,
        answer: ref(answer),
        params: path.includes(':number') ? revisionParams : params,
        ...(path === 'revisions' ? { query: pageQuery } : {}),
        refusals: readRefusals,
        handler: answering(read),
      },
    });
  const id = (request: FastifyRequest): string => paramOf(request, 'id');
  view('sheet', 'getSheet', '现行的得分表，与保存时逐字节相同', 'ScoreSheet', async (request) =>
    presentSheet(await getSheet(service, callerOf(request), id(request))),
  );
  view('findings', 'getFindings', '现行得分表中核对出的问题', 'Findings', async (request) =>
    presentFindings(await getFindings(service, callerOf(request), id(request))),
  );
  view('revisions', 'listRevisions', '各版得分表的目录', 'Revisions', async (request) =>
    presentRevisions(
      await listRevisions(service, callerOf(request), id(request), request.query as Query),
    ),
  );
  view(
    'revisions/:number',
    'getRevision',
    '某一版得分表，与保存时逐字节相同',
    'ScoreSheet',
    async (request) =>
      textAnswer(
        await getRevision(service, callerOf(request), id(request), paramOf(request, 'number')),
      ),
  );
  view(
    'revisions/:number/review',
    'getRevisionReview',
    '某一版最近一次的财政复核，重新打开之后也在',
    'ReviewResult',
    async (request) =>
      textAnswer(
        await getRevisionReview(
          service,
          callerOf(request),
          id(request),
          paramOf(request, 'number'),
        ),
      ),
  );
}

/** Without the charset, as the manual names types. */
const fileTypes = Object.values(reportMediaTypes).map((type) => type.replace(/;.*$/u, ''));

function report(app: FastifyInstance, service: Service): void {
  resource(app, `${base}/:id/report`, {
    GET: {
      access: 'key',
      isHeavy: true,
      operationId: 'getReport',
      tag,
      summary: '打印的自评表',
      description:
        '把现行的得分表，或 revision 所指的一版，打印在其计分办法的表式上；复核过的附财政复核。同一得分表和复核逐字节相同。随附字体没有的字符在 PDF 中印成代码，并在 Jichi-Warnings 中说明（百分号编码）。',
      query: {
        format: { title: '文件类型', type: 'string', enum: reportFormats, default: 'xlsx' },
        revision: text('第几版；不写为现行的', '1'),
        parts: text('自评表、计算过程、核对问题，以逗号分隔', 'form,working,findings'),
      },
      params,
      tagged: true,
      files: fileTypes,
      refusals: readRefusals,
      handler: async (request, reply) => {
        const query = request.query as Query;
        const caller = callerOf(request);
        const gone = whenGone(reply);
        const file = await getReport(service, caller, paramOf(request, 'id'), query, gone);
        return sendFile(reply, file);
      },
    },
  });
}

function template(app: FastifyInstance, service: Service): void {
  resource(app, `${base}/:id/template`, {
    GET: {
      access: 'key',
      isHeavy: true,
      operationId: 'getEvaluationTemplate',
      tag,
      summary: '待填的表',
      description:
        '现行的一版印成待填的表（.xlsx）：实际完成值、原因、完成情况和执行数可以填写，其余锁定（无密码），得分、总分和等级是公式。填好后由 POST /v1/imports 读回。',
      query: { format: { title: '文件类型', type: 'string', enum: ['xlsx'], default: 'xlsx' } },
      params,
      tagged: true,
      files: [reportMediaTypes.xlsx],
      refusals: readRefusals,
      handler: async (request, reply) => {
        const query = request.query as Query;
        const file = await getTemplate(service, callerOf(request), paramOf(request, 'id'), query);
        return sendFile(reply, file);
      },
    },
  });
}
