/**
 * The table of a region from those of the units below: amounts are added, relative values weighed by the money of each
 * unit, as the notes on forms of transfers and of Hubei say. Nothing is scored here: what comes of it is a table like
 * any other, whose rows name their parts.
 */
import { accepted, type Defect, type Result, refused } from '../../defect.js';
import { blockName } from '../../indicators/blocks.js';
import { compact } from '../../indicators/characters.js';
import {
  type Evaluation,
  evaluationKindTitles,
  type Indicator,
} from '../../indicators/evaluation.js';
import { limits } from '../../limits.js';
import { commonCurrency, moneyOf, openColumns, sumOfMoney } from './money.js';
import type { SumNote } from './note.js';
import { sumOfRow, type UnitRow } from './row.js';

/** Whose sum it is. */
export interface Region {
  readonly unit: { readonly name: string; readonly code?: string };
  /** The goals that the region set itself: their targets and weights stand, and rows that are not in them come last. */
  readonly goals?: Evaluation | undefined;
}

/** The table of the region, and what is to be looked at before it is sent. */
export interface RegionalSum {
  readonly evaluation: Evaluation;
  readonly notes: readonly SumNote[];
}

/**
 * Adds up tables of one kind, one year and one project.
 * @returns every reason why they are no parts of one table else: `too-few-items`, `too-many-items`, `sum-unfit`.
 */
export function sumOfTables(
  tables: readonly Evaluation[],
  { unit, goals }: Region,
): Result<RegionalSum> {
  const [first] = tables;
  const defects = defectsOf(tables, goals);
  if (first === undefined || defects.length > 0) return refused(defects);
  const currency = commonCurrency(tables);
  const budget = sumOfMoney(tables, currency);
  const { indicators, notes } = sumOfRows(tables, goals, (table) => moneyOf(table, currency));
  const { kind, fiscalYear } = first;
  const policy = goals?.policy ?? sharedPolicy(tables);
  const whole = goals ?? first;
  const evaluation: Evaluation = {
    kind,
    ...(policy === undefined ? {} : { policy }),
    fiscalYear,
    unit,
    ...(whole.project === undefined ? {} : { project: whole.project }),
    ...(whole.centralSupervisor === undefined
      ? {}
      : { centralSupervisor: whole.centralSupervisor }),
    ...(budget === undefined ? {} : { budget }),
    ...goalsOf(tables, goals),
    indicators,
  };
  return accepted({ evaluation, notes: [...notesOfTables(tables), ...notes] });
}

function defectsOf(tables: readonly Evaluation[], goals: Evaluation | undefined): Defect[] {
  if (tables.length === 0)
    return [{ code: 'too-few-items', pointer: '/evaluations', message: '没有可以相加的表。' }];
  if (tables.length > limits.rowPartCountMax) {
    const message = `一次最多合计 ${limits.rowPartCountMax} 张表；请先按下一级分别合计。`;
    return [{ code: 'too-many-items', pointer: '/evaluations', message }];
  }
  const all = goals === undefined ? tables : [...tables, goals];
  const differ = (what: string, of: (table: Evaluation) => string | undefined): Defect[] => {
    const values = [...new Set(all.map(of))].filter((value) => value !== undefined);
    if (values.length < 2) return [];
    const message = `${what}不同（${values.slice(0, 5).join('、')}），不能合计成一张表；请分别合计。`;
    return [{ code: 'sum-unfit', pointer: '/evaluations', message }];
  };
  return [
    ...differ('自评表类型', ({ kind }) => evaluationKindTitles[kind]),
    ...differ('预算年度', ({ fiscalYear }) => String(fiscalYear)),
    ...differ('项目名称', ({ project }) =>
      project?.name === undefined ? undefined : compact(project.name),
    ),
  ];
}

/** The policy that all tables name, if it is one. */
function sharedPolicy(tables: readonly Evaluation[]): string | undefined {
  const [first, ...others] = new Set(tables.map(({ policy }) => policy));
  return others.length === 0 ? first : undefined;
}

