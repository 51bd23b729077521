/** A filled table of self-evaluation: 部门整体支出绩效自评情况表, 项目支出绩效自评(情况)表. */
import { quoted } from '../../defect.js';
import { compact } from '../../indicators/characters.js';
import { bareLabel, isNoScore, isVoid, labelOf, numberOf, type TextCell } from '../cells.js';
import type { ColumnField } from '../headings.js';
import type { DocumentContext } from '../layouts/layout.js';
import { EvaluationBuilder } from '../recognised.js';
import { inFile } from '../source/addresses.js';
import { noteBlankFigures, noteFunding } from './blanks.js';
import { displacedLevelsOf } from './levels.js';
import type { Notes } from './notes.js';
import type { DisplacedRow, DisplacedSection } from './rows.js';
import type { TableParser } from './scan.js';
import { sourceLabel } from './sources.js';

/** The evaluation that a scanned table is; its title says which form it has. */
export function selfEvaluationOf(
  scan: TableParser,
  title: TextCell,
  around: DocumentContext,
  notes: Notes,
): EvaluationBuilder {
  const out = new EvaluationBuilder();
  const kind = kindOf(scan, title);
  out.put(['kind'], kind, title.line);
  out.put(['policy'], `zhengzhou-${kind}`, title.line);
  putYear(out, scan, around, notes);
  putParties(out, kind, scan, around);
  putFunding(out, scan, notes);
  putGoals(out, scan);
  putIndicators(out, scan, notes);
  putTotal(out, scan);
  if (scan.total === undefined) notes.add('row-missing', scan.lastLine, '没有读到总分一行。');
  return out;
}

function kindOf(scan: TableParser, title: TextCell): 'project' | 'department' {
  if (/整体/u.test(title.text)) return 'department';
  if (/项目/u.test(title.text) || scan.headFields.has('project')) return 'project';
  return 'department';
}

function putYear(
  out: EvaluationBuilder,
  scan: TableParser,
  around: DocumentContext,
  notes: Notes,
): void {
  const { year, reportedOn } = scan;
  const known = year ?? around.fiscalYear ?? yearBefore(reportedOn, notes);
  if (known !== undefined) out.put(['fiscalYear'], Number(known.text), known.line);
  out.putText(['reportedOn'], reportedOn);
}

/** A table is filled in after its year; one that is dated in November or December, in it. Told, as it is a guess. */
function yearBefore(reportedOn: TextCell | undefined, notes: Notes): TextCell | undefined {
  const [, year, month] = /^(\d{4})-(\d{2})/u.exec(reportedOn?.text ?? '') ?? [];
  if (reportedOn === undefined || year === undefined || month === undefined) return undefined;
  const text = String(Number(year) - (month < '11' ? 1 : 0));
  const { line } = reportedOn;
  notes.add(
    'cell-doubtful',
    line,
    `文件没有写年度，按填报日期 ${reportedOn.text} 记为 ${text} 年度。`,
    '/fiscalYear',
  );
  return { text, line };
}

function putParties(
  out: EvaluationBuilder,
  kind: string,
  { headFields: pairs }: TableParser,
  around: DocumentContext,
): void {
  const own = pairs.get('unit') ?? around.unitName;
  const unit =
    kind === 'project' ? (pairs.get('implementingUnit') ?? pairs.get('supervisor') ?? own) : own;
  if (around.unitCode !== undefined && isSame(unit, around.unitName))
    out.putText(['unit', 'code'], around.unitCode);
  out.putText(['unit', 'name'], unit);
  out.putText(['supervisor', 'name'], pairs.get('supervisor'));
  out.putText(['implementingUnit', 'name'], pairs.get('implementingUnit'));
  out.putText(['project', 'code'], pairs.get('projectCode'));
  out.putText(['project', 'name'], pairs.get('project'));
  out.putText(['contact', 'name'], pairs.get('contactName'));
  out.putText(['contact', 'phone'], pairs.get('contactPhone'));
}

function isSame(left: TextCell | undefined, right: TextCell | undefined): boolean {
  return left !== undefined && right !== undefined && labelOf(left.text) === labelOf(right.text);
}

const amounts = ['initial', 'adjusted', 'executed'] as const;

