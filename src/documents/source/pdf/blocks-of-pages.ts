/** Pages as blocks: tables over their pages, paragraphs over their lines. */
import type { Block } from '../blocks.js';
import { gridOf, PieceCount } from '../grid.js';
import { bare, goOn, gridCells, type JoinedTable, joinedTable } from './continued.js';
import { withoutFurniture } from './furniture.js';
import type { PageLine, PageParts, PageTable } from './page.js';
import { edgesOf, ParagraphDraft, placedGrid, placedLines, type TextEdges } from './paragraphs.js';

/** Lines above a table that may be its title, its unit and the like. */
const aboveLinesMax = 4;

/** What the pages of a file say, in reading order. */
export function blocksOfPages(pages: readonly PageParts[]): readonly Block[] {
  const reader = new PagesReader();
  for (const page of withoutFurniture(pages)) reader.read(page);
  return reader.end();
}

class PagesReader {
  readonly #drafts: (ParagraphDraft | JoinedTable | Block)[] = [];
  readonly #count = new PieceCount();
  #edges: TextEdges | undefined;

  read({ parts }: PageParts): void {
    const lines = parts.filter((part): part is PageLine => part.kind === 'line');
    this.#edges = edgesOf(lines) ?? this.#edges;
    let waiting: PageLine[] = [];
    let isFirst = true;
    for (const part of parts) {
      if (part.kind === 'line') {
        waiting.push(part);
        continue;
      }
      if (!isFirst || !this.#goesOn(part, waiting)) {
        this.#addLines(waiting);
        this.#addTable(part, waiting);
      }
      waiting = [];
      isFirst = false;
    }
    this.#addLines(waiting);
  }

  end(): readonly Block[] {
    return this.#drafts.flatMap((draft): readonly Block[] => {
      if (draft instanceof ParagraphDraft) return [draft.block()];
      if (draft.kind !== 'joined') return [draft];
      const grid = gridOf(gridCells(draft), 'drawn');
      return grid === undefined ? [] : [grid];
    });
  }

  /** The first table of a page may be the rest of the one that ended the page before. */
  #goesOn(table: PageTable, between: readonly PageLine[]): boolean {
    const last = this.#drafts.at(-1);
    if (last === undefined || last instanceof ParagraphDraft || last.kind !== 'joined')
      return false;
    if (!goOn(last, table, between)) return false;
    this.#count.add(table.cells.length);
    return true;
  }

  #addTable(table: PageTable, lines: readonly PageLine[]): void {
    this.#count.add(table.cells.length);
    const above = lines.slice(-aboveLinesMax).map(({ text }) => bare(text));
    this.#drafts.push(joinedTable(table, above));
  }

  #addLines(lines: readonly PageLine[]): void {
    for (let at = 0; at < lines.length; ) {
      const count = placedLines(lines.slice(at));
      if (count > 0) {
        this.#drafts.push(placedGrid(lines.slice(at, at + count)));
        this.#count.add(count);
        at += count;
        continue;
      }
      const line = lines[at];
      if (line !== undefined) this.#addLine(line);
      at += 1;
    }
  }

  #addLine(line: PageLine): void {
    this.#count.add();
    const last = this.#drafts.at(-1);
    if (last instanceof ParagraphDraft && last.take(line, this.#edges)) return;
    this.#drafts.push(new ParagraphDraft(line, this.#edges));
  }
}
