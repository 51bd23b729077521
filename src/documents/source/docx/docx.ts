/** Documents of Word and WPS (`.docx`): paragraphs and tables as they are seen, changes taken as accepted. */
import { Archive } from '../archive.js';
import { damaged } from '../refusal.js';
import type { ReadSource, Source, SourceNote } from '../source.js';
import { parseXml } from '../xml.js';
import { BodyReader } from './body.js';

export const docx: Source = {
  id: 'docx',
  otherExtensions: ['docm', 'dotx', 'dotm'],
  accepts: (_, { kind, entries }) => kind === 'zip' && entries.has('word/document.xml'),
  read,
};

function read(bytes: Uint8Array): ReadSource {
  const archive = new Archive(bytes);
  const document = archive.read('word/document.xml');
  if (document === undefined) throw damaged('没有正文');
  const reader = new BodyReader();
  parseXml(document, reader);
  const { blocks, pictureCount, hiddenCount } = reader;
  const told = [...pictureNote(pictureCount), ...hiddenNote(hiddenCount)];
  if (archive.names().has('word/vbaProject.bin'))
    told.push({ code: 'macros-ignored', message: '文件带有宏；只读取文字和表格，宏不会运行。' });
  return { blocks, told };
}

/** What pictures show is not read; a scan is nothing but pictures. */
export function pictureNote(count: number): SourceNote[] {
  if (count === 0) return [];
  const message = `文件中有 ${count} 张图片，图片中的文字没有读取；如果表格是扫描件或截图，请提供其电子表格。`;
  return [{ code: 'picture-unread', message }];
}

function hiddenNote(count: number): readonly SourceNote[] {
  if (count === 0) return [];
  return [{ code: 'hidden-unread', message: `文件中有 ${count} 处隐藏的文字，没有读取。` }];
}
