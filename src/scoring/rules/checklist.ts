import { Fraction } from '../../decimal.js';
import { compact } from '../../indicators/characters.js';
import { decimal, type Infer, list, object, positive, text } from '../../indicators/schema.js';
import { limits } from '../../limits.js';
import { shortOfHundred } from '../deviation.js';
import { arithmetic, numberTerm } from '../expression.js';
import { chosenRule, type RuleInput } from './rule.js';

const part = object(
  '一项',
  {
    name: text('名称', '制度健全', { minLength: 1 }),
    points: decimal('本项的分', '2', positive),
  },
  ['name', 'points'],
);
type Part = Infer<typeof part>;

/** A list of parts, each with points; the actual names the parts that are fulfilled. */
export const checklist = chosenRule({
  title: '清单',
  description: '实际值列出已达到的各项（以“、”分隔；全部完成、未完成亦可），按各项的分合计计分。',
  properties: { parts: list('各项内容', part, limits.checklistPartCountMax, 1) },
  required: ['parts'],
  defects: ({ parts }) => {
    const names = parts.map(({ name }) => compact(name));
    return names.flatMap((name, index) => {
      if (names.indexOf(name) < index) {
        return [{ pointer: `/parts/${index}/name`, message: `清单中“${name}”重复；请只留一个。` }];
      }
      return separator.test(name)
        ? [
            {
              pointer: `/parts/${index}/name`,
              message: `清单项“${name}”的名称不能含分隔符（、，；）；请改写名称。`,
            },
          ]
        : [];
    });
  },
  score: (ruleInput, { parts }) => {
    const done = fulfilled(ruleInput, parts);
    if (done === undefined) return { outcome: 'unscorable', reason: 'actual-unreadable' };
    const [earned, full] = [pointsOf(done), pointsOf(parts)];
    const ratio = earned.dividedBy(full);
    return {
      outcome: 'scored',
      ratio,
      deviation: shortOfHundred(ratio.toPercent()),
      expression: arithmetic(numberTerm(earned), '÷', numberTerm(full)),
      because: `${parts.length} 项中达到 ${done.length} 项`,
      clause: '按清单各项的分合计计分。',
    };
  },
  plan: (_question, { parts }) => ({ kind: 'part', whole: pointsOf(parts) }),
  figure: (question, { parts }) => {
    const done = fulfilled(question, parts);
    return done === undefined ? 'open' : pointsOf(done);
  },
});

const separator = /[、,;，；\n]/u;

function pointsOf(parts: readonly Part[]): Fraction {
  return parts.reduce((sum, { points }) => sum.plus(Fraction.of(points)), Fraction.zero);
}

/** The parts that the actual names; undefined when it names one that is not on the list. */
function fulfilled(
  { row, actual }: RuleInput,
  parts: readonly Part[],
): readonly Part[] | undefined {
  if (actual.kind === 'word' && actual.word === 'achieved') return parts;
  if (actual.kind === 'word' && actual.word === 'not') return [];
  const written = (row.actual ?? '')
    .split(separator)
    .map(compact)
    .filter((name) => name !== '');
  const known = parts.filter(({ name }) => written.includes(compact(name)));
  return known.length === new Set(written).size ? known : undefined;
}
