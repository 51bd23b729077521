/** `GET /exports`: a line for each row of every table that the key sees, made while it is sent. */
import { type Caller, requireScope } from '../access/caller.js';
import type { ServiceOf } from '../commands/service.js';
import { type Query, readFilters, wordFilter } from '../shared/pages.js';
import type { StatisticsStores } from './ports.js';
import { scanFilters, scanOf } from './read.js';
import { scannedTables } from './scan.js';

export const exportFormats = ['csv', 'parquet'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportFile {
  readonly format: ExportFormat;
  readonly fileName: string;
  readonly pieces: AsyncIterable<Uint8Array>;
}

const filters = { ...scanFilters, format: wordFilter(exportFormats) } as const;

/** @throws UseCaseRefusal `invalid` with all defects; while it is made, `key-needed` when the key ends. */
export async function exportRows(
  service: ServiceOf<StatisticsStores>,
  caller: Caller,
  query: Query,
): Promise<ExportFile> {
  requireScope(caller, 'read');
  const given = readFilters(query, filters);
  const { format = 'csv', fiscalYear } = given;
  const tables = scannedTables(service, caller, scanOf(given), { part: 'input' });
  const pieces =
    format === 'csv'
      ? (await import('./csv.js')).csvPieces(tables)
      : (await import('./parquet.js')).parquetPieces(tables);
  const fileName = `jichi-rows${fiscalYear === undefined ? '' : `-${fiscalYear}`}.${format}`;
  return { format, fileName, pieces };
}
