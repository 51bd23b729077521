/** Windows, held against the last entry about those of each year. */
import { canonicalJson } from '../../canonical-json.js';
import { limits } from '../../limits.js';
import type { LogVerificationStore } from '../audit/ports.js';
import { lastEntriesOf, type Recorded, recordedState } from '../audit/recorded.js';
import type { AuditViolations } from '../audit/violations.js';
import { type Subject, subjectText } from '../shared/subject.js';
import type { StoredWindow, WindowVerificationStore } from './ports.js';
import { windowsView } from './windows.js';

type VerificationStore = LogVerificationStore & WindowVerificationStore;

/** Compares them all; says how many there are. */
export async function compareWindows(
  store: VerificationStore,
  violations: AuditViolations,
): Promise<number> {
  const all = await store.windows();
  const { fiscalYearMin, fiscalYearMax } = limits;
  const years = Array.from(
    { length: fiscalYearMax - fiscalYearMin + 1 },
    (_, index) => fiscalYearMin + index,
  );
  const recorded = await lastEntriesOf(store, years.map(subjectFor));
  for (const year of years) {
    const place = subjectText(subjectFor(year));
    const found = all.filter(({ fiscalYear }) => fiscalYear === year);
    if (!areAsRecorded(year, found, recorded.get(place)))
      violations.add(place, '填报时间与记录不同。');
  }
  return all.length;
}

function subjectFor(year: number): Subject {
  return { kind: 'windows', id: String(year) };
}

function areAsRecorded(
  year: number,
  found: readonly StoredWindow[],
  recorded: Recorded | undefined,
): boolean {
  const due = recorded === undefined ? { fiscalYear: year } : recordedState(recorded.last);
  return canonicalJson(windowsView(year, found)) === canonicalJson(due);
}
