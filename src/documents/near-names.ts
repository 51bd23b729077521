/** Names that are written a little otherwise. */

const changedMax = 3;
const commonMin = 6;

/** What tells one thing of several apart: years, numbers, parts. */
const telling = /[\d一二三四五六七八九十甲乙丙丁上下东西南北前后新旧省市县区级期批年月]/u;

/**
 * Whether two names begin and end alike, and only a few characters between are others.
 * @param mayTell whether also those that number things or name a place may be the others.
 */
export function isNear(left: string, right: string, mayTell = false): boolean {
  let start = 0;
  while (start < Math.min(left.length, right.length) && left[start] === right[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(left.length, right.length) - start &&
    left.at(-1 - end) === right.at(-1 - end)
  )
    end += 1;
  const changed = Math.max(left.length, right.length) - start - end;
  if (changed === 0 || changed > changedMax || start + end < commonMin) return false;
  return (
    mayTell || ![left, right].some((name) => telling.test(name.slice(start, name.length - end)))
  );
}
