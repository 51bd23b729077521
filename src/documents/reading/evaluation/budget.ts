/** The money of a table in its evaluation. */
import { Fraction } from '../../../decimal.js';
import { quoted } from '../../../defect.js';
import { compact } from '../../../indicators/characters.js';
import { limits } from '../../../limits.js';
import { leastOf } from '../../../lists.js';
import { isVoid, type TextCell } from '../../cells.js';
import type { Layout } from '../../layouts/layout.js';
import type { EvaluationBuilder } from '../../recognised.js';
import { inFile } from '../../source/addresses.js';
import {
  amountOf,
  type Currency,
  inCurrency,
  type PrintedUnit,
  pointsOf,
} from '../../table/amounts.js';
import { type FundRow, isAmountField } from '../../table/funds.js';
import { noteLineRates } from '../../table/line-rates.js';
import type { TableNotes } from '../../table/notes.js';
import type { TableParts } from '../../table/parts.js';
import type { FundField } from '../../table/words.js';
import {
  percent,
  pointerOf,
  putPoints,
  reasonOf,
  tellAbout,
  tellNoNumber,
  tellRepaired,
} from './put.js';

/** The points of the money where they stand among the indicators. */
export function putExecutionRow(
  out: EvaluationBuilder,
  { execution }: TableParts,
  notes: TableNotes,
): void {
  if (execution === undefined) return;
  const put = (path: readonly string[], cell: TextCell | undefined): void => {
    if (!out.lines.has(pointerOf(path))) putPoints(out, path, cell, notes);
  };
  put(['budget', 'weight'], execution.get('weight'));
  put(['budget', 'reported', 'score'], execution.get('score'));
  put(['budget', 'reported', 'rate'], percent(execution.get('actual')));
  if (!out.lines.has('/budget/explanation'))
    out.putText(['budget', 'explanation'], reasonOf(execution.get('explanation')));
}

/** A form whose weights reach 100 without the money, and that prints no points for it, does not score it. */
export function noteUnscoredExecution(
  out: EvaluationBuilder,
  parts: TableParts,
  notes: TableNotes,
): void {
  const [fund] = parts.funds;
  const hasPoints = ['/budget/weight', '/budget/reported/score'].some((at) => out.lines.has(at));
  if (fund === undefined || hasPoints) return;
  const weights = [
    ...parts.rows.map(({ cells }) => cells.get('weight')),
    ...parts.statements.map(({ weight }) => weight),
  ];
  const sum = weights.reduce(
    (total, cell) => total.plus(Fraction.of(pointsOf(cell?.text ?? '')?.text ?? '0')),
    Fraction.zero,
  );
  if (!sum.equals(Fraction.hundred)) return;
  out.put(['budget', 'weight'], '0', fund.line);
  const message = '表上没有给预算执行分值，各项指标的分值已合计 100，执行率只核对，不计分。';
  notes.add('layout-differs', fund.line, message, '/budget/weight');
}

const amounts = ['initial', 'adjusted', 'executed'] as const;

export function putFunds(
  out: EvaluationBuilder,
  parts: TableParts,
  layout: Layout,
  notes: TableNotes,
): void {
  const all = withoutUnnamed(parts.funds, notes).map((row) => withDifference(row, notes));
  const named = withTotalOfPoints(all);
  const funds = layout.stage === 'goals' ? named.map(asInitial) : named;
  if (funds.length === 0) return;
  const currency = currencyOf(parts, notes);
  const printed = parts.currency ?? currency;
  const put: PutAmount = (path, row, field) =>
    putAmount(out, path, row.cells.get(field), { currency, printed }, notes);
  const [first] = funds as readonly [FundRow];
  out.put(['budget', 'currencyUnit'], currency, first.line);
  const totals = funds.filter(({ isTotal }) => isTotal);
  const lines = topLines(funds.filter(({ isTotal }) => !isTotal));
  const only = totals.some(hasAmount) ? undefined : subtotalOf(lines);
  for (const total of only === undefined ? totals : [only]) {
    for (const name of amounts)
      if (!out.lines.has(`/budget/total/${name}`)) put(['budget', 'total', name], total, name);
    putSingle(out, total, layout, put);
    putPoints(out, ['budget', 'weight'], total.cells.get('weight'), notes);
    putPoints(out, ['budget', 'reported', 'rate'], percent(rateOf(total)), notes);
    putPoints(out, ['budget', 'reported', 'score'], total.cells.get('score'), notes);
    out.putText(['budget', 'explanation'], reasonOf(total.cells.get('explanation')));
  }
  if (!out.lines.has('/budget/weight')) out.putText(['budget', 'weight'], parts.executionWeight);
  putLines(out, lines, layout, put);
  noteLineRates(lines, notes);
  if (!totals.some(hasAmount) && only === undefined && !lines.some(hasAmount))
    notes.add('row-missing', first.line, '没有读到资金总额。', '/budget');
}

