/**
 * Rows of published self-evaluation tables that print target, actual, weight and score, as they stand in rows.csv: the
 * figures as published, statements shortened. Table numbers are ours.
 */
import { readCases, textIn } from '../casebook/read.js';

/** Table, level 1 to 3, target, actual, weight, printed score, printed deviation (null where none is). */
export type PublishedRow = readonly [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string | null,
];

export const publishedRows: readonly PublishedRow[] = readCases('published/rows.csv').map(
  ({ rows: [row] }) => {
    const cell = (header: string): string => textIn(row, header) ?? '';
    return [
      cell('表号'),
      cell('一级指标'),
      cell('二级指标'),
      cell('三级指标'),
      cell('指标值'),
      cell('实际完成值'),
      cell('分值'),
      cell('印出得分'),
      textIn(row, '印出偏差度') ?? null,
    ];
  },
);
