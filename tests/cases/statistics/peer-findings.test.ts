/** Each finding that needs many tables: what it tells, and the near miss that it does not. */

import { expect, test } from 'vitest';
import type { PeerFindingCode } from '../../../src/evaluations/statistics/peer-finding-codes.js';
import { peerFindings } from '../../../src/evaluations/statistics/peers/find.js';
import type { PeerRow, PeerTable } from '../../../src/evaluations/statistics/peers/table.js';

function row(name: string, target: number, actual: number, more: Partial<PeerRow> = {}): PeerRow {
  return {
    pointer: '/indicators/0',
    name,
    peers: `${name}\n件`,
    hash: `${name}${target}${actual}`,
    target: `≥${target}件`,
    actual: `${actual}件`,
    isScored: true,
    isFull: actual >= target,
    figures: { target, actual, direction: 'higher' },
    reason: '',
    ...more,
  };
}

function table(unit: number, rows: readonly PeerRow[], reviewDifference?: number): PeerTable {
  const place = {
    evaluation: `t${unit}`,
    fiscalYear: 2023,
    unit: { code: `U${unit}`, name: `单位${unit}` },
    project: { name: '项目' },
  };
  return { place, unitKey: `U${unit}`, rows, reviewDifference };
}

const units = (count: number) => Array.from({ length: count }, (_, index) => index);

async function told(code: PeerFindingCode, tables: PeerTable[], lastYear: PeerTable[] = []) {
  const { findings } = await peerFindings(
    () => tables,
    () => lastYear,
  );
  return findings.filter((finding) => finding.code === code);
}

test('copied-between-units: three quarters of the rows and another unit', async () => {
  const rows = units(4).map((index) => row(`指标${index}`, 10 + index, 10));
  const others = [...rows.slice(0, 3), row('别的', 1, 1), row('另外', 2, 2)];
  const [found, ...more] = await told('copied-between-units', [table(1, rows), table(2, rows)]);
  expect(more).toEqual([]);
  expect(found?.figures).toEqual({ tables: '2', units: '2', rows: '4', share: '100' });
  expect(found?.subjects.map(({ unit }) => unit.code)).toEqual(['U1', 'U2']);
  expect(await told('copied-between-units', [table(1, rows), table(1, rows)])).toEqual([]);
  expect(await told('copied-between-units', [table(1, rows), table(2, others)])).toEqual([]);
});

test('target-easy: far below what is usual, and far exceeded', async () => {
  const usual = units(20).map((unit) => table(unit, [row('培训', 100, 104)]));
  const [found] = await told('target-easy', [...usual, table(30, [row('培训', 40, 100)])]);
  expect(found?.figures).toMatchObject({ target: '40', usualTarget: '100', times: '2.5' });
  expect(found?.message).toContain('≥40件');
  expect(await told('target-easy', [...usual, table(30, [row('培训', 40, 42)])])).toEqual([]);
  expect(await told('target-easy', [...usual, table(30, [row('培训', 90, 180)])])).toEqual([]);
  // Too few peers, or all of one unit.
  expect(await told('target-easy', [...usual.slice(2), table(30, [row('培训', 40, 100)])])).toEqual(
    [],
  );
});

test('target-exceeded-by-all: nine of ten with a fifth to spare', async () => {
  const generous = units(20).map((unit) => table(unit, [row('培训', 100, 125)]));
  expect(await told('target-exceeded-by-all', generous)).toMatchObject([
    { figures: { rows: '20', units: '20', share: '100', target: '100', actual: '125' } },
  ]);
  const mixed = units(20).map((unit) => table(unit, [row('培训', 100, unit < 3 ? 100 : 125)]));
  expect(await told('target-exceeded-by-all', mixed)).toEqual([]);
});

