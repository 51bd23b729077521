/** Rows that stand out among their peers, and behind last year. */
import { limits } from '../../../limits.js';
import { measuredText, type PeerFinding, peerFinding, peerSubjectOf } from './finding.js';
import { ratioOf, type Usual, type UsualLevels } from './levels.js';
import type { PeerRow, PeerTable } from './table.js';

/** An easy target is this much easier than is usual, and was far exceeded. */
const easierMin = 1.6;
const exceededMin = 1.5;
/** Rows of one name that nearly all exceed theirs. */
const allMin = 0.9;
/** An actual is far from its peers by this factor, and by many times what is usual. */
const farMin = 5;
const spreadsMin = 6;

/** What a row is told beside the others of its name. */
export function rowFindings(table: PeerTable, levels: UsualLevels): PeerFinding[] {
  return table.rows.flatMap((row) => {
    const usual = levels.usualOf(row);
    const { figures } = row;
    if (usual === undefined || figures?.actual === undefined) return [];
    if (figures.target <= 0 || figures.actual <= 0) return [];
    const { target, actual } = figures;
    return [
      ...easyTarget(table, row, usual, target, actual),
      ...farActual(table, row, usual, actual),
    ];
  });
}

function easyTarget(
  table: PeerTable,
  row: PeerRow,
  usual: Usual,
  target: number,
  actual: number,
): PeerFinding[] {
  const { direction, peers } = usual;
  const easier = ratioOf({ target, direction }, usual.target);
  const exceeded = ratioOf({ target, direction }, actual);
  if (easier < easierMin || exceeded < exceededMin) return [];
  const message = `${row.name}的指标值${row.target}，同名指标 ${peers} 行的中位数为 ${measuredText(usual.target)}，实际完成 ${row.actual ?? ''}；请核对指标值是否定得过低。`;
  const figures = { target, actual, usualTarget: usual.target, peers, times: exceeded };
  return [peerFinding('target-easy', message, figures, [peerSubjectOf(table, row)])];
}

function farActual(table: PeerTable, row: PeerRow, usual: Usual, actual: number): PeerFinding[] {
  const { actualSpread, peers } = usual;
  const far = Math.abs(Math.log(actual / usual.actual));
  if (far < Math.log(farMin) || far < spreadsMin * Math.log(actualSpread)) return [];
  const message = `${row.name}实际完成 ${row.actual ?? ''}，同名指标 ${peers} 行的中位数为 ${measuredText(usual.actual)}，相差 ${measuredText(Math.exp(far))} 倍；请核对数字和计量单位。`;
  const figures = { actual, usualActual: usual.actual, peers, times: Math.exp(far) };
  return [peerFinding('actual-far-from-peers', message, figures, [peerSubjectOf(table, row)])];
}

/** Names whose targets nearly everybody exceeds by a fifth and more. */
export function exceededByAll(usuals: readonly Usual[]): PeerFinding[] {
  return usuals.flatMap(({ name, peers, units, exceeded, target, actual }) => {
    if (exceeded < allMin) return [];
    const share = exceeded * 100;
    const message = `${name}：${units} 个单位的 ${peers} 行中 ${measuredText(share)}% 超额两成以上，指标值中位数 ${measuredText(target)}，实际 ${measuredText(actual)}；请核对指标值是否普遍偏低。`;
    const figures = { rows: peers, units, share, target, actual };
    return [peerFinding('target-exceeded-by-all', message, figures, [])];
  });
}

/** What rows reached a year before, found again by unit, project and name. */
export class LastYear {
  readonly #actuals = new Map<string, { readonly actual: number; readonly text: string }>();

  add(table: PeerTable): void {
    for (const row of table.rows) {
      const { figures } = row;
      if (figures?.actual === undefined || this.#actuals.size >= limits.peerRowsMax) continue;
      this.#actuals.set(keyOf(table, row), { actual: figures.actual, text: row.actual ?? '' });
    }
  }

  findings(table: PeerTable): PeerFinding[] {
    return table.rows.flatMap((row) => {
      const { figures } = row;
      const before = this.#actuals.get(keyOf(table, row));
      if (figures === undefined || before === undefined) return [];
      const { target, direction } = figures;
      const isBelow = direction === 'higher' ? target < before.actual : target > before.actual;
      if (!isBelow) return [];
      const message = `${row.name}的指标值${row.target}，上年实际已达 ${before.text}；请核对指标值是否应不低于上年。`;
      const numbers = { target, lastActual: before.actual };
      return [peerFinding('target-below-last-year', message, numbers, [peerSubjectOf(table, row)])];
    });
  }
}

function keyOf({ unitKey, place }: PeerTable, { peers }: PeerRow): string {
  return `${unitKey}\n${place.project?.name ?? ''}\n${peers}`;
}
