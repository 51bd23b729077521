/** The tables of budgets and final accounts, told apart by their titles. */

export type AccountKind =
  | 'totals'
  | 'fiscal-totals'
  | 'income'
  | 'expenditure'
  | 'public-expenditure'
  | 'fund'
  | 'capital'
  | 'basic'
  | 'three-public'
  | 'projects'
  | 'other';

// The first that fits counts.
const kinds: readonly (readonly [AccountKind, RegExp])[] = [
  ['three-public', /^.{0,40}三公[”"]?经费.{0,40}表$/u],
  ['basic', /^.{0,40}基本支出.{0,20}表$/u],
  ['fiscal-totals', /财政拨款(?:收支|收入支出)(?:预算|决算)?总.{0,10}表$/u],
  ['totals', /(?:收支总体情况|(?:收支|收入支出)(?:预算|决算)?总).{0,10}表$/u],
  ['fund', /政府性基金.{0,30}表$/u],
  ['capital', /国有资本经营.{0,30}表$/u],
  ['income', /^(?!.*(?:财政拨款|支出)).*收入(?:总体情况|决算|预算总|总)表$/u],
  ['projects', /^(?!.*绩效).*项目支出(?:预算|情况)*表$/u],
  ['public-expenditure', /一般公共预算(?:财政拨款)?支出(?:功能分类)?(?:情况|预算|决算)*表$/u],
  ['expenditure', /^(?!.*(?:财政拨款|经济分类)).*支出(?:总体情况|决算|预算总|总)表$/u],
  [
    'other',
    /^(?!.*(?:绩效|目标|自评|监控|清单|目录)).*(?:预算|决算|收支|收入|支出|经费|采购|资金).{0,20}表$/u,
  ],
];

/** What a table is by its title, without blanks and brackets behind it; undefined for one that is no account. */
export function accountKindOf(title: string): AccountKind | undefined {
  return kinds.find(([, pattern]) => pattern.test(title))?.[0];
}
