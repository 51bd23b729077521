import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { Service } from '../../evaluations/service.js';
import type { Query } from '../../evaluations/shared/pages.js';
import { statisticsBy } from '../../evaluations/statistics/entries.js';
import { exportFormats, exportRows } from '../../evaluations/statistics/export.js';
import { peerFindingCodes } from '../../evaluations/statistics/peer-finding-codes.js';
import { readPeerFindings } from '../../evaluations/statistics/peers/find.js';
import { readStatistics } from '../../evaluations/statistics/read.js';
import { evaluationStates } from '../../evaluations/tables/ports.js';
import { evaluationKinds } from '../../indicators/evaluation.js';
import { ref, type Schema, text } from '../../indicators/schema.js';
import { callerOf } from '../access.js';
import { readRefusals } from '../operation.js';
import { send, valueAnswer } from '../present/answer.js';
import { exportMediaTypes, fileHeaders } from '../present/files.js';
import { waitedFor, whenGone } from '../request-context.js';
import { resource } from '../route.js';

const tag = '统计';

/** Which tables are meant. */
const chosen: Readonly<Record<string, Schema>> = {
  fiscalYear: text('预算年度（年）；不写为全部年度', '2023'),
  kind: { title: '自评表类型', type: 'string', enum: evaluationKinds },
  state: { title: '状态；不写为全部', type: 'string', enum: evaluationStates },
  unit: text('单位代码', '012'),
  policy: text('得分表所用的计分办法：ID，或 ID@版本', 'mof-project'),
};

/** `/v1/statistics`, its findings, and `/v1/exports`. */
export function statisticsRoutes(app: FastifyInstance, service: Service): void {
  statistics(app, service);
  findings(app, service);
  exported(app, service);
}

function statistics(app: FastifyInstance, service: Service): void {
  resource(app, '/v1/statistics', {
    GET: {
      access: 'key',
      isHeavy: true,
      operationId: 'getStatistics',
      tag,
      summary: '统计',
      description:
        '密钥可见的自评表，按单位、等级、一级指标（连同预算执行率）、三级指标或计分办法分组，数字精确，不经浮点。' +
        '按单位、等级、计分办法时为各表的总分，按一级指标为各表该项小计，按三级指标为各行得分；' +
        'mean 平均、least 最低、most 最高、median 中位数（分，两位小数，四舍五入），share 得分占分值的百分比；' +
        'full 得满分的行数，below 未得满分的行数；grades 各等级的表数；execution.mean 平均预算执行率（%）。' +
        '已复核的表另列 review：自评与复核的平均分，difference 为复核减自评，小于零即自评偏高。' +
        'against 与另一年度的同一组比较，difference 为本年平均减该年平均。indicator 只看名称相同的三级指标，如按单位比较同一指标。',
      query: {
        ...chosen,
        by: { title: '分组；不写为 unit', type: 'string', enum: statisticsBy },
        against: text('比较的另一年度（年）', '2022'),
        indicator: text('三级指标的名称', '办事效率'),
      },
      answer: ref('Statistics'),
      refusals: readRefusals,
      handler: async (request, reply) => {
        const query = request.query as Query;
        const found = await waitedFor(request, () =>
          readStatistics(service, callerOf(request), query, whenGone(reply)),
        );
        return send(reply, valueAnswer(found));
      },
    },
  });
}

function findings(app: FastifyInstance, service: Service): void {
  const codes = Object.entries(peerFindingCodes).map(([code, meaning]) => `${code} ${meaning}`);
  resource(app, '/v1/statistics/findings', {
    GET: {
      access: 'key',
      isHeavy: true,
      operationId: 'getPeerFindings',
      tag,
      summary: '许多张表放在一起才看得出的问题',
      description:
        `${codes.join('；')}。各附数字，供人核对，不作结论。同名指标须有 20 行、5 个单位以上才比较；` +
        '写明 fiscalYear 时与上一年度的实际完成值比较。counts 为各类的个数，findings 每类列出开头的一些。',
      query: chosen,
      answer: ref('PeerFindings'),
      refusals: readRefusals,
      handler: async (request, reply) => {
        const query = request.query as Query;
        const found = await waitedFor(request, () =>
          readPeerFindings(service, callerOf(request), query, whenGone(reply)),
        );
        return send(reply, valueAnswer(found));
      },
    },
  });
}

function exported(app: FastifyInstance, service: Service): void {
  resource(app, '/v1/exports', {
    GET: {
      access: 'key',
      isHeavy: true,
      operationId: 'exportRows',
      tag,
      summary: '导出各行（csv 或 Parquet）',
      description:
        '密钥可见的自评表，每行指标一行，供其他工具分析；边读边发。csv 为 UTF-8，各格照原样，没有的为空；' +
        'Parquet 中的分数为 DECIMAL(38,2)，分值为 DECIMAL(38,12)，分值的整数超过 26 位时为空。',
      query: {
        format: { title: '文件类型；不写为 csv', type: 'string', enum: exportFormats },
        ...chosen,
      },
      files: ['text/csv', exportMediaTypes.parquet],
      refusals: readRefusals,
      handler: async (request, reply) => {
        const query = request.query as Query;
        const file = await exportRows(service, callerOf(request), query);
        fileHeaders(reply, file.fileName, exportMediaTypes[file.format]);
        return reply.send(Readable.from(file.pieces, { objectMode: false }));
      },
    },
  });
}
