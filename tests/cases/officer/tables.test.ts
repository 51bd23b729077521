/**
 * Whole tables of invented places as offices write them, in every kind of file, with the scores that were worked out by
 * hand before the engine saw them.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBlocks, readDocument } from '../../../src/documents/read-document.js';
import type { RecognisedTable } from '../../../src/documents/recognised.js';
import { readSource } from '../../../src/documents/source/sources.js';
import { score } from '../../../src/evaluations/sheets/score.js';
import type { Policy } from '../../../src/policies/policy.js';
import type { ScoreSheet } from '../../../src/scoring/score-sheet.js';
import { type FileKind, formOf, writers } from '../documents/files.js';
import { policy } from './officer.js';

const kinds = Object.keys(writers) as FileKind[];

function textOf(name: string): string {
  return readFileSync(path.join(import.meta.dirname, 'tables', `${name}.tsv`), 'utf8');
}

async function tablesOf(text: string, kind: FileKind): Promise<readonly RecognisedTable[]> {
  if (kind === 'tsv') return readDocument(new TextEncoder().encode(text), 'tsv', {})?.tables ?? [];
  const { blocks } = await readSource(await writers[kind](formOf(text)), `table.${kind}`);
  return readBlocks(blocks, {}).tables;
}

/** The sheet of the only table of a file. */
async function sheetOf(text: string, kind: FileKind, own?: Policy): Promise<ScoreSheet> {
  const tables = await tablesOf(text, kind);
  expect(tables).toHaveLength(1);
  const under = own === undefined ? {} : { policy: own.id, findPolicy: () => own };
  const result = score(tables[0]?.evaluation, under);
  if (!result.ok) throw new Error(JSON.stringify(result.defects));
  return result.value;
}

/** Points by hand, the execution first where it has any, and what a careful person would be told. */
interface ByHand {
  readonly execution?: string;
  readonly scores: readonly (string | undefined)[];
  readonly total?: string;
  readonly told: readonly string[];
  readonly own?: Policy;
}

const tables: Readonly<Record<string, ByHand>> = {
  '1-transfer-weighted': {
    execution: '9.00',
    // 使用规范性 was judged: 5 of 6 with the problem beside it.
    scores: '6.00 6.00 6.00 5.00 5.00 5.00 6.00 10.00 9.00 10.00 10.00 10.00'.split(' '),
    total: '97.00',
    // 88 of 90 beside 90 % spent.
    told: ['score-outruns-execution'],
  },
  '2-transfer-unweighted': {
    scores: [undefined, undefined, undefined, undefined, undefined],
    // 2850 of 3000 without a reason; 105 % spent.
    told: ['explanation-missing', 'form-unweighted', 'percent-over-100'],
  },
  '3-evaluation': {
    scores: '4.00 4.00 4.00 4.00 4.00 5.10 5.00 4.00 13.50 10.00 9.00 15.00 15.00'.split(' '),
    total: '96.60',
    told: [],
  },
  '4-execution-row': {
    scores: '5.00 9.20 5.00 22.50 15.00 25.00 15.00'.split(' '),
    total: '96.70',
    told: [],
  },
  '5-adjusted-target': {
    execution: '10.00',
    scores: '30.00 18.00 30.00 10.00'.split(' '),
    total: '98.00',
    told: [],
  },
  '6-goal-headings': {
    execution: '10.00',
    scores: '20.00 10.00 15.00 18.00 10.00 15.00'.split(' '),
    total: '98.00',
    told: [],
  },
  '7-goal-column': {
    execution: '10.00',
    scores: '20.00 10.00 15.00 18.00 10.00 15.00'.split(' '),
    total: '98.00',
    told: [],
  },
  '9-bonus': {
    scores: [
      '8.00',
      '6.00',
      '6.00',
      '5.00',
      '5.00',
      '38.00',
      '20.00',
      '10.00',
      undefined,
      undefined,
    ],
    total: '99.50',
    told: ['total-adjusted', 'total-adjusted'],
    own: policy,
  },
};

