/** The use case behind every printed form: a stored sheet becomes a file, and computes nothing again. */

import { sourceInWords } from '../../documents/source/place.js';
import { findPolicy } from '../../policies/catalogue.js';
import type { Policy } from '../../policies/policy.js';
import { buildReport, type ReportContent } from '../../reports/build-report.js';
import type { Report } from '../../reports/layout.js';
import type { PrintedFinding } from '../../reports/parts/findings.js';
import { policySha256 } from '../../scoring/score-evaluation.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import type { FindPolicy } from '../sheets/score.js';
import { readReportFont } from './report-font.js';

/** The formats of a form, by the ends of their file names. */
export const reportFormats = ['xlsx', 'docx', 'pdf', 'html'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** A printed form. */
export interface PrintedReport {
  readonly bytes: Uint8Array;
  /** What a reader must be told about the file, in Chinese; nothing was left out of it. */
  readonly warnings: readonly string[];
}

/**
 * Prints a sheet on the form of its policy: the same sheet gives the same bytes. Scores of a workbook are formulas and
 * follow what is changed in it where the policy is known: it need be given only where it is none that ships.
 */
export async function printReport(
  sheet: ScoreSheet,
  format: ReportFormat,
  { policy, ...content }: ReportContent = {},
): Promise<PrintedReport> {
  const findings = (content.findings ?? sheet.findings).map(withPlace);
  const known = format === 'xlsx' ? policyOf(sheet, policy) : undefined;
  const report = buildReport(sheet, { ...content, findings, policy: known });
  if (known === undefined) return renderReport(report, format);
  const { followingReport } = await import('../../reports/live/printed.js');
  return renderReport(followingReport(report, sheet, known), format);
}

/** A finding of a document says where it stands as people do: 第 2 行, not `#L2`. */
function withPlace(finding: PrintedFinding & { readonly source?: string }): PrintedFinding {
  const { source } = finding;
  return source === undefined
    ? finding
    : { ...finding, where: sourceInWords(source) || '整个文件' };
}

/** The very policy that a sheet was scored under. */
function policyOf({ policy }: ScoreSheet, given: Policy | undefined): Policy | undefined {
  const known = [given, findPolicy(`${policy.id}@${policy.version}`)];
  return known.find((one) => one !== undefined && policySha256(one) === policy.sha256);
}

/** Renders any report; each renderer is loaded when it is first needed. */
async function renderReport(report: Report, format: ReportFormat): Promise<PrintedReport> {
  switch (format) {
    case 'xlsx': {
      const { renderXlsx } = await import('../../reports/xlsx/render-xlsx.js');
      return { bytes: await renderXlsx(report), warnings: [] };
    }
    case 'docx': {
      const { renderDocx } = await import('../../reports/docx/render-docx.js');
      return { bytes: await renderDocx(report), warnings: [] };
    }
    case 'html': {
      const { renderHtml } = await import('../../reports/html/render-html.js');
      return { bytes: renderHtml(report), warnings: [] };
    }
    case 'pdf': {
      const { renderPdf } = await import('../../reports/pdf/render-pdf.js');
      const { bytes, missing } = await renderPdf(report, await readReportFont());
      return { bytes, warnings: missing.map(({ printed, count }) => missingGlyph(printed, count)) };
    }
    default:
      return format satisfies never;
  }
}

function missingGlyph(printed: string, count: number): string {
  return `随附字体没有字符 ${printed}，${count} 处以此代码印出。`;
}

/** A sheet, and in place of its own findings those of the document it was read from. */
export interface SheetToPrint {
  readonly sheet: ScoreSheet;
  readonly findings?: ReportContent['findings'];
}

/** One form of many, under the name of its position. */
export interface NumberedForm extends PrintedReport {
  readonly name: string;
}

/** Prints sheets one after the other; each is let go before the next is made. */
export async function* printForms(
  sheets: Iterable<SheetToPrint> | AsyncIterable<SheetToPrint>,
  format: ReportFormat,
  parts: ReportContent['parts'] = ['form'],
  find: FindPolicy = findPolicy,
): AsyncGenerator<NumberedForm> {
  let position = 0;
  for await (const { sheet, findings } of sheets) {
    position += 1;
    const policy = find(`${sheet.policy.id}@${sheet.policy.version}`);
    const content = { parts, policy, ...(findings === undefined ? {} : { findings }) };
    const printed = await printReport(sheet, format, content);
    yield { ...printed, name: `${String(position).padStart(6, '0')}.${format}` };
  }
}

/** Forms as a zip, in pieces, at constant memory. */
export async function* zipForms(
  forms: AsyncIterable<NumberedForm>,
  onWarning: (name: string, warning: string) => void = () => {},
): AsyncGenerator<Uint8Array> {
  const { zipPieces } = await import('../../reports/zip.js');
  yield* zipPieces(
    (async function* entries() {
      for await (const { name, bytes, warnings } of forms) {
        for (const warning of warnings) onWarning(name, warning);
        yield { name, bytes, isCompressed: !name.endsWith('.html') };
      }
    })(),
  );
}

/** Prints the summary workbook of many sheets. */
export async function printSummary(
  sheets: Iterable<ScoreSheet> | AsyncIterable<ScoreSheet>,
): Promise<Uint8Array> {
  const { Summary } = await import('../../reports/summary.js');
  const summary = new Summary();
  for await (const sheet of sheets) summary.add(sheet);
  return (await renderReport(summary.report(), 'xlsx')).bytes;
}
