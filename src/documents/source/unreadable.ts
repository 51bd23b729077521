/** Kinds of files that are not read: each is named, with the way that leads on. */
import type { Container } from './container.js';
import { SourceRefusal } from './refusal.js';
import type { Source } from './source.js';

/** A kind that is known and refused. */
interface Refused {
  readonly accepts: Source['accepts'];
  readonly reason: SourceRefusal['code'];
  readonly message: string;
}

/** Neither packed nor a page: what an old file, or one that is broken, may look like. */
const isPlain = (kind: string): boolean => ['compound', 'text', 'unknown'].includes(kind);

/** From the surest to the most general. */
const kinds: readonly Refused[] = [
  {
    accepts: (_, { entries }) => entries.has('EncryptedPackage') || entries.has('EncryptionInfo'),
    reason: 'file-encrypted',
    message: '文件有打开密码，不能读取；请在 Excel、Word 或 WPS 中取消密码后另存。',
  },
  {
    accepts: (name, { kind }) => isPlain(kind) && /\.ett?$/iu.test(name),
    reason: 'file-type-unsupported',
    message: '不读取 .et 文件，请先在 WPS 表格中另存为 .xlsx。',
  },
  {
    accepts: (name, { kind, entries }) =>
      entries.has('WordDocument') || (isPlain(kind) && /\.(?:doc|dot|wps|wpt)$/iu.test(name)),
    reason: 'file-type-unsupported',
    message: '不读取 .doc 和 .wps 文件，请先在 Word 或 WPS 文字中另存为 .docx。',
  },
  {
    accepts: (_, { entries }) => entries.has('xl/workbook.bin'),
    reason: 'file-type-unsupported',
    message: '不读取 .xlsb 文件，请先在 Excel 中另存为 .xlsx。',
  },
  {
    accepts: (_, { kind, entries }) => kind === 'rtf' || entries.has('content.xml'),
    reason: 'file-type-unsupported',
    message: '不读取这种文档（.rtf、.odt 等），请先在办公软件中另存为 .docx。',
  },
  {
    accepts: (_, { kind }) => kind === 'image',
    reason: 'file-type-unsupported',
    message: '是图片（扫描件或截图），其中的文字不能读取；请提供表格的 .xlsx 或 .docx。',
  },
  {
    accepts: (_, { kind }) => kind === 'zip' || kind === 'archive',
    reason: 'file-type-unsupported',
    message: '是压缩包，不读取；请先解压，再逐个指定其中的文件。',
  },
  {
    accepts: (_, { kind }) => kind === 'compound',
    reason: 'file-type-unsupported',
    message: '是旧式的 Office 文件，没有可读的工作簿；请先在办公软件中另存为 .xlsx 或 .docx。',
  },
  {
    accepts: (_, { kind }) => kind === 'markup',
    reason: 'file-type-unsupported',
    message: '是 XML 文件，不读取；请先在办公软件中另存为 .xlsx 或 .docx。',
  },
  {
    accepts: (name) => /\.(?:xls[xm]?|ods|docx|pdf)$/iu.test(name),
    reason: 'file-damaged',
    message: '文件已损坏，或内容与扩展名不符；请在办公软件中打开并另存一次。',
  },
  {
    accepts: (name) => /\.(?:txt|tsv|csv|md)$/iu.test(name),
    reason: 'file-damaged',
    message:
      '不是文本文件（UTF-8、UTF-16 或 GB18030）；请用原来的 .xlsx 或 .docx，或另存为 UTF-8 文本。',
  },
  {
    accepts: () => true,
    reason: 'file-type-unsupported',
    message:
      '不认识的文件类型；请另存为可读的 .pdf、.xlsx、.xls、.ods、.docx、.html、.txt、.tsv、.csv 或 .md。',
  },
];

/** Why a file that no source accepts is not read. */
export function unreadableRefusal(name: string, container: Container): SourceRefusal {
  const kind = kinds.find(({ accepts }) => accepts(name, container));
  if (kind === undefined) throw new Error('the last kind accepts everything');
  return new SourceRefusal(kind.reason, kind.message);
}
