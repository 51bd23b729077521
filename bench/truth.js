/**
 * What a row must score, in whole hundredths and without the engine: the tables print it as a filled form
 * would, and every contestant is held against it before it is timed.
 */

/** x ÷ y in whole numbers, half up; all figures here stay far below 2⁵³. */
function rounded(x, y) {
  const rest = x % y;
  return (x - rest) / y + (2 * rest >= y ? 1 : 0);
}

/** Score and deviation of a quantity: target, actual and weight in hundredths, target above zero. */
export function rowTruth({ lower, target, actual, weight }) {
  const met = lower ? actual <= target : actual >= target;
  if (met) return { score: weight, deviation: 0 };
  const kept = lower ? Math.max(0, 2 * target - actual) : actual;
  const short = Math.abs(actual - target);
  return { score: rounded(weight * kept, target), deviation: -rounded(short * 10_000, target) };
}

const grades = [
  ['优', 9_000],
  ['良', 8_000],
  ['中', 6_000],
  ['差', 0],
];

/** Total and grade of rows whose weights add up to 100. */
export function tableTruth(rows) {
  const scored = rows.map(rowTruth);
  const total = scored.reduce((sum, { score }) => sum + score, 0);
  return { scored, total, grade: grades.find(([, from]) => total >= from)[0] };
}

/** Hundredths as a decimal with two places, as sheets print scores. */
export function places(hundredths) {
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  return `${hundredths < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Hundredths in the shortest notation, as people type amounts. */
export function shortest(hundredths) {
  return places(hundredths).replace(/\.?0+$/, '');
}
