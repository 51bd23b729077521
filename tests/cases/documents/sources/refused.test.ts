import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../../src/documents/read-file.js';
import { SourceRefusal } from '../../../../src/documents/source/refusal.js';
import { readSource } from '../../../../src/documents/source/sources.js';
import { docxFile, docxOf, formOf, htmlOf } from '../files.js';
import { compoundFile } from './compound-file.js';
import { toldCodes } from './texts.js';

const form = formOf('甲\t1\n乙\t2\n');

async function refusal(bytes: Uint8Array, name: string): Promise<string> {
  try {
    await readSource(bytes, name);
  } catch (error) {
    if (error instanceof SourceRefusal) return `${error.code} ${error.message}`;
    throw error;
  }
  return 'read';
}

const table = (xml: string): Uint8Array => docxFile(xml);

const refused: readonly (readonly [string, string, Uint8Array, string])[] = [
  [
    'an old document',
    'a.doc',
    compoundFile(['WordDocument']),
    'file-type-unsupported 不读取 .doc 和 .wps 文件，请先在 Word 或 WPS 文字中另存为 .docx。',
  ],
  ['one of WPS', 'a.wps', compoundFile(['WordDocument']), '.docx'],
  ['a sheet of WPS', 'a.et', compoundFile(['Workbook']), '.xlsx'],
  ['one whose bytes say nothing', 'a.et', strToU8('不明'), '.xlsx'],
  ['an old file of something else', 'a.ppt', compoundFile(['PowerPoint Document']), '旧式'],
  [
    'an encrypted workbook',
    'a.xlsx',
    compoundFile(['EncryptionInfo', 'EncryptedPackage']),
    'file-encrypted',
  ],
  [
    'an encrypted document',
    'a.docx',
    compoundFile(['EncryptionInfo', 'EncryptedPackage']),
    '取消密码',
  ],
  [
    'an encrypted OpenDocument',
    'a.ods',
    zipSync({
      'META-INF/manifest.xml': strToU8('<m:encryption-data/>'),
      'content.xml': Uint8Array.of(1, 2),
    }),
    'file-encrypted',
  ],
  ['the beginning of a pdf', 'a.pdf', strToU8('%PDF-1.7\n'), 'file-damaged'],
  ['a picture', 'a.xlsx', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), '图片'],
  ['a zip of something', 'a.zip', zipSync({ '../../etc/x': strToU8('x') }), '解压'],
  ['rich text', 'a.doc', strToU8('{\\rtf1 x}'), '.docx'],
  [
    'a workbook as bare XML',
    'a.xls',
    strToU8(
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
    ),
    'XML',
  ],
  ['a name that lies', 'a.xlsx', strToU8('只是文字'), 'file-damaged'],
  ['half a file', 'a.docx', docxOf(form).slice(0, 300), 'file-damaged'],
  [
    'a directory that goes in a circle',
    'a.xls',
    compoundFile(['Workbook'], 'circle'),
    'file-damaged',
  ],
  [
    'a document type',
    'a.docx',
    withDocumentXml('<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><d>&e;</d>'),
    'DOCTYPE',
  ],
  ['entities that multiply', 'a.docx', withDocumentXml('<d>&lol;</d>'), 'file-damaged'],
  [
    'elements without end',
    'a.docx',
    table('<w:sdt>'.repeat(5_000)),
    'file-too-large 元素嵌套超过 256 层',
  ],
  ['a page without end', 'a.html', strToU8(`<html>${'<div>'.repeat(5_000)}`), 'file-too-large'],
  [
    'a table as wide as nothing',
    'a.html',
    strToU8(`<table><tr>${'<td colspan=1000>x'.repeat(3)}</table>`),
    '1000 列',
  ],
];

/** A document whose body is exactly this. */
function withDocumentXml(xml: string): Uint8Array {
  return zipSync({ ...unzipSync(docxFile('')), 'word/document.xml': strToU8(xml) });
}

/** Makes the directory of a zip say another size of its largest file. */
function claimSize(bytes: Uint8Array, size: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length - 46; at += 1)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) >= 1_000_000)
      view.setUint32(at + 24, size, true);
}

describe('a file that is not read', () => {
  it.each(refused)('%s (%s) is refused in words', async (_, name, bytes, words) => {
    expect(await refusal(bytes, name)).toContain(words);
  });

  it.each(['a.xlsx', 'a.csv', 'a.txt'])('an empty %s is told as one', async (name) => {
    await expect(readFile(new Uint8Array(0), name)).rejects.toThrow(/文件是空的.*请核对/u);
  });

  it('takes no more than the budget out of a zip', async () => {
    const parts = unzipSync(await writeXlsx({ sheets: [{ name: 'S', rows: [['甲']] }] }));
    // One MiB of blanks deflates to a thousandth; so does what it says is 300 of them.
    const sheet = 'xl/worksheets/sheet1.xml';
    const bomb = zipSync({ ...parts, [sheet]: new Uint8Array(1024 * 1024) });
    claimSize(bomb, 300 * 1024 * 1024);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await refusal(bomb, 'a.xlsx')).toBe(
      'file-too-large 展开后超过 128 MiB，不读取；请拆成较小的文件。',
    );
  });

  it('does not believe a size that is smaller than what comes out', async () => {
    const parts = unzipSync(await writeXlsx({ sheets: [{ name: 'S', rows: [['甲']] }] }));
    const sheet = `<worksheet><sheetData>${' '.repeat(5_000_000)}</sheetData></worksheet>`;
    const bytes = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet) });
    claimSize(bytes, 100);
    expect(await refusal(bytes, 'a.xlsx')).toContain('file-damaged');
  });

  it('counts cells, wherever they come from', async () => {
    const repeated = `<o xmlns:table="t" xmlns:text="x"><table:table table:name="S"><table:table-row table:number-rows-repeated="1048576"><table:table-cell><text:p>甲</text:p></table:table-cell></table:table-row></table:table></o>`;
    const bytes = zipSync({
      'META-INF/manifest.xml': strToU8('<m/>'),
      'content.xml': strToU8(repeated),
    });
    expect(await refusal(bytes, 'a.ods')).toContain('超过 500000 个');
  });
});

describe('a file with another name than its kind has', () => {
  it.each([
    ['a workbook as .docx', 'a.docx', 'xlsx'],
    ['a workbook as .txt', 'a.txt', 'xlsx'],
  ])('%s is read as what it is, and that is told', async (_, name, type) => {
    const bytes = await writeXlsx({ sheets: [{ name: 'S', rows: [['甲']] }] });
    expect((await readSource(bytes, name)).type).toBe(type);
    expect(await toldCodes(bytes, name)).toEqual(['extension-differs']);
  });

  it('a page that a system exports as .xls is a page', async () => {
    expect((await readSource(htmlOf(form), 'a.xls')).type).toBe('html');
    expect(await toldCodes(htmlOf(form), 'a.XLS')).toEqual(['extension-differs']);
  });
});
