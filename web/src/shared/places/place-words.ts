/** Where something stands in a file, as people say it: `p12!table3!R5C2` is 第 12 页表 3 第 5 行. */
import { sayFile } from '../../words/file.ts';
import { joined } from '../../words/words.ts';

/** The page of an address of a pdf. */
export function pageOf(address: string): number | undefined {
  const found = /^p(\d+)(?:!|$)/u.exec(address)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** Whether an address names a place within a file; `#` is the whole of it, as where a file is one table as JSON. */
export const isPlace = (address: string): boolean => address !== '' && address !== '#';

/** Addresses in words, as `placeWords`; those that would be called the same are told apart by their columns. */
export function placesInWords(addresses: readonly string[]): readonly string[] {
  const names = addresses.map(placeWords);
  return names.map((name, index) => {
    const column = /!R\d+C(\d+)$/u.exec(addresses[index] ?? '')?.[1];
    const isShared = names.indexOf(name) !== names.lastIndexOf(name);
    return isShared && column !== undefined ? joined([name, sayFile('column', { column })]) : name;
  });
}

/** An address in words; a cell of a workbook is known by its address. */
export function placeWords(address: string): string {
  if (!isPlace(address)) return '';
  const page = pageOf(address);
  const rest = address.replace(/^p\d+!?/u, '');
  const words = [page === undefined ? '' : sayFile('page', { page }), restWords(rest)];
  return joined(words.filter((each) => each !== ''));
}

function restWords(rest: string): string {
  const line = /^#?L(\d+)$/u.exec(rest)?.[1];
  if (line !== undefined) return sayFile('line', { line });
  const cell = /^table(\d+)!R(\d+)(?:C\d+)?$/u.exec(rest);
  if (cell !== null) return sayFile('table-cell', { table: cell[1] ?? '', row: cell[2] ?? '' });
  return rest.replace('!', ' ');
}
