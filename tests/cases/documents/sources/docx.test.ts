import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { docxFile, docxOf, formOf } from '../files.js';
import { read, toldCodes } from './texts.js';

const run = (text: string, properties = ''): string =>
  `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (content: string): string => `<w:p>${content}</w:p>`;
const tc = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${p(run(text))}</w:tc>`;
const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const tbl = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
const readBody = (body: string): Promise<string[]> => read(docxFile(body), 'a.docx');

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'cells that span columns and rows',
    tbl(
      tr(tc('绩效指标', '<w:gridSpan w:val="2"/>'), tc('分值')),
      tr(tc('产出', '<w:vMerge w:val="restart"/>'), tc('数量'), tc('10')),
      tr(tc('', '<w:vMerge/>'), tc('质量'), tc('20')),
    ),
    [
      'table1!R1C1 1×2 绩效指标',
      'table1!R1C3 分值',
      'table1!R2C1 2×1 产出',
      'table1!R2C2 数量',
      'table1!R2C3 10',
      'table1!R3C2 质量',
      'table1!R3C3 20',
    ],
  ],
  [
    'a row that begins further right',
    tbl(
      tr(tc('一'), tc('二'), tc('三')),
      '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>'.concat(tc('乙'), tc('丙'), '</w:tr>'),
    ),
    ['table1!R1C1 一', 'table1!R1C2 二', 'table1!R1C3 三', 'table1!R2C2 乙', 'table1!R2C3 丙'],
  ],
  [
    'what was taken out is gone, what was put in is there',
    tbl(
      tr(tc('指标'), tc('完成')),
      '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>'.concat(tc('旧行'), tc('1'), '</w:tr>'),
      tr(
        tc('新行'),
        `<w:tc>${p(`<w:del>${run('80')}</w:del><w:ins>${run('95')}</w:ins>${run('%')}`)}</w:tc>`,
      ),
    ),
    ['table1!R1C1 指标', 'table1!R1C2 完成', 'table1!R2C1 新行', 'table1!R2C2 95%'],
  ],
  [
    'rows and cells within content controls',
    tbl(
      `<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>${tr(tc('甲'), `<w:sdt><w:sdtContent>${tc('乙')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
      tr(
        tc('丙'),
        `<w:tc>${p(`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击输入')}</w:sdtContent></w:sdt>`)}</w:tc>`,
      ),
    ),
    ['table1!R1C1 甲', 'table1!R1C2 乙', 'table1!R2C1 丙'],
  ],
  [
    'signs that are no letters',
    p(
      run('甲') +
        '<w:r><w:tab/></w:r>' +
        run('乙') +
        '<w:r><w:br/></w:r>' +
        run('2021') +
        '<w:r><w:noBreakHyphen/></w:r>' +
        run('2022') +
        '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
    ).replace('<w:p>', '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>'),
    ['甲\t乙\n2021-2022☑'],
  ],
  [
    'signs of comparison that were put in as symbols',
    p(
      ['F0B3', 'F0A3', 'F0B1', 'F025', 'F061']
        .map((code) => `<w:r><w:sym w:font="Symbol" w:char="${code}"/></w:r>`)
        .join(run('1')),
    ),
    ['≥1≤1±1%1□'],
  ],
  [
    'a table within a cell stands after its own',
    tbl(
      tr(tc('项目'), tc('金额')),
      tr(tc('甲'), `<w:tc>${p(run('见表'))}${tbl(tr(tc('明细'), tc('5')))}${p('')}</w:tc>`),
    ),
    [
      'table1!R1C1 项目',
      'table1!R1C2 金额',
      'table1!R2C1 甲',
      'table1!R2C2 见表',
      'table2!R1C1 明细',
      'table2!R1C2 5',
    ],
  ],
  [
    'a table that only places others is none',
    tbl(
      tr(
        `<w:tc>${p(run('绩效自评表'))}${tbl(tr(tc('甲'), tc('1')), tr(tc('乙'), tc('2')))}${p(run('备注'))}</w:tc>`,
      ),
    ),
    ['绩效自评表', 'table2!R1C1 甲', 'table2!R1C2 1', 'table2!R2C1 乙', 'table2!R2C2 2', '备注'],
  ],
  [
    'cells of old files that go on to the right',
    tbl(tr(tc('宽', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('末'))),
    ['table1!R1C1 1×2 宽', 'table1!R1C3 末'],
  ],
  [
    'paragraphs of one cell are lines of it',
    tbl(tr(`<w:tc>${p(run('数量'))}${p(run('指标'))}</w:tc>`, tc('1'))),
    ['table1!R1C1 数量\n指标', 'table1!R1C2 1'],
  ],
];

describe('a document of Word', () => {
  it.each(cases)('%s', async (_, body, lines) => {
    expect(await readBody(body)).toEqual(lines);
  });

  it('does not show hidden text, and tells of it', async () => {
    const hidden = '<w:rPr><w:vanish/></w:rPr>';
    const shown = '<w:rPr><w:vanish w:val="0"/></w:rPr>';
    const file = docxFile(p(run('甲', shown) + run('乙', hidden) + run('丙')));
    expect(await read(file, 'a.docx')).toEqual(['甲丙']);
    expect(await toldCodes(file, 'a.docx')).toEqual(['hidden-unread']);
  });

  it('reads a text box once, although the file holds it twice', async () => {
    const box = `<w:txbxContent>${p(run('框中'))}</w:txbxContent>`;
    const twice = `<mc:AlternateContent xmlns:mc="m"><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`;
    expect(await readBody(p(`${run('前')}<w:r>${twice}</w:r>${run('后')}`))).toEqual([
      '框中',
      '前后',
    ]);
  });

  it('tells of pictures, whose text nobody reads', async () => {
    const picture = '<w:r><w:drawing><a:blip xmlns:a="a"/></w:drawing></w:r>';
    expect(await toldCodes(docxFile(p(picture)), 'a.docx')).toEqual(['picture-unread']);
  });

  it('says the same as another reader of the same table', async () => {
    const file = docxOf(formOf('一级\t二级\t分值\n产出\t数量\t10\n\t质量\t20\n合计\t30\n'));
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) });
    const other = await read(strToU8(`<html>${value}</html>`), 'a.html');
    expect(await read(file, 'a.docx')).toEqual(other);
  });

  it('takes macros for what they are', async () => {
    const parts = { ...unzipSync(docxFile(p(run('甲')))), 'word/vbaProject.bin': strToU8('x') };
    expect(strFromU8(parts['word/vbaProject.bin'])).toBe('x');
    expect(await toldCodes(zipSync(parts), 'a.docm')).toEqual(['macros-ignored']);
  });
});
