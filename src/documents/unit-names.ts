/** One unit under two names: what stands behind 部门 and 编制单位 above the tables of a document. */
import { compact } from '../indicators/characters.js';
import type { Remark } from './figures/remark.js';
import { isNear } from './near-names.js';
import { inFile } from './source/addresses.js';
import { distinctCells, type TableRow } from './table/rows.js';

const pattern =
  /^(?:编制|填报|预算)?(?:单位|部门)(?:\((?:盖章|公章|单位)\))?(?:名称)?:([\p{Script=Han}()]{4,40}?)(?:\(盖章\))?(?:(?:金额)?单位:(?:亿|万)?元)?$/u;

/** Names that differ in a few characters; other units have names of their own. */
export function twoNames(rows: readonly TableRow[]): readonly Remark[] {
  const found = new Map<string, { readonly line: number; count: number }>();
  for (const row of rows) {
    const text = compact(
      distinctCells(row)
        .map((cell) => cell.text)
        .join(''),
    );
    const name = text.length > 100 ? undefined : pattern.exec(text)?.[1];
    if (name === undefined || /^(?:本级|本部门|万元|元)/u.test(name)) continue;
    const known = found.get(name);
    if (known === undefined) found.set(name, { line: row.line, count: 1 });
    else known.count += 1;
  }
  const names = [...found]
    .slice(0, namesMax)
    .sort(([, left], [, right]) => right.count - left.count);
  const [usual] = names;
  if (usual === undefined) return [];
  return names.slice(1).flatMap(([name, { line }]): readonly Remark[] => {
    if (!isNear(usual[0], name, true)) return [];
    const message = `单位名称写为“${name}”，别处写为“${usual[0]}”（${inFile(usual[1].line)}，共 ${usual[1].count} 处），请核对是否同一单位。`;
    return [{ code: 'names-differ', message, line }];
  });
}

const namesMax = 50;
