/** The figures that tables, sentences and other tables have in common, out of an account table. */
import type { Figure } from '../../figures/figure.js';
import type { AccountColumn } from './header.js';
import type { FigureName } from './named-figures.js';
import { type AccountGrid, type AmountSection, type Entry, isSumRow } from './read.js';

export type NamedFigures = Partial<Record<FigureName, Figure>>;

/** Named figures of a table; what it does not print has none. */
export function namedFiguresOf(grid: AccountGrid): NamedFigures {
  const { kind } = grid;
  if (kind === 'totals')
    return totals(grid, ['income', 'expenditure', 'incomeTotal', 'expenditureTotal']);
  if (kind === 'fiscal-totals')
    return totals(grid, [
      'fiscalIncome',
      'fiscalExpenditure',
      'fiscalIncomeTotal',
      'fiscalExpenditureTotal',
    ]);
  if (kind === 'income') return { ...put('income', totalOf(grid)) };
  if (kind === 'expenditure') return spending(grid, ['expenditure', 'basic', 'project']);
  if (kind === 'public-expenditure')
    return spending(grid, ['publicExpenditure', 'publicBasic', 'publicProject']);
  if (kind === 'fund') return flows(grid);
  if (kind === 'basic') return basics(grid);
  return kind === 'three-public' ? threePublic(grid) : {};
}

function put(name: FigureName, figure: Figure | undefined): NamedFigures {
  return figure === undefined ? {} : { [name]: figure };
}

/** The row of sums of a table of subjects: the first without a code. */
function sumRowOf({ entries }: AmountSection): Entry | undefined {
  return entries.find((entry) => isSumRow(entry) && entry.amounts.size > 0);
}

/** The column of totals: the first that is called so, else the only one. */
export function totalColumnOf({ columns }: AmountSection): AccountColumn | undefined {
  const named = columns.find(({ path }) => /(?:合计|总计|小计)$/u.test(path.at(-1) ?? ''));
  return named ?? (columns.length === 1 ? columns[0] : undefined);
}

function totalOf({ sections }: AccountGrid): Figure | undefined {
  const [section] = sections;
  const column = section === undefined ? undefined : totalColumnOf(section);
  return column === undefined || section === undefined
    ? undefined
    : sumRowOf(section)?.amounts.get(column.at);
}

/** A column by its word: of a group that is called so, the one of its sum. */
function columnCalled({ columns }: AmountSection, pattern: RegExp): AccountColumn | undefined {
  return columns.find(({ path }) => path.some((word) => pattern.test(word)));
}

function spending(
  grid: AccountGrid,
  [total, basic, project]: readonly [FigureName, FigureName, FigureName],
): NamedFigures {
  const [section] = grid.sections;
  const row = section === undefined ? undefined : sumRowOf(section);
  if (section === undefined || row === undefined) return {};
  const at = (pattern: RegExp): Figure | undefined => {
    const column = columnCalled(section, pattern);
    return column === undefined ? undefined : row.amounts.get(column.at);
  };
  return {
    ...put(total, totalOf(grid)),
    ...put(basic, at(/^基本支出$/u)),
    ...put(project, at(/^项目支出$/u)),
  };
}

function totals(
  { sections, kind, isFinal }: AccountGrid,
  [income, expenditure, incomeTotal, expenditureTotal]: readonly [
    FigureName,
    FigureName,
    FigureName,
    FigureName,
  ],
): NamedFigures {
  const [left, right] = sections;
  if (left === undefined || right === undefined || sections.length > 2) return {};
  const find = (section: AmountSection, pattern: RegExp): Figure | undefined => {
    const at = (totalColumnOf(section) ?? section.columns[0])?.at ?? -1;
    return section.entries
      .find(({ name, amounts }) => pattern.test(name) && amounts.has(at))
      ?.amounts.get(at);
  };
  return {
    ...put(income, find(left, /^(?:一、)?本年(?:财政拨款)?收入(?:合计)?$/u)),
    ...put(expenditure, find(right, /^(?:一、)?本年(?:财政拨款)?支出(?:合计)?$/u)),
    ...put(incomeTotal, find(left, /^(?:收入)?总计$|^收入合计[:：]?$/u)),
    ...put(expenditureTotal, find(right, /^(?:支出)?总计$|^支出合计[:：]?$/u)),
    ...(kind === 'totals' ? put('publicBudget', find(left, /^(?:一、|1、)一般公共预算/u)) : {}),
    ...(kind === 'totals' && isFinal
      ? put('carryOver', find(right, /^年末(?:财政拨款)?结转(?:和)?结余/u))
      : {}),
  };
}

