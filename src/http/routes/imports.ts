import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import type { CommandContext } from '../../evaluations/commands/committed.js';
import type { FileReader } from '../../evaluations/imports/ports.js';
import { receiveImport } from '../../evaluations/imports/receive.js';
import type { Service } from '../../evaluations/service.js';
import { object, ref, type Schema, text } from '../../indicators/schema.js';
import { limits } from '../../limits.js';
import { send } from '../present/answer.js';
import { presentImport } from '../present/imports.js';
import { contextOf } from '../request-context.js';
import { resource } from '../route.js';
import { Slots } from '../slots.js';
import { formLimits, importTypes, receivedOf } from '../upload.js';

const options: Readonly<Record<string, Schema>> = {
  unit: text('文件没有写单位时的单位名称', '政务服务中心'),
  unitCode: text('文件没有写单位代码时的代码', '012', { maxLength: limits.codeCharsMax }),
  fiscalYear: text('文件没有写年度时的预算年度（年）', '2023'),
  policy: text(
    '计分办法，优先于文件的表式（id 或 id@version；不保存时也可以是整份办法的 JSON）',
    'mof-project',
  ),
  mapping: text('表头对照表（JSON）：文件中的写法各是哪一栏', '{"columns":{"考核事项":"level3"}}'),
};

const binary: Schema = { title: '文件', type: 'string', format: 'binary' };

const form: Schema = {
  ...object(
    '表单',
    { file: { title: '文件，可附几个', type: 'array', items: binary }, ...options },
    ['file'],
  ),
};

const body = {
  content: {
    ...Object.fromEntries(importTypes.map((type) => [type, { schema: binary }])),
    'multipart/form-data': { schema: form },
  },
};

const bound = {
  bytesMax: limits.importBytesMax,
  advice: '请拆成较小的文件，或用命令行 jichi import',
  filesMax: limits.importFileCountMax,
} as const;

/** `POST /v1/imports`, in a room of its own: nowhere else are forms taken. */
export async function importRoutes(
  app: FastifyInstance,
  service: Service,
  reader: FileReader,
): Promise<void> {
  app.addHook('onClose', () => reader.close());
  await app.register(async (room) => {
    await room.register(multipart, { limits: formLimits });
    // Each holds its files until they are read.
    const slots = new Slots({
      each: service.bounds.uploads,
      all: limits.importCountMax,
      retrySeconds: 5,
      what: '导入',
      code: 'too-many-uploads',
    });
    room.addHook('onRequest', async (request, reply) => slots.take(request, reply));
    imports(room, service, reader);
  });
}

function imports(app: FastifyInstance, service: Service, reader: FileReader): void {
  resource(app, '/v1/imports', {
    POST: {
      access: 'commit',
      takesFile: bound,
      isHeavy: true,
      operationId: 'importFiles',
      tag: '导入',
      summary: '读出文件中的表',
      description:
        '请求体为一个文件（名称写在 name），或 multipart/form-data：file 可附几个，其余参数为字段，几个文件时按次序回答为数组。' +
        '读出的表各带表式、所在之处、填报内容、得分表和问题；文件没有写的由参数指明，推定的由 findings 说明。' +
        'commit=true 时把没有被拒的表一起存为草稿（要密钥，201）；不然不保存任何内容（200）。' +
        'places=true 时另给出各值的位置（pdf 为页和外框）以及文件中的单元格和行，用来在原文上标出问题的两处。' +
        `可读 xlsx、xls、ods、docx、html、txt、tsv、csv、md、json、ndjson，一个文件至多 ${limits.importBytesMax / 1024 / 1024} MiB。`,
      body,
      query: {
        name: text('文件名；不写时由 Content-Type 推定类型', '自评表.xlsx'),
        commit: { title: '是否存为草稿', type: 'string', enum: ['true', 'false'] },
        places: {
          title: '是否一并给出位置和文件的单元格、行，供对照显示；不能与 commit=true 同用',
          type: 'string',
          enum: ['true', 'false'],
        },
        ...options,
      },
      writes: true,
      status: [200, 201],
      answer: {
        title: '一个文件的结果；几个文件时为数组',
        oneOf: [ref('ImportedFile'), { type: 'array', items: ref('ImportedFile') }],
      },
      refusals: [400, 401, 403, 408, 409, 413, 415, 422, 429, 500, 503],
      handler: async (request, reply) => {
        const received = await receivedOf(request);
        const contextFor = (said: string): CommandContext => contextOf(request, said);
        return send(
          reply,
          presentImport(await receiveImport(service, reader, received, contextFor)),
        );
      },
    },
  });
}