/** A row of amounts without a name is the money as a whole where it stands alone; beside others it is nobody's. */
function withoutUnnamed(funds: readonly FundRow[], notes: TableNotes): readonly FundRow[] {
  const [only] = funds;
  if (funds.length === 1 && only !== undefined)
    return [{ ...only, isTotal: only.isTotal || only.label.text === '' }];
  return funds.filter(({ label, line, isTotal }) => {
    if (label.text !== '' || isTotal) return true;
    const message = `${inFile(line)}的金额没有名称，没有读取。`;
    notes.add('row-unreadable', line, message);
    notes.missed(line, message);
    return false;
  });
}

/** 0.95 where a cell has lost its format of percents: the rate that the amounts of its row agree with. */
function rateOf({ cells }: FundRow): TextCell | undefined {
  const cell = cells.get('rate');
  const [rate, executed, adjusted] = [
    pointsOf(cell?.text ?? ''),
    amountOf(cells.get('executed')?.text ?? ''),
    amountOf((cells.get('adjusted') ?? cells.get('initial'))?.text ?? ''),
  ];
  if (cell === undefined || rate === undefined || /[%％]/u.test(cell.text)) return cell;
  if (executed === undefined || adjusted === undefined || executed.currency !== adjusted.currency)
    return cell;
  const base = Fraction.of(adjusted.text);
  const percents = Fraction.of(rate.text).toPercent();
  if (!base.isPositive() || percents.compare(Fraction.hundred) > 0) return cell;
  const exact = Fraction.of(executed.text).dividedBy(base).toPercent();
  const isSame = percents.rounded(2).equals(exact.rounded(2));
  if (!isSame || exact.equals(Fraction.zero)) return cell;
  return { ...cell, text: percents.rounded(2).toText(2) };
}

/** 财政拨款 or the project's own name in the only row that has points: the money as a whole is what is scored. */
function withTotalOfPoints(rows: readonly FundRow[]): readonly FundRow[] {
  if (rows.some((row) => row.isTotal && hasAmount(row))) return rows;
  const scored = rows.filter(hasPointsOfRow);
  const [total] = scored;
  if (total === undefined || scored.length > 1) return rows;
  const isSource = /拨款|财政|中央|省级|市级|县级|自筹|其他|其它|补助|结转|贷款|债/u.test(
    total.label.text,
  );
  const own = { ...total, isTotal: true };
  return rows.flatMap((row) => (row !== total ? [row] : isSource ? [own, row] : [own]));
}

function hasPointsOfRow({ cells }: FundRow): boolean {
  return (['weight', 'score'] as const).some((field) => {
    const text = cells.get(field)?.text;
    return text !== undefined && !isVoid(text) && pointsOf(text) !== undefined;
  });
}

/** 调整数 beside 年初预算数 is by how much, unless no more than it was spent: then it is what there was to spend. */
function withDifference(row: FundRow, notes: TableNotes): FundRow {
  const { cells } = row;
  const cell = cells.get('difference');
  const read = (field: FundField): ReturnType<typeof amountOf> =>
    amountOf(cells.get(field)?.text ?? '');
  const [difference, initial, executed] = [read('difference'), read('initial'), read('executed')];
  if (cell === undefined || difference === undefined || cells.has('adjusted')) return row;
  const by = Fraction.of(difference.text);
  const isWhole = executed !== undefined && Fraction.of(executed.text).compare(by) <= 0;
  if (isWhole) return { ...row, cells: new Map([...cells, ['adjusted', cell] as const]) };
  const isSum = initial !== undefined && initial.currency === difference.currency;
  const sum = isSum ? Fraction.of(initial.text).plus(by).toText(limits.decimalPlacesMax) : '';
  const said = isSum ? `全年预算数按年初预算数加这个数读作 ${sum}` : '全年预算数没有读取';
  const message = `${inFile(cell.line)}的${quoted(cell.text)}是预算增减的数，${said}。`;
  notes.add('cell-doubtful', cell.line, message, '/budget/total/adjusted');
  if (!isSum) return row;
  const unit = initial.currency ?? '';
  const adjusted = { text: `${sum}${unit}`, line: cell.line };
  return { ...row, cells: new Map([...cells, ['adjusted', adjusted] as const]) };
}

/** Goals are set with the budget: an amount that no column calls otherwise is the initial one. */
function asInitial(row: FundRow): FundRow {
  const adjusted = row.cells.get('adjusted');
  if (adjusted === undefined || row.cells.has('initial')) return row;
  const cells = new Map([...row.cells, ['initial', adjusted] as const]);
  cells.delete('adjusted');
  return { ...row, cells };
}

type PutAmount = (path: readonly (string | number)[], row: FundRow, field: FundField) => void;

