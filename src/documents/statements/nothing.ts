/** 本年度没有政府性基金预算支出: a sentence that says there is nothing where a table has figures. */

import type { AccountKind } from '../accounts/grids/kinds.js';
import type { AccountGrid } from '../accounts/grids/read.js';
import type { Remark } from '../figures/remark.js';
import { inFile } from '../source/addresses.js';
import type { StatedParagraph } from './paragraphs.js';

// 无…的，仍保留该表格式: what a form says of itself.
const patterns: readonly (readonly [AccountKind, RegExp])[] = [
  ['three-public', /(?:没有|无)["“]?三公["”]?经费(?:财政拨款)?(?:收入|支出|预算|决算|安排)*[,。]/u],
  ['three-public', /(?:没有|无)财政拨款["“]?三公["”]?经费(?:支出|预算|决算)*[,。]/u],
  [
    'fund',
    /(?:没有|无)(?:使用)?政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:收入|支出|预算|安排|和|的)*[,。]/u,
  ],
  [
    'capital',
    /(?:没有|无)(?:使用)?国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:收入|支出|预算|安排|和|的)*[,。]/u,
  ],
];

/** Sentences of nothing against tables that hold an amount. */
export function wrongNothing(
  paragraphs: readonly StatedParagraph[],
  grids: readonly AccountGrid[],
): readonly Remark[] {
  return patterns.flatMap(([kind, pattern]) => {
    const own = grids.filter((grid) => grid.kind === kind);
    const figure = own
      .flatMap(({ sections }) => sections.flatMap(({ entries }) => entries))
      .flatMap(({ amounts }) => [...amounts.values()])
      .find(({ value }) => value.isPositive());
    const [table] = own;
    if (figure === undefined || table === undefined) return [];
    return paragraphs.flatMap(({ text, lineAt }): readonly Remark[] => {
      const found = pattern.exec(text);
      if (found === null || /的[,。]$/u.test(found[0])) return [];
      const said = found[0].replace(/[,。]$/u, '');
      const message = `文中称“${said}”，《${table.title}》中有 ${figure.text}（${inFile(figure.line)}）。`;
      return [{ code: 'statement-differs', message, line: lineAt(found.index) }];
    });
  });
}
