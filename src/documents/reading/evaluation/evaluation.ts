/** The evaluation that the parts of a table make, each value with its place. */
import { compact } from '../../../indicators/characters.js';
import type { TextCell } from '../../cells.js';
import type { Layout } from '../../layouts/layout.js';
import { EvaluationBuilder } from '../../recognised.js';
import { pointsOf } from '../../table/amounts.js';
import { type AnnualGoals, annualGoalsOf } from '../../table/annual-goals.js';
import type { TableNotes } from '../../table/notes.js';
import type { TableParts } from '../../table/parts.js';
import { noteUnscoredExecution, putExecutionRow, putFunds } from './budget.js';
import { putIndicators } from './indicators.js';
import { type Around, putParties, putYear } from './party.js';
import { putPickedShares } from './picked-share.js';
import { putPoints } from './put.js';

/** Builds the evaluation of a table. */
export function evaluationOf(
  parts: TableParts,
  layout: Layout,
  around: Around,
  notes: TableNotes,
): EvaluationBuilder {
  const out = new EvaluationBuilder();
  out.put(['kind'], layout.kind, parts.first);
  putYear(out, parts, around, notes);
  putPolicy(out, parts, layout);
  putParties(out, parts, layout, around, notes);
  putFunds(out, parts, layout, notes);
  const annual = annualGoalsOf(
    parts.goals,
    parts.rows.map(({ goal }) => goal),
  );
  putGoals(out, parts, annual);
  putIndicators(out, parts, layout, notes, annual);
  putPickedShares(out);
  putTotal(out, parts, notes);
  putExecutionRow(out, parts, notes);
  noteUnscoredExecution(out, parts, notes);
  return out;
}

/** The policy that comes with the form, where the year is one that it is known for. */
function putPolicy(out: EvaluationBuilder, { first }: TableParts, layout: Layout): void {
  const { policy, policyFrom = 0, policyTo = Number.POSITIVE_INFINITY } = layout;
  const year = out.value['fiscalYear'];
  const isOther = typeof year === 'number' && (year < policyFrom || year > policyTo);
  if (policy !== undefined && !isOther) out.put(['policy'], policy, first);
}

function putGoals(
  out: EvaluationBuilder,
  { first, tasks, head }: TableParts,
  { goals }: AnnualGoals,
): void {
  goals.forEach(({ expected, achieved }, index) => {
    // A goal that nothing is said of keeps its place before the others.
    if (goals.length > 1) out.put(['goals', index], {}, expected?.line ?? first);
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

function putTotal(
  out: EvaluationBuilder,
  { total, head, hasTotalRow, rows, last }: TableParts,
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

function totalInHead(head: TableParts['head']): TextCell | undefined {
  const cell = head.get('total');
  return cell !== undefined && pointsOf(cell.text) !== undefined ? cell : undefined;
}
