/**
 * A plugin of Stryker for a part of the mutants: every n-th statement at the top of a file, beginning with one of the
 * first n (`JICHI_MUTANTS=3/10`), so that n runs try all. What is left out is told as ignored.
 */
const [part, parts] = (process.env.JICHI_MUTANTS ?? '1/1').split('/').map(Number);
let statements = 0;

const sample = {
  shouldIgnore(path) {
    if (!path.parentPath?.isProgram()) return undefined;
    statements += 1;
    return statements % parts === part % parts ? undefined : 'another part of the mutants';
  },
};

export const strykerPlugins = [{ kind: 'Ignore', name: 'sample', value: sample }];
