/** Operators in words, apart from the numbers they belong to. */
import { describe, expect, test } from 'vitest';
import {
  endsInNegation,
  holdsOperator,
  nounBefore,
  takeOperatorBefore,
  takeOperatorBehind,
  withBound,
  withoutOperators,
} from '../../../src/indicators/operators.js';

describe('before a number', () => {
  test.each([
    ['完成率不低于', 'ge', '完成率'],
    ['不能超过', 'le', ''],
    ['未达到', 'lt', ''],
    ['不为', 'eq', '不'],
    ['完成率', 'none', '完成率'],
  ])('%s', (words, operator, rest) => {
    expect(takeOperatorBefore(words)).toEqual({ operator, rest });
  });

  test.each([
    ['不能', true],
    ['没有', true],
    ['不能说', false],
    ['完成率', false],
  ])('%s ends in a negation: %s', (words, ends) => {
    expect(endsInNegation(words)).toBe(ends);
  });
});

describe('behind a number', () => {
  test.each([
    ['以上', 'ge', undefined, ''],
    ['及其以上', 'ge', undefined, ''],
    ['及以上', 'ge', undefined, ''],
    ['或以上', 'ge', undefined, ''],
    ['以下', 'le', undefined, ''],
    ['及其以下', 'le', undefined, ''],
    ['及以下', 'le', undefined, ''],
    ['或以下', 'le', undefined, ''],
    ['以内', 'le', undefined, ''],
    ['之内', 'le', undefined, ''],
    ['内', 'le', undefined, ''],
    ['以上(含)', 'ge', true, ''],
    ['(含)以上', 'ge', true, ''],
    ['以下(不含)', 'le', false, ''],
    ['(不含本数)以下', 'le', false, ''],
    ['内完成', 'le', undefined, '完成'],
    ['完成', 'none', undefined, '完成'],
  ])('%s', (words, operator, inclusive, rest) => {
    expect(takeOperatorBehind(words)).toEqual({ operator, inclusive, rest });
  });

  test.each([
    ['项目以上', '项目'],
    ['以上', ''],
    ['市内', ''],
    ['项目', ''],
  ])('the noun before the operator of %s is %j', (words, noun) => {
    expect(nounBefore(words)).toBe(noun);
  });

  test.each([
    ['gt', true, 'ge'],
    ['ge', false, 'gt'],
    ['lt', true, 'le'],
    ['le', false, 'lt'],
    ['ge', undefined, 'ge'],
    ['eq', true, 'eq'],
    ['none', false, 'none'],
  ] as const)('%s with 含 %s is %s', (operator, inclusive, expected) => {
    expect(withBound(operator, inclusive)).toBe(expected);
  });
});

describe('anywhere', () => {
  test.each([
    ['不超过预算', true],
    ['预算以内', true],
    ['甲≥乙', true],
    ['行为', false],
    ['市内', false],
    ['抵达', false],
    ['左右', false],
  ])('%s holds an operator: %s', (text, holds) => {
    expect(holdsOperator(text)).toBe(holds);
  });

  test('words without operators', () => {
    expect(withoutOperators('≥甲以上,乙左右不含丙')).toBe('·甲·,乙··丙');
  });
});
