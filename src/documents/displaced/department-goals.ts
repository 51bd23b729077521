/** A table of goals of a whole department: 部门(单位)整体绩效目标表. Weights and actuals are still open. */
import { labelOf, numberOf, type TextCell } from '../cells.js';
import type { DocumentContext } from '../layouts/layout.js';
import { EvaluationBuilder } from '../recognised.js';
import type { Line } from '../source/lines.js';
import type { Notes } from './notes.js';
import type { TableParser } from './scan.js';
import { putIndicatorRows } from './self-evaluation.js';

/** 资金结构: what the money is for; an evaluation only has where it comes from. */
const structure = [
  ['basic', /\(1\)基本支出$/u],
  ['project', /\(2\)项目支出$/u],
] as const;

const sources = ['政府预算资金', '财政专户管理资金', '单位资金'] as const;

/** What the form prints of the budget. */
const budgetRows = [
  ['/budget/total/initial', '部门预算总额'],
  ['/budget/lines/0/initial', '资金来源的金额'],
] as const;

/** The evaluation that a scanned table of goals will become. */
export function departmentGoalsOf(
  scan: TableParser,
  title: TextCell,
  around: DocumentContext,
  notes: Notes,
): EvaluationBuilder {
  const out = new EvaluationBuilder();
  const { headFields: pairs, sections, year } = scan;
  out.put(['kind'], 'department', title.line);
  out.put(['policy'], 'zhengzhou-department', title.line);
  const known = year ?? around.fiscalYear;
  if (known !== undefined) out.put(['fiscalYear'], Number(known.text), known.line);
  out.putText(['unit', 'name'], pairs.get('unit') ?? around.unitName);
  putBudget(out, scan.unassignedLines);
  for (const [pointer, label] of budgetRows)
    if (!out.lines.has(pointer))
      notes.add('row-missing', title.line, `没有读到${label}。`, '/budget');
  out.putText(['goals', 0, 'expected'], pairs.get('duty'));
  (sections.get('tasks')?.rows ?? []).forEach(({ cells }, index) => {
    out.putText(['tasks', index, 'name'], cells.get('task'));
    out.putText(['tasks', index, 'content'], cells.get('content'));
  });
  putIndicatorRows(out, sections.get('indicators')?.rows ?? [], notes);
  return out;
}

function putBudget(out: EvaluationBuilder, lines: readonly Line[]): void {
  const total = amountBeside(lines, /预算总额/u);
  for (const [name, label] of structure) {
    const amount = amountBeside(lines, label);
    if (amount !== undefined) out.beside.set(name, amount);
  }
  if (total !== undefined) {
    out.put(['budget', 'currencyUnit'], '万元', total.line);
    out.put(['budget', 'total', 'initial'], total.text, total.line);
  }
  sources
    .flatMap((source) => {
      const amount = amountBeside(lines, new RegExp(`${source}$`, 'u'));
      return amount === undefined ? [] : [{ source, amount }];
    })
    .forEach(({ source, amount }, index) => {
      out.put(['budget', 'lines', index, 'source'], source, amount.line);
      out.put(['budget', 'lines', index, 'initial'], amount.text, amount.line);
    });
}

/** The number behind a label in the same line. */
function amountBeside(lines: readonly Line[], label: RegExp): TextCell | undefined {
  for (const { cells, number } of lines) {
    const at = cells.findIndex((cell) => label.test(labelOf(cell).replace(/\(万元\)$/u, '')));
    const amount =
      at < 0
        ? undefined
        : cells
            .slice(at + 1)
            .map(numberOf)
            .find((found) => found !== undefined);
    if (amount !== undefined) return { text: amount.text, line: number };
  }
  return undefined;
}
