/** A score sheet as a report: the parts that were asked for, laid out for any renderer. */
import { evaluationKindTitles } from '../indicators/evaluation.js';
import type { Policy } from '../policies/policy.js';
import type { ScoreSheet } from '../scoring/score-sheet.js';
import { sheetExpressions } from '../scoring/sheet-expressions.js';
import { formOfSheet } from './forms/catalogue.js';
import { printedWidth, type Report } from './layout.js';
import { attachmentsPart } from './parts/attachments.js';
import { findingsPart, type PrintedFinding } from './parts/findings.js';
import { formPart } from './parts/form.js';
import { type PrintedReview, reviewPart } from './parts/review.js';
import { workingPart } from './parts/working.js';
import { toPrintable } from './printable.js';

/** What a report can hold, in the order that it is printed in. */
export const partNames = ['form', 'working', 'findings'] as const;
export type PartName = (typeof partNames)[number];

/** What to print. */
export interface ReportContent {
  /** The form alone when left out. */
  readonly parts?: readonly PartName[];
  /** In place of the sheet's own: those of a document know its lines too. */
  readonly findings?: readonly PrintedFinding[];
  /** Of a reviewed table: printed behind the form. */
  readonly review?: PrintedReview;
  /** The very policy of the sheet, for a workbook: the scores in it are formulas. Without it they are numbers. */
  readonly policy?: Policy | undefined;
}

/** Lays out a sheet; computes no score. The same sheet always gives the same report. */
export function buildReport(
  sheet: ScoreSheet,
  { parts = ['form'], findings, review, policy: known }: ReportContent = {},
): Report {
  const { policy, engine, inputSha256 } = sheet;
  const form = formOfSheet(sheet);
  // All parts of a file have the orientation of the form.
  const { orientation } = form;
  const width = printedWidth(orientation);
  const builders: Readonly<Record<PartName, () => Report['parts'][number]>> = {
    form: () => formPart(form, sheet, known && sheetExpressions(sheet, known)),
    working: () => workingPart(sheet, width),
    findings: () => findingsPart(sheet, width, findings),
  };
  // What belongs to the form is printed wherever the form is.
  const behindForm = [
    attachmentsPart(sheet, width),
    review === undefined ? undefined : reviewPart(sheet, width, review),
  ].filter((part) => part !== undefined);
  return {
    title: toPrintable(reportTitle(sheet)),
    orientation,
    footer: `计分办法 ${policy.id}@${policy.version} · ${engine} · 原表校验码 ${inputSha256.slice(0, 16)}`,
    parts: partNames
      .filter((name) => parts.includes(name))
      .flatMap((name) => [builders[name](), ...(name === 'form' ? behindForm : [])]),
  };
}

/** Who, what, which year. */
export function reportTitle({ input }: ScoreSheet): string {
  const title = evaluationKindTitles[input.kind];
  const what = input.kind === 'department' ? title : (input.project?.name ?? title);
  return `${input.unit.name} · ${what} · ${input.fiscalYear} 年度`;
}
