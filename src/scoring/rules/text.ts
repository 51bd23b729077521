import { Fraction } from '../../decimal.js';
import { quoted } from '../../defect.js';
import type { AchievementWord } from '../../indicators/actual.js';
import { isSameText } from '../../indicators/characters.js';
import { chosenOf } from '../../indicators/choices.js';
import type { Indicator } from '../../indicators/evaluation.js';
import type { Reading, TextReading } from '../../indicators/reading.js';
import { percentMeaning } from '../../indicators/text-aims.js';
import { namesPointsOfStates } from '../../indicators/tiers.js';
import { columnUnit, conversion } from '../../indicators/units.js';
import type { Band } from '../../policies/policy.js';
import { shortOfHundred } from '../deviation.js';
import { arithmetic, numberTerm, percentTerm } from '../expression.js';
import type { RuleAnswer } from '../outcome.js';
import { figure } from '../rounding.js';
import { shareOf } from './comparison.js';
import type { Rule, RuleInput } from './rule.js';

/** A described state: a percentage out of 100 %, the state itself, or a ratio that a person picks. */
export const textRule: Rule = {
  title: '定性',
  description:
    '实际值为百分比的按百分比计分；与指标值一致或已完成的得满分；其余由人在档次内选定达成比例。',
  takesAchieved: true,
  score: (ruleInput) => {
    const named = namedBy(ruleInput);
    if (named !== undefined) return named;
    if (ruleInput.row.achieved !== undefined)
      return picked(ruleInput, Fraction.of(ruleInput.row.achieved));
    const percent = percentOf(ruleInput);
    if (percent !== undefined)
      return bandRatio(percent, `以 100% 为满分，完成 ${figure(percent)}%`, clauses.percent);
    if (isReached(ruleInput)) return bandRatio(Fraction.hundred, '达到指标值', clauses.reached);
    return open(bandOf(ruleInput));
  },
  plan: () => ({ kind: 'part', whole: Fraction.hundred }),
  // What needs a person, or is outside its band, has bounds or a defect to tell of.
  figure: (question) => {
    const named = namedBy(question);
    if (named !== undefined)
      return named.outcome === 'scored' ? named.ratio.toPercent() : undefined;
    const { achieved } = question.row;
    if (achieved !== undefined) {
      const share = Fraction.of(achieved);
      return isInBand(share, bandOf(question)) ? share : undefined;
    }
    return percentOf(question) ?? (isReached(question) ? Fraction.hundred : undefined);
  },
};

/** The points of the word that the actual is, where the target names points for words; a person picks where it is none. */
function namedBy({ target, row, weight }: RuleInput): RuleAnswer | undefined {
  const { choices, full: named } = target as TextReading;
  const full = named == null ? weight : Fraction.of(named);
  if (choices === undefined || !isOfWeight(target as TextReading, row)) return undefined;
  const chosen = chosenOf(row.actual ?? '', choices);
  if (chosen === undefined) return undefined;
  const points = chosen.points === null ? full : Fraction.of(chosen.points);
  const ratio = shareOf(points, full);
  const percent = ratio.toPercent();
  if (row.achieved !== undefined && !Fraction.of(row.achieved).equals(percent)) {
    const message = `${quoted(row.actual ?? '')}一档写明得 ${figure(points)} 分，即 ${figure(percent)}%；达成比例 ${row.achieved}% 与它不同，请去掉 achieved。`;
    return { outcome: 'refused', code: 'achieved-outside-band', message };
  }
  return {
    outcome: 'scored',
    ratio,
    deviation: shortOfHundred(percent),
    ...(ratio.equals(Fraction.one) || ratio.isZero()
      ? {}
      : { expression: arithmetic(numberTerm(points), '÷', numberTerm(full)) }),
    because: `属于${quoted(chosen.word)}一档，得 ${figure(points)} 分`,
    clause: clauses.named,
  };
}

/** Full marks of another size than the row has, or points above them: one of the two was not carried over. */
export function isOfWeight({ choices = [], full }: TextReading, { weight }: Indicator): boolean {
  if (weight === undefined) return true;
  const due = Fraction.of(weight);
  if (full != null) return Fraction.of(full).equals(due);
  return choices.every(({ points }) => points === null || Fraction.of(points).compare(due) < 0);
}

