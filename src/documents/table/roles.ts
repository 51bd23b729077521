/**
 * Which column holds which level where headers do not say it plainly: `指标名称` is a second level in one
 * form and a third in another, so what stands below decides.
 */
import { compact } from '../../indicators/characters.js';
import type { RowCell, TableRow } from './rows.js';
import { headWord, type IndicatorField, isLevel1, isLevel2, isTotalLabel } from './words.js';

/** A column of indicators; without a field where its header is blank or none of the known words. */
export interface HeaderColumn {
  readonly field: IndicatorField | undefined;
  readonly text: string;
  /** What stands above its own header cell. */
  readonly above: string;
  readonly first: number;
  readonly last: number;
}

export const levelNames = ['level1', 'level2', 'level3'] as const;

/** The fields of columns, by their index, where they are other than their words say. */
export type Roles = ReadonlyMap<number, IndicatorField | undefined>;

/**
 * Resolves names, repeated columns and parts of targets.
 * @param rows what stands below the header, for a look.
 */
export function rolesOf(columns: readonly HeaderColumn[], rows: readonly TableRow[]): Roles {
  const roles = new Map<number, IndicatorField | undefined>();
  const fieldAt = (index: number): IndicatorField | undefined =>
    roles.has(index) ? roles.get(index) : columns[index]?.field;
  const indexes = (field: IndicatorField): readonly number[] =>
    columns.flatMap((_, index) => (fieldAt(index) === field ? [index] : []));
  placeSide(columns, roles);
  placeRemarks(columns, roles);
  placeKinds(columns, rows, roles, indexes);
  placeNames(columns, rows, roles, indexes);
  placeWeights(columns, rows, roles, indexes);
  placeTargets(columns, roles, indexes);
  placeScores(columns, roles, indexes);
  // One of two may be another's: what stands there is not read, and told.
  for (const field of ['actual', 'score', 'level1', 'level2', 'deviation'] as const)
    for (const again of indexes(field).slice(1)) roles.set(again, undefined);
  return roles;
}

/** What stands left of the first level may be the name of the part: 绩效目标完成情况 is no actual there. */
function placeSide(columns: readonly HeaderColumn[], roles: Writable): void {
  const first = columns.findIndex(({ field }) => field !== undefined && levels.includes(field));
  columns.forEach(({ field, text }, index) => {
    const isNamed = field === 'actual' || field === 'target';
    const isPart = field === 'name' || (isNamed && partName.test(headWord(text)));
    if (index < first && isPart)
      roles.set(index, annualGoal.test(headWord(text)) ? 'annualGoal' : 'known');
    // Words about an indicator stand behind it.
    if (index < first && field !== undefined && wordFields.includes(field))
      roles.set(index, undefined);
  });
}

/** 说明 behind the figures says why a row fell short, not what its target means. */
function placeRemarks(columns: readonly HeaderColumn[], roles: Writable): void {
  const figures = columns.findIndex(({ field }) => field === 'score' || field === 'actual');
  if (figures < 0) return;
  columns.forEach(({ field, text }, index) => {
    const isPlain = /^(?:说明|解释|描述)$/u.test(headWord(text));
    if (field === 'explanationOfTarget' && isPlain && index > figures) roles.set(index, 'note');
  });
}

const wordFields: readonly IndicatorField[] = [
  'explanation',
  'explanationOfTarget',
  'note',
  'rule',
];
const annualGoal = /^(?:年度|总体|绩效|年度绩效)目标(?:名称|内容)?$/u;
const partName = /绩效|^(?:年度|全年|总体|预期)*(?:目标|指标)(?:完成情况)?$/u;
const levels: readonly IndicatorField[] = levelNames;

type Indexes = (field: IndicatorField) => readonly number[];
type Writable = Map<number, IndicatorField | undefined>;

/** 指标类型 is the level where 数量指标 stands below it. */
const kindOfLevel = /^(?:绩效)?(?:指标|目标)?(?:类型|类别|分类)$/u;

function placeKinds(
  columns: readonly HeaderColumn[],
  rows: readonly TableRow[],
  roles: Writable,
  indexes: Indexes,
): void {
  if (indexes('level1').length === 0 && indexes('level2').length === 0)
    for (const [index, { field, text }] of columns.entries())
      if (
        field === 'known' &&
        kindOfLevel.test(headWord(text)) &&
        holdsLevels(columns[index], rows)
      )
        roles.set(index, 'name');
}

function placeNames(
  columns: readonly HeaderColumn[],
  rows: readonly TableRow[],
  roles: Writable,
  indexes: Indexes,
): void {
  const names = indexes('name');
  const [level3] = indexes('level3');
  if (level3 !== undefined) {
    for (const index of names) roles.set(index, index < level3 ? 'known' : 'explanationOfTarget');
    return;
  }
  const isLevels = (index: number): boolean => holdsLevels(columns[index], rows);
  const said = indexes('explanationOfTarget');
  const candidates = [...names, ...said.filter((index) => index === (names.at(-1) ?? -2) + 1)];
  const named = candidates.findLast((index) => !isLevels(index)) ?? candidates.at(-1);
  const [level2] = indexes('level2');
  if (named === undefined) {
    // A form whose lowest level is the second.
    if (level2 !== undefined) roles.set(level2, 'level3');
    return;
  }
  roles.set(named, 'level3');
  placeUpper(
    names.filter((index) => index < named),
    columns,
    rows,
    roles,
    indexes,
  );
  for (const index of names.filter((other) => other > named))
    roles.set(index, 'explanationOfTarget');
}

