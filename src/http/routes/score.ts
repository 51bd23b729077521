import { setImmediate } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { canonicalJson } from '../../canonical-json.js';
import { DefectList } from '../../defect.js';
import { type FindPolicy, score } from '../../evaluations/score.js';
import type { Service } from '../../evaluations/store/service.js';
import { ref } from '../../indicators/schema.js';
import { byElement, type Parsed } from '../../json.js';
import { limits } from '../../limits.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import { neededBody } from '../body.js';
import { bodyRefusals, operation } from '../operation.js';
import { refusalOf } from '../problem.js';
import { resource } from '../resource.js';

const schema = operation({
  operationId: 'score',
  tag: '计分',
  summary: '对一张表或多张表计分',
  description: `一张表返回一张得分表；数组按原顺序返回数组，其中一张被拒则全部被拒。不保存任何内容。一次最多 ${limits.evaluationCountMax} 张。`,
  body: {
    title: '一张表，或表的数组',
    oneOf: [
      ref('Evaluation'),
      { type: 'array', items: ref('Evaluation'), maxItems: limits.evaluationCountMax },
    ],
  },
  answer: {
    title: '得分表，或得分表的数组',
    oneOf: [ref('ScoreSheet'), { type: 'array', items: ref('ScoreSheet') }],
  },
  refusals: bodyRefusals,
});

/** `POST /v1/score`: an evaluation becomes a sheet, an array an array. */
export function scoreRoute(app: FastifyInstance, { policies }: Service): void {
  resource(app, '/v1/score', {
    POST: {
      schema,
      handler: async (request, reply) => {
        const parsed = neededBody(request);
        const { value } = parsed;
        await policies.refreshIfPossible();
        const { find } = policies;
        reply.type('application/json; charset=utf-8');
        return Array.isArray(value)
          ? scoreAll(value, parsed, find)
          : canonicalJson(sheetOf(parsed, find));
      },
    },
  });
}

function sheetOf({ value, defects }: Parsed, findPolicy: FindPolicy): ScoreSheet {
  if (value === undefined) throw refusalOf(defects);
  const result = score(value, { defects, findPolicy });
  if (!result.ok) throw refusalOf(result.defects);
  return result.value;
}

/** One table at a time, so that a long list does not keep others waiting. */
async function scoreAll(
  values: readonly unknown[],
  parsed: Parsed,
  findPolicy: FindPolicy,
): Promise<string> {
  if (values.length > limits.evaluationCountMax) {
    const message = `一次最多 ${limits.evaluationCountMax} 张表。`;
    throw refusalOf([{ code: 'too-many-items', pointer: '', message }]);
  }
  const sheets: string[] = [];
  const refused = new DefectList();
  const known = byElement(parsed);
  for (const [index, value] of values.entries()) {
    const pointer = `/${index}`;
    const result = score(value, { pointer, findPolicy, defects: known(index) });
    if (result.ok) sheets.push(canonicalJson(result.value));
    else refused.addAll(result.defects);
    if (refused.isFull) break;
    await setImmediate();
  }
  if (refused.all().length > 0) throw refusalOf(refused.all());
  return `[${sheets.join(',')}]`;
}
