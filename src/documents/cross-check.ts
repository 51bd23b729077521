/** The tables of performance against the accounts and the sentences of the same document. */
import { compact } from '../indicators/characters.js';
import type { Accounts } from './accounts/accounts.js';
import { type FigureName, figureTitles } from './accounts/grids/named-figures.js';
import type { TextCell } from './cells.js';
import { contradict, excess, type Figure, figureOf, sumOf } from './figures/figure.js';
import { amountText, type Remark } from './figures/remark.js';
import type { OpenTable } from './recognised.js';
import { inFile } from './source/addresses.js';
import type { StatedParagraph } from './statements/paragraphs.js';

interface Budget {
  readonly total?: Readonly<Record<'initial' | 'adjusted' | 'executed', string | undefined>>;
}

/** What a table gives in its head, as a figure. */
export function headAmount(
  { evaluation, lines }: OpenTable,
  member: 'initial' | 'adjusted' | 'executed',
): Figure | undefined {
  const text = (evaluation['budget'] as Budget | undefined)?.total?.[member];
  const line = lines.get(`/budget/total/${member}`);
  return text === undefined || line === undefined ? undefined : figureOf(text, line);
}

/** The head of a department's table against the accounts. */
export function departmentRemarks(
  table: OpenTable,
  { figures, isFinal }: Accounts,
): readonly Remark[] {
  const own = (name: string): Figure | undefined => {
    const cell = table.beside.get(name);
    return cell === undefined ? undefined : figureOf(cell.text, cell.line);
  };
  if (table.stage === 'filled') {
    const spent = isFinal ? figures.get('expenditure') : undefined;
    return apart('全年执行数', headAmount(table, 'executed'), 'expenditure', spent);
  }
  const total = headAmount(table, 'initial');
  const [basic, project] = [own('basic'), own('project')];
  return [
    ...apart('部门预算总额', total, 'expenditureTotal', figures.get('expenditureTotal')),
    ...apart('基本支出', basic, 'basic', figures.get('basic')),
    ...apart('项目支出', project, 'project', figures.get('project')),
    ...structureRemarks(total, basic, project),
  ];
}

function apart(
  what: string,
  own: Figure | undefined,
  name: FigureName,
  other: Figure | undefined,
): readonly Remark[] {
  if (own === undefined || other === undefined || !contradict(own, other)) return [];
  const message = `表中${what}为 ${own.text} 万元，${figureTitles[name]}为 ${other.text} 万元（${inFile(other.line)}）。`;
  return [{ code: 'sum-differs', message, line: own.line }];
}

function structureRemarks(
  total: Figure | undefined,
  basic: Figure | undefined,
  project: Figure | undefined,
): readonly Remark[] {
  if (total === undefined || basic === undefined || project === undefined) return [];
  if (excess([basic, project], total) === undefined) return [];
  const sum = amountText(sumOf([basic, project]).value);
  const message = `部门预算总额为 ${total.text} 万元，基本支出 ${basic.text}（${inFile(basic.line)}）+ 项目支出 ${project.text}（${inFile(project.line)}）= ${sum} 万元。`;
  return [{ code: 'sum-differs', message, line: total.line }];
}

/** A project's amount against the table of project spending. */
export function projectRemarks(table: OpenTable, { projects }: Accounts): readonly Remark[] {
  const { name } = (table.evaluation['project'] ?? {}) as { name?: string };
  const own = headAmount(table, 'initial');
  const other = projects.find((project) => compact(project.name) === compact(name ?? ''));
  if (own === undefined || other === undefined || !contradict(own, other.figure)) return [];
  const message = `项目金额为 ${own.text} 万元，项目支出表中为 ${other.figure.text} 万元（${inFile(other.figure.line)}）。`;
  return [{ code: 'sum-differs', message, line: own.line }];
}

/** The summary of projects against its own sum, the accounts and the sentence that counts them. */
export function summaryRemarks(
  tables: readonly OpenTable[],
  sum: TextCell | undefined,
  { figures }: Accounts,
  paragraphs: readonly StatedParagraph[],
): readonly Remark[] {
  const projects = tables.filter(
    ({ stage, evaluation }) => stage === 'goals' && evaluation['kind'] === 'project',
  );
  if (projects.length === 0) return [];
  const total = sum === undefined ? undefined : figureOf(sum.text, sum.line);
  const amounts = projects.map((project) => headAmount(project, 'initial'));
  return [
    ...listRemarks(total, amounts),
    ...apart('各项目合计', total, 'projectTotal', figures.get('projectTotal')),
    ...paragraphs.flatMap((paragraph) => countRemarks(paragraph, projects.length, total)),
  ];
}

