/** The order of test files in a clone, which has no memory of how long they took: those that wait longest first. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// From the longest on; what is not listed comes behind them, larger files first.
const longest = [
  ...['jobs/faults', 'cli/batch', 'web/desks', 'ground/readme', 'db/schema', 'web/hostile'],
  ...['ground/build', 'web/everywhere', 'web/file', 'db/directory-lock', 'slow/template'],
  ...['jobs/ranges', 'jobs/simulate', 'ground/planted', 'ground/services', 'jobs/threads'],
  ...['cli/commands', 'web/administration', 'web/table', 'web/keyboard', 'slow/recalculation'],
  ...['cli/store', 'cli/first-start', 'jobs/batches', 'http/callers', 'jobs/room', 'http/imports'],
  ...[
    'http/refusals',
    'db/audit-facts',
    'http/isolation',
    'cli/settings',
    'http/faults',
    'db/kill',
  ],
];

function placeOf({ moduleId }: TestSpecification): number {
  const place = longest.findIndex((name) => moduleId.endsWith(`tests/${name}.test.ts`));
  return place < 0 ? longest.length : place;
}

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
