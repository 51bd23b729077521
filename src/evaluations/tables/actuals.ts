/** Actuals by row, as units fill them in and as reviewers correct them. */
import type { Defect } from '../../defect.js';
import { quoted } from '../../defect.js';
import type { Evaluation } from '../../indicators/evaluation.js';
import { checkOf } from '../checks/validate.js';
import { refuseDefects } from '../shared/refusal.js';
import { mergePatch } from './merge-patch.js';
import { type ActualRow, type Actuals, tableSchemas } from './schemas.js';

/** All that is wrong with the shape of actuals. */
export const checkActuals = checkOf(tableSchemas.Actuals);

const rowPointer = /^\/indicators\/(0|[1-9]\d{0,3})$/u;

/** Where a pointer leads among so many rows; not a number where it leads nowhere. */
export function rowAt(pointer: string, rowCount: number): number {
  const place = Number(rowPointer.exec(pointer)?.[1] ?? Number.NaN);
  return place < rowCount ? place : Number.NaN;
}

/** That there is no such row. */
export function noSuchRow(given: string, pointer: string): Defect {
  const message = `表中没有${quoted(given)}这一行；请核对 pointer，第一行是 /indicators/0。`;
  return { code: 'pointer-unknown', pointer, message };
}

/**
 * Where each pointer leads.
 * @throws UseCaseRefusal `pointer-unknown`, `pointer-duplicate`, at the member `pointer` of the request.
 */
export function indicatorIndexesOf(
  rows: readonly { readonly pointer: string }[],
  rowCount: number,
): readonly number[] {
  const places = rows.map(({ pointer }) => rowAt(pointer, rowCount));
  const defects = places.flatMap((place, index): Defect[] => {
    const pointer = `/indicators/${index}/pointer`;
    const given = rows[index]?.pointer ?? '';
    if (Number.isNaN(place)) return [noSuchRow(given, pointer)];
    if (places.indexOf(place) === index) return [];
    const shown = quoted(given);
    return [
      { code: 'pointer-duplicate', pointer, message: `${shown}这一行出现了不止一次；请只写一次。` },
    ];
  });
  refuseDefects(defects);
  return places;
}

/** Actuals as reviewers correct them: of a row only what they found otherwise. */
type FoundActuals = Omit<Actuals, 'indicators'> & {
  readonly indicators: readonly (Pick<ActualRow, 'pointer'> & Partial<ActualRow>)[];
};

/**
 * The evaluation with actuals filled in; budget and facts are merged member by member.
 * @returns also how a pointer into that evaluation reads in the request.
 */
export function withActuals(
  evaluation: Evaluation,
  { budget, facts, indicators: given }: FoundActuals,
): { readonly evaluation: unknown; readonly place: (pointer: string) => string } {
  const places = indicatorIndexesOf(given, evaluation.indicators.length);
  const indicators = evaluation.indicators.map((row, index) => {
    const change = given[places.indexOf(index)];
    if (change === undefined) return row;
    const { pointer: _pointer, ...members } = change;
    // The share that was picked belongs to the actual that was; a new actual takes it away.
    const { achieved: _achieved, ...rest } = row;
    return { ...(members.actual === undefined ? row : rest), ...members };
  });
  const merged = {
    ...evaluation,
    ...(budget === undefined ? {} : { budget: mergePatch(evaluation.budget, budget) }),
    ...(facts === undefined ? {} : { facts: mergePatch(evaluation.facts, facts) }),
    indicators,
  };
  return { evaluation: merged, place: (pointer) => requestPointer(pointer, places) };
}

function requestPointer(pointer: string, places: readonly number[]): string {
  const [, index, rest] = /^\/indicators\/(\d+)(.*)$/u.exec(pointer) ?? [];
  const position = places.indexOf(Number(index));
  return position < 0 ? pointer : `/indicators/${position}${rest}`;
}
