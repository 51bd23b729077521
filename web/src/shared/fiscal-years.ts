/** Years that tables are of, as they are offered: next year first, back to ten years ago. */

const offered = 12;

/** The years of which somebody may ask, newest first. */
export function fiscalYears(): readonly string[] {
  const thisYear = new Date().getFullYear();
  return Array.from({ length: offered }, (_, back) => String(thisYear + 1 - back));
}
