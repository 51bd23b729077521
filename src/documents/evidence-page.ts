/**
 * The page of evidence behind our own printed forms: what it names goes back to the rows of the form. Only names and
 * hashes are printed; the files stay where they were uploaded.
 */
import { compact } from '../indicators/characters.js';
import type { Attachment } from '../indicators/evaluation.js';
import { limits } from '../limits.js';
import { rowsOfOwnPages } from './own-pages.js';
import type { LocatedFinding, OpenTable } from './recognised.js';
import { ownCells, type TableRow } from './table/rows.js';

interface Line {
  readonly line: number;
  /** Of the form, counted from 0. */
  readonly row: number;
  readonly level3: string;
  readonly attachment: Attachment;
}

/** The tables with the evidence that the pages behind them name; what fits no row of theirs is told. */
export function withEvidence(
  tables: readonly OpenTable[],
  rows: readonly TableRow[],
): readonly OpenTable[] {
  const page = rowsOfOwnPages(rows, '佐证材料').flatMap(lineOf);
  if (page.length === 0) return tables;
  return tables.map((table, index) => {
    const end = tables[index + 1]?.firstLine ?? Number.POSITIVE_INFINITY;
    const own = page.filter(({ line }) => table.lastLine < line && line < end);
    return own.length === 0 ? table : withLines(table, own);
  });
}

function lineOf(row: TableRow): readonly Line[] {
  const [at = '', level3 = '', name = '', size = '', hash = '', ...others] = ownCells(row).map(
    ({ text }) => text.trim(),
  );
  const number = /^第(\d{1,4})行$/u.exec(compact(at))?.[1];
  const sha256 = hash.replace(/\s/gu, '');
  const bytes = compact(size);
  if (number === undefined || others.length > 0 || !/^[0-9a-f]{64}$/u.test(sha256)) return [];
  if (!/^\d{1,9}$/u.test(bytes)) return [];
  const attachment = { name, sha256, bytes: Number(bytes) };
  return [{ line: row.line, row: Number(number) - 1, level3, attachment }];
}

type Rows = readonly (Readonly<Record<string, unknown>> & { readonly level3?: unknown })[];

function withLines(table: OpenTable, page: readonly Line[]): OpenTable {
  const indicators = (table.evaluation['indicators'] ?? []) as Rows;
  const fitting = page.filter((one) => fits(one, indicators));
  const lines = new Map(table.lines);
  for (const { row, line } of fitting) lines.set(`/indicators/${row}/attachments`, line);
  return {
    ...table,
    lines,
    evaluation: {
      ...table.evaluation,
      indicators: indicators.map((given, index) => {
        const own = fitting.filter(({ row }) => row === index);
        const attachments = own
          .slice(0, limits.attachmentRowCountMax)
          .map(({ attachment }) => attachment);
        return attachments.length === 0 ? given : { ...given, attachments };
      }),
    },
    findings: [...table.findings, ...page.filter((one) => !fitting.includes(one)).map(misplaced)],
  };
}

function fits({ row, level3, attachment }: Line, indicators: Rows): boolean {
  const { name, bytes } = attachment;
  const isNamed = compact(String(indicators[row]?.level3 ?? '')) === compact(level3);
  const isSized = bytes > 0 && bytes <= limits.attachmentBytesMax;
  return isNamed && isSized && name !== '' && name.length <= limits.fileNameCharsMax;
}

function misplaced({ line, attachment }: Line): LocatedFinding {
  return {
    code: 'evidence-unplaced',
    severity: 'info',
    message: `佐证材料“${attachment.name}”所写的行和指标与表中不同，没有归到任何一行；请在存入后重新上传。`,
    pointer: '',
    line,
  };
}
