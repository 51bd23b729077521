/** What an actual says beside its target: its number, taken as the words around it mean it, or nothing. */
import { Fraction } from '../decimal.js';
import {
  type Actual,
  aimOf,
  isOpposite,
  readActual,
  saysOnlyNumber,
} from '../indicators/actual.js';
import {
  type ChangeAim,
  type TakenChange,
  takenAs,
  takenBelowZero,
  turnOf,
} from '../indicators/changes.js';
import { isLowerName } from '../indicators/direction.js';
import type { Indicator } from '../indicators/evaluation.js';
import { isNamedLate, saysLateness } from '../indicators/lateness.js';
import { actualInDigits } from '../indicators/numerals.js';
import type { Reading, ReadingContext } from '../indicators/reading.js';
import { besideScale } from '../indicators/scale-words.js';
import { isDayTakenBack, isTakenBack } from '../indicators/taken-back.js';
import { saysChange } from '../indicators/text-aims.js';

/** An actual that does not say what was reached: a fall where a rise was due, or what is still lacking. */
const other: Actual = { kind: 'unreadable' };

/** The actual of a row as it counts. */
export function actualOf(input: Indicator, target: Reading, context: ReadingContext): Actual {
  const { actual: text } = input;
  if (text === undefined || saysOnlyNumber(text))
    return besideScale(readActual(text, target, context), target);
  const aim = aimOf(input.level3, input.target, target);
  const change = changeOf(input, target);
  const taken = takenAs(text, change, isOpposite(text, aim));
  if (taken === 'not') return other;
  const isNumber = target.kind === 'quantity' || target.kind === 'range';
  const actual = readActual(isNumber ? actualInDigits(text, input.target) : text, target, context);
  if (actual.kind === 'date') return isDayTakenBack(text, aim) ? other : actual;
  if (actual.kind !== 'quantity') return actual;
  if (target.kind === 'text' && saysChange(text)) return { kind: 'text', text };
  // Where a fall has a sign, the words of it are no difference to anything else.
  const isBack = isTakenBack(text, taken === 'negative' ? `${aim}变动` : aim);
  if (isBack || isOnlyLateness(text, aim, target)) return other;
  const own = actual.value.isNegative() ? belowZero(text, actual, change) : signed(taken, actual);
  return besideScale(own, target);
}

type Amount = Extract<Actual, { kind: 'quantity' }>;

function signed(taken: TakenChange, actual: Amount): Actual {
  if (taken === 'not') return other;
  return taken === 'negative' ? { ...actual, value: actual.value.negated() } : actual;
}

/** 下降-6% says two things at once; -8% of a deviation of at most 5 % is too much, and less than 5. */
function belowZero(text: string, actual: Amount, change: ChangeAim): Actual {
  if (turnOf(text) === 'fall') return other;
  const { target } = change;
  const size = actual.value.negated();
  const isWithin =
    target.kind === 'quantity' &&
    target.direction === 'lower' &&
    size.compare(Fraction.of(target.value)) <= 0;
  return isWithin ? actual : signed(takenBelowZero(change), actual);
}

/** 推迟2天 is not what a target of 30 days counts. */
export function isOnlyLateness(text: string, aim: string, { kind }: Reading): boolean {
  const counts = kind === 'quantity' || kind === 'range' || kind === 'tiers';
  return counts && saysLateness(text) && !isNamedLate(aim);
}

/** What is known of a row beside its actual. */
export function changeOf({ level3, target: targetText }: Indicator, target: Reading): ChangeAim {
  return { name: level3, targetText, target, isLowerName: isLowerName(level3) };
}
