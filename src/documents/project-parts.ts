/** Tables of one document against each other: a project is a part of its department, and no part is larger than the whole. */
import type { Fraction } from '../decimal.js';
import { compact } from '../indicators/characters.js';
import { type Figure, figureOf, scaleToTenThousand, withUnit } from './figures/figure.js';
import type { Remark } from './figures/remark.js';
import type { OpenTable } from './recognised.js';
import { inFile } from './source/addresses.js';

interface Given {
  readonly kind?: string;
  readonly fiscalYear?: number;
  readonly unit?: { readonly name?: string };
  readonly budget?: {
    readonly currencyUnit?: string;
    readonly total?: Readonly<Partial<Record<'adjusted' | 'executed', string>>>;
  };
}

/** Money of a table: what it comes to in 万元, and how far rounding may hide the truth. */
interface Amount {
  readonly name: string;
  readonly value: Fraction;
  readonly half: Fraction;
  readonly text: string;
  readonly line: number;
}

/** Projects that have more, spent more or left more than the department whose part they are. */
export function partRemarks(tables: readonly OpenTable[]): readonly Remark[] {
  const filled = tables.filter(({ stage }) => stage === 'filled');
  const departments = filled.filter(
    ({ evaluation }) => (evaluation as Given).kind === 'department',
  );
  return filled
    .filter(({ evaluation }) => (evaluation as Given).kind === 'project')
    .flatMap((project) => {
      const own = departments.filter((department) => isOfOneUnit(department, project));
      const [department] = own;
      return department === undefined || own.length > 1 ? [] : excessOf(project, department);
    });
}

function isOfOneUnit(left: OpenTable, right: OpenTable): boolean {
  const [one, other] = [left.evaluation as Given, right.evaluation as Given];
  const name = compact(one.unit?.name ?? '');
  return (
    name !== '' && name === compact(other.unit?.name ?? '') && one.fiscalYear === other.fiscalYear
  );
}

function excessOf(project: OpenTable, department: OpenTable): readonly Remark[] {
  const whole = amountsOf(department);
  return amountsOf(project).flatMap((part): Remark[] => {
    const total = whole.find(({ name }) => name === part.name);
    if (total === undefined) return [];
    const over = part.value.minus(part.half).compare(total.value.plus(total.half)) > 0;
    if (!over) return [];
    const message = `项目的${part.name}为 ${part.text}，大于所属单位部门整体自评表的 ${total.text}（${inFile(total.line)}）。`;
    return [{ code: 'part-exceeds-whole', message, line: part.line }];
  });
}

function amountsOf(table: OpenTable): readonly Amount[] {
  const adjusted = moneyOf(table, 'adjusted');
  const executed = moneyOf(table, 'executed');
  const amounts = [
    ...(adjusted === undefined ? [] : [amountOf('全年预算数', adjusted)]),
    ...(executed === undefined ? [] : [amountOf('全年执行数', executed)]),
  ];
  if (adjusted === undefined || executed === undefined) return amounts;
  const value = adjusted.value.minus(executed.value);
  const half = adjusted.half.plus(executed.half);
  const text = `${withUnit(adjusted)} − ${withUnit(executed)}`;
  return [...amounts, { name: '未支出数', value, half, text, line: executed.line }];
}

function amountOf(name: string, figure: Figure): Amount {
  const { value, half, line } = figure;
  return { name, value, half, text: withUnit(figure), line };
}

function moneyOf(
  { evaluation, lines }: OpenTable,
  member: 'adjusted' | 'executed',
): Figure | undefined {
  const { budget } = evaluation as Given;
  const text = budget?.total?.[member];
  const line = lines.get(`/budget/total/${member}`);
  const scale = scaleToTenThousand[budget?.currencyUnit ?? '万元'];
  return text === undefined || line === undefined || scale === undefined
    ? undefined
    : figureOf(text, line, scale);
}