function flows({ sections: [section] }: AccountGrid): NamedFigures {
  const row = section === undefined ? undefined : sumRowOf(section);
  if (section === undefined || row === undefined) return {};
  const at = (pattern: RegExp): Figure | undefined =>
    row.amounts.get(columnCalled(section, pattern)?.at ?? -1);
  return { ...put('fundIncome', at(/^本年收入$/u)), ...put('fundExpenditure', at(/^本年支出$/u)) };
}

function basics(grid: AccountGrid): NamedFigures {
  const [section] = grid.sections;
  if (section === undefined) return {};
  const at = (pattern: RegExp): Figure | undefined => {
    const column = columnCalled(section, pattern);
    return column === undefined ? undefined : sumRowOf(section)?.amounts.get(column.at);
  };
  const foot = footOf(grid);
  return {
    ...put('basicTotal', grid.sections.length === 1 ? totalOf(grid) : undefined),
    ...put('personnel', foot.personnel ?? at(/^人员(?:经费|支出)$/u)),
    ...put('operating', foot.operating ?? at(/^(?:日常)?公用(?:经费|支出)$/u)),
  };
}

/** 人员经费合计, 公用经费合计 at the foot of a table of subjects side by side. */
export function footOf({ sections }: AccountGrid): {
  readonly personnel: Figure | undefined;
  readonly operating: Figure | undefined;
} {
  const find = (pattern: RegExp): Figure | undefined => {
    const at = sections.findIndex(({ entries }) => entries.some(({ name }) => pattern.test(name)));
    const row = sections[at]?.entries.find(({ name }) => pattern.test(name))?.line;
    // Its amount stands below the last of the columns that it adds up.
    for (const { entries } of sections.slice(Math.max(0, at))) {
      const own = entries.find(
        ({ line, name }) => line === row && (name === '' || pattern.test(name)),
      );
      const [figure] = own?.amounts.values() ?? [];
      if (figure !== undefined) return figure;
    }
    return undefined;
  };
  return { personnel: find(/^人员经费合计$/u), operating: find(/^公用经费合计$/u) };
}

function threePublic({ sections }: AccountGrid): NamedFigures {
  const [section] = sections;
  const rows = section?.entries.filter(({ amounts }) => amounts.size > 0) ?? [];
  const row = rows.length === 1 ? rows[0] : rows.find(isSumRow);
  if (section === undefined || row === undefined) return {};
  const at = (measure: AccountColumn['measure'], pattern: RegExp): Figure | undefined =>
    row.amounts.get(
      section.columns.find((column) => column.measure === measure && pattern.test(leafOf(column)))
        ?.at ?? -1,
    );
  const both = (pattern: RegExp): Figure | undefined =>
    at('budget', pattern) ?? at(undefined, pattern);
  const total = /^(?:三公经费)?合计$/u;
  const abroad = /^因公出国/u;
  const vehicle = /^公务用车购置及运行|^小计$/u;
  const reception = /^公务接待费/u;
  return {
    ...put('threePublicBudget', both(total)),
    ...put('threePublicSpent', at('final', total)),
    ...put('abroadBudget', both(abroad)),
    ...put('abroadSpent', at('final', abroad)),
    ...put('vehicleBudget', both(vehicle)),
    ...put('vehicleSpent', at('final', vehicle)),
    ...put('receptionBudget', both(reception)),
    ...put('receptionSpent', at('final', reception)),
    ...put('agencyBudget', at(undefined, /^机关运行经费/u) ?? at('budget', /^机关运行经费/u)),
  };
}

const leafOf = ({ path }: AccountColumn): string => path.at(-1) ?? '';
