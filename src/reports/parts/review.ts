/** 财政复核: what finance found, beside the self-evaluation. */
import type { Compared, Review, ReviewedRow } from '../../scoring/reviewed.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import { body, label, type Part, type Section } from '../layout.js';
import { toPrintable } from '../printable.js';
import { dayWords } from '../words.js';
import { type PlainColumn, plainSection, widthsOf } from './table.js';

const columns: readonly PlainColumn[] = [
  { title: '指标', width: 46 },
  { title: '自评得分', width: 20, align: 'center' },
  { title: '复核得分', width: 20, align: 'center' },
  { title: '差额', width: 20, align: 'center' },
  { title: '核定的实际完成值', width: 34 },
  { title: '原因', width: 40 },
];

/** A review as it is stored: with what the reviewer had to say, who that was, and when (ISO 8601). */
export interface PrintedReview extends Review {
  readonly comment?: string;
  readonly reviewer?: string;
  readonly at?: string;
}

/** The part of a report that follows the form of a reviewed table; every figure is the review's own. */
export function reviewPart(sheet: ScoreSheet, width: number, review: PrintedReview): Part {
  const { indicators, input } = sheet;
  const { budget, total, final, comment, reviewer = '', at } = review;
  const rows = review.indicators.map((row, index) =>
    line(indicators[index]?.level3 ?? '', row, row.actual, reasonOf(row)),
  );
  return {
    name: '财政复核',
    title: '财政复核',
    subtitles: [`（${input.fiscalYear}年度）`],
    columnWidths: widthsOf(columns, width),
    sections: [
      headSection(sheet, review),
      plainSection(columns, [
        ...(budget === undefined ? [] : [line('预算执行率', budget)]),
        ...rows,
        line('总分', total),
        ...(final === undefined
          ? []
          : [line('最终得分', { review: final.total }, '', `× ${final.share}%：${final.clause}`)]),
      ]),
    ],
    closing: [
      ...(comment === undefined ? [] : [[`复核意见：${toPrintable(comment)}`]]),
      [
        `评审人：${toPrintable(reviewer)}`,
        `评审日期：${dayWords(dayInChina(at))}`,
        '评审人（签字）：',
      ],
    ],
  };
}

/** Whose table was reviewed, and what came of it. */
function headSection({ input }: ScoreSheet, { grade = '' }: PrintedReview): Section {
  const { unit, project } = input;
  const pair = (column: number, name: string, value: string) => [
    label([column, 1], name),
    body([column + 1, 2], toPrintable(value), { align: 'center' }),
  ];
  const row = (left: [string, string], right: [string, string]) => [
    ...pair(0, ...left),
    ...pair(3, ...right),
  ];
  return {
    headerRowCount: 0,
    rows: [
      row(['单位名称', unit.name], ['项目名称', project?.name ?? '—']),
      row(['复核等级', grade], ['', '']),
    ],
  };
}

/** The day of a moment on the clocks of China, which have one time and no summer time. */
function dayInChina(at: string | undefined): string | undefined {
  if (at === undefined) return undefined;
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** What the reviewer said, and the rule that was named. */
function reasonOf({ reason = '', deduction }: ReviewedRow): string {
  if (deduction === undefined) return reason;
  return `${deduction.title}（保留 ${deduction.share}%）${reason === '' ? '' : `；${reason}`}`;
}

function line(
  name: string,
  { self, review, difference }: Compared,
  actual = '',
  reason = '',
): string[] {
  const scores = [self, review, difference].map((score) => score ?? '—');
  return [toPrintable(name), ...scores, toPrintable(actual), toPrintable(reason)];
}