/** What the region meant to reach; what all units meant where it says nothing. What was reached is said by a person. */
function goalsOf(
  tables: readonly Evaluation[],
  goals: Evaluation | undefined,
): Pick<Evaluation, 'goals'> {
  if (goals?.goals !== undefined) return { goals: goals.goals };
  const [first, ...others] = tables.map((table) => table.goals?.map(({ expected }) => expected));
  const isSame = others.every((other) => JSON.stringify(other) === JSON.stringify(first));
  if (first === undefined || !isSame) return {};
  return {
    goals: first.flatMap((expected) => (expected === undefined ? [] : [{ expected }])),
  };
}

/** An indicator is the same one by its block and its names; the second of one name is another one. */
function keysOf(rows: readonly Indicator[]): readonly string[] {
  const seen = new Map<string, readonly string[]>();
  return rows.map(({ level1, level2 = '', level3 }) => {
    const key = JSON.stringify([blockName(level1), blockName(level2), compact(level3)]);
    const same = seen.get(key) ?? [];
    seen.set(key, [...same, key]);
    return `${key}${same.length}`;
  });
}

function sumOfRows(
  tables: readonly Evaluation[],
  goals: Evaluation | undefined,
  moneyFor: (table: Evaluation) => UnitRow['money'],
): { readonly indicators: readonly Indicator[]; readonly notes: readonly SumNote[] } {
  const groups = new Map<string, UnitRow[]>();
  const own = new Map<string, Indicator>();
  const goalRows = goals?.indicators ?? [];
  keysOf(goalRows).forEach((key, index) => {
    own.set(key, goalRows[index] as Indicator);
    groups.set(key, []);
  });
  for (const table of tables) {
    const keys = keysOf(table.indicators);
    const { fiscalYear } = table;
    const [unit, money] = [table.unit.name, moneyFor(table)];
    table.indicators.forEach((row, index) => {
      const key = keys[index] ?? '';
      groups.set(key, [...(groups.get(key) ?? []), { unit, fiscalYear, money, row }]);
    });
  }
  const summed = [...groups].map(([key, rows]) => summedRow(rows, own.get(key), tables.length));
  return {
    indicators: summed.map(({ row }) => row),
    notes: summed.flatMap(({ notes }, index) =>
      notes.map((note) => ({ ...note, pointer: `/indicators/${index}` })),
    ),
  };
}

function summedRow(
  rows: readonly UnitRow[],
  own: Indicator | undefined,
  tableCount: number,
): ReturnType<typeof sumOfRow> {
  const [first, ...others] = rows;
  if (first === undefined) {
    const message = `没有一个单位填报“${own?.level3}”。`;
    return { row: own as Indicator, notes: [{ code: 'sum-row-partial', message }] };
  }
  const { row, notes } = sumOfRow([first, ...others], own);
  if (rows.length === tableCount) return { row, notes };
  const message = `${tableCount} 张表中只有 ${rows.length} 张有“${row.level3}”，只合计了这些。`;
  return { row, notes: [{ code: 'sum-row-partial', message }, ...notes] };
}

const amountTitles = {
  initial: '年初预算数',
  adjusted: '全年预算数',
  executed: '全年执行数',
} as const;

function notesOfTables(tables: readonly Evaluation[]): SumNote[] {
  const names = tables.map(({ unit }) => compact(unit.name));
  const twice = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  const namesOf = (some: readonly Evaluation[]): string => {
    const shown = some.slice(0, 5).map(({ unit }) => unit.name);
    return `${shown.join('、')}${some.length > shown.length ? `等 ${some.length} 个单位` : ''}`;
  };
  const poor = tables.filter(({ budget }) => budget === undefined);
  return [
    ...twice.map((name) => ({
      code: 'sum-unit-twice' as const,
      pointer: '/evaluations',
      message: `${name}有两张以上的表，都已相加；请核对是否重复。`,
    })),
    ...(poor.length === 0
      ? []
      : [
          {
            code: 'sum-money-missing' as const,
            pointer: '/budget',
            message: `${namesOf(poor)}没有写资金，合计不含，按资金加权的指标不能计算。`,
          },
        ]),
    ...openColumns(tables).map(({ member, lacking }) => ({
      code: 'sum-money-missing' as const,
      pointer: `/budget/total/${member}`,
      message: `${namesOf(lacking)}没有写${amountTitles[member]}，合计的这一栏空着；请补上后再合计。`,
    })),
  ];
}
