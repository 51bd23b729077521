/** Copies, easy targets and units that overrate themselves, planted among tables of many units: how many are found, and how many false alarms there are. */

import { describe, expect, test } from 'vitest';
import { score } from '../../src/evaluations/sheets/score.js';
import type { PeerFindingCode } from '../../src/evaluations/statistics/peer-finding-codes.js';
import { peerFindings } from '../../src/evaluations/statistics/peers/find.js';
import type { PeerFinding } from '../../src/evaluations/statistics/peers/finding.js';
import { type PeerTable, peerTableOf } from '../../src/evaluations/statistics/peers/table.js';
import type { StandingTable } from '../../src/evaluations/statistics/ports.js';
import type { Evaluation, Indicator } from '../../src/indicators/evaluation.js';
import { counts, report } from '../proof.js';
import { Rng } from './random-tables/random-numbers.js';

const { peerTables, plantedCopies, plantedTargets, plantedUnits } = counts;
const tablesOfUnit = 20;

/** Seeds that nothing was tuned on. */
const seeds = [14_142_135, 17_320_508, 22_360_679];

/** What rows are usually about: a name, its unit, how high a target is. */
const names = Array.from({ length: 60 }, (_, index) => ({
  level3: `${['培训', '检查', '维修', '巡查', '宣传', '采购'][index % 6]}${['人次', '次数', '面积', '户数', '场次', '数量', '点位', '批次', '里程', '份数'][Math.floor(index / 6)]}`,
  unit:
    ['人次', '次', '平方米', '户', '场', '件', '个', '批', '公里', '份'][Math.floor(index / 6)] ??
    '',
  usual: 20 + index * 37,
}));

interface Planted {
  readonly evaluation: Evaluation;
  readonly id: string;
  readonly reviewTotal: string | null;
}

interface Truth {
  readonly tables: readonly Planted[];
  readonly copies: ReadonlySet<string>;
  readonly easy: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
}

function idOf(index: number): string {
  return `t${String(index).padStart(6, '0')}`;
}

/** Targets differ by up to a third from what is usual, actuals by a fifth from their targets. */
function rowOf(rng: Rng, index: number): Indicator {
  const { level3, unit, usual } = names[index % names.length] ?? { level3: '', unit: '', usual: 1 };
  const target = Math.round((usual * rng.int(75, 133)) / 100);
  const actual = Math.max(1, Math.round((target * rng.int(80, 125)) / 100));
  const reasons = rng.chance(20)
    ? { explanation: `第${rng.int(1, 999_999_999)}批因雨推迟，已于年底补上` }
    : {};
  return {
    level1: '产出指标',
    level3,
    target: `≥${target}${unit}`,
    actual: `${actual}${unit}`,
    weight: '12.5',
    ...reasons,
  };
}

function tableFor(rng: Rng, unit: number, indicators: readonly Indicator[]): Evaluation {
  const code = `U${String(unit).padStart(5, '0')}`;
  return {
    kind: 'project',
    policy: 'mof-project',
    fiscalYear: 2023,
    indicators,
    unit: { code, name: `单位${unit}` },
    project: { name: `项目${rng.int(1, 1_000_000)}` },
  } as Evaluation;
}

/** Tables with what is planted among them. */
function planted(seed: number): Truth {
  const rng = new Rng(seed);
  const unitCount = Math.floor(peerTables / tablesOfUnit);
  const unitAt = (index: number): number => index % unitCount;
  const units = drawn(rng, plantedUnits, unitCount).map(
    (unit) => `U${String(unit).padStart(5, '0')}`,
  );
  const places = drawn(rng, plantedCopies + plantedTargets, peerTables - 1);
  const copies = new Set(places.slice(0, plantedCopies).map((place) => place + 1));
  const easy = new Set(places.slice(plantedCopies).map((place) => place + 1));
  const tables: Planted[] = [];
  for (let index = 0; index < peerTables; index += 1) {
    const first = rng.int(0, names.length - 1);
    const own = Array.from({ length: 8 }, (_, row) => rowOf(rng, first + row * 7));
    // Of the table before, which belongs to another unit; half of the copies had a row changed.
    const source = tables[index - 1]?.evaluation.indicators ?? own;
    const rows = copies.has(index) ? copied(rng, source, own) : own;
    const indicators = easy.has(index) ? eased(rng, rows) : rows;
    const evaluation = tableFor(rng, unitAt(index), indicators);
    const takenOff = units.includes(evaluation.unit.code ?? '')
      ? rng.int(600, 1400)
      : rng.int(0, 300);
    tables.push({ evaluation, id: idOf(index), reviewTotal: String(takenOff) });
  }
  return {
    tables,
    copies: new Set([...copies].map(idOf)),
    easy: new Set([...easy].map(idOf)),
    units: new Set(units),
  };
}

