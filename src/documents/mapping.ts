/**
 * What a user says about the words of one file: which column header is which field, which label is which, which
 * level is called how. It goes before all words that are known.
 */
import type { RowCell, TableRow } from './table/rows.js';
import { headWord, type IndicatorField, levelWord, type Words } from './table/words.js';

/** The fields that a column may be said to hold; `ignore` is a column that is not read. */
export const mappedColumns = {
  level1: 'level1',
  level2: 'level2',
  level3: 'level3',
  target: 'target',
  operator: 'operator',
  targetUnit: 'targetUnit',
  actual: 'actual',
  weight: 'weight',
  score: 'score',
  deviation: 'deviation',
  explanation: 'explanation',
  explanationOfTarget: 'explanationOfTarget',
  rule: 'rule',
  ignore: 'known',
} as const satisfies Readonly<Record<string, IndicatorField>>;

/** What a label in the head, among the funds or the goals may be said to name, with the word that all forms know. */
export const mappedLabels = {
  unit: '单位名称',
  project: '项目名称',
  projectCode: '项目编码',
  supervisor: '主管部门',
  implementingUnit: '实施单位',
  contactName: '联系人',
  contactPhone: '联系电话',
  fiscalYear: '预算年度',
  fundsTotal: '年度资金总额',
  initial: '年初预算数',
  adjusted: '全年预算数',
  executed: '全年执行数',
  rate: '执行率',
  expected: '年度总体目标',
  achieved: '全年实际完成情况',
  total: '总分',
} as const;

/** The words of one file, as its user wrote them down. */
export interface Mapping {
  /** Headers of indicator columns. */
  readonly columns?: Readonly<Record<string, keyof typeof mappedColumns>>;
  /** Labels and headers outside the indicators. */
  readonly labels?: Readonly<Record<string, keyof typeof mappedLabels>>;
  /** Names of first and second levels, with those by which they are known: `产出指标`. */
  readonly levels?: Readonly<Record<string, string>>;
}

/** The header words of a mapping, as those of a layout. */
export function wordsOfMapping({ columns = {} }: Mapping): Words<IndicatorField> {
  return Object.entries(columns).map(([word, field]) => [
    mappedColumns[field],
    new RegExp(`^${escaped(headWord(word))}$`, 'u'),
  ]);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`);
}

/** The rows with the labels and levels of a mapping in the words that all forms know. */
export function withMappedWords(
  rows: readonly TableRow[],
  { labels = {}, levels = {} }: Mapping,
): readonly TableRow[] {
  const known = new Map<string, string>([
    ...Object.entries(labels).map(([word, name]): [string, string] => [
      headWord(word),
      mappedLabels[name],
    ]),
    ...Object.entries(levels).map(([word, level]): [string, string] => [levelWord(word), level]),
  ]);
  if (known.size === 0) return rows;
  return rows.map((row) => ({ ...row, cells: row.cells.map((cell) => mapped(cell, known)) }));
}

const labelAndValue = /^([^:：]{1,30})([:：].*)$/su;

function mapped(cell: RowCell, known: ReadonlyMap<string, string>): RowCell {
  const whole = known.get(headWord(cell.text)) ?? known.get(levelWord(cell.text));
  if (whole !== undefined) return { ...cell, text: whole };
  const [, label = '', rest = ''] = labelAndValue.exec(cell.text) ?? [];
  const name = label === '' ? undefined : known.get(headWord(label));
  return name === undefined ? cell : { ...cell, text: `${name}${rest}` };
}

/** The words of a mapping that stand nowhere in a file: most likely misspelt. */
export function unusedWords(
  rows: readonly TableRow[],
  { columns = {}, labels = {}, levels = {} }: Mapping,
): readonly string[] {
  const words = [...Object.keys(columns), ...Object.keys(labels), ...Object.keys(levels)];
  if (words.length === 0) return [];
  const seen = new Set<string>();
  for (const { cells } of rows)
    for (const { text } of cells) {
      const label = labelAndValue.exec(text)?.[1] ?? '';
      for (const word of [headWord(text), levelWord(text), headWord(label)]) seen.add(word);
    }
  const isUsed = (word: string): boolean => word !== '' && seen.has(word);
  return words.filter((word) => !isUsed(headWord(word)) && !isUsed(levelWord(word)));
}
