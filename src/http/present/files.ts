/** Files as they are answered. */
import type { FastifyReply } from 'fastify';
import { tagOf } from '../../evaluations/commands/condition.js';
import type { ReportFormat } from '../../evaluations/printing/report.js';
import type { ExportFormat } from '../../evaluations/statistics/export.js';
import type { ReportFile } from '../../evaluations/tables/report.js';
import { limits } from '../../limits.js';

/** What HTTP calls the formats of a form. */
export const reportMediaTypes: Readonly<Record<ReportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
};

/** What HTTP calls the files of a batch. */
export const batchMediaTypes = { xlsx: reportMediaTypes.xlsx, zip: 'application/zip' } as const;

/** What HTTP calls the formats of an export. */
export const exportMediaTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
};

/** Says that a file follows, to be saved under its name. */
export function fileHeaders(
  reply: FastifyReply,
  fileName: string,
  mediaType: string,
): FastifyReply {
  return reply
    .header('Cache-Control', 'no-store')
    .header('Content-Disposition', `attachment; filename="${fileName}"`)
    .type(mediaType);
}

/** Answers with a printed form. What its reader must be told stands in a header, percent-encoded. */
export function sendFile(reply: FastifyReply, file: ReportFile): FastifyReply {
  const { bytes, format, fileName, version, warnings } = file;
  fileHeaders(reply, fileName, reportMediaTypes[format]);
  if (version !== undefined) reply.header('ETag', tagOf(version));
  if (warnings.length > 0) {
    const told = warnings.slice(0, limits.headerWarningCountMax).map(encodeURIComponent);
    reply.header('Jichi-Warnings', told.join(', '));
  }
  return reply.send(Buffer.from(bytes));
}