function copied(rng: Rng, source: readonly Indicator[], own: readonly Indicator[]): Indicator[] {
  const changed = rng.chance(50) ? rng.int(0, source.length - 1) : -1;
  return source.map((row, index) => (index === changed ? (own[index] ?? row) : row));
}

/** A target of a third to a half of what is usual, and an actual as others have it. */
function eased(rng: Rng, rows: readonly Indicator[]): Indicator[] {
  return rows.map((row, index) => {
    const named = names.find(({ level3 }) => level3 === row.level3);
    if (index !== 3 || named === undefined) return row;
    const target = Math.round((named.usual * rng.int(30, 50)) / 100);
    const actual = Math.round((named.usual * rng.int(90, 115)) / 100);
    return { ...row, target: `≥${target}${named.unit}`, actual: `${actual}${named.unit}` };
  });
}

function drawn(rng: Rng, count: number, below: number): number[] {
  const places = new Set<number>();
  while (places.size < count) places.add(rng.int(0, below - 1));
  return [...places];
}

function* scored(tables: readonly Planted[]): Generator<PeerTable> {
  for (const { evaluation, id, reviewTotal } of tables) {
    const result = score(evaluation);
    if (!result.ok) throw new Error(JSON.stringify(result.defects));
    const { input, ...sheet } = result.value;
    const left = Math.round(Number(sheet.total) * 100) - Number(reviewTotal);
    const record: StandingTable = {
      id,
      fiscalYear: 2023,
      unitCode: evaluation.unit.code ?? null,
      unitName: evaluation.unit.name,
      projectName: evaluation.project?.name ?? null,
      kind: 'project',
      state: 'reviewed',
      revision: 1,
      total: sheet.total ?? null,
      fullMark: sheet.fullMark,
      grade: null,
      sheet: '',
      input: JSON.stringify(input),
      reviewTotal: reviewTotal === null ? null : (left / 100).toFixed(2),
      reviewGrade: null,
      reviewScores: null,
    };
    yield peerTableOf({ record, sheet });
  }
}

function told(findings: readonly PeerFinding[], code: PeerFindingCode): readonly PeerFinding[] {
  return findings.filter((finding) => finding.code === code);
}

/** How many of what was told are true, and how many of what is true was told. */
function quality(found: ReadonlySet<string>, truth: ReadonlySet<string>) {
  const right = [...found].filter((one) => truth.has(one)).length;
  const share = (whole: number): number => (whole === 0 ? 1 : right / whole);
  return { precision: share(found.size), recall: share(truth.size) };
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1)}%`;
}

describe.each(seeds)('planted among others, seed %i', (seed) => {
  const truth = planted(seed);

  test('copies, easy targets and overrating units are found, and little else', async () => {
    const tables = [...scored(truth.tables)];
    const {
      tables: seen,
      findings,
      counts: totals,
    } = await peerFindings(
      () => tables,
      () => [],
    );
    expect(seen).toBe(peerTables);
    // The first of a cluster is the one that was copied from, or was copied before.
    const copies = new Set(
      told(findings, 'copied-between-units').flatMap(({ subjects }) =>
        subjects.slice(1).map(({ evaluation }) => evaluation),
      ),
    );
    const easy = new Set(
      told(findings, 'target-easy').flatMap(({ subjects }) =>
        subjects.map((one) => one.evaluation),
      ),
    );
    const units = new Set(
      told(findings, 'unit-overrates').flatMap(({ subjects }) =>
        subjects.map((one) => one.unit.code ?? ''),
      ),
    );
    const found = {
      copies: quality(copies, truth.copies),
      targets: quality(easy, truth.easy),
      units: quality(units, truth.units),
    };
    const lines = Object.entries(found).map(
      ([name, { precision, recall }]) => `${name} ${percent(precision)} and ${percent(recall)}`,
    );
    report(
      `planted among ${peerTables} tables, seed ${seed}, precision and recall: ${lines.join(', ')} (${plantedCopies}, ${plantedTargets}, ${plantedUnits} planted)`,
    );
    for (const { precision, recall } of Object.values(found)) {
      expect(precision).toBeGreaterThanOrEqual(0.9);
      expect(recall).toBeGreaterThanOrEqual(0.9);
    }
    expect(totals['actual-far-from-peers'] ?? 0).toBeLessThan(peerTables / 1000);
    expect(totals['reason-repeated']).toBeUndefined();
    expect(totals['all-full-against-peers']).toBeUndefined();
  });
});
