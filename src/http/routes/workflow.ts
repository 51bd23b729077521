import type { FastifyInstance } from 'fastify';
import type { Service } from '../../evaluations/service.js';
import { evaluationId } from '../../evaluations/shared/answers.js';
import { previewReview } from '../../evaluations/workflow/preview-review.js';
import { type StepName, stepBody, stepNames, takeStep } from '../../evaluations/workflow/steps.js';
import { ref } from '../../indicators/schema.js';
import { callerOf } from '../access.js';
import { neededBody } from '../body.js';
import { bodyRefusals, writeRefusals } from '../operation.js';
import { answering, valueAnswer } from '../present/answer.js';
import { presentChangedTable } from '../present/evaluations.js';
import { bodyOf, paramOf, tableCommandOf } from '../request-context.js';
import { resource } from '../route.js';

const told: Readonly<Record<StepName, readonly [summary: string, description: string]>> = {
  submit: [
    '报送',
    '草稿报送；缺实际完成值时拒收并列出各行，核对出的问题不妨碍报送。过了截止时间的记为逾期（late）。',
  ],
  return: ['退回', '写明原因（也可逐行写明），退回为草稿。'],
  approve: [
    '主管部门审核',
    '有上级单位的，由不限单位或限于上级单位的密钥审核；没有上级单位的可以不经这一步。',
  ],
  review: [
    '财政复核',
    '核定实际完成值（重新计分）或得分，与自评得分并列，列出差额。不填的行沿用自评。',
  ],
  publish: ['公布', '公布复核过的表；不带内容。'],
  reopen: ['重新打开', '管理权限，写明原因，退回为草稿；已公布的版本保留不变。'],
};

/** The steps of the workflow, each an address of its own, and a review before it is one. */
export function workflowRoutes(app: FastifyInstance, service: Service): void {
  preview(app, service);
  for (const name of stepNames) {
    const [summary, description] = told[name];
    resource(app, `/v1/evaluations/:id/${name}`, {
      POST: {
        access: 'key',
        operationId: `${name}Evaluation`,
        tag: '流程',
        summary,
        description,
        params: { type: 'object', properties: { id: evaluationId }, required: ['id'] },
        ...(stepBody(name) === 'Empty' ? {} : { body: ref(stepBody(name)) }),
        condition: 'required',
        writes: true,
        tagged: true,
        answer: ref('StoredEvaluation'),
        refusals: writeRefusals,
        handler: answering(async (request) => {
          const command = { ...tableCommandOf(request), ...bodyOf(request) };
          return presentChangedTable(await takeStep(service, name, command));
        }),
      },
    });
  }
}

function preview(app: FastifyInstance, service: Service): void {
  resource(app, '/v1/evaluations/:id/review/preview', {
    POST: {
      access: 'key',
      operationId: 'previewReview',
      tag: '流程',
      summary: '预览财政复核',
      description: '与复核相同的内容，返回与自评并列的得分和差额；不保存任何内容。',
      params: { type: 'object', properties: { id: evaluationId }, required: ['id'] },
      body: ref('Review'),
      answer: ref('ReviewPreview'),
      refusals: [...bodyRefusals, 403, 404],
      handler: answering(async (request) => {
        const command = { caller: callerOf(request), id: paramOf(request, 'id') };
        return valueAnswer(await previewReview(service, { ...command, ...neededBody(request) }));
      }),
    },
  });
}
