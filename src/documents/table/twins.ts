/**
 * Columns of one meaning, of which one is the table's own: of the year that it is about, of all of it, by the
 * unit itself. The others are not read, which is told.
 */
import { compact } from '../../indicators/characters.js';
import { greatestOf } from '../../lists.js';
import type { HeaderColumn } from './roles.js';
import { headWord, type IndicatorField, indicatorFieldOf } from './words.js';

/** A column that is not read, and the one that is read for it. */
export interface LeftOut {
  readonly text: string;
  readonly taken: string;
}

type Twin = IndicatorField & ('target' | 'actual' | 'score' | 'weight');
const twins: readonly Twin[] = ['target', 'actual', 'score', 'weight'];

/** What speaks for a word, or against it, as points. */
type Ranks = readonly (readonly [number, RegExp])[];

const partOfYear =
  /上半年|前半年|半年|[一二三四1-4]季度|年中|截[至止]|(?:^|\D)\d{1,2}月|\d{1,2}[-—~至]\d{1,2}月/u;
const wholeYear =
  /^(?:全年|本年|当年|年度|本年度|当年度|年终|年末)|(?:1|1月)[-—~至]12月|截[至止](?:12月底?|年底|年末)/u;

const ofActual: Ranks = [
  [3, wholeYear],
  [-3, partOfYear],
  [-1, /累计/u],
  [-5, /上年|去年|往年|历史|预计|计划|目标|复核|审核|核定|核实|抽查|专家|财政|主管/u],
];
const ofTarget: Ranks = [
  [3, /^(?:全年|本年|当年|年度|本年度|当年度)/u],
  [-3, partOfYear],
  [-3, /中期|长期|实施期|总体|总目标|规划/u],
  [-5, /基期|基准|基础值|参考|参照|行业|国家|历史|上年|去年|往年|标准值|对标/u],
];
const ofScore: Ranks = [
  [3, /自评|自我|^(?:项目|预算)?单位|^部门/u],
  [-5, /审核|核定|核实|复核|复评|财政|专家|主管|评审|初评|终评|抽查|第三方|上级|评价组|重点/u],
];
// 权重 is the share, 分值 what it comes to.
const ofWeight: Ranks = [[-1, /权重|权数|比重|占比|系数/u]];

const ranks: Readonly<Record<Twin, Ranks>> = {
  target: ofTarget,
  actual: ofActual,
  score: ofScore,
  weight: ofWeight,
};

const yearIn = (text: string): string | undefined =>
  /(?<!\d)((?:19|20)\d\d)(?=年|$)/u.exec(compact(text))?.[1];

/** How much speaks for a column. */
function rankOf({ text, above }: HeaderColumn, field: Twin, year: string | undefined): number {
  const word = headWord(text);
  const own = yearIn(text) ?? yearIn(above);
  const ofYear = own === undefined || year === undefined ? 0 : own === year ? 5 : -10;
  const words = ranks[field].filter(([, pattern]) => pattern.test(word));
  // 完成质量 names an actual only where nothing names it better.
  const isExact = indicatorFieldOf(text, [], false) === field ? 0.5 : 0;
  return words.reduce((sum, [points]) => sum + points, ofYear + isExact);
}

/** Keeps of the columns of one meaning those that most speaks for; one that nothing tells from it stays as it is. */
export function withOneOfEach(
  columns: readonly HeaderColumn[],
  yearOfTable: () => string | undefined,
): { readonly columns: readonly HeaderColumn[]; readonly leftOut: readonly LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const lost = new Set<HeaderColumn>();
  for (const field of twins) {
    const all = ownOf(columns, field);
    if (all.length < 2) continue;
    const years = all.flatMap(({ text, above }) => yearIn(text) ?? yearIn(above) ?? []);
    const latest = years.length === all.length ? years.toSorted().at(-1) : undefined;
    const year = years.length === 0 ? undefined : (yearOfTable() ?? latest);
    const points = new Map(all.map((column) => [column, rankOf(column, field, year)]));
    const best = greatestOf([...points.values()]);
    const taken = all.find((column) => points.get(column) === best);
    for (const column of all) {
      if (points.get(column) === best || taken === undefined) continue;
      lost.add(column);
      leftOut.push({ text: column.text, taken: taken.text });
    }
  }
  const kept = columns.map((column) =>
    lost.has(column) ? { ...column, field: 'known' as const } : column,
  );
  return { columns: kept, leftOut };
}

/** The columns of a field: what stands left of the names is the part's, and the weights of levels are theirs. */
function ownOf(columns: readonly HeaderColumn[], field: Twin): readonly HeaderColumn[] {
  const isName = (column: HeaderColumn): boolean =>
    column.field === 'name' || column.field?.startsWith('level') === true;
  const from =
    field === 'weight' || field === 'actual'
      ? columns.findLastIndex(isName)
      : columns.findIndex(isName);
  return columns.filter((column, index) => column.field === field && index > from);
}