/** What a table of no place is told of the rule-book that it was scored under. */
const ofPolicy = new Set(['block-weight-differs', 'block-missing']);

describe.each(Object.entries(tables))('%s', (name, { execution, scores, total, told, own }) => {
  test.each(kinds)('%s', async (kind) => {
    const sheet = await sheetOf(textOf(name), kind, own);
    expect(sheet.budget?.score).toBe(execution);
    expect(sheet.indicators.map((row) => row.score)).toEqual(scores);
    expect(sheet.total).toBe(total);
    const codes = sheet.findings.map(({ code }) => code).filter((code) => !ofPolicy.has(code));
    expect(codes.toSorted()).toEqual(told);
  });
});

test('targets of the year’s start stay beside those that were adjusted', async () => {
  const { input } = await sheetOf(textOf('5-adjusted-target'), 'tsv');
  expect(input.indicators.map(({ initialTarget }) => initialTarget)).toEqual([
    '≥8个',
    '≥90%',
    '≥4000人次',
    '≥90%',
  ]);
});

describe('points of 资金管理情况', () => {
  const weighted = textOf('1-transfer-weighted');
  const codesOf = async (text: string): Promise<readonly string[]> =>
    (await sheetOf(text, 'tsv')).findings.map(({ code }) => code);

  test('fewer of them without a reason contradict the statement', async () => {
    const text = weighted.replace('已补齐附件', '无');
    expect(await codesOf(text)).toContain('reported-score-differs');
    expect(await codesOf(weighted)).not.toContain('reported-score-differs');
  });

  test.each([
    ['附件不全，已要求补充', true],
    ['资金拨付滞后', true],
    ['配套资金未到位', true],
    // What is to be done, what there is none of, and what was put right are no problem.
    ['进一步加强资金监管', false],
    ['不存在拨付不及时的情况', false],
    ['未发现挤占挪用', false],
    ['附件不全，已全部整改', false],
    ['无', false],
    ['暂无', false],
  ])('a problem beside full marks: %s', async (problem, isTold) => {
    const text = weighted.replace('按养护里程和路况分配\t无', `按养护里程和路况分配\t${problem}`);
    expect((await codesOf(text)).includes('situation-problem-unscored')).toBe(isTold);
  });

  test.each([
    ['按标准执行', '', 1],
    ['按标准执行', '/', 1],
    ['按标准执行', '无', 0],
  ])('an item without a statement: %s becomes “%s”', async (said, other, count) => {
    const text = textOf('2-transfer-unweighted').replace(`\t${said}\t`, `\t${other}\t`);
    const codes = await codesOf(text);
    expect(codes.filter((code) => code === 'situation-unsaid')).toHaveLength(count);
  });

  test('goals have no statements yet', () => {
    const goals = {
      kind: 'transfer',
      fiscalYear: 2023,
      unit: { name: '某局' },
      situation: [{ name: '分配科学性' }],
      indicators: [{ level1: '产出', level3: '次数', target: '≥1次' }],
    };
    const codes = (input: object): readonly string[] => {
      const result = score(input);
      return result.ok ? result.value.findings.map(({ code }) => code) : [];
    };
    expect(codes(goals)).not.toContain('situation-unsaid');
    const indicators = goals.indicators.map((row) => ({ ...row, actual: '1次' }));
    expect(codes({ ...goals, indicators })).toContain('situation-unsaid');
  });

  test('a policy may leave both out', async () => {
    const off: Policy = {
      ...policy,
      kind: 'transfer',
      checksOff: ['situation-unsaid', 'situation-problem-unscored'],
    };
    const problem = weighted.replace('路况分配\t无', '路况分配\t资金拨付滞后');
    const unsaid = textOf('2-transfer-unweighted').replace('\t按标准执行\t', '\t\t');
    for (const text of [problem, unsaid]) {
      const { findings } = await sheetOf(text, 'tsv', off);
      expect(findings.filter(({ code }) => code.startsWith('situation-'))).toEqual([]);
    }
  });
});
