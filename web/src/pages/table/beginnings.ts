/** What a table begins with: the blocks of a rule-book, last year's table, or one that is stored. */
import { api, problemOf, send, tellRefusal } from '../../api/client.ts';
import type { ListedPolicy } from '../../shared/table/policies.ts';
import type { Evaluation, ImportedFile, Indicator } from '../../shared/table/shapes.ts';
import { sayTable } from '../../words/table.ts';

/** Second levels that the national form has below its blocks; a place's own are typed in. */
const usualLevels: Readonly<Record<string, readonly string[]>> = {
  产出: ['数量指标', '质量指标', '时效指标'],
  成本: ['经济成本指标'],
  效益: ['社会效益指标'],
  满意度: ['服务对象满意度指标'],
};

interface Block {
  readonly names: readonly string[];
}

/**
 * An empty table under a rule-book: a row for each level that its blocks usually have.
 * @throws Error where the service cannot be reached.
 */
export async function blankTable(policy: ListedPolicy, fiscalYear: number): Promise<Evaluation> {
  const { data } = await api.GET('/v1/policies/{id}', { params: { path: { id: policy.id } } });
  const blocks = ((data?.blocks ?? []) as readonly Block[]).flatMap(({ names }) => names);
  const weight = data?.execution?.weight.value;
  return {
    kind: policy.kind,
    policy: policy.id,
    fiscalYear,
    unit: { name: '' },
    budget: {
      currencyUnit: '万元',
      ...(weight === undefined ? {} : { weight }),
      lines: [{ source: sayTable('budget-line') }],
      total: {},
    },
    goals: [{ expected: '' }],
    indicators: blocks.flatMap(rowsOfBlock),
  };
}

function rowsOfBlock(name: string): Indicator[] {
  const level1 = name.endsWith('指标') || name.length > 4 ? name : `${name}指标`;
  const levels = usualLevels[name] ?? [undefined];
  return levels.map((level2) => ({
    level1,
    ...(level2 === undefined ? {} : { level2 }),
    level3: '',
    target: '',
  }));
}

/** Last year's table as this year's: what is to be reached stays, what was reached goes. */
export function asNextYear(last: Evaluation): Evaluation {
  const { reported, unread, reportedOn, budget, goals, tasks, facts, ...rest } = last;
  return {
    ...rest,
    ...(last.fiscalYear === undefined ? {} : { fiscalYear: last.fiscalYear + 1 }),
    ...(budget === undefined ? {} : { budget: emptied(budget) }),
    ...(goals === undefined
      ? {}
      : {
          goals: goals.map(({ expected }) => ({ ...(expected === undefined ? {} : { expected }) })),
        }),
    ...(tasks === undefined ? {} : { tasks: tasks.map(({ achieved, ...task }) => task) }),
    indicators: last.indicators.map(
      ({ actual, explanation, achieved, reported: printed, attachments, ...row }) => row,
    ),
  } as Evaluation;
}

function emptied(budget: NonNullable<Evaluation['budget']>): Evaluation['budget'] {
  const { reported, total, explanation, lines, ...rest } = budget;
  return {
    ...rest,
    total: {},
    ...(lines === undefined ? {} : { lines: lines.map(({ source }) => ({ source })) }),
  };
}

/**
 * The tables of a file.
 * @returns none where the service refuses it; the refusal is told.
 * @throws Error where the service cannot be reached.
 */
export async function tablesOf(file: File): Promise<readonly Evaluation[]> {
  const query = new URLSearchParams({ name: file.name });
  const response = await send(`/v1/imports?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
  if (!response.ok) {
    tellRefusal(await problemOf(response));
    return [];
  }
  const { tables } = (await response.json()) as ImportedFile;
  return tables.flatMap(({ evaluation }) => (evaluation == null ? [] : [evaluation as Evaluation]));
}