test('target-below-last-year: of the same unit, project and name', async () => {
  const before = [table(1, [row('培训', 100, 120)])];
  expect(
    await told('target-below-last-year', [table(1, [row('培训', 110, 130)])], before),
  ).toMatchObject([
    { figures: { target: '110', lastActual: '120' }, subjects: [{ pointer: '/indicators/0' }] },
  ]);
  expect(await told('target-below-last-year', [table(1, [row('培训', 120, 130)])], before)).toEqual(
    [],
  );
  expect(await told('target-below-last-year', [table(2, [row('培训', 110, 130)])], before)).toEqual(
    [],
  );
  const lower = (target: number, actual: number) =>
    row('能耗', target, actual, { figures: { target, actual, direction: 'lower' } });
  const spent = [table(1, [lower(50, 40)])];
  expect(await told('target-below-last-year', [table(1, [lower(45, 40)])], spent)).toHaveLength(1);
  expect(await told('target-below-last-year', [table(1, [lower(38, 40)])], spent)).toEqual([]);
});

test('actual-far-from-peers: by a factor, beyond the usual spread', async () => {
  const usual = units(20).map((unit) => table(unit, [row('培训', 100, 90 + unit)]));
  const far = await told('actual-far-from-peers', [
    ...usual,
    table(30, [row('培训', 100, 10_000)]),
  ]);
  expect(far).toMatchObject([{ figures: { actual: '10000', usualActual: '100', times: '100' } }]);
  expect(
    await told('actual-far-from-peers', [...usual, table(30, [row('培训', 100, 300)])]),
  ).toEqual([]);
});

test('all-full-against-peers: more rows than chance gives at the rate of the others', async () => {
  const rows = (count: number, full: number) =>
    units(count).map((index) => row(`指标${index}`, 10, index < full ? 10 : 9));
  const others = units(20).map((unit) => table(unit, rows(10, 7)));
  expect(await told('all-full-against-peers', [...others, table(30, rows(40, 40))])).toMatchObject([
    {
      figures: { tables: '1', rows: '40', full: '40', peersShare: '70' },
      subjects: [{ unit: { code: 'U30' } }],
    },
  ]);
  expect(await told('all-full-against-peers', [...others, table(30, rows(10, 10))])).toEqual([]);
  // One row below takes nothing from the others; three do.
  const nearly = await told('all-full-against-peers', [...others, table(30, rows(40, 39))]);
  expect(nearly).toMatchObject([{ figures: { rows: '40', full: '39', peersShare: '70' } }]);
  expect(nearly[0]?.message).toContain('40 行中 39 行满分');
  expect(await told('all-full-against-peers', [...others, table(30, rows(40, 37))])).toEqual([]);
  // Of very many rows the chance that all are full is no number, and still no reason to tell.
  const most = units(20).map((unit) => table(unit, rows(1_000, 951)));
  expect(await told('all-full-against-peers', [...most, table(30, rows(9_000, 8_560))])).toEqual(
    [],
  );
});

test('unit-overrates: reviews take off far more than from others', async () => {
  const reviewed = (unit: number, difference: number) =>
    units(3).map(() => table(unit, [row('培训', 10, 9)], difference));
  const others = units(20).flatMap((unit) => reviewed(unit, -1 - (unit % 3) / 10));
  expect(await told('unit-overrates', [...others, ...reviewed(30, -8)])).toMatchObject([
    { figures: { tables: '3', difference: '-8' }, subjects: [{ unit: { code: 'U30' } }] },
  ]);
  expect(await told('unit-overrates', [...others, ...reviewed(30, -2)])).toEqual([]);
  // One review is no habit.
  expect(await told('unit-overrates', [...others, table(30, [row('培训', 10, 9)], -8)])).toEqual(
    [],
  );
});

test('reason-repeated: the same words in many tables of several units', async () => {
  const given = (unit: number, reason: string) => table(unit, [row('培训', 10, 9, { reason })]);
  const reason = '因疫情影响部分工作未开展';
  expect(
    await told(
      'reason-repeated',
      units(10).map((unit) => given(unit, reason)),
    ),
  ).toMatchObject([{ figures: { tables: '10', units: '10' } }]);
  expect(
    await told(
      'reason-repeated',
      units(9).map((unit) => given(unit, reason)),
    ),
  ).toEqual([]);
  expect(
    await told(
      'reason-repeated',
      units(10).map(() => given(1, reason)),
    ),
  ).toEqual([]);
  expect(
    await told(
      'reason-repeated',
      units(10).map((unit) => given(unit, '未开展')),
    ),
  ).toEqual([]);
});
