/** Lines as Parquet, written while they are read: no more than one group of rows is held. */
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { limits } from '../../limits.js';
import { engine } from '../../version.js';
import { type Column, type ColumnKind, columns, type ExportCell, linesOf } from './columns.js';
import type { ScannedTable } from './scan.js';

/** Decimals of 38 digits, the most that readers know, in two's complement. */
const decimalDigits = 38;
const decimalBytes = 16;

type Element = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

const schema: Element[] = [
  { name: 'rows', num_children: columns.length },
  ...columns.map(({ name, kind }) => elementOf(name, kind)),
];

function elementOf(name: string, kind: ColumnKind): Element {
  const common = { name, repetition_type: 'OPTIONAL' } as const;
  if (kind === 'text') return { ...common, type: 'BYTE_ARRAY', converted_type: 'UTF8' };
  if (kind === 'count') return { ...common, type: 'INT32' };
  return {
    ...common,
    type: 'FIXED_LEN_BYTE_ARRAY',
    type_length: decimalBytes,
    converted_type: 'DECIMAL',
    precision: decimalDigits,
    scale: kind.places,
  };
}

/** The file in pieces: a group of rows each, and its footer. */
export async function* parquetPieces(
  tables: AsyncIterable<ScannedTable>,
): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter();
  const file = new ParquetWriter({ writer, schema, createdBy: engine });
  let lines: (readonly ExportCell[])[] = [];
  const write = async (): Promise<Uint8Array> => {
    const columnData = columns.map((column, index) => ({
      name: column.name,
      data: lines.map((line) => storedAs(line[index] ?? null, column)),
      offsetIndex: false,
    }));
    lines = [];
    await file.write({ columnData, rowGroupSize: limits.exportGroupRows });
    return taken(writer);
  };
  for await (const table of tables) {
    for (const line of linesOf(table)) lines.push(line);
    if (lines.length >= limits.exportGroupRows) yield await write();
  }
  if (lines.length > 0) yield await write();
  await file.finish();
  yield taken(writer);
}

/** A decimal as the whole number of its last place; null for one beyond what readers know (26 digits before the point). */
function storedAs(cell: ExportCell, { kind }: Column): ExportCell | bigint {
  if (typeof kind !== 'object' || cell === null) return cell;
  const [whole = '', fraction = ''] = String(cell).split('.');
  const digits = `${whole}${fraction.padEnd(kind.places, '0')}`;
  return digits.replace('-', '').length > decimalDigits ? null : BigInt(digits);
}

/** What was written since, whose places in the file go on. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = Uint8Array.from(writer.getBytes());
  writer.index = 0;
  return bytes;
}
