/** What printing for a request needs from its surroundings: somebody who prints apart from everything else. */
import type { Policy } from '../../policies/policy.js';
import type { PartName, ReportContent } from '../../reports/build-report.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';

import { type PrintedReport, printReport, type ReportFormat } from './report.js';

/** How sheets are printed. */
export interface PrintedForm {
  readonly format: ReportFormat;
  readonly parts: readonly PartName[];
}

/** A stored sheet to be printed, with its review where there is one: JSON texts as they are stored. */
export interface FormToPrint {
  readonly sheet: string;
  readonly review?: string | undefined;
  readonly form: PrintedForm;
  /** That of the sheet, where it is none that ships. */
  readonly policy?: Policy | undefined;
}

/** Prints forms within bounds of time and number. */
export interface FormPrinter {
  /**
   * @throws TookTooLong, UseCaseRefusal `unavailable` where too many wait already, and the reason of a signal that
   *   was raised.
   */
  print(task: FormToPrint, signal?: AbortSignal): Promise<PrintedReport>;
}

/** Prints where it is called, for programs that have nobody else to keep waiting. */
export const printerHere: FormPrinter = {
  print: ({ sheet, review, form, policy }) => {
    const content: ReportContent = {
      parts: form.parts,
      policy,
      ...(review === undefined ? {} : { review: JSON.parse(review) }),
    };
    return printReport(JSON.parse(sheet) as ScoreSheet, form.format, content);
  },
};
