/**
 * How much the tests do: reduced counts in `npm test`, full ones in `npm run proof`, and lines that say so.
 * Seeds are fixed, so that a failure can be run again.
 */

/** Whether the full counts are run. */
export const isProof = process.env['JICHI_PROOF'] === '1';

/** The longest that a test waits for anything: a bound for what hangs, far from what a busy machine needs. */
export const waitMs = 1_200_000;

export const seed = 20_261_120;

/**
 * What node is told wherever tests open an embedded database. Opening compiles all of its WebAssembly, and
 * compiling well takes longer than most tests ask anything of it; in the proof it runs as users run it.
 */
export const nodeWords: readonly string[] = isProof ? [] : ['--liftoff-only'];

export const counts = isProof
  ? {
      randomTables: 20_000,
      widenedTables: 20_000,
      loopTables: 4_000,
      loopRows: 10_000_000,
      loopEdges: 1_000_000,
      batchTables: 20_000,
      commandTables: 3_000,
      killedTables: 1_200,
      batchedTables: 3_000,
      pagedTables: 100_000,
      batchKillRounds: 20,
      lawTables: 5_000,
      lawRuns: 20_000,
      readingRuns: 5_000,
      fuzzRequests: 50_000,
      interleavings: 200,
      killRounds: 50,
      faultRounds: 20,
      lockRounds: 1_500,
      namespaceRounds: 20,
      firstStartKills: 20,
      slowConnections: 1_500,
      corruptedTexts: 20_000,
      plantedTexts: 150,
      movedTexts: 1_000,
      ownForms: 300,
      plantedGrids: 1_000,
      simulatedTables: 10_000,
      figuredTables: 60,
      peerTables: 20_000,
      plantedCopies: 300,
      plantedTargets: 50,
      plantedUnits: 20,
      plantedActuals: 60,
      plantedFull: 10,
    }
  : {
      randomTables: 1_200,
      widenedTables: 400,
      loopTables: 60,
      loopRows: 90_000,
      loopEdges: 10_000,
      batchTables: 240,
      commandTables: 120,
      killedTables: 320,
      batchedTables: 150,
      pagedTables: 2_000,
      batchKillRounds: 1,
      lawTables: 200,
      lawRuns: 400,
      readingRuns: 700,
      fuzzRequests: 900,
      interleavings: 6,
      killRounds: 2,
      faultRounds: 1,
      lockRounds: 60,
      namespaceRounds: 2,
      firstStartKills: 1,
      slowConnections: 90,
      corruptedTexts: 100,
      movedTexts: 20,
      ownForms: 4,
      plantedGrids: 60,
      simulatedTables: 40,
      figuredTables: 30,
      peerTables: 600,
      plantedCopies: 18,
      plantedTargets: 10,
      plantedUnits: 6,
      plantedActuals: 12,
      plantedFull: 3,
      plantedTexts: 2,
    };

/** A line of the record of what was tried; `npm run proof` writes them into docs/verification.md. */
export function report(line: string): void {
  process.stdout.write(`proof: ${line}\n`);
}
