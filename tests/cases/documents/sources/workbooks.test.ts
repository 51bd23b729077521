import * as sheetjs from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeOds } from 'hucre/ods';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../../src/documents/source/sources.js';
import { read, toldCodes } from './texts.js';

const styled: WriteSheet = {
  name: '自评表',
  rows: [
    ['指标', '完成值', '日期', '得分'],
    ['完成率', 0.95, 45292, 9.5],
    ['办结率', 0.9583, 45293, 3.96751],
  ],
  cells: new Map([
    ['1,1', { style: { numFmt: '0%' } }],
    ['2,1', { style: { numFmt: '0.00%' } }],
    ['1,2', { style: { numFmt: 'yyyy"年"m"月"d"日"' } }],
    ['2,2', { style: { numFmt: 'yyyy/m/d' } }],
    ['1,3', { style: { numFmt: '0.00' } }],
    ['2,3', { formula: 'B3*4', formulaResult: 3.96751, style: { numFmt: '0.00' } }],
  ]),
};

const shown = [
  '自评表!A1 指标',
  '自评表!B1 完成值',
  '自评表!C1 日期',
  '自评表!D1 得分',
  '自评表!A2 完成率',
  '自评表!B2 95%',
  '自评表!C2 2024年1月1日',
  '自评表!D2 9.5',
  '自评表!A3 办结率',
  '自评表!B3 95.83%',
  '自评表!C3 2024/1/2',
  '自评表!D3 3.97',
];

describe('a workbook', () => {
  it('says what its cells show', async () => {
    const bytes = await writeXlsx({ sheets: [styled] });
    expect(await read(bytes, 'a.xlsx')).toEqual(shown);
  });

  it.each(['biff8', 'ods'] as const)('says it as %s, too', async (bookType) => {
    const book = sheetjs.read(await writeXlsx({ sheets: [styled] }), { cellNF: true });
    const bytes = new Uint8Array(
      sheetjs.write(book, { type: 'array', bookType, cellStyles: true }) as ArrayBuffer,
    );
    const kind = bookType === 'ods' ? 'ods' : 'xls';
    expect((await readSource(bytes, `a.${kind}`)).type).toBe(kind);
    // What a formula came to is written as if it had been typed.
    const typed = bookType === 'biff8' ? '自评表!D3 3.96751' : '自评表!D3 3.97';
    expect(await read(bytes, `a.${kind}`)).toEqual([...shown.slice(0, -1), typed]);
  });

  it('leaves what a merge covers blank, even where the file repeats it', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'S',
          rows: [
            ['产出', '产出', '甲'],
            ['产出', '产出', '乙'],
          ],
          merges: [{ startRow: 0, startCol: 0, endRow: 1, endCol: 1 }],
        },
      ],
    });
    expect(await read(bytes, 'a.xlsx')).toEqual(['S!A1 2×2 产出', 'S!C1 甲', 'S!C2 乙']);
  });

  it('leaves hidden sheets, rows and columns out and tells of them', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '表',
          rows: [
            ['甲', '码', '1'],
            ['乙', '码', '2'],
            ['丙', '码', '3'],
          ],
          columns: [{}, { hidden: true }, {}],
          rowDefs: new Map([[1, { hidden: true }]]),
        },
        { name: '字典', rows: [['x']], hidden: true },
      ],
    });
    expect(await read(bytes, 'a.xlsx')).toEqual(['表!A1 甲', '表!C1 1', '表!A3 丙', '表!C3 3']);
    const { told = [] } = await readSource(bytes, 'a.xlsx');
    expect(told.map(({ message }) => message)).toEqual([
      '工作表“表”的第 2 行、B 列是隐藏的，没有读取；需要时请取消隐藏后再读。',
      '工作表“字典”是隐藏的，没有读取；需要时请取消隐藏后再读。',
    ]);
  });

  it('leaves hidden rows of an OpenDocument workbook out', async () => {
    const cell = (text: string): string =>
      `<table:table-cell office:value-type="string"><office:annotation><text:p>注</text:p></office:annotation><text:p>${text}</text:p></table:table-cell>`;
    const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="S"><table:table-row>${cell('甲<text:s text:c="2"/>乙')}<table:covered-table-cell/>${cell('1')}</table:table-row><table:table-row table:visibility="collapse">${cell('隐')}</table:table-row><table:table-row table:number-rows-repeated="2">${cell('丙')}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
    const bytes = zipSync({
      'META-INF/manifest.xml': strToU8('<m/>'),
      'content.xml': strToU8(content),
    });
    expect(await read(bytes, 'a.ods')).toEqual(['S!A1 甲  乙', 'S!C1 1', 'S!A3 丙', 'S!A4 丙']);
    expect(await toldCodes(bytes, 'a.ods')).toEqual(['hidden-unread']);
  });

  it('reads texts of several runs without how they are pronounced', async () => {
    const parts = unzipSync(await writeXlsx({ sheets: [{ name: 'S', rows: [['甲乙']] }] }));
    const strings =
      '<sst><si><r><t>预</t></r><r><t>算</t></r><rPh sb="0" eb="1"><t>ヨサン</t></rPh></si></sst>';
    const bytes = zipSync({ ...parts, 'xl/sharedStrings.xml': strToU8(strings) });
    expect(await read(bytes, 'a.xlsx')).toEqual(['S!A1 预算']);
  });

  it('tells of formulas of which the file does not say what they come to', async () => {
    const parts = unzipSync(await writeXlsx({ sheets: [{ name: 'S', rows: [['甲']] }] }));
    const cells = '<c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v>2</v></c>';
    const blank = '<c r="C1" t="str"><f>IF(B1&gt;1,"",1)</f><v></v></c>';
    const sheet = `<worksheet><sheetData><row r="1">${cells}${blank}</row></sheetData></worksheet>`;
    const bytes = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet) });
    expect(await read(bytes, 'a.xlsx')).toEqual(['S!B1 2']);
    const { told = [] } = await readSource(bytes, 'a.xlsx');
    expect(told).toEqual([
      {
        code: 'formula-unread',
        message:
          '工作表“S”的 A1 格是公式，文件中没有存下算出的值，没有读取；请用 Excel 或 WPS 打开、保存后再读。',
        place: { kind: 'sheet', sheet: 'S', row: 1, column: 1 },
      },
    ]);
  });

  it('reads a workbook with macros and says that they do not run', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'S', rows: [['甲']] }],
      vbaProject: strToU8('macro'),
    });
    expect(await read(bytes, 'a.xlsm')).toEqual(['S!A1 甲']);
    expect(await toldCodes(bytes, 'a.xlsm')).toEqual(['macros-ignored']);
  });

  it('reads what other writers of OpenDocument write', async () => {
    const bytes = await writeOds({
      sheets: [
        {
          name: 'S',
          rows: [
            ['产出', '甲', 12.5],
            [null, '乙', 3],
          ],
          merges: [{ startRow: 0, startCol: 0, endRow: 1, endCol: 0 }],
        },
      ],
    });
    expect(await read(bytes, 'a.ods')).toEqual([
      'S!A1 2×1 产出',
      'S!B1 甲',
      'S!C1 12.5',
      'S!B2 乙',
      'S!C2 3',
    ]);
  });
});
