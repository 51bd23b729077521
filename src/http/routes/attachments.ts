import { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { attach } from '../../evaluations/evidence/attach.js';
import { detach } from '../../evaluations/evidence/detach.js';
import { getAttachment, listAttachments } from '../../evaluations/evidence/read.js';
import type { Service } from '../../evaluations/service.js';
import { evaluationId } from '../../evaluations/shared/answers.js';
import type { Query } from '../../evaluations/shared/pages.js';
import { attachmentId } from '../../evaluations/tables/named-attachments.js';
import { ref, type Schema, text } from '../../indicators/schema.js';
import { limits } from '../../limits.js';
import { sizeText } from '../../size-text.js';
import { callerOf } from '../access.js';
import { nameOfDownload } from '../file-name.js';
import { readRefusals, writeRefusals } from '../operation.js';
import { answering, goneAnswer, send, valueAnswer } from '../present/answer.js';
import { presentAttached } from '../present/evaluations.js';
import { paramOf, tableCommandOf } from '../request-context.js';
import { resource } from '../route.js';
import { Slots } from '../slots.js';
import { pageQuery } from '../stored-schemas.js';
import { evidenceFormLimits, evidenceOf } from '../upload.js';

const tag = '佐证材料';
const base = '/v1/evaluations/:id/attachments';
const params = { type: 'object', properties: { id: evaluationId }, required: ['id'] };
const bytes = 'application/octet-stream';

const bound = {
  bytesMax: limits.attachmentBytesMax,
  advice: '请压缩，或拆成几个文件',
  filesMax: evidenceFormLimits.files,
} as const;

const revision = text('第几版；不写为现行的', '1');

const binary: Schema = { title: '文件', type: 'string', format: 'binary' };

const body = {
  content: {
    [bytes]: { schema: binary },
    'multipart/form-data': {
      schema: {
        title: '表单：一个文件；pointer 和 name 也可写作字段',
        type: 'object',
        properties: {
          file: binary,
          pointer: text('哪一行', '/indicators/4'),
          name: text('文件名'),
        },
        required: ['file'],
        additionalProperties: false,
      },
    },
  },
};

/** `/v1/evaluations/{id}/attachments`, in a room of its own: forms with one file are taken here. */
export async function attachmentRoutes(app: FastifyInstance, service: Service): Promise<void> {
  await app.register(async (room) => {
    await room.register(multipart, { limits: evidenceFormLimits });
    // Each holds its file until it is stored.
    const slots = new Slots({
      each: service.bounds.uploads,
      all: limits.attachmentUploadCountMax,
      retrySeconds: 5,
      what: '上传佐证材料的请求',
      code: 'too-many-uploads',
    });
    room.addHook('onRequest', async (request, reply) => {
      if (request.method === 'POST') slots.take(request, reply);
    });
    collection(room, service);
  });
  single(app, service);
}

function collection(app: FastifyInstance, service: Service): void {
  resource(app, base, {
    GET: {
      access: 'key',
      operationId: 'listAttachments',
      tag,
      summary: '列出佐证材料',
      description:
        '现行的一版（或 revision 所指的一版）各行所附，按行的先后。missing 为 true 的只有名称和校验码：随表填写而没有上传，或已撤下。',
      query: { revision, ...pageQuery },
      params,
      answer: ref('Attachments'),
      refusals: readRefusals,
      handler: answering(async (request) =>
        valueAnswer(
          await listAttachments(
            service,
            callerOf(request),
            paramOf(request, 'id'),
            request.query as Query,
          ),
        ),
      ),
    },
    POST: {
      access: 'key',
      takesFile: bound,
      operationId: 'attach',
      tag,
      summary: '上传佐证材料',
      description:
        '请求体为一个文件（任何类型），或 multipart/form-data 的 file。草稿的这一行由此多列一份（name、sha256、bytes），得到新的一版；同一行再传同名同内容的文件不重复保存（200）。' +
        `一份至多 ${sizeText(limits.attachmentBytesMax)}，一张表至多 ${sizeText(limits.tableAttachmentBytesMax)}、${limits.attachmentCountMax} 份，一行至多 ${limits.attachmentRowCountMax} 份。If-Match 可以不写，回答中的 ETag 是表的新版本。`,
      query: {
        pointer: text('哪一行的佐证材料', '/indicators/4'),
        name: text('文件名，路径会被去掉；表单中的文件自带名称', '验收单.pdf'),
      },
      params,
      body,
      condition: 'optional',
      writes: true,
      tagged: true,
      status: [200, 201],
      answer: ref('StoredAttachment'),
      refusals: [...writeRefusals, 408],
      handler: async (request, reply) => {
        const sent = await evidenceOf(request);
        const { pointer, name, sha256 } = sent;
        const said = JSON.stringify([pointer, name, sha256]);
        const command = { ...tableCommandOf(request, said), sent };
        return send(reply, presentAttached(await attach(service, command)));
      },
    },
  });
}

function single(app: FastifyInstance, service: Service): void {
  const ofOne = {
    type: 'object',
    properties: { id: evaluationId, attachment: attachmentId },
    required: ['id', 'attachment'],
  };
  resource(app, `${base}/:attachment`, {
    GET: {
      access: 'key',
      isHeavy: true,
      operationId: 'getAttachment',
      tag,
      summary: '下载佐证材料',
      description:
        '与上传时逐字节相同，总是作为附件下载，不在浏览器中打开；ETag 为内容的 SHA-256。与保存时不同的内容不会完整送出。',
      query: { revision },
      params: ofOne,
      tagged: true,
      files: [bytes],
      refusals: readRefusals,
      handler: async (request, reply) => {
        const [id, one] = [paramOf(request, 'id'), paramOf(request, 'attachment')];
        const query = request.query as Query;
        const file = await getAttachment(service, callerOf(request), id, one, query);
        reply
          .header('Cache-Control', 'no-store')
          .header('Content-Disposition', nameOfDownload(file.name))
          .header('Content-Length', file.bytes)
          .header('ETag', `"${file.sha256}"`)
          .type(bytes);
        // Whoever asks for the head alone has nothing read for it.
        const pieces = request.method === 'HEAD' ? [] : file.pieces;
        return reply.send(Readable.from(pieces, { objectMode: false }));
      },
    },
    DELETE: {
      access: 'key',
      operationId: 'detach',
      tag,
      summary: '撤下佐证材料',
      description:
        '只在草稿上。得到不再列出它的一版；没有报送过、别的行也没有列出的，内容随即删除，报送过的留在报送的那一版。',
      params: ofOne,
      condition: 'required',
      writes: true,
      status: 204,
      refusals: writeRefusals,
      handler: answering(async (request) => {
        const command = {
          ...tableCommandOf(request),
          attachmentId: paramOf(request, 'attachment'),
        };
        return goneAnswer(await detach(service, command));
      }),
    },
  });
}
