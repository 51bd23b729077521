/** Who a table is of, and which year: what it says, what the user says, what the file says around it. */
import type { TextCell } from '../../cells.js';
import type { DocumentContext, Layout, ReadOptions } from '../../layouts/layout.js';
import type { EvaluationBuilder } from '../../recognised.js';
import { inFile } from '../../source/addresses.js';
import type { TableNotes } from '../../table/notes.js';
import type { TableParts } from '../../table/parts.js';

/** What stands around the table and what the user said. */
export interface Around {
  readonly surroundings: DocumentContext;
  readonly options: ReadOptions;
}

/** The name of a unit that is nowhere to be found. */
export const nowhere = '（未写明）';

export const unitMissing = `表中和文件中都没有写单位名称，记为“${nowhere}”；请用 --unit 指明。`;

export function putYear(
  out: EvaluationBuilder,
  parts: TableParts,
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

/** A year that the table does not say: that of the document, else the one before it was filled in. */
function guessedYear(
  { date, first }: TableParts,
  { fiscalYear }: DocumentContext,
  notes: TableNotes,
): TextCell | undefined {
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

export function putParties(
  out: EvaluationBuilder,
  { head, first }: TableParts,
  { kind }: Layout,
  around: Around,
  notes: TableNotes,
): void {
  const implementing = head.get('implementingUnit') ?? head.get('fundsUser');
  const own = head.get('unit');
  const central = head.get('centralSupervisor');
  const supervisor = head.get('supervisor') ?? (kind === 'transfer' ? undefined : central);
  const inTable = kind === 'department' ? (own ?? implementing) : (implementing ?? own);
  putUnit(out, { inTable, above: supervisor ?? central, first }, around, notes);
  out.putText(['supervisor', 'name'], supervisor);
  if (kind === 'transfer') out.putText(['centralSupervisor', 'name'], central);
  out.putText(['implementingUnit', 'name'], implementing);
  putProject(out, head);
  out.putText(['contact', 'name'], head.get('contactName'));
  out.putText(['contact', 'phone'], head.get('contactPhone'));
}

interface KnownUnits {
  readonly inTable: TextCell | undefined;
  /** Who is above the unit, and stands for it where nobody else does. */
  readonly above: TextCell | undefined;
  readonly first: number;
}

function putUnit(
  out: EvaluationBuilder,
  { inTable, above, first }: KnownUnits,
  { surroundings, options }: Around,
  notes: TableNotes,
): void {
  const given = options.unit === undefined ? undefined : { text: options.unit, line: first };
  const unit = inTable ?? given ?? surroundings.unitName ?? above;
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
    notes.add('unit-missing', first, unitMissing, '/unit/name');
  } else out.putText(['unit', 'name'], unit);
  if (unit !== undefined && inTable === undefined && unit !== given)
    notes.add(
      'unit-guessed',
      unit.line,
      `表中没有写单位，按${inFile(unit.line)}记为“${unit.text}”。`,
      '/unit/name',
    );
}

/** A project's code often stands before its name: `51000021R000000019951-工资性支出`. */
function putProject(out: EvaluationBuilder, head: TableParts['head']): void {
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
