/** Reading what is stored. */

import { evaluationKinds } from '../../indicators/evaluation.js';
import { limits } from '../../limits.js';
import type { Finding } from '../../scoring/findings/finding.js';
import { type Caller, requireScope } from '../access/caller.js';
import type { Version, Versioned } from '../commands/committed.js';
import { versionOf } from '../commands/condition.js';
import type { ServiceOf } from '../commands/service.js';
import { isTimedId } from '../shared/identifiers.js';
import {
  anyText,
  aYear,
  type FilterOf,
  type Listed,
  pageOf,
  type Query,
  readQuery,
  unknownParameters,
  wordFilter,
} from '../shared/pages.js';
import { notFound, refuseDefects } from '../shared/refusal.js';
import type { TableCounts, TableSummary } from './answers.js';
import {
  type EvaluationFilter,
  type EvaluationStore,
  evaluationStates,
  findingsFilters,
  type RevisionSummary,
  type StoredEvaluation,
  type TableStores,
} from './ports.js';
import { readSheet } from './sheets.js';
import { readView, summaryOf, type TableView } from './view.js';

/**
 * Runs `work`, which only reads, on an evaluation that the caller sees.
 * @param withSheet whether the work needs the current sheet, which is read with the evaluation then.
 * @throws UseCaseRefusal `not-found`.
 */
export async function onEvaluation<T>(
  { database }: ServiceOf<TableStores>,
  caller: Caller,
  id: string,
  work: (stores: TableStores, record: StoredEvaluation) => Promise<T>,
  withSheet = true,
): Promise<T> {
  requireScope(caller, 'read');
  if (!isTimedId(id)) throw notFound();
  const read = async (stores: TableStores): Promise<T> => {
    const record = await stores.evaluations.find(id);
    if (record === undefined) throw notFound();
    return work(stores, record);
  };
  return database.transaction(caller, read, { reads: { id, withSheet } });
}

/** `GET /evaluations/{id}`. */
export function getEvaluation(
  service: ServiceOf<TableStores>,
  caller: Caller,
  id: string,
): Promise<Versioned<TableView>> {
  return onEvaluation(service, caller, id, async (stores, record) => ({
    value: await readView(stores, record),
    version: versionOf(record),
  }));
}

/** `GET …/sheet`: the current sheet, byte for byte as it was stored. */
export function getSheet(
  service: ServiceOf<TableStores>,
  caller: Caller,
  id: string,
): Promise<Versioned<string>> {
  return onEvaluation(service, caller, id, async ({ evaluations }, record) => {
    const value = await evaluations.sheet(id, record.revision);
    if (value === undefined) throw new Error(`evaluation ${id} has no sheet`);
    return { value, version: versionOf(record) };
  });
}

/** `GET …/findings` of the current sheet. */
export function getFindings(
  service: ServiceOf<TableStores>,
  caller: Caller,
  id: string,
): Promise<Versioned<readonly Finding[]>> {
  return onEvaluation(service, caller, id, async ({ evaluations }, record) => {
    const { findings } = readSheet(await evaluations.sheet(id, record.revision), id);
    return { value: findings, version: versionOf(record) };
  });
}

/** A revision in an address or a query. */
export const aNumber = /^[1-9]\d{0,8}$/u;

/** `GET …/revisions`. */
export function listRevisions(
  service: ServiceOf<TableStores>,
  caller: Caller,
  id: string,
  query: Query,
): Promise<Listed<RevisionSummary>> {
  const { page } = readQuery(query, {}, (text) => aNumber.test(text));
  const read = async ({ evaluations }: TableStores) => {
    const found = await evaluations.revisions(id, Number(page.after ?? 0), page.limit + 1);
    return pageOf(found, page, ({ number }) => String(number));
  };
  return onEvaluation(service, caller, id, read, false);
}

/** `GET …/revisions/{n}`: the sheet of that revision, byte for byte as it was stored. */
export function getRevision(
  service: ServiceOf<TableStores>,
  caller: Caller,
  id: string,
  number: string,
): Promise<string> {
  return onRevision(service, caller, id, number, ({ sheet }, place) => sheet(id, place));
}

