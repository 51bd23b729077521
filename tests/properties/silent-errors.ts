/**
 * Figures that a corrupted text gives otherwise although nothing is found at their table. Left out is what
 * no reader can see, because everything that is printed still agrees:
 *
 * - the name of a row may be cut, or be another word of the table: all figures beside it are as they were
 *   (the rows that the department form prints itself are known by name, and told);
 * - words are no figures: a row of goals with a word as its target can lose it, or change places with it;
 * - a target or an actual with which the printed score and deviation still come out;
 * - a source of money without any money that is lost, and initial amounts of two sources that changed
 *   places: nothing is computed from them but their sum.
 */
import {
  newFindings,
  numbersIn,
  type ReadRow,
  type ReadTable,
  type ReadText,
} from './read-figures.js';

/** What differs, in words; empty when all is the same, or told. */
export function silentErrors(was: ReadText, now: ReadText): readonly string[] {
  return was.tables.flatMap((table) => {
    const same = counterpart(table, was, now);
    // A table that is gone can only be missed elsewhere.
    if (same === undefined) return isToldAnywhere(was, now) ? [] : [`${table.name} is gone`];
    if (newFindings(table.findings, same.findings).length > 0) return [];
    return differences(table, same);
  });
}

function isToldAnywhere(was: ReadText, now: ReadText): boolean {
  const all = ({ tables, findings }: ReadText): readonly string[] => [
    ...findings,
    ...tables.flatMap((table) => table.findings),
  ];
  return newFindings(all(was), all(now)).length > 0;
}

/** Whether any figure differs at all, told or not. */
export function differs(was: ReadText, now: ReadText): boolean {
  return was.tables.some((table) => {
    const same = counterpart(table, was, now);
    return same === undefined || differences(table, same).length > 0;
  });
}

/** The same table: by its name, else by its rows, for a code or a title may be what was corrupted. */
function counterpart(table: ReadTable, was: ReadText, now: ReadText): ReadTable | undefined {
  const isOther = ({ name }: ReadTable): boolean => was.tables.some((other) => other.name === name);
  const names = new Set(table.rows.map(({ name }) => name));
  const common = ({ rows }: ReadTable): number => rows.filter(({ name }) => names.has(name)).length;
  return (
    now.tables.find(({ name }) => name === table.name) ??
    now.tables.find(
      (other) => !isOther(other) && other.layout === table.layout && common(other) * 2 > names.size,
    )
  );
}

function differences(was: ReadTable, now: ReadTable): readonly string[] {
  return [...wrongAmounts(was, now), ...wrongRows(was.rows, now.rows)];
}

function wrongAmounts({ amounts: was }: ReadTable, { amounts: now }: ReadTable): readonly string[] {
  const initial = (given: ReadonlyMap<string, string>): string =>
    [...given]
      .flatMap(([name, value]) => (name.endsWith('initial') ? [value] : []))
      .sort()
      .join();
  const onlyMoved = initial(was) === initial(now);
  const isSwapped =
    all([...was.keys()]) === all([...now.keys()]) &&
    all([...was.values()]) === all([...now.values()]);
  if (isSwapped) return [];
  return [...was].flatMap(([name, value]) => {
    const isNothing = value === '0' || value === '';
    const other = now.get(name) ?? cutName(name, was, now);
    if (value === other || (isNothing && (other === undefined || other === ''))) return [];
    return name.endsWith('initial') && onlyMoved ? [] : [`${name}: ${value}, now ${other}`];
  });
}

const all = (texts: readonly string[]): string => [...texts].sort().join('\n');

/** The amount under a name that is a part of this one, such as 财政 of 财政拨款. */
function cutName(
  name: string,
  was: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): string | undefined {
  const [source = '', kind = ''] = name.split(' ');
  return [...now].find(([other]) => {
    const [part = '', own] = other.split(' ');
    return own === kind && !was.has(other) && source.includes(part);
  })?.[1];
}

function wrongRows(was: readonly ReadRow[], now: readonly ReadRow[]): readonly string[] {
  const lost = was.filter((row) => !now.some((other) => isSame(row, other)));
  const free = now.filter((row) => !was.some((other) => isSame(row, other)));
  if (isRenaming(lost, free)) return [];
  return lost
    .filter((row) => hasFigures(row) && !free.some((other) => isUnseen(row, other)))
    .map((row) => `${row.name} ${row.target} ${row.actual} ${row.print}`);
}

function isSame(left: ReadRow, right: ReadRow): boolean {
  const isFigure = (text: string): boolean => numbersIn(text) !== '';
  const alike = (one: string, other: string): boolean =>
    isFigure(one) || isFigure(other) ? numbersIn(one) === numbersIn(other) : true;
  return (
    left.name === right.name &&
    left.print === right.print &&
    alike(left.target, right.target) &&
    alike(left.actual, right.actual)
  );
}

/** Whether names changed places and all else is as it was. */
function isRenaming(lost: readonly ReadRow[], free: readonly ReadRow[]): boolean {
  const texts = (rows: readonly ReadRow[], of: (row: ReadRow) => string): string =>
    rows.map(of).sort().join('\n');
  const rest = ({ target, actual, print }: ReadRow): string => `${target} ${actual} ${print}`;
  return (
    texts(lost, rest) === texts(free, rest) &&
    texts(lost, ({ name }) => name) === texts(free, ({ name }) => name)
  );
}

function hasFigures({ target, actual, print }: ReadRow): boolean {
  return numbersIn(`${target} ${actual} ${print}`) !== '';
}

function isUnseen(row: ReadRow, now: ReadRow): boolean {
  const isOtherName = isSame({ ...now, name: row.name }, row);
  const isTurned = row.name === now.target && row.target === now.name && row.print === now.print;
  const isFitting = row.name === now.name && row.print === now.print && now.fits;
  return isOtherName || isTurned || isFitting;
}