function putLines(
  out: EvaluationBuilder,
  lines: readonly FundRow[],
  layout: Layout,
  put: PutAmount,
): void {
  const merged = mergedLines(lines);
  merged.forEach((row, index) => {
    out.put(['budget', 'lines', index, 'source'], row.label.text, row.line);
    for (const name of amounts) put(['budget', 'lines', index, name], row, name);
    const field = layout.stage === 'goals' ? 'initial' : 'adjusted';
    if (!row.cells.has(field))
      put(['budget', 'lines', index, field], { ...row, cells: renamed(row, field) }, field);
  });
}

/** The same source on both sides of a form with two halves is one line. */
function mergedLines(lines: readonly FundRow[]): readonly FundRow[] {
  const merged: FundRow[] = [];
  for (const row of lines) {
    const same = merged.findIndex(
      ({ label, cells }) =>
        compact(label.text) === compact(row.label.text) &&
        [...row.cells.keys()].every((field) => !cells.has(field)),
    );
    const before = merged[same];
    if (before === undefined || row.cells.size === 0) merged.push(row);
    else merged.splice(same, 1, { ...before, cells: new Map([...before.cells, ...row.cells]) });
  }
  return merged;
}

function renamed({ cells }: FundRow, field: FundField): Map<FundField, TextCell> {
  const amount = cells.get('amount');
  return amount === undefined ? new Map() : new Map([[field, amount]]);
}

/** One amount without a name is what the budget was set to, in goals, or what it came to. */
function putSingle(
  out: EvaluationBuilder,
  total: FundRow,
  { stage }: Layout,
  put: PutAmount,
): void {
  const field = stage === 'goals' ? 'initial' : 'adjusted';
  const row = { ...total, cells: renamed(total, field) };
  if (!out.lines.has(`/budget/total/${field}`)) put(['budget', 'total', field], row, field);
}

function hasAmount({ cells }: FundRow): boolean {
  return [...cells].some(([field, { text }]) => field !== 'rate' && !isVoid(text));
}

/** 财政拨款小计 over its own lines, where the form prints no total. */
function subtotalOf(lines: readonly FundRow[]): FundRow | undefined {
  const subtotals = lines.filter(({ label, cells }) => /小计$/u.test(label.text) && cells.size > 0);
  return subtotals.length === 1 && lines.filter(hasAmount).length === 1 ? subtotals[0] : undefined;
}

/** Lines of a lower numbering are parts of the line above them, and are not added up again. */
function topLines(lines: readonly FundRow[]): readonly FundRow[] {
  const depths = lines.map(({ depth }) => depth).filter((depth) => depth !== undefined);
  const top = leastOf(depths);
  if (depths.length === 0 || depths.every((depth) => depth === top)) return lines;
  return lines.filter(({ depth }) => depth === undefined || depth === top);
}

/** Where one amount names its unit and another does not, the other is read in that unit, which is a guess. */
function noteBareAmounts(cells: readonly TextCell[], currency: Currency, notes: TableNotes): void {
  const bare = cells.find(({ text }) => isBareAmount(text));
  if (bare === undefined) return;
  const message = `${inFile(bare.line)}的金额${quoted(bare.text)}没有写单位，表中另有金额写作${currency}，按${currency}读取；不是的请写明单位。`;
  notes.add('currency-guessed', bare.line, message, '/budget/currencyUnit');
}

function isBareAmount(text: string): boolean {
  const amount = amountOf(text);
  const isMoney = amount !== undefined && !/[%％]\s*$/u.test(text);
  return isMoney && amount.currency === undefined && !Fraction.of(amount.text).isZero();
}

function currencyOf(parts: TableParts, notes: TableNotes): Currency {
  // An evaluation knows no thousands.
  if (parts.currency === '千元') return '元';
  if (parts.currency !== undefined) return parts.currency;
  const cells = parts.funds.flatMap((row) =>
    [...row.cells].flatMap(([field, cell]) => (isAmountField(field) ? [cell] : [])),
  );
  const own = cells
    .map(({ text }) => amountOf(text)?.currency)
    .find((found) => found !== undefined);
  if (own !== undefined) {
    noteBareAmounts(cells, own, notes);
    return own;
  }
  notes.add(
    'currency-guessed',
    parts.funds[0]?.line ?? parts.first,
    '表中没有写金额单位，按万元读取。',
    '/budget/currencyUnit',
  );
  return '万元';
}

function putAmount(
  out: EvaluationBuilder,
  path: readonly (string | number)[],
  cell: TextCell | undefined,
  { currency, printed }: { readonly currency: Currency; readonly printed: PrintedUnit },
  notes: TableNotes,
): void {
  if (cell === undefined || isVoid(cell.text)) return;
  const amount = amountOf(cell.text);
  if (amount === undefined) {
    tellNoNumber(cell, path, notes);
    return;
  }
  if (amount.repaired) tellRepaired(cell, amount.text, path, notes);
  if (amount.isAbout) tellAbout(cell, path, notes);
  out.put(
    path,
    inCurrency({ ...amount, currency: amount.currency ?? printed }, currency),
    cell.line,
  );
}
