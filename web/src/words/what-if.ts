import { speaker } from './words.ts';

const whatIfWords = {
  title: ['测算', 'What if'],
  'sign-in-first': ['测算要先登录。', 'Please sign in first.'],
  explained: [
    '换一种办法，或改动一个数，谁的等级会变、为什么。不改动任何得分表和得分。',
    'Try another rule-book, or change one figure: see whose grade changes, and why. Stored tables and scores stay as they are.',
  ],
  year: ['预算年度', 'Fiscal year'],
  'every-year': ['全部年度', 'All years'],
  unit: ['单位代码（可不填）', 'Unit code (optional)'],
  against: ['原来的办法', 'Current rule-book'],
  'against-own': ['各表原来所用的', 'As each table was scored'],
  policy: ['所测的办法', 'Rule-book to try'],
  'move-values': ['改动的数', 'Figures to change'],
  'grade-line': ['{grade}：不低于（%）', '{grade}: from (%)'],
  'execution-weight': ['预算执行率的分值', 'Weight of the execution rate'],
  'execution-full': ['执行率达到即满分（%）', 'Full marks for execution from (%)'],
  'cap-total': [
    '执行率低于 {below}% 时总分至多',
    'Maximum total when execution is below {below} %',
  ],
  'as-written': ['恢复原来的数', 'Restore the original figures'],
  ask: ['测算', 'Run'],
  working: ['正在读入 {done}／{total} 张…', 'Reading {done} of {total}…'],
  summary: [
    '共 {tables} 张：等级变动 {moved} 张，不变 {unchanged} 张，被拒 {refused} 张。',
    '{tables} tables: {moved} change grade, {unchanged} keep it, {refused} cannot be scored.',
  ],
  difference: [
    '分差平均 {mean}，最低 {least}，最高 {most}。',
    'Difference: mean {mean}, least {least}, most {most}.',
  ],
  matrix: ['等级变动', 'Changes of grade'],
  'from-to': ['原来 ＼ 测算', 'Before \\ after'],
  'no-grade': ['不评', 'none'],
  histogram: [
    '分差的分布，从左到右为 {from} 至 {to} 分',
    'Distribution of differences, from {from} to {to} points',
  ],
  bar: ['{from} 至 {to} 分：{count} 张', '{from} to {to} points: {count} tables'],
  causes: ['原因', 'Causes'],
  part: ['部分', 'Part'],
  rule: ['规则', 'Rule'],
  count: ['张数', 'Tables'],
  points: ['分差合计', 'Points in total'],
  units: ['变动多的单位', 'Units most affected'],
  'unit-name': ['单位', 'Unit'],
  moved: ['变动', 'Changed'],
  mean: ['平均分差', 'Mean difference'],
  file: ['变动的各表（NDJSON）', 'All changed tables (NDJSON)'],
} as const;

export const sayWhatIf = speaker(whatIfWords);
