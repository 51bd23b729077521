/** Blocks as lines that a test can be read by. */
import type { Block, Grid } from '../../../../src/documents/source/blocks.js';
import { sourceOfPlace } from '../../../../src/documents/source/place.js';
import { readSource } from '../../../../src/documents/source/sources.js';

/** A paragraph as its text; a cell as its place and text, with what it spans where that is more than itself. */
function linesOfBlocks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : cellLines(block)));
}

function cellLines({ cells }: Grid): string[] {
  return cells.map(({ place, text, rowSpan, columnSpan }) => {
    const spans = rowSpan > 1 || columnSpan > 1 ? ` ${rowSpan}×${columnSpan}` : '';
    return `${sourceOfPlace(place)}${spans} ${text}`;
  });
}

export async function read(bytes: Uint8Array, name: string): Promise<string[]> {
  return linesOfBlocks((await readSource(bytes, name)).blocks);
}

export async function toldCodes(bytes: Uint8Array, name: string): Promise<string[]> {
  return ((await readSource(bytes, name)).told ?? []).map(({ code }) => code);
}
