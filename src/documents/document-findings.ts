/** What is found in a document around and beside what is scored: the codes, how bad, and what they mean. */
import type { Severity } from '../scoring/findings/finding.js';

interface DocumentFinding {
  readonly severity: Severity;
  /** What it points at, in one Chinese sentence, for the manual. */
  readonly description: string;
  /** What to do about it: the end of every sentence that does not say it better itself. */
  readonly advice: string;
}

/** Every code that a reader of documents gives. */
export const documentFindings = {
  'statement-differs': {
    severity: 'warning',
    description: '文字说明中的数与文件的表不符，或与同一段中的其他数算不拢（占比、增减、完成率）。',
    advice: '请核对文字和表，改正有误的一处',
  },
  'sum-differs': {
    severity: 'warning',
    description: '各项相加不等于所填合计，或同一个数在文件的两张表中不同。',
    advice: '请核对各项和合计',
  },
  'part-exceeds-whole': {
    severity: 'warning',
    description: '同一单位的项目自评表，预算、支出或结余比部门整体自评表的还大。',
    advice: '请核对两张表的金额和单位',
  },
  'rounding-differs': {
    severity: 'info',
    description: '同一个数在文件的两张表中相差在四舍五入之内。',
    advice: '不必改',
  },
  'account-unread': {
    severity: 'info',
    description:
      '预决算的一张表没有读取，或只读取了按名称能认准的数，或其中几行没有读取；其余的数、这几行可能算入的合计没有核对。',
    advice: '请核对这张表的其余各数',
  },
  'subject-name-differs': {
    severity: 'warning',
    description: '科目名称与科目编码不符，或同一编码在两张表中名称不同。',
    advice: '请核对科目编码和名称',
  },
  'contents-differ': {
    severity: 'info',
    description: '目录列有的表在文件中没有找到。',
    advice: '请核对目录和文件',
  },
  'names-differ': {
    severity: 'info',
    description: '同一单位或项目在文件中有两个相近的名称。',
    advice: '请核对名称',
  },
  'template-leftover': {
    severity: 'warning',
    description: '文字中留有模板的字样（增加（减少）、XX 等），没有选定或填写。',
    advice: '请选定或填写',
  },
  'text-cut-off': {
    severity: 'warning',
    description: '一段文字在原因或用途处中断，没有写完。',
    advice: '请补写完整',
  },
  'reading-repaired': {
    severity: 'info',
    description: '换页、断行或合并单元格造成的错位已归位，数字中的空格和误识的字符已还原。',
    advice: '请对照原文核对',
  },
  'evidence-unplaced': {
    severity: 'info',
    description: '表后列有佐证材料，所写的行和指标与表中不同，没有归到任何一行。',
    advice: '请在存入后重新上传',
  },
  'level-lost': {
    severity: 'info',
    description: '行的一级指标没有写出，不归入任何一类。',
    advice: '请补写一级指标',
  },
  'unit-missing': {
    severity: 'warning',
    description: '表中和文件中都没有写单位名称。',
    advice: '请补填，或以 --unit（HTTP 为 unit）指明',
  },
  'unit-guessed': {
    severity: 'info',
    description: '表中没有写单位，按文件的其他文字或主管部门记入。',
    advice: '不对时请以 --unit（HTTP 为 unit）指明',
  },
  'year-guessed': {
    severity: 'info',
    description: '表中没有写年度，按填报日期或文件的其他文字推定。',
    advice: '不对时请以 --fiscal-year（HTTP 为 fiscalYear）指明',
  },
  'currency-guessed': {
    severity: 'info',
    description: '表中没有写金额单位，按万元读取。',
    advice: '请核对金额单位',
  },
  'rule-applied': {
    severity: 'info',
    description: '写在单元格中的评分规则读作本行的计分标准，按它计分。',
    advice: '请核对计算过程',
  },
  'rule-not-applied': {
    severity: 'info',
    description: '写在单元格中的评分规则作为文字保留，没有用于计分。',
    advice: '请按规则核对这一行的得分',
  },
  'policy-guessed': {
    severity: 'info',
    description: '表式不属于任何一地，没有指明计分办法，按这一自评表类型通用的办法计分。',
    advice: '用其他办法请以 --policy（HTTP 为 policy）指明',
  },
  'monitoring-unscored': {
    severity: 'info',
    description: '绩效运行监控表只列出，本版本不计分。',
    advice: '不必改',
  },
  'mapping-unused': {
    severity: 'warning',
    description: '对照表中的词在文件中没有出现，多半是写法不同。',
    advice: '请核对对照表中的写法',
  },
  'layout-general': {
    severity: 'info',
    description: '表式不在已知各地表式之内，或与几种表式同样相符，按表头文字读取。',
    advice: '请核对读出的各栏',
  },
  'columns-placed': {
    severity: 'info',
    description: '表以空格分栏，各栏按表头下的位置划分。',
    advice: '请核对读出的各栏',
  },
  'layout-differs': {
    severity: 'info',
    description: '表的栏目、固定行或其次序与已知表式不同。',
    advice: '请核对表的栏目',
  },
  'cell-doubtful': {
    severity: 'warning',
    description: '单元格的内容与所在的栏不符，可能错位、残缺或与他处相连，须核对原文。',
    advice: '请核对原文',
  },
  'row-unreadable': {
    severity: 'warning',
    description: '一行内容归不进表的任何一栏，没有读取。',
    advice: '请核对这一行各栏',
  },
  'row-missing': {
    severity: 'warning',
    description: '已填的表应有的一行（总分、资金总额等）没有读到。',
    advice: '请核对表是否完整',
  },
  'table-unreadable': {
    severity: 'error',
    description: '一张表没有读取：标题下没有可识别的表头，或读出的内容不成为一张表。',
    advice: '请核对表头和这张表的内容',
  },
  'file-unreadable': {
    severity: 'error',
    description: '文件打不开或无法识别，没有读取。',
    advice: '请在办公软件中打开核对，另存后再读',
  },
  'hidden-unread': {
    severity: 'warning',
    description: '文件中隐藏的工作表、行、列或文字没有读取。',
    advice: '要读取时请先取消隐藏',
  },
  'formula-unread': {
    severity: 'warning',
    description:
      '工作簿中的公式没有存下算出的值（多由程序写成、没有在办公软件中打开过），没有读取。',
    advice: '请用 Excel 或 WPS 打开、保存后再读',
  },
  'picture-unread': {
    severity: 'warning',
    description: '文件中的图片（包括扫描件和截图）没有读取。',
    advice: '要读取时请改用文字，或用生成它的原件',
  },
  'extension-differs': {
    severity: 'info',
    description: '文件的内容与扩展名所说的类型不同，已按内容读取。',
    advice: '不必改',
  },
  'macros-ignored': {
    severity: 'info',
    description: '文件带有宏，宏没有运行，只读取了内容。',
    advice: '不必改',
  },
} as const satisfies Readonly<Record<string, DocumentFinding>>;

export type DocumentFindingCode = keyof typeof documentFindings;

/** A sentence that was found, with what to do at its end. */
export function withAdvice(code: DocumentFindingCode, message: string): string {
  const last = message.slice(message.lastIndexOf('；') + 1);
  if (/请|须|不必/u.test(last)) return message;
  return `${message.replace(/。$/u, '')}；${documentFindings[code].advice}。`;
}
