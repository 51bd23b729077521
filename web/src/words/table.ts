import { speaker } from './words.ts';

const tableWords = {
  title: ['填一张表', 'Fill in a table'],
  lead: [
    '边填边计分。分数由服务计算，没有保存的内容只在本浏览器。',
    'The service scores it as you type. Unsaved work stays in this browser.',
  ],
  blank: ['空表', 'A blank table'],
  'blank-lead': [
    '选计分办法和年度，从这种办法的指标类别开始。',
    'Choose a rule-book and a year, and start from its categories of indicators.',
  ],
  start: ['开始填写', 'Start'],
  'last-year': ['从去年的表开始', "From last year's table"],
  'last-year-lead': [
    '选一份去年的表（Word、Excel、PDF 等）：指标和指标值留下，实际值、得分和原因清空，年度加一。',
    'Choose last year’s table (Word, Excel, PDF …): indicators and targets stay; actuals, scores and reasons are cleared; the year moves on by one.',
  ],
  'choose-file': ['选择去年的文件', 'Choose last year’s file'],
  'which-table': [
    '文件里有几张表，从哪一张开始？',
    'The file has several tables. Which one do you want to start from?',
  ],
  'no-table': ['文件里没有能读出的表。', 'No readable table in the file.'],
  stored: ['或从已存的表开始', 'Or from a stored table'],
  'stored-none': ['没有可见的表。', 'No stored tables you can see.'],
  template: ['用 Excel 填写', 'Fill in with Excel'],
  'template-lead': [
    '下载待填的表（有下拉和公式），填好后拖到“看文件”里，内容一样不少。',
    'Download a form with drop-down lists and formulas, fill it in, and drop it on “Look at a file”.',
  ],
  'template-get': ['下载模板', 'Download the form'],
  open: ['打开的表', 'Open tables'],
  another: ['＋ 另填一张', '＋ Another table'],
  close: ['关闭 {name}', 'Close {name}'],
  untitled: ['未命名的表', 'Untitled table'],
  save: ['存为草稿', 'Save as a draft'],
  'save-again': ['保存修改', 'Save the changes'],
  saved: ['已存为草稿。', 'Saved as a draft.'],
  'saved-again': ['修改已保存。', 'The changes are saved.'],
  'changed-elsewhere': [
    '这张表在别处改过了（另一个标签页或别的人），您的修改没有覆盖它，还在本页。',
    'This table was changed elsewhere (in another tab or by someone else). Your changes have not overwritten it and are still on this page.',
  ],
  'keep-mine': ['用我的覆盖', 'Overwrite with mine'],
  'take-theirs': ['看最新的，放弃我的', 'Use the latest, drop mine'],
  'not-found': ['没有这张表，或您无权查看。', 'There is no such table, or you may not see it.'],
  loading: ['正在打开…', 'Opening…'],
  'confirm-close': [
    '关闭后，没保存的修改还可以在下次打开时恢复。',
    'Unsaved changes can be restored the next time you open the page.',
  ],
  'budget-line': ['当年财政拨款', '当年财政拨款'],
} as const;

export const sayTable = speaker(tableWords);
