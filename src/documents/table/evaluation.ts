/** The evaluation that the parts of a table make, each value with its place. */
import { Fraction } from '../../decimal.js';
import { quoted } from '../../defect.js';
import { lostLevel } from '../../indicators/blocks.js';
import { compact, isReason } from '../../indicators/characters.js';
import type { Cell } from '../cells.js';
import { isVoid } from '../cells.js';
import type { Layout, ReadOptions, Surroundings } from '../layouts/layout.js';
import { Traced } from '../recognised.js';
import { inFile } from '../source/addresses.js';
import { amountOf, type Currency, inCurrency, pointsOf } from './amounts.js';
import type { FundRow } from './funds.js';
import { type Levels, levelsOf } from './levels.js';
import { noteLineRates } from './line-rates.js';
import type { TableNotes } from './notes.js';
import type { IndicatorRow, Parts, StatementRow } from './parts.js';
import type { FundField } from './words.js';

/** What stands around the table and what the user said. */
export interface Around {
  readonly surroundings: Surroundings;
  readonly options: ReadOptions;
}

const nowhere = '（未写明）';

/** Builds the evaluation of a table. */
export function evaluationOf(
  parts: Parts,
  layout: Layout,
  around: Around,
  notes: TableNotes,
): Traced {
  const out = new Traced();
  out.put(['kind'], layout.kind, parts.first);
  if (layout.policy !== undefined) out.put(['policy'], layout.policy, parts.first);
  putYear(out, parts, around, notes);
  putParties(out, parts, layout, around, notes);
  putFunds(out, parts, layout, notes);
  putGoals(out, parts);
  putIndicators(out, parts, layout, notes);
  putTotal(out, parts, notes);
  putExecutionRow(out, parts, notes);
  noteUnscoredExecution(out, parts, notes);
  return out;
}

function putYear(
  out: Traced,
  parts: Parts,
  { surroundings, options }: Around,
  notes: TableNotes,
): void {
  const { year, date } = parts;
  const given =
    options.fiscalYear === undefined
      ? undefined
      : { text: String(options.fiscalYear), line: parts.first };
  const known = year ?? given ?? guessedYear(parts, surroundings, notes);
  if (known !== undefined) out.put(['fiscalYear'], Number(known.text), known.line);
  out.putText(['reportedOn'], date);
}

/** The points of the money where they stand among the indicators. */
function putExecutionRow(out: Traced, { execution }: Parts, notes: TableNotes): void {
  if (execution === undefined) return;
  const put = (path: readonly string[], cell: Cell | undefined): void => {
    if (!out.lines.has(pointerOf(path))) putPoints(out, path, cell, notes);
  };
  put(['budget', 'weight'], execution.get('weight'));
  put(['budget', 'reported', 'score'], execution.get('score'));
  put(['budget', 'reported', 'rate'], percent(execution.get('actual')));
  if (!out.lines.has('/budget/explanation'))
    out.putText(['budget', 'explanation'], reasonOf(execution.get('explanation')));
}

/** A form whose weights reach 100 without the money, and that prints no points for it, does not score it. */
function noteUnscoredExecution(out: Traced, parts: Parts, notes: TableNotes): void {
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
  if (!sum.equals(hundred)) return;
  out.put(['budget', 'weight'], '0', fund.line);
  const message = '表上没有给预算执行分值，各项指标的分值已合计 100，执行率只核对，不计分。';
  notes.add('layout-differs', fund.line, message, '/budget/weight');
}

const hundred = Fraction.of('100');

/** A year that the table does not say: that of the document, else the one before it was filled in. */
function guessedYear(
  { date, first }: Parts,
  { fiscalYear }: Surroundings,
  notes: TableNotes,
): Cell | undefined {
  const [, year, month] = /^(\d{4})-(\d{2})/u.exec(date?.text ?? '') ?? [];
  if (date !== undefined && year !== undefined && month !== undefined) {
    const text = String(Number(year) - (month < '11' ? 1 : 0));
    const message = `表中没有写年度，按填报日期 ${date.text} 记为 ${text} 年度。`;
    notes.add('year-guessed', date.line, message, '/fiscalYear');
    return { text, line: date.line };
  }
  if (fiscalYear === undefined) return undefined;
  const { text, line } = fiscalYear;
  notes.add(
    'year-guessed',
    first,
    `表中没有写年度，按${inFile(line)}记为 ${text} 年度。`,
    '/fiscalYear',
  );
  return fiscalYear;
}

