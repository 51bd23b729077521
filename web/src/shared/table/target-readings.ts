/** What the service understands of targets, as they are typed. */
import { shallowReactive } from 'vue';
import { api } from '../../api/client.ts';
import type { Evaluation, Indicator, Reading } from './shapes.ts';

const pauseMs = 120;
/** The service reads so many at once; a table has fewer rows. */
const readMax = 500;

export interface TargetReadings {
  /** The reading of a row's target, once it is known. */
  of(row: Indicator, fiscalYear: number | undefined): Reading | undefined;
  /** Asks for those of a table that are not known yet. */
  ask(evaluation: Evaluation, known: (index: number) => boolean): void;
}

/** Readings of targets, each asked for once. */
export function targetReadings(): TargetReadings {
  const found = shallowReactive(new Map<string, Reading>());
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function read(evaluation: Evaluation, rows: readonly Indicator[]): Promise<void> {
    const { fiscalYear } = evaluation;
    const targets = rows.map((row) => question(row, fiscalYear));
    const { data } = await api.POST('/v1/targets/read', { body: { targets } });
    data?.readings.forEach((reading, index) => {
      const row = rows[index];
      if (row !== undefined) found.set(keyOf(row, fiscalYear), reading);
    });
  }

  return {
    of: (row, fiscalYear) => found.get(keyOf(row, fiscalYear)),
    ask: (evaluation, known) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const { fiscalYear } = evaluation;
        const unknown = evaluation.indicators.filter(
          (row, index) =>
            row.target.trim() !== '' && !known(index) && !found.has(keyOf(row, fiscalYear)),
        );
        // A lost connection is told by itself; what is not known is asked again with the next change.
        if (unknown.length > 0) read(evaluation, unknown.slice(0, readMax)).catch(() => undefined);
      }, pauseMs);
    },
  };
}

function question(row: Indicator, fiscalYear: number | undefined) {
  const { target, level1, level2, level3 } = row;
  return {
    target,
    ...(level1 === '' ? {} : { level1 }),
    ...(level2 === undefined || level2 === '' ? {} : { level2 }),
    ...(level3 === '' ? {} : { level3 }),
    ...(row.targetUnit === undefined ? {} : { unit: row.targetUnit }),
    ...(fiscalYear === undefined ? {} : { fiscalYear }),
  };
}

const keyOf = (row: Indicator, fiscalYear: number | undefined): string =>
  JSON.stringify(question(row, fiscalYear));
