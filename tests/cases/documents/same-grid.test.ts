import { describe, expect, it } from 'vitest';
import type { Block, Grid } from '../../../src/documents/source/blocks.js';
import { readSource } from '../../../src/documents/source/sources.js';
import { type FileKind, formOf, writers } from './files.js';
import { openTables } from './open-tables.js';

/** Kinds of files that say what they span. */
const drawn = ['xlsx', 'docx', 'html'] as const satisfies readonly FileKind[];

function theGrid(blocks: readonly Block[]): Grid {
  const grids = blocks.filter((block): block is Grid => block.kind === 'grid');
  expect(grids).toHaveLength(1);
  return grids[0] as Grid;
}

describe.each(openTables)('the table $name', ({ text }) => {
  it.each(drawn)('stands in %s cell by cell as it was written', async (kind) => {
    const form = formOf(text);
    const { blocks, type } = await readSource(await writers[kind](form), `table.${kind}`);
    expect(type).toBe(kind);
    const { cells, rowCount, columnCount, columns } = theGrid(blocks);
    expect({ rowCount, columnCount, columns }).toEqual({
      rowCount: form.rowCount,
      columnCount: form.columnCount,
      columns: 'drawn',
    });
    expect(cells.map(({ place: _, ...cell }) => cell)).toEqual(
      form.cells.map((cell) => ({ ...cell, text: cell.text.trim() })),
    );
  });
});