function putParties(
  out: Traced,
  { head, first }: Parts,
  { kind }: Layout,
  { surroundings, options }: Around,
  notes: TableNotes,
): void {
  const implementing = head.get('implementingUnit') ?? head.get('fundsUser');
  const own = head.get('unit');
  const supervisor = head.get('supervisor') ?? head.get('centralSupervisor');
  const given = options.unit === undefined ? undefined : { text: options.unit, line: first };
  const inTable = kind === 'department' ? (own ?? implementing) : (implementing ?? own);
  const unit = inTable ?? given ?? surroundings.unitName ?? supervisor;
  const code =
    options.unitCode === undefined
      ? surroundings.unitCode
      : { text: options.unitCode, line: first };
  if (
    code !== undefined &&
    (unit === given || unit === surroundings.unitName || options.unitCode !== undefined)
  )
    out.putText(['unit', 'code'], code);
  if (unit === undefined) {
    out.put(['unit', 'name'], nowhere, first);
    notes.add(
      'unit-missing',
      first,
      `表中和文件中都没有写单位名称，记为“${nowhere}”；请用 --unit 指明。`,
      '/unit/name',
    );
  } else out.putText(['unit', 'name'], unit);
  if (unit !== undefined && inTable === undefined && unit !== given)
    notes.add(
      'unit-guessed',
      unit.line,
      `表中没有写单位，按${inFile(unit.line)}记为“${unit.text}”。`,
      '/unit/name',
    );
  out.putText(['supervisor', 'name'], supervisor);
  out.putText(['implementingUnit', 'name'], implementing);
  putProject(out, head);
  out.putText(['contact', 'name'], head.get('contactName'));
  out.putText(['contact', 'phone'], head.get('contactPhone'));
}

/** A project's code often stands before its name: `51000021R000000019951-工资性支出`. */
function putProject(out: Traced, head: Parts['head']): void {
  const project = head.get('project');
  const code = head.get('projectCode');
  const [, coded, name] = /^([\dA-Z]{15,30})[-－—](.+)$/u.exec(project?.text ?? '') ?? [];
  if (project !== undefined && coded !== undefined && code === undefined) {
    out.put(['project', 'code'], coded, project.line);
    out.put(['project', 'name'], name, project.line);
    return;
  }
  out.putText(['project', 'code'], code);
  out.putText(['project', 'name'], project);
}

const amounts = ['initial', 'adjusted', 'executed'] as const;

function putFunds(out: Traced, parts: Parts, layout: Layout, notes: TableNotes): void {
  const funds = layout.stage === 'goals' ? parts.funds.map(asInitial) : parts.funds;
  if (funds.length === 0) return;
  const currency = currencyOf(parts, notes);
  const put: PutAmount = (path, row, field) =>
    putAmount(out, path, row.cells.get(field), currency, notes);
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
    putPoints(out, ['budget', 'reported', 'rate'], percent(total.cells.get('rate')), notes);
    putPoints(out, ['budget', 'reported', 'score'], total.cells.get('score'), notes);
    out.putText(['budget', 'explanation'], reasonOf(total.cells.get('explanation')));
  }
  if (!out.lines.has('/budget/weight')) out.putText(['budget', 'weight'], parts.executionWeight);
  putLines(out, lines, layout, put);
  noteLineRates(lines, notes);
  if (!totals.some(hasAmount) && only === undefined && !lines.some(hasAmount))
    notes.add('row-missing', first.line, '没有读到资金总额。', '/budget');
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

