/** The money of several tables as one: sources of one name are added up, in one currency unit. */
import { Fraction } from '../../decimal.js';
import { compact } from '../../indicators/characters.js';
import type { Budget, Evaluation, FundingLine } from '../../indicators/evaluation.js';
import { limits } from '../../limits.js';
import { type Amounts, amountsOf, sumOfLines } from '../execution.js';

type CurrencyUnit = NonNullable<Budget['currencyUnit']>;

const inYuan: Readonly<Record<CurrencyUnit, Fraction>> = {
  元: Fraction.one,
  万元: Fraction.of('10000'),
  亿元: Fraction.of('100000000'),
};

const names = ['initial', 'adjusted', 'executed'] as const;

/** The unit of all tables, where they have one; 万元 else. */
export function commonCurrency(tables: readonly Evaluation[]): CurrencyUnit {
  const units = new Set(tables.map(({ budget }) => budget?.currencyUnit ?? '万元'));
  const [only, ...others] = units;
  return only !== undefined && others.length === 0 ? only : '万元';
}

/** What a table had to spend, in the common unit; undefined where it does not say. */
export function moneyOf({ budget }: Evaluation, unit: CurrencyUnit): Fraction | undefined {
  const { adjusted, initial } = totalOf(budget, unit);
  return adjusted ?? initial;
}

/** The total and the lines of all tables; undefined where none has money. */
export function sumOfMoney(tables: readonly Evaluation[], unit: CurrencyUnit): Budget | undefined {
  if (tables.every(({ budget }) => budget === undefined)) return undefined;
  const lines = new Map<string, { readonly source: string; readonly all: Amounts[] }>();
  for (const { budget } of tables)
    for (const line of budget?.lines ?? []) {
      const key = compact(line.source);
      const { source, all } = lines.get(key) ?? { source: line.source, all: [] };
      lines.set(key, { source, all: [...all, converted(line, budget, unit)] });
    }
  const weights = new Set(tables.map(({ budget }) => budget?.weight));
  const [weight, ...others] = weights;
  return {
    currencyUnit: unit,
    ...(weight === undefined || others.length > 0 ? {} : { weight }),
    ...(lines.size === 0
      ? {}
      : {
          lines: [...lines.values()].map(({ source, all }) => ({ source, ...texts(added(all)) })),
        }),
    total: texts(added(withMoney(tables).map(({ budget }) => totalOf(budget, unit)))),
  };
}

/** The tables whose money is added up. */
function withMoney(tables: readonly Evaluation[]): readonly Evaluation[] {
  return tables.filter(({ budget }) => budget !== undefined);
}

/** The columns of the total that stay open because some tables with money lack them, and which these are. */
export function openColumns(
  tables: readonly Evaluation[],
): readonly { readonly member: keyof Amounts; readonly lacking: readonly Evaluation[] }[] {
  return names.flatMap((member) => {
    const all = withMoney(tables);
    const lacking = all.filter(({ budget }) => totalOf(budget, '万元')[member] === undefined);
    return lacking.length === 0 || lacking.length === all.length ? [] : [{ member, lacking }];
  });
}

function totalOf(budget: Budget | undefined, unit: CurrencyUnit): Amounts {
  const { total, lines = [] } = budget ?? {};
  const whole = total === undefined ? undefined : amountsOf(total);
  return inUnit(whole ?? sumOfLines(lines), budget, unit);
}

function converted(line: FundingLine, budget: Budget | undefined, unit: CurrencyUnit): Amounts {
  return inUnit(amountsOf(line), budget, unit);
}

function inUnit(
  { initial, adjusted, executed }: Amounts,
  budget: Budget | undefined,
  unit: CurrencyUnit,
): Amounts {
  const factor = inYuan[budget?.currencyUnit ?? '万元'].dividedBy(inYuan[unit]);
  return {
    initial: initial?.times(factor),
    adjusted: adjusted?.times(factor),
    executed: executed?.times(factor),
  };
}

/** A column that one of them lacks stays open: what the others have is not the whole. */
function added(all: readonly Amounts[]): Amounts {
  const sum = (name: keyof Amounts): Fraction | undefined => {
    const known = all.map((amounts) => amounts[name]).filter((value) => value !== undefined);
    return known.length < all.length
      ? undefined
      : known.reduce((total, value) => total.plus(value), Fraction.zero);
  };
  return { initial: sum('initial'), adjusted: sum('adjusted'), executed: sum('executed') };
}

function texts(amounts: Amounts): Partial<Record<(typeof names)[number], string>> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = amounts[name];
      return value === undefined ? [] : [[name, value.toText(limits.decimalPlacesMax)]];
    }),
  );
}