function listRemarks(
  total: Figure | undefined,
  amounts: readonly (Figure | undefined)[],
): readonly Remark[] {
  const known = amounts.filter((amount) => amount !== undefined);
  if (total === undefined || known.length < amounts.length || excess(known, total) === undefined)
    return [];
  const sum = amountText(sumOf(known).value);
  const message = `绩效目标汇总表的合计为 ${total.text} 万元，所列 ${known.length} 个项目相加为 ${sum} 万元。`;
  return [{ code: 'sum-differs', message, line: total.line }];
}

const counted =
  /项目支出.{0,40}涉及预算(?:拨款|资金)((?:\d{1,3}(?:,\d{3}){1,6}|\d{1,18})(?:\.\d{1,8})?)万元,共(?:计)?(\d{1,4})个项目/u;

function countRemarks(
  { text, lineAt }: StatedParagraph,
  count: number,
  total: Figure | undefined,
): readonly Remark[] {
  const found = counted.exec(text);
  if (found === null) return [];
  const [, amount = '', said = ''] = found;
  const line = lineAt(found.index);
  const own = figureOf(amount.replace(/,/gu, ''), line);
  const remarks: Remark[] = [];
  if (said !== String(count))
    remarks.push({
      code: 'statement-differs',
      message: `文中称共 ${said} 个项目，绩效目标汇总表列有 ${count} 个。`,
      line,
    });
  if (total !== undefined && contradict(own, total))
    remarks.push({
      code: 'statement-differs',
      message: `文中称涉及预算拨款 ${own.text} 万元，绩效目标汇总表合计为 ${total.text} 万元（${inFile(total.line)}）。`,
      line,
    });
  return remarks;
}

const scored = /整体支出绩效自评(?:结果|得分|评分)?(?:为|是)?(\d{1,3}(?:\.\d{1,6})?)分/u;

/** The score that a sentence gives a department against the one in its table. */
export function scoreRemarks(
  table: OpenTable,
  paragraphs: readonly StatedParagraph[],
): readonly Remark[] {
  const { total } = (table.evaluation['reported'] ?? {}) as { total?: string };
  const printedAt = table.lines.get('/reported/total');
  if (total === undefined || printedAt === undefined) return [];
  return paragraphs.flatMap(({ text, lineAt }): Remark[] => {
    const found = scored.exec(text);
    const [, said] = found ?? [];
    if (found === null || said === undefined) return [];
    const line = lineAt(found.index);
    if (figureOf(said, line).value.equals(figureOf(total, printedAt).value)) return [];
    const message = `文中称部门整体支出绩效自评结果为 ${said} 分，自评表总分为 ${total}（${inFile(printedAt)}）。`;
    return [{ code: 'statement-differs', message, line }];
  });
}

const funds =
  /整体支出绩效自评,涉及(?:预算)?(?:资金|支出)((?:\d{1,3}(?:,\d{3}){1,6}|\d{1,18})(?:\.\d{1,8})?)万元/u;

/** The money that a sentence says was evaluated: budgeted or spent, but one of the figures of the table. */
export function fundsRemarks(
  table: OpenTable,
  paragraphs: readonly StatedParagraph[],
): readonly Remark[] {
  if (table.stage !== 'filled') return [];
  const given = (['initial', 'adjusted', 'executed'] as const).flatMap(
    (member) => headAmount(table, member) ?? [],
  );
  const executed = headAmount(table, 'executed');
  return paragraphs.flatMap(({ text, lineAt }): Remark[] => {
    const found = funds.exec(text);
    const [, said] = found ?? [];
    if (found === null || said === undefined || executed === undefined) return [];
    const own = figureOf(said.replace(/,/gu, ''), lineAt(found.index));
    if (given.some((figure) => !contradict(own, figure))) return [];
    const message = `文中称部门整体支出绩效自评涉及资金 ${own.text} 万元，自评表全年执行数为 ${executed.text}（${inFile(executed.line)}）。`;
    return [{ code: 'statement-differs', message, line: own.line }];
  });
}
