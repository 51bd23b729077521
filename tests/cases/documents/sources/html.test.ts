import { describe, expect, it } from 'vitest';
import { readSource } from '../../../../src/documents/source/sources.js';
import { read } from './texts.js';

const page = (body: string): Uint8Array =>
  new TextEncoder().encode(`<!DOCTYPE html><html><body>${body}</body></html>`);

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'spans to the right and down',
    '<table><tr><td rowspan=2>产出</td><td>数量</td><td>10</td></tr><tr><td colspan="2">质量</td></tr></table>',
    ['table1!R1C1 2×1 产出', 'table1!R1C2 数量', 'table1!R1C3 10', 'table1!R2C2 1×2 质量'],
  ],
  [
    'a span that runs into another ends before it, one of 0 reaches to the end',
    '<table><tr><td rowspan=0>甲</td><td>乙</td><td rowspan=2>丙</td></tr><tr><td colspan=3>丁</td></tr></table>',
    ['table1!R1C1 2×1 甲', 'table1!R1C2 乙', 'table1!R1C3 2×1 丙', 'table1!R2C2 丁'],
  ],
  [
    'what is not shown is not read',
    '<table><tr style="display: none"><td>隐</td></tr><tr><td>甲<span hidden>藏</span></td><td style="color:red;visibility:hidden">无</td><td>乙</td></tr></table><script>1</script>',
    ['table1!R1C1 甲', 'table1!R1C2 乙'],
  ],
  [
    'line breaks, entities and blanks of the source',
    '<table><tr><td>数量<br>指标</td><td>&ge;95&#37;\n   以上</td><td>&nbsp;</td><td>A&nbsp;B</td></tr></table>',
    ['table1!R1C1 数量\n指标', 'table1!R1C2 ≥95% 以上', 'table1!R1C4 A B'],
  ],
  [
    'tables that place others',
    '<table><tr><td><h1>自评表</h1><table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table></td></tr></table>',
    ['自评表', 'table2!R1C1 甲', 'table2!R1C2 1', 'table2!R2C1 乙', 'table2!R2C2 2'],
  ],
  [
    'values in fields of a form',
    '<table><tr><td>完成值</td><td><input value="95%"></td><td><select><option>甲<option selected>乙</select></td></tr></table>',
    ['table1!R1C1 完成值', 'table1!R1C2 95%', 'table1!R1C3 乙'],
  ],
  ['paragraphs', '<p>前<b>言</b></p><div>一<div>二</div>三</div>', ['前言', '一', '二', '三']],
];

describe('a page', () => {
  it.each(cases)('%s', async (_, body, lines) => {
    expect(await read(page(body), 'a.html')).toEqual(lines);
  });

  it.each([
    ['a meta element', '<html><head><meta charset="gb2312"></head><body><p>', 'GB18030'],
    [
      'an old meta element',
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gbk"></head><body><p>',
      'GB18030',
    ],
    ['nothing', '<html><body><p>', 'GB18030'],
  ])('is decoded as %s says', async (_, start, encoding) => {
    // 预算 in GBK.
    const bytes = Uint8Array.of(
      ...new TextEncoder().encode(start),
      0xd4,
      0xa4,
      0xcb,
      0xe3,
      ...new TextEncoder().encode('</p></body></html>'),
    );
    const source = await readSource(bytes, 'a.htm');
    expect(source.encoding).toBe(encoding);
    expect(source.blocks).toMatchObject([{ text: '预算' }]);
  });

  it('is known on the clipboard of an office program, too', async () => {
    const bytes = new TextEncoder().encode(
      'Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000000300\r\n<html><body><!--StartFragment--><table><tr><td>甲<td>≥90%</table><!--EndFragment--></body></html>',
    );
    expect(await read(bytes, 'a.html')).toEqual(['table1!R1C1 甲', 'table1!R1C2 ≥90%']);
  });

  it('says the line of a paragraph', async () => {
    const source = await readSource(page('\n\n<p>甲</p>\n<p>乙</p>'), 'a.html');
    expect(source.blocks).toMatchObject([
      { place: { kind: 'line', line: 3 } },
      { place: { kind: 'line', line: 4 } },
    ]);
  });
});