/** `GET …/revisions/{n}/review`: the last review of that revision, also when the table was reopened since. */
export function getRevisionReview(
  service: ServiceOf<TableStores>,
  caller: Caller,
  id: string,
  number: string,
): Promise<string> {
  return onRevision(service, caller, id, number, ({ reviewOf }, place) => reviewOf(id, place));
}

/** A text of a revision that was asked for by its number. @throws UseCaseRefusal `not-found`. */
function onRevision(
  service: ServiceOf<TableStores>,
  caller: Caller,
  id: string,
  number: string,
  read: (evaluations: EvaluationStore, number: number) => Promise<string | undefined>,
): Promise<string> {
  const readText = async ({ evaluations }: TableStores): Promise<string> => {
    const text = aNumber.test(number) ? await read(evaluations, Number(number)) : undefined;
    if (text === undefined) throw notFound();
    return text;
  };
  return onEvaluation(service, caller, id, readText, false);
}

/** What is printed of an evaluation: the current sheet or that of a revision, each with its review. */
export interface Printable {
  readonly sheet: string;
  readonly review: string | undefined;
  /** Of the current one; a revision never changes. */
  readonly version: Version | undefined;
}

/** The texts to be printed. @throws UseCaseRefusal `not-found`, `forbidden`. */
export function getPrintable(
  service: ServiceOf<TableStores>,
  caller: Caller,
  id: string,
  revision: number | undefined,
): Promise<Printable> {
  return onEvaluation(service, caller, id, async ({ evaluations }, record) => {
    const sheet = await evaluations.sheet(id, revision ?? record.revision);
    if (sheet === undefined) throw notFound();
    if (revision !== undefined) {
      return { sheet, review: await evaluations.reviewOf(id, revision), version: undefined };
    }
    const review = record.review === null ? undefined : await evaluations.review(id, record.review);
    return { sheet, review, version: versionOf(record) };
  });
}

const filters = {
  fiscalYear: aYear,
  unit: anyText,
  kind: wordFilter(evaluationKinds),
  grade: anyText,
  state: wordFilter(evaluationStates),
  q: anyText,
  findings: wordFilter(findingsFilters),
  returned: wordFilter(['true']),
} as const;

/** The filter that a query asks for. */
function filterOf(given: FilterOf<typeof filters>): EvaluationFilter {
  const { fiscalYear, unit, kind, grade, state, q, findings, returned } = given;
  const year = fiscalYear === undefined ? undefined : Number(fiscalYear);
  const isReturned = returned === undefined ? undefined : true;
  return { unit, kind, grade, state, q, findings, fiscalYear: year, returned: isReturned };
}

/** `GET /evaluations`: in the order in which they were made. */
export function listEvaluations(
  service: ServiceOf<TableStores>,
  caller: Caller,
  query: Query,
): Promise<Listed<TableSummary>> {
  requireScope(caller, 'read');
  const { filter, page } = readQuery(query, filters, isTimedId);
  const wanted = filterOf(filter);
  return service.database.reading(caller, async ({ evaluations, units }) => {
    const seesAll = caller.units === 'all' || wanted.unit !== undefined;
    const codes = seesAll ? undefined : await units.codes(limits.pickedUnitsMax + 1);
    const within = codes !== undefined && codes.length > limits.pickedUnitsMax ? undefined : codes;
    const found = await evaluations.list(wanted, page.after, page.limit + 1, within);
    const { items, nextCursor } = pageOf(found, page, ({ id }) => id);
    return { items: items.map(summaryOf), nextCursor };
  });
}

/** `GET /evaluations/counts`: how many tables of those that the caller sees a filter means. */
export function countEvaluations(
  service: ServiceOf<TableStores>,
  caller: Caller,
  query: Query,
): Promise<TableCounts> {
  requireScope(caller, 'read');
  const { limit, cursor } = query;
  refuseDefects(
    unknownParameters(
      Object.entries({ limit, cursor }).flatMap(([name, value]) =>
        value === undefined ? [] : [name],
      ),
      Object.keys(filters),
    ),
  );
  const { filter } = readQuery(query, filters, isTimedId);
  return service.database.reading(caller, async ({ evaluations }) => {
    const found = await evaluations.counts(filterOf(filter));
    const states = evaluationStates.flatMap((state) => found.filter((one) => one.state === state));
    return { tables: states.reduce((sum, one) => sum + one.tables, 0), states };
  });
}
