/**
 * Nothing is remembered while mutants are tried: each test must make its own readings, or a mutant would
 * only be noticed by the test that happened to come first.
 */
import { Memo } from '../../src/memo.js';

Memo.prototype.get = (_key, make) => make();

/**
 * Stryker hands over what every file of tests reached together with all that those before it reached, which no
 * memory holds for thousands of cases. Here each file begins with nothing; Stryker adds the files up itself.
 */
interface Reached {
  static: Record<string, number>;
  perTest: Record<string, Record<string, number>>;
}

const stryker = globalThis as { __stryker__?: { mutantCoverage?: Reached } };
const reached = stryker.__stryker__?.mutantCoverage;
if (reached !== undefined)
  for (const part of [reached.static, reached.perTest])
    for (const key of Object.keys(part)) delete part[key];
