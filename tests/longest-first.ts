/** The order of test files in a clone, which has no memory of how long they took: those that wait longest first. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// From the longest on; what is not listed comes behind them, larger files first.
const longest = [
  ...['jobs/faults', 'ground/readme', 'ground/build', 'ground/services', 'db/schema'],
  ...['jobs/simulate', 'cli/batch', 'ground/planted', 'cli/commands', 'web/file', 'web/desks'],
  ...['jobs/batches', 'cli/settings', 'web/everywhere', 'jobs/threads', 'db/directory-lock'],
  ...['jobs/pages', 'jobs/ranges', 'slow/recalculation', 'slow/template', 'web/hostile'],
  ...['jobs/room', 'db/audit-facts', 'cli/first-start', 'web/shell', 'http/attachments'],
  ...['db/operations', 'http/imports', 'cli/store', 'jobs/events'],
  ...['web/table', 'slow/adjusting', 'db/kill', 'web/keyboard', 'db/rights', 'jobs/printer'],
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
