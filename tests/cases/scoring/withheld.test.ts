/** Tables that get no grade although they could be added up, and forms that give no points at all. */
import { describe, expect, test } from 'vitest';
import type { Evaluation } from '../../../src/indicators/evaluation.js';
import { evaluation, row, sheetOf, spent, withRow } from '../builders.js';

const unread = [{ source: 'table3!R5C2', message: '第 5 行的分值“十”不是数字。' }];

describe('a grade is withheld', () => {
  test.each<[string, Evaluation, string]>([
    ['while the weights make 90', withRow({ weight: '80' }), 'weights-not-full'],
    ['while the weights make 110', withRow({ weight: '100' }), 'weights-not-full'],
    [
      'while a weight is missing',
      evaluation({
        indicators: [row({ weight: '90' }), row({ level3: '场次', weight: undefined })],
      }),
      'weights-not-full',
    ],
    ['while a part of the file was not read', evaluation({ unread }), 'rows-unread'],
    ['and what was not read counts first', withRow({ weight: '80' }, { unread }), 'rows-unread'],
  ])('%s', (_, given, reason) => {
    const sheet = sheetOf(given);
    expect(sheet.gradeWithheld).toBe(reason);
    expect(sheet).not.toHaveProperty('grade');
    expect(sheet).not.toHaveProperty('gradeProvenance');
    expect(sheet.total).toBeDefined();
  });

  test.each<[string, Evaluation]>([
    ['a whole table', evaluation()],
    ['nothing unread', evaluation({ unread: [] })],
    [
      'a row out of scope makes up the 100',
      evaluation({
        indicators: [row({ weight: '80' }), row({ level3: '培训场次', applicable: false })],
      }),
    ],
    ['an actual is missing: the bounds say that', withRow({ actual: undefined })],
  ])('it is not for %s', (_, given) => {
    expect(sheetOf(given)).not.toHaveProperty('gradeWithheld');
  });

  test('a grade that a table printed is not compared then', () => {
    const given = withRow({ weight: '80' }, { reported: { grade: '差' } });
    expect(sheetOf(given).findings.map(({ code }) => code)).not.toContain('reported-grade-differs');
  });
});

describe('a form without weights', () => {
  const bare = (level3: string, target: string, actual?: string, explanation?: string) =>
    row({ level3, target, actual, explanation, weight: undefined });
  const given = evaluation({
    budget: spent('60'),
    indicators: [
      bare('飞行时长', '≥928小时', '909.93小时'),
      bare('救助人次', '≥50000人次', '110406'),
      bare('培训人数', '≥100人', '95人', '五人因病未能参加。'),
      bare('验收合格率', '100%', '8次'),
      bare('办事效率', '高效', '部分完成'),
      bare('持续时间', '长期'),
    ],
  });
  const sheet = sheetOf(given);

  test('has no points anywhere', () => {
    expect(sheet).toMatchObject({ unweighted: true, subtotals: [], fullMark: '0' });
    for (const name of ['total', 'bounds', 'grade', 'gradeWithheld'])
      expect(sheet).not.toHaveProperty(name);
    for (const { outcome, reason, score, bounds } of sheet.indicators)
      expect([outcome, reason, score, bounds]).toEqual([
        'unscorable',
        'form-unweighted',
        undefined,
        undefined,
      ]);
  });

  test('still says how far each row is from its target', () => {
    expect(sheet.indicators.map(({ deviation }) => deviation)).toEqual([
      '-1.95',
      '0.00',
      '-5.00',
      undefined,
      undefined,
      undefined,
    ]);
    expect(sheet.budget).toEqual({
      outcome: 'unscorable',
      reason: 'form-unweighted',
      rate: '60.00',
      lines: [],
    });
  });

  test('is checked as always, and asked for no points', () => {
    const found = sheet.findings.map(({ code, pointer }) => `${code} ${pointer}`);
    expect(found).toEqual([
      'form-unweighted /indicators',
      'explanation-missing /indicators/0/explanation',
      'target-exceeded /indicators/1/actual',
      'actual-missing /indicators/5/actual',
      'unit-mismatch /indicators/3/actual',
      'score-outruns-execution /budget',
      // A rate of acceptance stands among quantities here.
      'level-misplaced /indicators/3/level2',
    ]);
    const missed = sheet.findings.find(({ code }) => code === 'explanation-missing');
    expect(missed?.message).toContain('98.05%');
  });

  test('with no actual anywhere states goals, and nobody asks for results', () => {
    const goals = evaluation({ budget: undefined, indicators: [bare('里程', '≥100公里')] });
    expect(sheetOf(goals).findings.map(({ code }) => code)).toEqual(['form-unweighted']);
  });
});

describe('a transfer', () => {
  test('is scored under its own policy', () => {
    const transfer = evaluation({ kind: 'transfer', policy: undefined });
    expect(sheetOf(transfer)).toMatchObject({ policy: { id: 'mof-transfer' }, total: '97.50' });
  });
});

describe('a department', () => {
  test('anywhere is scored by proportion, and asked for no block of Zhengzhou', () => {
    const department = evaluation({
      kind: 'department',
      policy: undefined,
      budget: { ...spent('6', '10'), reported: { rate: '60', score: '6' } },
    });
    const sheet = sheetOf(department);
    expect(sheet).toMatchObject({ policy: { id: 'mof-department' }, budget: { score: '6.00' } });
    expect(sheet.findings.map(({ code }) => code)).toEqual(['score-outruns-execution']);
  });

  test('goals named 目标 are the blocks that they are', () => {
    const levels = ['产出目标', '效益目标', '满意度目标'];
    const indicators = evaluation().indicators.map((indicator, index) => ({
      ...indicator,
      level1: levels[index] ?? '',
    }));
    const codes = sheetOf(evaluation({ indicators })).findings.map(({ code }) => code);
    expect(codes).toEqual([]);
  });
});
