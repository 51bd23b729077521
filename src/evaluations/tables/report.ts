/** `GET …/report`: the stored sheet on its form; `GET …/template`: a form to fill in, of a stored table or of a policy alone. */
import type { Defect } from '../../defect.js';
import type { DefectCode } from '../../defect-codes.js';
import { limits } from '../../limits.js';
import { type PartName, partNames } from '../../reports/build-report.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import type { Caller } from '../access/caller.js';
import type { Version } from '../commands/committed.js';
import type { ServiceOf } from '../commands/service.js';
import { ownPolicy } from '../printing/own-policy.js';
import type { FormToPrint } from '../printing/printer.js';
import { type PrintedReport, type ReportFormat, reportFormats } from '../printing/report.js';
import { blankEvaluation, printTemplate, sheetToFill } from '../printing/template.js';
import { type Query, unknownParameters } from '../shared/pages.js';
import { invalid, notFound, refuseDefects } from '../shared/refusal.js';
import { TookTooLong } from '../shared/took-too-long.js';
import type { TableStores } from './ports.js';
import { aNumber, getPrintable } from './read.js';

/** A form as a file. */
export interface ReportFile extends PrintedReport {
  readonly format: ReportFormat;
  readonly fileName: string;
  /** Of the table; undefined for what never changes. */
  readonly version: Version | undefined;
}

/**
 * Prints the current sheet, or that of a revision; behind the form its review, where there is one.
 * @throws UseCaseRefusal `invalid` for a query that asks for no format or part that there is, `not-found`,
 *   `forbidden`, `unavailable` while too many forms are being printed.
 * @param signal when nobody wants the file any more.
 */
export async function getReport(
  service: ServiceOf<TableStores>,
  caller: Caller,
  id: string,
  query: Query,
  signal?: AbortSignal,
): Promise<ReportFile> {
  const { format, parts, revision } = readReportQuery(query);
  const { sheet, review, version } = await getPrintable(service, caller, id, revision);
  // The transaction is over: printing keeps no connection.
  const form = { format, parts };
  const policy = ownPolicy(service.policies, sheet, form);
  const printed = await printedWithin(service, { sheet, review, form, policy }, signal);
  return {
    ...printed,
    format,
    fileName: `${id}${revision === undefined ? '' : `.${revision}`}.${format}`,
    version,
  };
}

/**
 * Prints a sheet that is stored nowhere: what somebody works on, as the form that it would be.
 * @param sheet its JSON.
 * @throws UseCaseRefusal `invalid` for a query that asks for no format or part that there is, `unavailable` while too
 *   many forms are being printed.
 * @param signal when nobody wants the file any more.
 */
export async function getUnstoredReport(
  service: ServiceOf<TableStores>,
  sheet: string,
  query: Query,
  signal?: AbortSignal,
): Promise<ReportFile> {
  const { format, parts } = readReportQuery(query, ['format', 'parts']);
  const form = { format, parts };
  const policy = ownPolicy(service.policies, sheet, form);
  const printed = await printedWithin(service, { sheet, form, policy }, signal);
  return { ...printed, format, fileName: `self-evaluation.${format}`, version: undefined };
}

/** Too much for a form in the time that there is for one is a fault of the table. */
async function printedWithin(
  { printer }: ServiceOf<TableStores>,
  task: FormToPrint,
  signal: AbortSignal | undefined,
): Promise<PrintedReport> {
  try {
    return await printer.print(task, signal);
  } catch (error) {
    if (error instanceof TookTooLong) throw invalid('took-too-long', '', error.message);
    throw error;
  }
}

interface ReportQuery {
  readonly format: ReportFormat;
  readonly parts: readonly PartName[];
  readonly revision: number | undefined;
}

function readReportQuery(query: Query, names = ['format', 'parts', 'revision']): ReportQuery {
  const { format = 'xlsx', parts = 'form', revision, ...others } = query;
  const known = reportFormats.find((one) => one === format);
  const asked = String(parts).split(',');
  const unknown = asked.filter((name) => !partNames.some((part) => part === name));
  refuseDefects([
    ...unknownParameters(
      Object.keys(revision === undefined ? others : { ...others, revision }).filter(
        (name) => !names.includes(name),
      ),
      names,
    ),
    ...(known === undefined ? [defect('value-unknown', 'format', outside(reportFormats))] : []),
    ...(revision === undefined || aNumber.test(String(revision))
      ? []
      : [defect('value-unknown', 'revision', 'revision 应为正整数。')]),
    ...(unknown.length > 0 ? [defect('value-unknown', 'parts', outside(partNames))] : []),
  ]);
  return {
    format: known ?? 'xlsx',
    parts: partNames.filter((name) => asked.includes(name)),
    revision: revision === undefined ? undefined : Number(revision),
  };
}

function outside(words: readonly string[]): string {
  return `取值不在 ${words.join('、')} 之中。`;
}

function defect(code: DefectCode, name: string, message: string): Defect {
  return { code, pointer: `/${name}`, message };
}

/**
 * A stored table as a form to fill in.
 * @throws UseCaseRefusal `invalid` for a query with anything but `format=xlsx`, `not-found`, `forbidden`.
 */
export async function getTemplate(
  service: ServiceOf<TableStores>,
  caller: Caller,
  id: string,
  query: Query,
): Promise<ReportFile> {
  checkTemplateQuery(query, ['format']);
  const { sheet: text, version } = await getPrintable(service, caller, id, undefined);
  const sheet = JSON.parse(text) as ScoreSheet;
  const bytes = await printTemplate(sheet, (reference) => service.policies.find(reference));
  return templateFile(bytes, `${id}.template.xlsx`, version);
}

/**
 * A blank form of a policy.
 * @throws UseCaseRefusal `invalid` for a query with anything but `format=xlsx` and a `fiscalYear`, `not-found`.
 */
export async function getBlankTemplate(
  { policies }: ServiceOf<TableStores>,
  id: string,
  query: Query,
): Promise<ReportFile> {
  checkTemplateQuery(query, ['format', 'fiscalYear']);
  const asked = query['fiscalYear'] === undefined ? undefined : Number(query['fiscalYear']);
  const policy = policies.find(id, asked);
  if (policy === undefined) throw notFound();
  const year = asked ?? policy.effectiveFrom;
  if (!Number.isInteger(year) || year < limits.fiscalYearMin || year > limits.fiscalYearMax)
    throw invalid('value-unknown', '/fiscalYear', 'fiscalYear 应为年度，如 2024。');
  const sheet = sheetToFill(blankEvaluation(policy, year), policy, (reference) =>
    policies.find(reference),
  );
  if (!sheet.ok) {
    refuseDefects(sheet.defects);
    throw notFound();
  }
  const bytes = await printTemplate(sheet.value, (reference) => policies.find(reference));
  return templateFile(bytes, `${policy.id}.xlsx`, undefined);
}

function checkTemplateQuery(query: Query, known: readonly string[]): void {
  const unknown = Object.keys(query).filter((name) => !known.includes(name));
  refuseDefects(unknownParameters(unknown, [...known]));
  if (query['format'] !== undefined && query['format'] !== 'xlsx')
    throw invalid('value-unknown', '/format', 'format 应为 xlsx：算式只在电子表格中。');
}

function templateFile(
  bytes: Uint8Array,
  fileName: string,
  version: Version | undefined,
): ReportFile {
  return { bytes, warnings: [], format: 'xlsx', fileName, version };
}
