/** What people who type JSON by hand are told: which sign, where, and what to write instead. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../src/json.js';
import { syntaxFault } from '../../../src/json-syntax.js';

const faults: readonly (readonly [string, string, string])[] = [
  ['{“kind”: "a"}', '第 1 行第 2 列', '中文引号 “'],
  ['{"kind”: "a", "b": 1}', '第 1 行第 7 列', '中文引号 ”'],
  ['{"kind": “a”}', '第 1 行第 10 列', '都改为 "'],
  ['{"name": "张三”}', '第 1 行第 13 列', '中文引号 ”'],
  ['{\n  "a": "产出”,\n  "b": 1\n}', '第 2 行第 11 列', '中文引号 ”'],
  ['{「a」: 1}', '第 1 行第 2 列', '中文引号 「'],
  ["{'a': 1}", '第 1 行第 2 列', '单引号'],
  ['{"a": 1\n "b": 2}', '第 2 行第 2 列', '少了逗号，请在第 1 行第 8 列补上'],
  ['[{"a":1}\n\n{"a":2}]', '第 3 行第 1 列', '请在第 1 行第 9 列补上'],
  ['{"a": 1,\n}', '第 2 行第 1 列', '请删去第 1 行第 8 列的逗号'],
  ['[1,2,]', '第 1 行第 6 列', '请删去第 1 行第 5 列的逗号'],
  ['{"a"：1}', '第 1 行第 5 列', '改为半角的 :'],
  ['{"a":1，"b":2}', '第 1 行第 7 列', '改为半角的 ,'],
  ['｛"a":1}', '第 1 行第 1 列', '改为半角的 {'],
  ['{"a" 1}', '第 1 行第 6 列', '少了冒号'],
  ['{a:1}', '第 1 行第 2 列', '成员名要写在半角双引号'],
  ['{"a": 1,367.36}', '第 1 行第 9 列', '请写作 "1367.36"'],
  ['{"a": 8分}', '第 1 行第 8 列', '请写在半角双引号'],
  ['{"a": 95%}', '第 1 行第 9 列', '请写在半角双引号'],
  ['{"a": 007}', '第 1 行第 8 列', '前导零'],
  ['{"a": .5}', '第 1 行第 7 列', '「.5」不是 JSON 的数字'],
  ['{"a": ９５}', '第 1 行第 7 列', '「９５」不是 JSON 的数字'],
  ['{"a": 是}', '第 1 行第 7 列', '请写作 true'],
  ['{"a": True}', '第 1 行第 7 列', '小写的 true'],
  ['{"a": NaN}', '第 1 行第 7 列', '整个删去'],
  ['{"a": }', '第 1 行第 7 列', '少了值'],
  ['{"a":[1,2}', '第 1 行第 10 列', '第 1 行第 6 列的 [ 要以 ] 结束'],
  ['{"a":1}}', '第 1 行第 8 列', '此后多了内容'],
  ['{"a":1} {"a":2}', '第 1 行第 9 列', '[ ]'],
  ['{"a":"他说"好""}', '第 1 行第 10 列', '写作 \\"'],
  ['{"a":"x\ny"}', '第 1 行第 8 列', '没有闭合'],
  ['{"a":"c:\\dir"}', '第 1 行第 9 列', '写作 \\\\'],
  ['{"a":1} // 说明', '第 1 行第 9 列', '不能有注释'],
  ['{"a":\u30001}', '第 1 行第 6 列', '特殊空白'],
  ['{"a":1', '到末尾还不完整', '请补上 }'],
  ['{"a":"x', '到末尾还不完整', '引号没有闭合'],
  ['', '到末尾还不完整', '内容是空的'],
];

describe('the first fault of a text that is no JSON', () => {
  test.each(faults)('%j', (text, place, words) => {
    const [defect, ...others] = parseJson(text).defects;
    expect(others).toEqual([]);
    expect(defect).toMatchObject({ code: 'json-malformed', pointer: '' });
    expect(defect?.message).toContain(place);
    expect(defect?.message).toContain(words);
  });

  test('is found exactly where JSON.parse refuses', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '“',
      '”',
      '1',
      '-',
      '.',
      'e',
      '0',
      'true',
      'nul',
      'l',
      ' ',
      '\n',
      '\\',
      'u12',
      '，',
      '：',
      '人',
      '\u0001',
      "'",
      '/',
    );
    const texts = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
    const values = fc.json({ maxDepth: 3 });
    const cut = fc.tuple(values, fc.nat(), fc.nat(3), piece).map(([json, at, less, more]) => {
      const where = at % (json.length + 1);
      return `${json.slice(0, where)}${more}${json.slice(where + less)}`;
    });
    fc.assert(
      fc.property(fc.oneof(texts, values, cut), (text) => {
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        const fault = syntaxFault(text);
        expect(fault === undefined).toBe(isJson);
        if (fault !== undefined) expect(fault.at).toBeLessThanOrEqual(text.length);
      }),
      { seed: 20_231_231, numRuns: 2_000 },
    );
  });

  test('costs no more than the text is long', () => {
    const long = `{"a": "${'“'.repeat(200_000)}${' '.repeat(200_000)}`;
    expect(parseJson(long).defects[0]?.code).toBe('json-malformed');
    expect(parseJson(`[${'1,'.repeat(200_000)}]`).defects[0]?.message).toContain('多了逗号');
  });
});
