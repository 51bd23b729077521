/**
 * Amounts in plain notation are read by template: of `≥4523人次` only the number changes from table to table, and how the
 * words around it read does not depend on it. Numbers that could be years, days or nothing at all are read one by one.
 */
import { decimalPlaces, Fraction } from '../decimal.js';
import { Memo } from '../memo.js';
import type { ExactReading, Quantity, QuantityReading, Surroundings } from './reading.js';

const plainAmount =
  /^([≥≤><=]?)([1-9]\d{0,8}|0(?=\.))(\.\d{0,3}[1-9])?([%\p{Script=Han}A-Za-z/·]{0,8})$/u;
/** A year, or the beginning of a day that is written in digits alone. */
const yearLike = /^(?:19|20)\d{2}/;
/** Words that make a date of a number, or points of it. */
const timeWord = /[年月日号季旬周底初末中前后内间]/u;

/** All of a reading but its number. */
interface Template {
  readonly reading: Omit<QuantityReading, 'value'>;
  readonly quantity: Pick<Quantity, 'operator' | 'unit'>;
}

const templates = new Memo<Template | undefined>();

/**
 * Reads an amount by its template; the first of each kind is read anew, and makes it.
 * @returns undefined for what is no plain amount.
 */
export function readByTemplate(
  text: string,
  around: Surroundings,
  readAnew: () => ExactReading,
): ExactReading | undefined {
  if (around.isAboutTime || around.expectsDate || around.isNamedDate) return undefined;
  const [, operator, whole, decimals = '', words = ''] = plainAmount.exec(text) ?? [];
  if (whole === undefined || yearLike.test(whole) || timeWord.test(words)) return undefined;
  const number = decimals === '' ? whole : `${whole}${decimals}`;
  const shape = decimals === '' ? whole.length : `${whole.length}.`;
  const key = `${operator}${words}\n${shape}${contextOf(around)}`;
  const template = templates.get(key, () => templateOf(readAnew(), number));
  if (template === undefined) return undefined;
  const { direction, directionReason, operator: sign, unit } = template.reading;
  const { quantity } = template;
  // Member by member, in the order in which they are listed where readings are shown.
  return {
    reading: { kind: 'quantity', operator: sign, value: number, unit, direction, directionReason },
    quantity: {
      operator: quantity.operator,
      value: Fraction.of(number),
      unit: quantity.unit,
      places: decimalPlaces(number),
    },
  };
}

/** What of the surroundings decides how an amount reads; how many digits its number has stands before it. */
function contextOf({
  unit,
  direction,
  isCost,
  isGoodCost,
  isLowerName,
  ranked,
}: Surroundings): string {
  const column = unit === undefined ? '' : JSON.stringify(unit);
  return `${direction ?? ''}${isCost ? 'c' : ''}${isGoodCost ? 'g' : ''}${isLowerName ? 'l' : ''}${ranked ?? ''}${column}`;
}

function templateOf({ reading, quantity }: ExactReading, number: string): Template | undefined {
  if (quantity === undefined) return undefined;
  const { value, ...rest } = reading;
  const isPlain =
    value === number &&
    quantity.places === decimalPlaces(number) &&
    quantity.value.equals(Fraction.of(number));
  const { operator, unit } = quantity;
  return isPlain ? { reading: rest, quantity: { operator, unit } } : undefined;
}
