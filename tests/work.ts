/** How much a piece of the program does, in blocks that are run: the same on a busy machine. */
import { Session } from 'node:inspector';

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

/** Runs `work` and counts the blocks of our sources that ran meanwhile, those of loops each time. */
export function blocksOf(work: () => unknown): number {
  const session = new Session();
  session.connect();
  try {
    session.post('Profiler.enable');
    session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    work();
    let found: Coverage | undefined;
    session.post('Profiler.takePreciseCoverage', (_, coverage) => {
      found = coverage;
    });
    session.post('Profiler.stopPreciseCoverage');
    const ours = found?.result.filter(({ url }) => url.includes('/src/')) ?? [];
    return ours
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
      .reduce((sum, { count }) => sum + count, 0);
  } finally {
    session.disconnect();
  }
}
