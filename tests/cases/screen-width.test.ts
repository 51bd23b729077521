/** The shortcut for plain texts measures as the library does, sign by sign and in texts of many. */
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { screenWidth } from '../../src/screen-width.js';

/** Every sign of the basic plane that is no half of another. */
const signs = Array.from({ length: 0x1_0000 - 0x20 }, (_, index) => 0x20 + index)
  .filter((code) => code < 0xd800 || code >= 0xe000)
  .map((code) => String.fromCharCode(code));

test('every sign', () => {
  const other = signs.filter((sign) => screenWidth(sign) !== stringWidth(sign));
  expect(other).toEqual([]);
});

test.each([
  '',
  '优',
  '≥90%，第 3 行',
  'e\u0301中',
  '👨‍👩‍👧 3⃣',
  '１２３（万元）',
  '\u001b[31m红\u001b[0m',
])('%j as a whole', (text) => {
  expect(screenWidth(text)).toBe(stringWidth(text));
});
