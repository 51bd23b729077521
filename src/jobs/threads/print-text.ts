/** One sheet from its text to its form. */
import { printReport } from '../../evaluations/report.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import type { PrintedForm } from './outcome.js';

/** The bytes of the form; a character that the font lacks is printed as its code. */
export async function printText(
  sheet: string,
  { format, parts }: PrintedForm,
): Promise<Uint8Array> {
  return (await printReport(JSON.parse(sheet) as ScoreSheet, format, { parts })).bytes;
}