/** The names left of the third level, from the right: the second level, then the first. */
function placeUpper(
  left: readonly number[],
  columns: readonly HeaderColumn[],
  rows: readonly TableRow[],
  roles: Writable,
  indexes: Indexes,
): void {
  const free = (['level2', 'level1'] as const).filter((level) => indexes(level).length === 0);
  const own = left.filter((index) => textsUnder(columns[index], rows).length > 0).toReversed();
  for (const index of left) roles.set(index, 'known');
  if (own.length === 1 && free.includes('level1')) {
    const [only = 0] = own;
    const isSecond = textsUnder(columns[only], rows).every((text) => isLevel2(text));
    roles.set(
      only,
      isSecond && free.includes('level2') && !isFirst(columns, only, rows) ? 'level2' : 'level1',
    );
    return;
  }
  for (const [at, index] of own.slice(0, free.length).entries()) roles.set(index, free[at]);
}

function isFirst(
  columns: readonly HeaderColumn[],
  index: number,
  rows: readonly TableRow[],
): boolean {
  return textsUnder(columns[index], rows).every((text) => isLevel1(text));
}

function textsUnder(
  column: HeaderColumn | undefined,
  rows: readonly TableRow[],
): readonly string[] {
  if (column === undefined) return [];
  return rows.flatMap(({ cells }) =>
    cells
      .filter(({ first, last, text, isFromAbove }) => {
        return text !== '' && !isFromAbove && first <= column.last && last >= column.first;
      })
      .map(({ text }) => text)
      .filter((text) => !isTotalLabel(text)),
  );
}

/** Whether what stands in a column are names of levels, such as 数量指标. */
function holdsLevels(column: HeaderColumn | undefined, rows: readonly TableRow[]): boolean {
  const texts = textsUnder(column, rows);
  const levels = texts.filter(
    (text) => isLevel1(text) || isLevel2(text) || /^.{1,8}指标$/u.test(compact(text)),
  );
  return texts.length > 0 && levels.length * 2 > texts.length;
}

/** A weight beside each level: that of the row stands behind its third level. */
function placeWeights(
  columns: readonly HeaderColumn[],
  rows: readonly TableRow[],
  roles: Writable,
  indexes: Indexes,
): void {
  const [level3 = -1] = indexes('level3');
  const weights = indexes('weight');
  const behind = weights.find((index) => index > level3);
  const before = weights.findLast((index) => !isOfLevel(index, columns, rows, indexes));
  const own = behind ?? before;
  for (const index of weights) if (index !== own) roles.set(index, 'known');
}

/** Whether a weight is that of the level left of it: it stands once for several rows. */
function isOfLevel(
  index: number,
  columns: readonly HeaderColumn[],
  rows: readonly TableRow[],
  indexes: Indexes,
): boolean {
  const levels = [...indexes('level1'), ...indexes('level2')];
  const [level3] = indexes('level3');
  if (!levels.some((level) => level < index)) return false;
  const named = columns[level3 ?? -1];
  return rows.some(({ cells }) => {
    const under = (column: HeaderColumn | undefined): readonly RowCell[] =>
      cells.filter(
        ({ first, last, text }) =>
          column !== undefined && text !== '' && first <= column.last && last >= column.first,
      );
    const own = under(columns[index]);
    const isMerged = own.some(({ isFromAbove }) => isFromAbove);
    return under(named).some(({ isFromAbove }) => !isFromAbove) && (own.length === 0 || isMerged);
  });
}

/** 符号, 值, 单位 under one 指标值; two targets of which one was adjusted; a target said twice. */
function placeTargets(columns: readonly HeaderColumn[], roles: Writable, indexes: Indexes): void {
  // 指标方向性 beside 指标性质 says the same by a word.
  const operators = indexes('operator');
  const sign = operators.find((index) => !/方向/u.test(columns[index]?.text ?? ''));
  for (const index of operators) if (index !== (sign ?? operators[0])) roles.set(index, 'known');
  placeValues(roles, indexes);
  const [target, ...more] = indexes('target');
  if (target === undefined) {
    const [initial] = indexes('initialTarget');
    const [adjusted] = indexes('adjustedTarget');
    const only = initial === undefined ? adjusted : initial;
    if (only !== undefined && (initial === undefined || adjusted === undefined))
      roles.set(only, 'target');
    return;
  }
  // A long term beside the year: the year counts.
  const all = [target, ...more];
  const own = all.find((index) => !isLongTerm(columns[index])) ?? target;
  for (const index of all) if (index !== own) roles.set(index, 'known');
}

/** 单项得分 is of a hundred where another column says what the row earned of its weight. */
function placeScores(columns: readonly HeaderColumn[], roles: Writable, indexes: Indexes): void {
  const scores = indexes('score');
  const single = scores.filter((index) => /^单项/u.test(headWord(columns[index]?.text ?? '')));
  if (single.length === scores.length) return;
  for (const index of single) roles.set(index, 'known');
}

/** 数值 is the target where it stands alone, or with its operator and its unit. */
function placeValues(roles: Writable, indexes: Indexes): void {
  const [value] = indexes('value');
  if (value === undefined) return;
  const hasParts = indexes('operator').length > 0 || indexes('targetUnit').length > 0;
  const isTarget = hasParts || indexes('target').length === 0;
  if (isTarget) for (const index of indexes('target')) roles.set(index, 'known');
  roles.set(value, isTarget ? 'target' : 'known');
}

function isLongTerm(column: HeaderColumn | undefined): boolean {
  return /中期|长期|实施期|总体|规划/u.test(`${column?.text ?? ''}${column?.above ?? ''}`);
}
