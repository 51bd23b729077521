/** What stands at the same place on most pages belongs to the pages: running heads, feet, page numbers. */
import type { PageLine, PageParts } from './page.js';

/** How much of a page, at its top and at its bottom, furniture stands in. */
const marginShare = 0.12;
/** How many pages repeat a line that is furniture, at least, and what share of all. */
const repeatedMin = 3;
const repeatedShare = 0.5;
/** Height of the steps that places are compared in, in points. */
const stepHeight = 8;

const pageNumber =
  /^[-–—―－_·.\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:[\s，,/]*(?:共\s*)?\d{1,4}\s*页?)?[-–—―－_·.\s]*$/u;

const namedNumber = /第\s*\d{1,4}\s*页/u;

/** Titles of tables and what stands above them mean the table below, however often they repeat. */
const ofTable = /表(?:[（(].*[）)])?$|[：:。；;，,]/u;

/** The pages without it. */
export function withoutFurniture(pages: readonly PageParts[]): readonly PageParts[] {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(marginLines(page).map((line) => keyOf(line))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(repeatedMin, pages.length * repeatedShare);
  return pages.map((page) => {
    const margin = new Set(marginLines(page));
    const isFurniture = (line: PageLine): boolean =>
      margin.has(line) &&
      (pageNumber.test(line.text) ||
        namedNumber.test(line.text) ||
        (!ofTable.test(line.text.trim()) && (counts.get(keyOf(line)) ?? 0) >= least));
    const parts = page.parts.filter((part) => part.kind === 'table' || !isFurniture(part));
    return { ...page, parts };
  });
}

function marginLines({ parts, height }: PageParts): readonly PageLine[] {
  return parts.filter(
    (part): part is PageLine =>
      part.kind === 'line' &&
      (part.bottom < height * marginShare || part.top > height * (1 - marginShare)),
  );
}

/** A line of text by its place and its words, whatever numbers it counts. */
function keyOf({ text, top }: PageLine): string {
  return `${Math.round(top / stepHeight)} ${text.replace(/\d+/gu, '#').replace(/\s/gu, '')}`;
}
