/** Findings are listed by severity where people read them; in JSON they keep their order. */
import { describe, expect, test } from 'vitest';
import { findingsPart } from '../../../src/reports/parts/findings.js';
import { bySeverity } from '../../../src/scoring/findings/finding.js';
import { evaluation, row, sheetOf } from '../builders.js';

const sheet = sheetOf(
  evaluation({
    indicators: [
      row({ actual: '约120人', weight: '30' }),
      row({ level3: '培训次数', target: '≥10次', actual: '已完成', weight: '20' }),
      row({ level3: '合格率', target: '≥90%', actual: '' }),
    ],
  }),
);

describe('by severity', () => {
  test('errors, warnings, infos; each in their own order', () => {
    const found = bySeverity(sheet.findings);
    const words = found.map(({ severity }) => severity);
    expect(new Set(words).size).toBeGreaterThan(1);
    expect(words).toEqual(
      [...words].sort((left, right) =>
        left === right ? 0 : left === 'error' || right === 'info' ? -1 : 1,
      ),
    );
    for (const severity of new Set(words))
      expect(found.filter((one) => one.severity === severity)).toEqual(
        sheet.findings.filter((one) => one.severity === severity),
      );
    expect(found).toHaveLength(sheet.findings.length);
    expect(found).not.toEqual(sheet.findings);
  });

  test('on the form too', () => {
    const text = JSON.stringify(findingsPart(sheet, 180));
    const codes = bySeverity(sheet.findings).map(({ code }) => text.indexOf(`"${code}"`));
    expect(codes.every((at) => at >= 0)).toBe(true);
    const first = text.lastIndexOf('错误');
    expect(first).toBeLessThan(text.indexOf('警告'));
  });
});
