import { describe, expect, test } from 'vitest';
import { nearest, suggestion } from '../../../src/nearest.js';

const names = [
  'score',
  'check',
  'read',
  'weight',
  'level1',
  'level2',
  'targetUnit',
  'id',
  'mof-project',
];

describe('the nearest name', () => {
  test.each([
    ['socre', 'score'],
    ['scor', 'score'],
    ['Weight', 'weight'],
    [' weight ', 'weight'],
    ['ｗｅｉｇｈｔ', 'weight'],
    ['wieght', 'weight'],
    ['target_unit', 'targetUnit'],
    ['targetunits', 'targetUnit'],
    ['mof-projcet', 'mof-project'],
    ['mof-projects', 'mof-project'],
    ['ID', 'id'],
    ['levl1', 'level1'],
  ])('of %s is %s', (word, name) => {
    expect(nearest(word, names)).toBe(name);
  });

  test.each(['', 'xx', 'ie', 'serve', 'unit', '分值', 'constructor', 'a'.repeat(100_000)])(
    'of %.20s is none',
    (word) => {
      expect(nearest(word, names)).toBeUndefined();
    },
  );

  test('is asked for; where there is none, the other way is told', () => {
    expect(suggestion('socre', names, '看帮助')).toBe('；是否想写 score？');
    expect(suggestion('xx', names, '看帮助')).toBe('；看帮助。');
  });
});
