import { speaker } from './words.ts';

const statisticsWords = {
  title: ['统计', 'Statistics'],
  'sign-in-first': ['统计要先登录。', 'Please sign in first.'],
  explained: [
    '您的密钥可见的自评表，数字精确。',
    'Exact figures over all tables your key can see.',
  ],
  year: ['预算年度', 'Fiscal year'],
  'every-year': ['全部年度', 'All years'],
  against: ['与哪一年比较', 'Compared with'],
  'against-none': ['不比较', 'None'],
  by: ['分组', 'Group by'],
  'by-unit': ['单位', 'Unit'],
  'by-grade': ['等级', 'Grade'],
  'by-block': ['一级指标', 'Block'],
  'by-indicator': ['三级指标', 'Indicator'],
  'by-policy': ['计分办法', 'Rule-book'],
  indicator: ['只看一个三级指标', 'One indicator only'],
  ask: ['统计', 'Show'],
  working: ['正在统计…', 'Working…'],
  tables: ['{count} 张表', '{count} tables'],
  none: ['没有符合条件的自评表。', 'No tables match.'],
  name: ['名称', 'Name'],
  count: ['张数', 'Tables'],
  mean: ['平均', 'Mean'],
  least: ['最低', 'Lowest'],
  most: ['最高', 'Highest'],
  median: ['中位数', 'Median'],
  share: ['得分率（%）', 'Score rate (%)'],
  'full-rows': ['满分行', 'Full-mark rows'],
  execution: ['执行率（%）', 'Execution (%)'],
  review: ['复核减自评', 'Review − self'],
  change: ['比另一年', 'Change'],
  'some-shown': ['共 {count} 组，列出前 {shown} 组', '{shown} of {count} groups'],
  findings: ['放在一起才看得出的问题', 'Findings across tables'],
  'findings-explained': [
    '各附数字，供人核对，不作结论。',
    'Each with its figures, for you to judge; none is a verdict.',
  ],
  look: ['查找', 'Search'],
  'nothing-found': ['没有发现。', 'Nothing found.'],
  csv: ['导出各行（csv）', 'Export rows (CSV)'],
  parquet: ['导出各行（Parquet）', 'Export rows (Parquet)'],
} as const;

export type StatisticsWord = keyof typeof statisticsWords;

export const sayStatistics = speaker(statisticsWords);