const clauses = {
  named: '指标值写明各种程度得几分的，按实际完成值所属的一档计分。',
  percent: '定性指标以百分比填报的，按百分比计分，满分为限。',
  reached: '定性指标与指标值一致或已完成的，得满分。',
};

function bandRatio(
  percent: Fraction,
  because: string,
  clause: string,
): Extract<RuleAnswer, { outcome: 'scored' }> {
  const ratio = percent.dividedBy(Fraction.hundred).clamped(Fraction.zero, Fraction.one);
  return {
    outcome: 'scored',
    ratio,
    deviation: shortOfHundred(percent),
    ...(ratio.equals(Fraction.one) ? {} : { expression: percentTerm(ratio.toPercent()) }),
    because,
    clause,
  };
}

function percentOf({ row, target, actual }: RuleInput): Fraction | undefined {
  if (actual.kind !== 'quantity' || namesPoints(target, row.target)) return undefined;
  const unit = actual.unit ?? columnUnit(row.targetUnit ?? '');
  const factor = unit === null ? undefined : conversion(unit, '%');
  const percent = factor === undefined ? undefined : actual.value.times(factor);
  return percent !== undefined && isShare(percent, row.target) ? percent : undefined;
}

/** Beside 不超过预算 or 持续增长 only 100 % is certain to say that all was reached, beside an amount nothing is. */
function isShare(percent: Fraction, target: string): boolean {
  const meaning = percentMeaning(target);
  return meaning === 'share' || (meaning === 'whole' && percent.equals(Fraction.hundred));
}

/** Whether points are named for words: then neither a percentage nor 完成 says which of them it is. */
function namesPoints(target: Reading, text: string): boolean {
  return (target.kind === 'text' && target.choices !== undefined) || namesPointsOfStates(text);
}

function isReached(ruleInput: RuleInput): boolean {
  const { row, target } = ruleInput;
  if (namesPoints(target, row.target)) return false;
  return isSameText(row.actual ?? '', row.target) || wordOf(ruleInput) === 'achieved';
}

/** The band that was named: by a word that every form has, or by one of the policy's own. */
function wordOf({ row, actual, policy }: RuleInput): AchievementWord | undefined {
  if (actual.kind === 'word') return actual.word;
  if (actual.kind !== 'text') return undefined;
  const { achieved, partly, not } = policy.textBands.value;
  const named = [
    ['achieved', achieved],
    ['partly', partly],
    ['not', not],
  ] as const;
  return named.find(([, { words = [] }]) =>
    words.some((word) => isSameText(word, row.actual ?? '')),
  )?.[0];
}

const anything: Band = { from: '0', to: '100' };

/** The band that the actual's word allows; any share where the actual is a text of its own. */
function bandOf(ruleInput: RuleInput): Band {
  const word = wordOf(ruleInput);
  return word === undefined ? anything : ruleInput.policy.textBands.value[word];
}

function open({ from, to }: Band): RuleAnswer {
  const bounds = {
    low: Fraction.of(from).dividedBy(Fraction.hundred),
    high: Fraction.of(to).dividedBy(Fraction.hundred),
  };
  return { outcome: 'unscorable', reason: 'achievement-needed', bounds };
}

function picked(ruleInput: RuleInput, percent: Fraction): RuleAnswer {
  const band = bandOf(ruleInput);
  if (isInBand(percent, band)) {
    const { note, provenance } = ruleInput.policy.textBands;
    return { ...bandRatio(percent, `由人选定达成比例 ${figure(percent)}%`, note), provenance };
  }
  const limit = band.to === '100' ? '' : `（不含 ${band.to}%）`;
  const message = `达成比例 ${figure(percent)}% 不在${quoted(ruleInput.row.actual ?? '')}一档的 ${band.from}%–${band.to}%${limit}之内。`;
  return { outcome: 'refused', code: 'achieved-outside-band', message };
}

/** The upper end of a band belongs to the next one, unless it is all there is. */
function isInBand(percent: Fraction, { from, to }: Band): boolean {
  const rest = percent.compare(Fraction.of(to));
  return percent.compare(Fraction.of(from)) >= 0 && (to === '100' ? rest <= 0 : rest < 0);
}
