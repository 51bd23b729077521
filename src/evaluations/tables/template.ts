/** `GET …/template`: a form to fill in, of a stored table or of a policy alone. */
import { limits } from '../../limits.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import type { Caller } from '../access/caller.js';
import type { Version } from '../commands/committed.js';
import type { ServiceOf } from '../commands/service.js';
import { blankEvaluation, printTemplate, sheetToFill } from '../printing/template.js';
import { type Query, unknownParameters } from '../shared/pages.js';
import { invalid, notFound, refuseDefects } from '../shared/refusal.js';
import type { TableStores } from './ports.js';
import { getPrintable } from './read.js';
import type { ReportFile } from './report.js';

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
  checkQuery(query, ['format']);
  const { sheet: text, version } = await getPrintable(service, caller, id, undefined);
  const sheet = JSON.parse(text) as ScoreSheet;
  const bytes = await printTemplate(sheet, (reference) => service.policies.find(reference));
  return fileOf(bytes, `${id}.template.xlsx`, version);
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
  checkQuery(query, ['format', 'fiscalYear']);
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
  return fileOf(bytes, `${policy.id}.xlsx`, undefined);
}

function checkQuery(query: Query, known: readonly string[]): void {
  const unknown = Object.keys(query).filter((name) => !known.includes(name));
  refuseDefects(unknownParameters(unknown, [...known]));
  if (query['format'] !== undefined && query['format'] !== 'xlsx')
    throw invalid('value-unknown', '/format', 'format 应为 xlsx：算式只在电子表格中。');
}

function fileOf(bytes: Uint8Array, fileName: string, version: Version | undefined): ReportFile {
  return { bytes, warnings: [], format: 'xlsx', fileName, version };
}
