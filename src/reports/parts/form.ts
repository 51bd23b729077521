/** The form itself: all that a unit prints, signs and publishes. */
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import type { SheetExpressions } from '../../scoring/sheet-expressions.js';
import type { Form } from '../forms/form.js';
import type { Part, Section } from '../layout.js';
import { toPrintable } from '../printable.js';
import { changedTotalWords, dayWords, noGradeWords } from '../words.js';
import { fieldRows, fundingRows } from './head.js';
import { indicatorHeader, indicatorRows, splitRows, statementRows } from './indicators.js';
import { goalRows, taskRows } from './prose.js';
import { totalRows } from './total.js';

/**
 * Lays the sheet out on a form.
 * @param expressions what scores come of, where they are to be formulas.
 */
export function formPart(form: Form, sheet: ScoreSheet, expressions?: SheetExpressions): Part {
  const { fiscalYear, reportedOn, contact } = sheet.input;
  return {
    name: '自评表',
    title: form.title,
    subtitles: [
      `（${fiscalYear}年度）`,
      ...(reportedOn === undefined ? [] : [`填报日期：${dayWords(reportedOn)}`]),
    ],
    columnWidths: form.columnWidths,
    sections: sectionsOf(form, sheet, expressions),
    closing: [
      [resultLine(sheet)],
      [
        `填报人：${toPrintable(contact?.name ?? '')}`,
        `联系电话：${toPrintable(contact?.phone ?? '')}`,
        '单位负责人（签字）：',
      ],
    ],
  };
}

function sectionsOf(form: Form, sheet: ScoreSheet, expressions?: SheetExpressions): Section[] {
  const { input } = sheet;
  const { statements, others } = splitRows(form, sheet, expressions);
  const head = [
    ...fieldRows(form, input),
    ...fundingRows(form, sheet, expressions?.budget),
    ...statementRows(form, statements, input.situation),
    ...goalRows(form, input),
  ];
  const tasks = taskRows(form, input);
  const header = indicatorHeader(form);
  const indicators = [
    ...header,
    ...indicatorRows(form, others),
    ...totalRows(form, sheet, [statements, others]),
  ];
  return [
    { headerRowCount: 0, rows: head },
    ...(tasks.length === 0 ? [] : [{ headerRowCount: 2, rows: tasks }]),
    { headerRowCount: header.length, rows: indicators },
  ];
}

function resultLine(sheet: ScoreSheet): string {
  const { grade, bounds, fullMark } = sheet;
  const why = noGradeWords(sheet);
  if (sheet.unweighted === true) return `自评等级：${why}`;
  const graded = grade === undefined ? `自评等级：${why ?? '未定'}` : `自评等级：${grade}`;
  const shrunk = fullMark === '100' ? '' : `，满分 ${fullMark}`;
  const open =
    bounds !== undefined && bounds.low !== bounds.high
      ? `，尚有未计分的指标，总分在 ${bounds.low} 与 ${bounds.high} 之间`
      : '';
  return `${graded}${shrunk}${open}${changedTotalWords(sheet)}`;
}
