import type { FastifyInstance } from 'fastify';
import { reportFormats } from '../../evaluations/printing/report.js';
import type { Service } from '../../evaluations/service.js';
import type { Query } from '../../evaluations/shared/pages.js';
import { score } from '../../evaluations/sheets/score.js';
import { getUnstoredReport } from '../../evaluations/tables/report.js';
import { ref, text } from '../../indicators/schema.js';
import { sheetText } from '../../scoring/sheet-text.js';
import { neededBody } from '../body.js';
import { bodyRefusals } from '../operation.js';
import { reportMediaTypes, sendFile } from '../present/files.js';
import { refusalOf } from '../problem.js';
import { whenGone } from '../request-context.js';
import { resource } from '../route.js';

/** `POST /v1/score/report`: an evaluation becomes the form that it would be, and is kept nowhere. */
export function scoreReportRoute(app: FastifyInstance, service: Service): void {
  const { policies } = service;
  resource(app, '/v1/score/report', {
    POST: {
      isHeavy: true,
      operationId: 'scoreReport',
      tag: '计分',
      summary: '把一张表计分并打印成文件',
      description:
        '对一张表计分，把得分表打印在其计分办法的表式上（xlsx、docx、pdf、html），不保存任何内容。同样的内容和办法逐字节相同。随附字体没有的字符在 PDF 中印成代码，并在 Jichi-Warnings 中说明（百分号编码）。',
      body: ref('Evaluation'),
      query: {
        format: { title: '文件类型', type: 'string', enum: reportFormats, default: 'xlsx' },
        parts: text('自评表、计算过程、核对问题，以逗号分隔', 'form,working,findings'),
      },
      files: Object.values(reportMediaTypes).map((type) => type.replace(/;.*$/u, '')),
      refusals: bodyRefusals,
      handler: async (request, reply) => {
        const { value, defects } = neededBody(request);
        if (value === undefined) throw refusalOf(defects);
        await policies.refreshIfPossible();
        const result = score(value, { defects, findPolicy: policies.find });
        if (!result.ok) throw refusalOf(result.defects);
        const sheet = sheetText(result.value);
        const gone = whenGone(reply);
        return sendFile(
          reply,
          await getUnstoredReport(service, sheet, request.query as Query, gone),
        );
      },
    },
  });
}