function putLines(out: Traced, lines: readonly FundRow[], layout: Layout, put: PutAmount): void {
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

function renamed({ cells }: FundRow, field: FundField): Map<FundField, Cell> {
  const amount = cells.get('amount');
  return amount === undefined ? new Map() : new Map([[field, amount]]);
}

/** One amount without a name is what the budget was set to, in goals, or what it came to. */
function putSingle(out: Traced, total: FundRow, { stage }: Layout, put: PutAmount): void {
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
  const top = Math.min(...depths);
  if (depths.length === 0 || depths.every((depth) => depth === top)) return lines;
  return lines.filter(({ depth }) => depth === undefined || depth === top);
}

function currencyOf(parts: Parts, notes: TableNotes): Currency {
  if (parts.currency !== undefined) return parts.currency;
  const cells = parts.funds.flatMap((row) => [...row.cells.values()]);
  const own = cells
    .map(({ text }) => amountOf(text)?.currency)
    .find((found) => found !== undefined);
  if (own !== undefined) return own;
  notes.add(
    'currency-guessed',
    parts.funds[0]?.line ?? parts.first,
    '表中没有写金额单位，按万元读取。',
    '/budget/currencyUnit',
  );
  return '万元';
}

function putAmount(
  out: Traced,
  path: readonly (string | number)[],
  cell: Cell | undefined,
  currency: Currency,
  notes: TableNotes,
): void {
  if (cell === undefined || isVoid(cell.text)) return;
  const amount = amountOf(cell.text);
  if (amount === undefined) {
    tellNoNumber(cell, path, notes);
    return;
  }
  if (amount.repaired) tellRepaired(cell, amount.text, path, notes);
  out.put(path, inCurrency(amount, currency), cell.line);
}

function percent(cell: Cell | undefined): Cell | undefined {
  return cell === undefined ? undefined : { ...cell, text: cell.text.replace(/\s*[%％]\s*$/u, '') };
}

function reasonOf(cell: Cell | undefined): Cell | undefined {
  return cell !== undefined && isReason(cell.text) ? cell : undefined;
}

function pointerOf(path: readonly (string | number)[]): string {
  return path.map((step) => `/${step}`).join('');
}

function putPoints(
  out: Traced,
  path: readonly (string | number)[],
  cell: Cell | undefined,
  notes: TableNotes,
): void {
  if (cell === undefined || isVoid(cell.text)) return;
  const number = pointsOf(cell.text);
  if (number === undefined) {
    tellNoNumber(cell, path, notes);
    return;
  }
  if (number.repaired) tellRepaired(cell, number.text, path, notes);
  out.put(path, number.text, cell.line);
}

function tellNoNumber(cell: Cell, path: readonly (string | number)[], notes: TableNotes): void {
  const message = `${inFile(cell.line)}的${quoted(cell.text)}应是数字，没有读取。`;
  notes.add('cell-doubtful', cell.line, message, pointerOf(path));
  notes.missed(cell.line, message);
}

function tellRepaired(
  cell: Cell,
  text: string,
  path: readonly (string | number)[],
  notes: TableNotes,
): void {
  notes.repaired(
    cell.line,
    `${inFile(cell.line)}的${quoted(cell.text)}读作 ${text}。`,
    pointerOf(path),
  );
}

function putGoals(out: Traced, { goals, tasks, head }: Parts): void {
  goals.forEach(({ expected, achieved }, index) => {
    out.putText(['goals', index, 'expected'], expected);
    out.putText(['goals', index, 'achieved'], achieved);
  });
  if (goals.length === 0) out.putText(['goals', 0, 'expected'], head.get('duty'));
  tasks.forEach(({ name, content, achieved }, index) => {
    out.putText(['tasks', index, 'name'], name);
    out.putText(['tasks', index, 'content'], content);
    out.putText(['tasks', index, 'achieved'], achieved);
  });
}

function putIndicators(out: Traced, parts: Parts, layout: Layout, notes: TableNotes): void {
  const scored = parts.statements.filter(
    ({ weight }) => weight !== undefined && !isVoid(weight.text),
  );
  for (const [index, row] of scored.entries()) putStatement(out, index, row, notes);
  if (scored.length === 0 && parts.statements.length > 0) {
    const [first] = parts.statements;
    const message = `${inFile(first?.line ?? parts.first)}起的资金管理情况 ${parts.statements.length} 项没有分值，不作为指标计分。`;
    notes.add('layout-differs', first?.line ?? parts.first, message);
  }
  const levels = levelsOf(parts.rows, notes);
  const hasReasons = parts.header.columns.some(({ field }) => field === 'explanation');
  parts.rows.forEach((row, index) => {
    putIndicator(out, scored.length + index, row, levels[index] as Levels, notes);
    if (!hasReasons) putSharedReason(out, scored.length + index, row, parts);
  });
  noteRules(parts, notes);
  layout.complete?.(out, parts);
}

function putStatement(out: Traced, index: number, row: StatementRow, notes: TableNotes): void {
  out.put(['indicators', index, 'level1'], '资金管理情况', row.line);
  out.putText(['indicators', index, 'level3'], row.item);
  out.put(['indicators', index, 'target'], row.said?.text ?? '', row.line);
  out.putText(['indicators', index, 'actual'], row.said);
  out.putText(['indicators', index, 'explanation'], reasonOf(row.problem));
  putPoints(out, ['indicators', index, 'weight'], row.weight, notes);
  putPoints(out, ['indicators', index, 'reported', 'score'], row.score, notes);
}

function putIndicator(
  out: Traced,
  index: number,
  { cells, line }: IndicatorRow,
  { level1, level2, level3 }: Levels,
  notes: TableNotes,
): void {
  const path = ['indicators', index] as const;
  out.put([...path, 'level1'], level1?.text ?? lostLevel, level1?.line ?? line);
  if (level2 !== undefined && level2.text !== '')
    out.put([...path, 'level2'], level2.text, level2.line);
  out.put([...path, 'level3'], level3?.text, level3?.line ?? line);
  putTarget(out, index, cells, line, notes);
  const actual = cells.get('actual');
  if (actual !== undefined && !isVoid(actual.text)) out.putText([...path, 'actual'], actual);
  out.putText([...path, 'explanation'], cells.get('explanation') ?? cells.get('note'));
  const said = [cells.get('explanationOfTarget'), cells.get('rule')].filter(
    (cell) => cell !== undefined && !isVoid(cell.text),
  ) as Cell[];
  if (said[0] !== undefined)
    out.put(
      [...path, 'explanationOfTarget'],
      said.map(({ text }) => text).join('；'),
      said[0].line,
    );
  putMergedPoints(out, [...path, 'weight'], cells.get('weight'), line, notes);
  putMergedPoints(
    out,
    [...path, 'reported', 'score'],
    cells.get('score') ?? cells.get('shareScore'),
    line,
    notes,
  );
  putMergedPoints(
    out,
    [...path, 'reported', 'deviation'],
    percent(cells.get('deviation')),
    line,
    notes,
  );
}

/** Points that one merged cell gives to several rows cannot be told apart. */
function putMergedPoints(
  out: Traced,
  path: readonly (string | number)[],
  cell: (Cell & { readonly isFromAbove?: boolean }) | undefined,
  line: number,
  notes: TableNotes,
): void {
  if (cell?.isFromAbove === true && !isVoid(cell.text)) {
    const message = `${inFile(line)}与上一行合用一格“${cell.text}”，不能分开，没有读取。`;
    notes.add('cell-doubtful', line, message, pointerOf(path));
    notes.missed(line, message);
    return;
  }
  putPoints(out, path, cell, notes);
}

const sign = /^(?:[≥≤><=]|≥≤|<>|±)$/u;
const signWords: Readonly<Record<string, string>> = {
  大于等于: '≥',
  不小于: '≥',
  不少于: '≥',
  不低于: '≥',
  大于或等于: '≥',
  小于等于: '≤',
  小于或等于: '≤',
  不大于: '≤',
  不超过: '≤',
  不高于: '≤',
  不多于: '≤',
  等于: '=',
  大于: '>',
  超过: '>',
  高于: '>',
  小于: '<',
  低于: '<',
  少于: '<',
};

/** The sign that a cell of operators says; '' where it says that there is none, undefined where it cannot be read. */
function operatorOf(text: string): string | undefined {
  const word = compact(text);
  if (
    isVoid(word) ||
    /^(?:定性|定量|文字|文字描述|正向|数值型?|定性指标|定量指标|其他)/u.test(word)
  )
    return '';
  if (sign.test(word)) return word;
  return signWords[word];
}

/** The cell of the target: the adjusted one, where the form has two and it is filled. */
function targetCell(cells: IndicatorRow['cells']): Cell | undefined {
  const adjusted = cells.get('adjustedTarget');
  if (adjusted !== undefined && !isVoid(adjusted.text)) return adjusted;
  return cells.get('target') ?? cells.get('initialTarget');
}

/** Operator, value and unit as one target: `≤5件`, `=100%`. */
function putTarget(
  out: Traced,
  index: number,
  cells: IndicatorRow['cells'],
  line: number,
  notes: TableNotes,
): void {
  const path = ['indicators', index, 'target'] as const;
  const cell = targetCell(cells);
  const value = cell?.text.trim() ?? '';
  const operator = cells.get('operator');
  const own = operator === undefined ? '' : operatorOf(operator.text);
  if (own === undefined && operator !== undefined) {
    // Without its operator a number says nothing: ≤5 is not ≥5.
    const message = `${inFile(operator.line)}的指标性质${quoted(operator.text)}不能识别，指标值“${value}”没有读取。`;
    notes.add('cell-doubtful', operator.line, message, pointerOf(path));
    notes.missed(operator.line, message);
    out.put(path, '', line);
    return;
  }
  if (/^反向/u.test(compact(operator?.text ?? '')))
    out.put(['indicators', index, 'direction'], 'lower', line);
  const isNumber = /^[-+]?\d/u.test(compact(value));
  const unit = pointsOf(value) === undefined ? '' : unitBehind(value, cells);
  const text = isNumber ? `${own ?? ''}${value}${unit}` : value;
  out.put(path, text, cell?.line ?? line);
}

/** The unit of a column of its own, unless the value has it. */
function unitBehind(value: string, cells: IndicatorRow['cells']): string {
  const unit = cells.get('targetUnit')?.text.trim() ?? '';
  return unit === '' || isVoid(unit) || compact(value).endsWith(compact(unit)) ? '' : unit;
}

/** Reasons that stand once for all rows belong to those that fell short. */
function putSharedReason(
  out: Traced,
  index: number,
  { cells }: IndicatorRow,
  { reasons }: Parts,
): void {
  const [reason] = reasons;
  if (reason === undefined || !isReason(reason.text)) return;
  const isShort = isBelow(cells.get('score'), cells.get('weight'));
  if (isShort || isBelow(cells.get('actual'), cells.get('target')))
    out.putText(['indicators', index, 'explanation'], reason);
}

function isBelow(left: Cell | undefined, right: Cell | undefined): boolean {
  const [own, due] = [pointsOf(left?.text ?? '')?.text, pointsOf(right?.text ?? '')?.text];
  return own !== undefined && due !== undefined && Fraction.of(own).compare(Fraction.of(due)) < 0;
}

/** Rules in cells are kept as texts of their rows; until they are read, the policy's rule is applied. */
function noteRules({ header, rows }: Parts, notes: TableNotes): void {
  const column = header.columns.find(({ field }) => field === 'rule');
  const first = rows.find(({ cells }) => cells.has('rule'));
  if (column === undefined || first === undefined) return;
  const message = `“${column.text}”一栏作为文字保留，没有用于计分。`;
  notes.add('rule-not-applied', first.cells.get('rule')?.line ?? first.line, message);
}

function putTotal(
  out: Traced,
  { total, head, hasTotalRow, rows, last }: Parts,
  notes: TableNotes,
): void {
  const printed = total ?? totalInHead(head);
  if (printed !== undefined) putPoints(out, ['reported', 'total'], printed, notes);
  const grade = head.get('grade');
  const word = /^[优良中差](?:秀|好)?$/u.exec(compact(grade?.text ?? ''))?.[0];
  if (grade !== undefined && word !== undefined) out.put(['reported', 'grade'], word, grade.line);
  const isScored = rows.some(({ cells }) => cells.has('score'));
  if (isScored && !hasTotalRow && printed === undefined)
    notes.add('row-missing', last, '没有读到总分一行。');
}

function totalInHead(head: Parts['head']): Cell | undefined {
  const cell = head.get('total');
  return cell !== undefined && pointsOf(cell.text) !== undefined ? cell : undefined;
}
