/**
 * What a finding hangs on: in each case of findings.csv one sign of one text is left out, or something stands before or
 * behind it, and the snapshot says which of these changes make the finding come or go. A difference is a change of what
 * a check looks for: look whether it is meant, then `npx vitest run --project unit near-findings -u`.
 */
import { expect, test } from 'vitest';
import type { Evaluation, Indicator } from '../../../src/indicators/evaluation.js';
import type { Policy } from '../../../src/policies/policy.js';
import { checks } from '../../../src/scoring/findings/index.js';
import { judgedTable } from '../../../src/scoring/score-evaluation.js';
import { type Case, readCases } from '../casebook/read.js';
import { policyIn, tableIn } from '../casebook/table.js';

const members = [
  ...(['level1', 'level2', 'level3', 'target', 'targetUnit', 'actual'] as const),
  ...(['explanation', 'explanationOfTarget'] as const),
];
/** Of a long text, what stands at its beginning. */
const signsMax = 40;

function* near(text: string): Generator<readonly [name: string, text: string]> {
  const signs = [...text];
  for (const index of signs.slice(0, signsMax).keys())
    yield [`-${signs[index]}${index}`, signs.toSpliced(index, 1).join('')];
  yield ['之+', `之${text}`];
  yield ['+之', `${text}之`];
  yield ['+，之', `${text}，之`];
  yield ['+1', `${text}1`];
}

/** How often something is found; a table that cannot be scored has nothing to be found. */
function countOf(code: string, table: Evaluation, policy: Policy): number {
  const judged = judgedTable(table, policy);
  if (!judged.ok || policy.checksOff?.includes(code) === true) return 0;
  return checks[code]?.find({ evaluation: table, policy, ...judged.value }).length ?? 0;
}

/** Of one text of a row: the changes that find more, and those that find less. */
function turns(one: Case, code: string): readonly string[] {
  const [table, policy] = [tableIn(one), policyIn(one.rows[0])];
  const own = countOf(code, table, policy);
  const withRow = (index: number, row: Indicator): Evaluation => ({
    ...table,
    indicators: table.indicators.with(index, row),
  });
  return table.indicators.flatMap((row, index) =>
    members.flatMap((member) => {
      const changes = [...near(row[member] ?? '')].flatMap(([name, text]) => {
        const found = countOf(code, withRow(index, { ...row, [member]: text }), policy);
        return found === own ? [] : [`${name}${found > own ? '↑' : '↓'}`];
      });
      return changes.length === 0 ? [] : [`  ${index} ${member}: ${changes.join(' ')}`];
    }),
  );
}

const cases = readCases('findings/findings.csv');
const codes = [...new Set(cases.map(({ rows }) => rows[0]['代码'] ?? ''))];

test.each(codes)('%s', (code) => {
  const lines = cases
    .filter(({ rows }) => rows[0]['代码'] === code)
    .flatMap((one) => [one.rows[0]['为什么'] ?? '', ...turns(one, code)]);
  expect(lines.join('\n')).toMatchSnapshot();
});
