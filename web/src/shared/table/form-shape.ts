/** What a form can show: a file in JSON may hold anything, and one that is no table is told of and not opened. */
import type { Evaluation } from './shapes.ts';

type Members = Readonly<Record<string, unknown>>;

const kinds: readonly unknown[] = ['project', 'department', 'transfer'];

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether members are there and texts. */
const hasTexts = (value: Members, names: readonly string[]): boolean =>
  names.every((name) => typeof value[name] === 'string');

/** Whether members are texts as far as they are there. */
const mayHaveTexts = (value: Members, names: readonly string[]): boolean =>
  names.every((name) => value[name] === undefined || typeof value[name] === 'string');

const isRow = (value: unknown): boolean =>
  isObject(value) &&
  hasTexts(value, ['level1', 'level3', 'target']) &&
  mayHaveTexts(value, ['level2', 'actual', 'explanation']);

/** Whether a member is a list of such items, as far as it is there. */
const mayBeList = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  value === undefined || (Array.isArray(value) && value.every(isItem));

const isParty = (value: unknown): boolean =>
  value === undefined || (isObject(value) && mayHaveTexts(value, ['name', 'code']));

function isBudget(value: unknown): boolean {
  if (value === undefined) return true;
  if (!isObject(value)) return false;
  const isLine = (line: unknown): boolean => isObject(line) && hasTexts(line, ['source']);
  const { lines, total } = value;
  return mayBeList(lines, isLine) && (total === undefined || isObject(total));
}

/** Whether a value is a table as far as it goes: it may lack anything but rows, and has nothing of another shape. */
export function fitsForm(value: unknown): value is Evaluation {
  if (!isObject(value) || !kinds.includes(value['kind'])) return false;
  const { indicators, goals, tasks, situation, budget, facts } = value;
  const parties = ['unit', 'project', 'supervisor', 'centralSupervisor', 'implementingUnit'];
  return (
    Array.isArray(indicators) &&
    indicators.every(isRow) &&
    [goals, tasks, situation].every((list) => mayBeList(list, isObject)) &&
    (facts === undefined || isObject(facts)) &&
    isBudget(budget) &&
    parties.every((party) => isParty(value[party]))
  );
}