/** Forms without a column of weights say it in the header: `得分（20分×执行率）`. */
function weightIn(funding: DisplacedSection | undefined): string | undefined {
  const label = funding?.header
    .map((cell) => compact(cell))
    .find((cell) => /\(\d{1,3}分/u.test(cell));
  return /\((\d{1,3})分/u.exec(label ?? '')?.[1];
}

function putFunding(out: EvaluationBuilder, { sections }: TableParser, notes: Notes): void {
  const funding = sections.get('funding');
  const rows = funding?.rows ?? [];
  const total = rows.find((row) => /总额|合计|总计/u.test(sourceLabel(row)));
  noteFunding(funding, total, notes);
  if (rows.length > 0) out.put(['budget', 'currencyUnit'], '万元', rows[0]?.line ?? 0);
  if (total !== undefined) {
    for (const name of amounts) putNumber(out, ['budget', 'total', name], total, name, notes);
    putNumber(out, ['budget', 'weight'], total, 'weight', notes);
    if (!total.cells.has('weight')) out.put(['budget', 'weight'], weightIn(funding), total.line);
    putNumber(out, ['budget', 'reported', 'rate'], total, 'rate', notes);
    putNumber(out, ['budget', 'reported', 'score'], total, 'score', notes);
  }
  rows
    .filter((row) => row !== total)
    .forEach((row, index) => {
      out.put(['budget', 'lines', index, 'source'], sourceLabel(row), row.line);
      for (const name of amounts)
        putNumber(out, ['budget', 'lines', index, name], row, name, notes);
    });
}

function putGoals(out: EvaluationBuilder, { sections, headFields: pairs }: TableParser): void {
  (sections.get('goals')?.rows ?? []).forEach(({ cells }, index) => {
    out.putText(['goals', index, 'expected'], cells.get('expected'));
    out.putText(['goals', index, 'achieved'], cells.get('achieved'));
  });
  if (!sections.has('goals')) out.putText(['goals', 0, 'expected'], pairs.get('duty'));
  (sections.get('tasks')?.rows ?? []).forEach(({ cells }, index) => {
    out.putText(['tasks', index, 'name'], cells.get('task'));
    out.putText(['tasks', index, 'content'], cells.get('content'));
    out.putText(['tasks', index, 'achieved'], cells.get('achieved'));
  });
}

function putIndicators(out: EvaluationBuilder, { sections }: TableParser, notes: Notes): void {
  const statements = sections.get('statements')?.rows ?? [];
  statements.forEach((row, index) => {
    out.put(['indicators', index, 'level1'], '资金管理情况', row.line);
    out.putText(['indicators', index, 'level3'], row.cells.get('level3'));
    out.put(['indicators', index, 'target'], row.cells.get('statement')?.text ?? '', row.line);
    out.putText(['indicators', index, 'actual'], row.cells.get('statement'));
    putScores(out, index, row, notes);
  });
  const rows = sections.get('indicators')?.rows ?? [];
  putIndicatorRows(out, rows, notes, statements.length);
  noteBlankFigures(statements, notes, 0);
  noteBlankFigures(rows, notes, statements.length);
}

const texts = ['targetUnit', 'explanation', 'explanationOfTarget'] as const;

/** The rows of a table of indicators, of goals or of results. */
export function putIndicatorRows(
  out: EvaluationBuilder,
  rows: readonly DisplacedRow[],
  notes: Notes,
  offset = 0,
): void {
  const levels = displacedLevelsOf(rows, notes);
  rows.forEach((row, at) => {
    const index = offset + at;
    const { cells, line } = row;
    out.put(['indicators', index, 'level1'], levels[at]?.level1, levels[at]?.line ?? line);
    out.put(['indicators', index, 'level2'], levels[at]?.level2, levels[at]?.line ?? line);
    out.putText(['indicators', index, 'level3'], cells.get('level3'));
    out.put(['indicators', index, 'target'], cells.get('target')?.text ?? '', line);
    noteTarget(cells.get('target'), index, notes);
    const actual = cells.get('actual');
    if (actual !== undefined && !isVoid(actual.text))
      out.putText(['indicators', index, 'actual'], actual);
    for (const name of texts) out.putText(['indicators', index, name], cells.get(name));
    putScores(out, index, row, notes);
  });
}

/** A figure with a sentence behind it; tiers (`100%计满分，…`) are written so. */
const figureAndProse = /^[≥≤><=]?\d[\d.,]*%?[^\d].{14,}$/u;
const tiers = /[计扣得满].{0,6}分/u;

function noteTarget(target: TextCell | undefined, index: number, notes: Notes): void {
  const text = compact(target?.text ?? '');
  if (target === undefined || !figureAndProse.test(text) || tiers.test(text)) return;
  const message = `${inFile(target.line)}的指标值${quoted(target.text)}可能与说明相连，请核对。`;
  notes.add('cell-doubtful', target.line, message, `/indicators/${index}/target`);
}

function putScores(out: EvaluationBuilder, index: number, row: DisplacedRow, notes: Notes): void {
  putNumber(out, ['indicators', index, 'weight'], row, 'weight', notes);
  putNumber(out, ['indicators', index, 'reported', 'score'], row, 'score', notes);
  putNumber(out, ['indicators', index, 'reported', 'deviation'], row, 'deviation', notes);
}

function putTotal(out: EvaluationBuilder, { total, headFields: pairs }: TableParser): void {
  const grade = pairs.get('grade');
  if (total !== undefined) {
    const score = total.cells.map(numberOf).findLast((number) => number !== undefined);
    out.put(['reported', 'total'], score?.text, total.number);
    const word = total.cells.find((cell) => /^[优良中差]秀?好?$/u.test(bareLabel(cell)));
    out.put(['reported', 'grade'], word, total.number);
  }
  out.putText(['reported', 'grade'], grade);
}

/** A number as printed; what is none is told and left out. */
function putNumber(
  out: EvaluationBuilder,
  path: readonly (string | number)[],
  { cells }: DisplacedRow,
  field: ColumnField,
  notes: Notes,
): void {
  const cell = cells.get(field);
  if (cell === undefined || isVoid(cell.text)) return;
  if (field === 'score' && isNoScore(cell.text)) return;
  const number = numberOf(cell.text);
  const pointer = path.map((step) => `/${step}`).join('');
  if (number === undefined) {
    notes.add(
      'cell-doubtful',
      cell.line,
      `${inFile(cell.line)}的“${cell.text}”应是数字，没有读取；请改为 8、95.5 那样的数。`,
      pointer,
    );
    return;
  }
  if (number.repaired)
    notes.add(
      'reading-repaired',
      cell.line,
      `${inFile(cell.line)}的“${cell.text}”读作 ${number.text}。`,
      pointer,
    );
  out.put(path, number.text, cell.line);
}
