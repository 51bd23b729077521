/** Where `jichi score` writes and what, decided before any work is done. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { type ReportFormat, reportFormats } from '../evaluations/printing/report.js';
import { type PartName, partNames } from '../reports/build-report.js';
import { UserError } from './user-error.js';

const formats = ['json', ...reportFormats] as const;
type Format = 'json' | ReportFormat;

export interface Output {
  readonly path: string;
  readonly kind: 'file' | 'directory' | 'zip';
  readonly format: Format;
  readonly parts: readonly PartName[];
}

/**
 * What `-o`, `--format` and `--parts` ask for; undefined when nothing is to be written.
 * @throws UserError for what cannot be written.
 */
export function checkedOutput(values: Readonly<Record<string, unknown>>): Output | undefined {
  const { output, format, parts } = values;
  if (typeof output !== 'string') {
    if (format === undefined && parts === undefined) return undefined;
    throw new UserError(['--format 与 --parts 须与 -o 一起使用。']);
  }
  const kind = kindOf(output);
  const chosen = formatOf(output, kind, format);
  return { path: output, kind, format: chosen, parts: partsOf(parts, chosen) };
}

/** The file of `--summary`. */
export function checkedSummary(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (extensionOf(value) === 'xlsx') return value;
  throw new UserError([`${value}：汇总表须写入 .xlsx 文件。`]);
}

function kindOf(output: string): Output['kind'] {
  const isDirectory = output.endsWith('/') || isExistingDirectory(output);
  if (isDirectory) return 'directory';
  return extensionOf(output) === 'zip' ? 'zip' : 'file';
}

/** What cannot be looked at cannot be written either, which the writing tells. */
function isExistingDirectory(output: string): boolean {
  try {
    return statSync(output).isDirectory();
  } catch {
    return false;
  }
}

function extensionOf(name: string): string {
  return path.extname(name).toLowerCase().slice(1);
}

function formatOf(output: string, kind: Output['kind'], wanted: unknown): Format {
  if (kind === 'file') return formatOfFile(output, wanted);
  if (wanted === undefined) return kind === 'zip' ? 'xlsx' : 'json';
  const known = formats.find((format) => format === wanted);
  if (known !== undefined) return known;
  throw new UserError([`--format ${String(wanted)}：不认识的类型，请用 ${formats.join('、')}。`]);
}

function formatOfFile(output: string, wanted: unknown): Format {
  const known = formats.find((format) => format === extensionOf(output));
  if (known === undefined) {
    const names = formats.map((format) => `.${format}`).join('、');
    throw new UserError([
      `${output}：不认识的输出类型，请用 ${names}、.zip 文件或目录（以 / 结尾）。`,
    ]);
  }
  if (wanted === undefined || wanted === known) return known;
  throw new UserError([`${output} 与 --format ${String(wanted)} 不一致。`]);
}

function partsOf(value: unknown, format: Format): readonly PartName[] {
  if (value === undefined) return ['form'];
  if (format === 'json')
    throw new UserError(['--parts 用于 .xlsx、.docx、.pdf、.html，不用于 JSON。']);
  const names = String(value).split(',');
  const unknown = names.find((name) => !partNames.some((known) => known === name));
  if (unknown === undefined) return partNames.filter((name) => names.includes(name));
  throw new UserError([
    `--parts ${unknown}：没有这一部分，可选 ${partNames.join('、')}，以逗号分隔。`,
  ]);
}
