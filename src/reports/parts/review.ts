/** 财政复核: what finance found, beside the self-evaluation. */
import type { Compared, Review } from '../../scoring/review.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import { type Part, printedWidth } from '../layout.js';
import { legible } from '../legible.js';
import { type PlainColumn, plainSection, widthsOf } from './table.js';

const columns: readonly PlainColumn[] = [
  { title: '指标', width: 46 },
  { title: '自评得分', width: 20, align: 'center' },
  { title: '复核得分', width: 20, align: 'center' },
  { title: '差额', width: 20, align: 'center' },
  { title: '核定的实际完成值', width: 34 },
  { title: '原因', width: printedWidth - 140 },
];

/** A review as it is stored, with what the reviewer had to say. */
export type PrintedReview = Review & { readonly comment?: string };

/** The part of a report that follows the form of a reviewed table; every figure is the review's own. */
export function reviewPart({ indicators }: ScoreSheet, review: PrintedReview): Part {
  const { budget, total, grade, comment } = review;
  const rows = review.indicators.map((row, index) =>
    line(indicators[index]?.level3 ?? '', row, row.actual, row.reason),
  );
  return {
    name: '财政复核',
    title: '财政复核',
    ...(grade === undefined ? {} : { subtitle: `复核等级：${legible(grade)}` }),
    columnWidths: widthsOf(columns),
    sections: [
      plainSection(columns, [
        ...(budget === undefined ? [] : [line('预算执行率', budget)]),
        ...rows,
        line('总分', total),
      ]),
    ],
    closing: comment === undefined ? [] : [[`复核意见：${legible(comment)}`]],
  };
}

function line(
  name: string,
  { self, review, difference }: Compared,
  actual = '',
  reason = '',
): string[] {
  const scores = [self, review, difference].map((score) => score ?? '—');
  return [legible(name), ...scores, legible(actual), legible(reason)];
}
