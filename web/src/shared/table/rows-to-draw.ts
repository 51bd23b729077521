/** The rows of a table with all that is drawn of each; what did not change stays the same object. */
import { type ComputedRef, computed } from 'vue';
import type { Draft } from './draft.ts';
import { rowOf } from './sending.ts';
import type { Defect, Evaluation, Indicator, Reading, SheetRow, ShownFinding } from './shapes.ts';
import type { TargetReadings } from './target-readings.ts';

export interface RowToDraw {
  readonly id: number;
  readonly row: Indicator;
  readonly sheetRow: SheetRow | undefined;
  readonly reading: Reading | undefined;
  readonly findings: readonly ShownFinding[];
  readonly defects: readonly Defect[];
  readonly isLevel1Shown: boolean;
  readonly isLevel2Shown: boolean;
  /** The rows that show one level together: its cell is changed in all of them. */
  readonly sharing: { readonly level1: readonly number[]; readonly level2: readonly number[] };
}

const none: readonly never[] = [];

/** Rows as they are drawn. */
export function rowsToDraw(
  draft: () => Draft,
  readings: TargetReadings,
  isReadingKnown: (index: number) => boolean,
): ComputedRef<readonly RowToDraw[]> {
  let before: { findings?: ByRow<ShownFinding>; defects?: ByRow<Defect> } = {};
  return computed(() => {
    const { state, sheetRows, findings, refusal } = draft();
    const { evaluation, rowIds } = state.value;
    const found = byRow(findings.value, before.findings);
    const defects = byRow(refusal.value?.errors ?? [], before.defects);
    before = { findings: found, defects };
    const groups = groupsOf(evaluation);
    return evaluation.indicators.map((row, index) => {
      const sheetRow = sheetRows.value.get(index);
      return {
        id: rowIds[index] ?? index,
        row,
        sheetRow,
        reading: isReadingKnown(index)
          ? sheetRow?.reading
          : readings.of(row, evaluation.fiscalYear),
        findings: found.get(index) ?? none,
        defects: defects.get(index) ?? none,
        ...groups[index],
      } as RowToDraw;
    });
  });
}

type ByRow<Told> = ReadonlyMap<number, readonly Told[]>;

/** What is told of each row; a row of which the same is told as before keeps its list. */
function byRow<Told extends { readonly pointer: string }>(
  all: readonly Told[],
  before: ByRow<Told> | undefined,
): ByRow<Told> {
  const lists = new Map<number, Told[]>();
  for (const each of all) {
    const index = rowOf(each.pointer);
    if (index === undefined) continue;
    const list = lists.get(index);
    if (list === undefined) lists.set(index, [each]);
    else list.push(each);
  }
  for (const [index, list] of lists) {
    const old = before?.get(index);
    if (old?.length === list.length && old.every((each, at) => each === list[at])) {
      lists.set(index, old as Told[]);
    }
  }
  return lists;
}

type Group = Pick<RowToDraw, 'isLevel1Shown' | 'isLevel2Shown' | 'sharing'>;

/** Which cells of the levels are drawn: the first of those that are the same. */
function groupsOf({ indicators }: Evaluation): Group[] {
  let level1: number[] = [];
  let level2: number[] = [];
  return indicators.map((row, index) => {
    const above = indicators[index - 1];
    const isLevel1Shown = above === undefined || above.level1 !== row.level1;
    const isLevel2Shown = isLevel1Shown || above.level2 !== row.level2;
    level1 = isLevel1Shown ? [] : level1;
    level2 = isLevel2Shown ? [] : level2;
    level1.push(index);
    level2.push(index);
    return { isLevel1Shown, isLevel2Shown, sharing: { level1, level2 } };
  });
}
