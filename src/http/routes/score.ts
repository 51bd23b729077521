import { setImmediate } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Defect, DefectList } from '../../defect.js';
import type { Service } from '../../evaluations/service.js';
import { type FindPolicy, score } from '../../evaluations/sheets/score.js';
import type { ScoreTask } from '../../evaluations/sheets/score-task.js';
import { list, ref } from '../../indicators/schema.js';
import { byElement, type Parsed } from '../../json.js';
import { limits } from '../../limits.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import { sheetText } from '../../scoring/sheet-text.js';
import { neededBody } from '../body.js';
import { goneSignal, hasHeavyBody } from '../heavy.js';
import { bodyRefusals } from '../operation.js';
import { refusalOf } from '../problem.js';
import { resource } from '../route.js';

const notAnArray: Defect = {
  code: 'type-wrong',
  pointer: '',
  message: '类型不对，应为表的数组；一张表请用 /v1/score。',
};

/** `POST /v1/score`: an evaluation becomes a sheet; `POST /v1/score/batch`: an array an array. */
export function scoreRoute(app: FastifyInstance, service: Service): void {
  const { policies } = service;
  resource(app, '/v1/score', {
    POST: {
      operationId: 'score',
      tag: '计分',
      summary: '对一张表计分',
      description: '返回得分表，不保存任何内容。多张表用 /v1/score/batch。',
      body: ref('Evaluation'),
      answer: ref('ScoreSheet'),
      refusals: bodyRefusals,
      handler: async (request, reply) => {
        const parsed = neededBody(request);
        await policies.refreshIfPossible();
        reply.type('application/json; charset=utf-8');
        // An array is taken here as well, for programs that were written before there were two addresses.
        return Array.isArray(parsed.value)
          ? scoreAll(service, parsed.value, parsed, aboutOf(request, reply))
          : scoreOne(service, parsed, aboutOf(request, reply));
      },
    },
  });
  resource(app, '/v1/score/batch', {
    POST: {
      operationId: 'scoreBatch',
      tag: '计分',
      summary: '对多张表计分',
      description: `按原顺序返回得分表的数组；其中一张被拒则全部被拒，errors 中列出各张的全部错误。不保存任何内容。一次最多 ${limits.evaluationCountMax} 张，更多的用批次。`,
      body: list('表', ref('Evaluation'), limits.evaluationCountMax),
      answer: list('得分表', ref('ScoreSheet'), limits.evaluationCountMax),
      refusals: bodyRefusals,
      handler: async (request, reply) => {
        const parsed = neededBody(request);
        const { value, defects } = parsed;
        if (value === undefined) throw refusalOf(defects);
        if (!Array.isArray(value)) throw refusalOf([...defects, notAnArray]);
        await policies.refreshIfPossible();
        reply.type('application/json; charset=utf-8');
        return scoreAll(service, value, parsed, aboutOf(request, reply));
      },
    },
  });
}

/** What else is known of a request. */
interface About {
  /** Whether its tables are large: the event loop would be theirs for a while. */
  readonly isLarge: boolean;
  /** Raised when nobody wants the answer any more. */
  readonly gone: AbortSignal;
}

function aboutOf(request: FastifyRequest, reply: FastifyReply): About {
  return { isLarge: hasHeavyBody(request), gone: goneSignal(reply) };
}

/** A small table is scored here, sooner than a thread would have it; a large one beside the event loop. */
async function scoreOne(
  { policies, threads }: Service,
  parsed: Parsed,
  { isLarge, gone }: About,
): Promise<string | Buffer> {
  const { value, defects } = parsed;
  if (threads === undefined || !isLarge || value === undefined || isRefusedAtOnce(value)) {
    return sheetText(sheetOf(parsed, policies.find));
  }
  const task = { value, pointer: '', defects };
  const [outcome] = await threads.score([task], { policies: policies.documents(), signal: gone });
  if (outcome?.ok !== true) throw refusalOf(outcome?.defects ?? []);
  return Buffer.from(outcome.sheet);
}

/** A list beyond its bound is not looked at, and not worth being handed over. */
function isRefusedAtOnce(value: unknown): boolean {
  const rows = (value as { indicators?: unknown } | null)?.indicators;
  return Array.isArray(rows) && rows.length > limits.indicatorCountMax;
}

function sheetOf({ value, defects }: Parsed, findPolicy: FindPolicy): ScoreSheet {
  if (value === undefined) throw refusalOf(defects);
  const result = score(value, { defects, findPolicy });
  if (!result.ok) throw refusalOf(result.defects);
  return result.value;
}

/** Tables that go to the threads together; after each block is seen whether anybody still wants the next. */
const blockCount = 64;

/** Fewer small ones than these are scored here, one at a time, sooner than a thread would have them. */
const fewCount = 8;

async function scoreAll(
  { policies, threads }: Service,
  values: readonly unknown[],
  parsed: Parsed,
  { isLarge, gone }: About,
): Promise<Buffer> {
  if (values.length > limits.evaluationCountMax) {
    const message = `一次最多 ${limits.evaluationCountMax} 张表。`;
    throw refusalOf([{ code: 'too-many-items', pointer: '', message }]);
  }
  const known = byElement(parsed);
  const tasks = values.map((value, index) => ({
    value,
    pointer: `/${index}`,
    defects: known(index),
  }));
  const isHere = threads === undefined || (values.length < fewCount && !isLarge);
  const sheets: Uint8Array[] = [];
  const refused = new DefectList();
  for (let first = 0; first < tasks.length && !refused.isFull; first += blockCount) {
    gone.throwIfAborted();
    const block = tasks.slice(first, first + blockCount);
    const outcomes = isHere
      ? await scoreHere(block, policies.find, gone)
      : await threads.score(block, { policies: policies.documents(), signal: gone });
    for (const outcome of outcomes) {
      if (outcome.ok) sheets.push(outcome.sheet);
      else refused.addAll(outcome.defects);
    }
  }
  if (refused.all().length > 0) throw refusalOf(refused.all());
  return listOf(sheets);
}

type Outcome =
  | { readonly ok: true; readonly sheet: Uint8Array }
  | { readonly ok: false; readonly defects: readonly Defect[] };

/** One table at a time, so that a long list does not keep others waiting. */
async function scoreHere(
  tasks: readonly Exclude<ScoreTask, { text: string }>[],
  findPolicy: FindPolicy,
  gone: AbortSignal,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { value, pointer, defects } of tasks) {
    gone.throwIfAborted();
    const result = score(value, { pointer, findPolicy, defects });
    outcomes.push(result.ok ? { ok: true, sheet: Buffer.from(sheetText(result.value)) } : result);
    await setImmediate();
  }
  return outcomes;
}

/** The array of texts that are there as bytes. */
function listOf(sheets: readonly Uint8Array[]): Buffer {
  const pieces = sheets.flatMap((sheet, index) => (index === 0 ? [sheet] : [comma, sheet]));
  return Buffer.concat([Buffer.from('['), ...pieces, Buffer.from(']')]);
}

const comma = Buffer.from(',');
