import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/documents/source/blocks.js';
import {
  columnLetters,
  placeInWords,
  sourceInWords,
  sourceOfPlace,
} from '../../../src/documents/source/place.js';

type PlaceOfParagraph = Extract<Block, { kind: 'paragraph' }>['place'];

const places: readonly (readonly [PlaceOfParagraph, string, string])[] = [
  [{ kind: 'line', line: 354 }, '#L354', '第 354 行'],
  [{ kind: 'line', line: 7, page: 12 }, 'p12!L7', '第 12 页第 7 行'],
  [{ kind: 'sheet', sheet: 'Sheet1', row: 12, column: 3 }, 'Sheet1!C12', '工作表“Sheet1”C12'],
  [{ kind: 'sheet', sheet: 'p12', row: 7, column: 12 }, "'p12'!L7", '工作表“p12”L7'],
  [{ kind: 'sheet', sheet: "'a'!B1", row: 7, column: 12 }, "'''a''!B1'!L7", "工作表“'a'!B1”L7"],
  [{ kind: 'sheet', sheet: 'table3', row: 5, column: 2 }, 'table3!B5', '工作表“table3”B5'],
  [{ kind: 'table', table: 3, row: 5, column: 2 }, 'table3!R5C2', '表 3 第 5 行'],
  [
    { kind: 'table', table: 3, row: 5, column: 2, page: 12 },
    'p12!table3!R5C2',
    '第 12 页表 3 第 5 行',
  ],
];

describe('a place in a file', () => {
  it.each(places)('%j', (place, source, words) => {
    expect(sourceOfPlace(place)).toBe(source);
    expect(placeInWords(place)).toBe(words);
    expect(sourceInWords(source)).toBe(words);
  });

  it('names columns as a spreadsheet does', () => {
    expect([1, 26, 27, 52, 53, 702, 703, 16384].map(columnLetters)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
      'XFD',
    ]);
  });
});
