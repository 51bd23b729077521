/**
 * What only shows beside others, planted among tables of many units: copies, easy targets, units that overrate themselves,
 * actuals far from their peers, units with nothing but full marks, reasons that many give alike. How many are found, and
 * how many false alarms there are.
 */

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

const { peerTables, plantedCopies, plantedTargets, plantedUnits, plantedActuals, plantedFull } =
  counts;
const tablesOfUnit = 20;

/** Seeds that nothing was tuned on. */
const seeds = [36_055_512, 37_416_573, 38_729_833];

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
  readonly far: ReadonlySet<string>;
  readonly full: ReadonlySet<string>;
  readonly alike: ReadonlySet<string>;
}

/** Reasons that went from one unit to the next; each in the tables of some fifteen. */
const reasonsAlike = [
  '受疫情防控影响工作推进缓慢',
  '项目资金下达较晚影响进度',
  '因机构改革人员变动未完成',
];
const tablesAlike = 15;

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
  const full = drawn(rng, plantedFull, unitCount);
  const alikeCount = reasonsAlike.length * tablesAlike;
  // What is odd stands outside of the units whose marks are full.
  const isElsewhere = (place: number): boolean => !full.includes(unitAt(place + 1));
  const places = drawn(
    rng,
    plantedCopies + plantedTargets + plantedActuals + alikeCount,
    peerTables - 1,
    isElsewhere,
  ).map((place) => place + 1);
  const copies = new Set(places.splice(0, plantedCopies));
  const easy = new Set(places.splice(0, plantedTargets));
  const far = new Set(places.splice(0, plantedActuals));
  const alike = new Map(places.map((place, index) => [place, index % reasonsAlike.length]));
  const tables: Planted[] = [];
  const rowsAt = (index: number): readonly Indicator[] => {
    const first = rng.int(0, names.length - 1);
    const own = Array.from({ length: 8 }, (_, row) => rowOf(rng, first + row * 7));
    // Of the table before, which belongs to another unit; half of the copies had a row changed.
    if (copies.has(index)) return copied(rng, tables[index - 1]?.evaluation.indicators ?? own, own);
    if (easy.has(index)) return eased(rng, own);
    return far.has(index) ? misplaced(rng, own) : own;
  };
  // One table of each such unit is as it came: nearly all of its rows are full.
  const fulfills = (index: number): boolean => index >= unitCount && full.includes(unitAt(index));
  for (let index = 0; index < peerTables; index += 1) {
    const rows = rowsAt(index);
    const met = fulfills(index) ? rows.map(fulfilled) : rows;
    const indicators = explained(met, reasonsAlike[alike.get(index) ?? -1]);
    const evaluation = tableFor(rng, unitAt(index), indicators);
    const takenOff = units.includes(evaluation.unit.code ?? '')
      ? rng.int(600, 1400)
      : rng.int(0, 300);
    tables.push({ evaluation, id: idOf(index), reviewTotal: String(takenOff) });
  }
  return {
    tables,
    copies: new Set([...copies].map(idOf)),
    easy: withCopies(easy, copies),
    units: new Set(units),
    far: withCopies(far, copies),
    full: new Set(full.map((unit) => `U${String(unit).padStart(5, '0')}`)),
    alike: withCopies(alike.keys(), copies),
  };
}

/** Who copies an odd table has what is odd about it, too. */
function withCopies(places: Iterable<number>, copies: ReadonlySet<number>): ReadonlySet<string> {
  const odd = new Set(places);
  for (const index of [...copies].sort((left, right) => left - right))
    if (odd.has(index - 1)) odd.add(index);
  return new Set([...odd].map(idOf));
}

/** An actual in the wrong unit: ten to ten thousand times too much, or too little. */
function misplaced(rng: Rng, rows: readonly Indicator[]): Indicator[] {
  const times = 10 ** rng.int(1, 4);
  const isLess = rng.chance(50);
  return rows.map((row, index) => {
    const [, number = '', unit = ''] = /^(\d+)(.*)$/u.exec(row.actual ?? '') ?? [];
    if (index !== 5) return row;
    const actual = isLess ? (Number(number) / times).toFixed(4) : `${Number(number) * times}`;
    return { ...row, actual: `${actual}${unit}` };
  });
}

/** A row that meets its target, for once or always. */
function fulfilled(row: Indicator): Indicator {
  const [, number = '', unit = ''] = /^≥(\d+)(.*)$/u.exec(row.target) ?? [];
  const actual = Number.parseFloat(row.actual ?? '0');
  return actual >= Number(number) ? row : { ...row, actual: `${number}${unit}` };
}

function explained(rows: readonly Indicator[], reason: string | undefined): Indicator[] {
  return rows.map((row, index) =>
    index === 1 && reason !== undefined ? { ...row, explanation: `${reason}。` } : row,
  );
}

function copied(rng: Rng, source: readonly Indicator[], own: readonly Indicator[]): Indicator[] {
  // Of the rows that nothing else is planted in.
  const changed = rng.chance(50) ? rng.int(6, source.length - 1) : -1;
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

function drawn(
  rng: Rng,
  count: number,
  below: number,
  isFit: (place: number) => boolean = () => true,
): number[] {
  const places = new Set<number>();
  while (places.size < count) {
    const place = rng.int(0, below - 1);
    if (isFit(place)) places.add(place);
  }
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

function qualities(findings: readonly PeerFinding[], truth: Truth) {
  const evaluations = (code: PeerFindingCode, first = 0): ReadonlySet<string> =>
    new Set(
      told(findings, code).flatMap(({ subjects }) =>
        subjects.slice(first).map(({ evaluation }) => evaluation),
      ),
    );
  const units = (code: PeerFindingCode): ReadonlySet<string> =>
    new Set(
      told(findings, code).flatMap(({ subjects }) => subjects.map((one) => one.unit.code ?? '')),
    );
  return {
    // The first of a cluster is the one that was copied from, or was copied before.
    copies: quality(evaluations('copied-between-units', 1), truth.copies),
    targets: quality(evaluations('target-easy'), truth.easy),
    units: quality(units('unit-overrates'), truth.units),
    'far actuals': quality(evaluations('actual-far-from-peers'), truth.far),
    'full marks': quality(units('all-full-against-peers'), truth.full),
    reasons: quality(evaluations('reason-repeated'), truth.alike),
  };
}

describe.each(seeds)('planted among others, seed %i', (seed) => {
  const truth = planted(seed);

  test('each kind is found, and little else', async () => {
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
    const found = qualities(findings, truth);
    const lines = Object.entries(found).map(
      ([name, { precision, recall }]) => `${name} ${percent(precision)} and ${percent(recall)}`,
    );
    report(
      `planted among ${peerTables} tables, seed ${seed}, precision and recall: ${lines.join(', ')} (${plantedCopies}, ${plantedTargets}, ${plantedUnits}, ${plantedActuals}, ${plantedFull}, ${truth.alike.size} planted)`,
    );
    for (const { precision, recall } of Object.values(found)) {
      expect(precision).toBeGreaterThanOrEqual(0.95);
      expect(recall).toBeGreaterThanOrEqual(0.95);
    }
    expect(totals['reason-repeated']).toBe(reasonsAlike.length);
  });
});
