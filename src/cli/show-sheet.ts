/** A sheet as lines on the terminal: the table, its totals, and how every lost point came about. */
import { rowInWords } from '../defect.js';
import type { SourcedFinding } from '../documents/recognised.js';
import { sourceInWords } from '../documents/source/place.js';
import { reportTitle } from '../reports/build-report.js';
import {
  changedTotalWords,
  noGradeWords,
  reasonWord,
  severityWords,
  unverifiedMark,
} from '../reports/words.js';
import { bySeverity, type Finding } from '../scoring/findings/finding.js';
import type { ScoreSheet, SheetRow, Working } from '../scoring/score-sheet.js';
import { lineWidth, style } from './output.js';
import { placeWords, shown } from './shown.js';
import { type TerminalColumn, table } from './table.js';

const columns: readonly TerminalColumn[] = [
  { title: '一级指标' },
  { title: '二级指标' },
  { title: '三级指标' },
  { title: '指标值' },
  { title: '实际完成值' },
  { title: '分值', align: 'right' },
  { title: '得分', align: 'right' },
  { title: '偏差度', align: 'right' },
];

/** The title of a table: who, what, which year. */
export function sheetHeading(sheet: ScoreSheet): string {
  return shown(reportTitle(sheet));
}

/** The whole sheet, without its findings. */
export function sheetLines(sheet: ScoreSheet): string[] {
  const rows = [...budgetRow(sheet), ...sheet.indicators.map(cellsOf)];
  return [
    style('bold', sheetHeading(sheet)),
    ...table(columns, withoutRepeats(rows), lineWidth()),
    '',
    totalLine(sheet),
    ...workingLines(sheet),
  ];
}

function budgetRow({ budget }: ScoreSheet): string[][] {
  if (budget === undefined) return [];
  const { rate, weight, score } = budget;
  const reached = rate === undefined ? '' : `${rate}%`;
  return [
    ['预算执行', '', '预算执行率', '', reached, weight ?? '', score ?? reasonWord(budget), ''],
  ];
}

function cellsOf(row: SheetRow): string[] {
  const { level1, level2 = '', level3, target, actual = '', weight = '' } = row;
  const score = row.score ?? row.adjustment?.points ?? reasonWord(row);
  return [level1, level2, level3, target, actual, weight, score, row.deviation ?? ''];
}

/** Level cells that repeat the row above stay blank, as merged cells do on paper. */
function withoutRepeats(rows: readonly (readonly string[])[]): string[][] {
  return rows.map((row, index) => {
    const above = rows[index - 1];
    const same1 = above?.[0] === row[0];
    const same2 = same1 && above?.[1] === row[1];
    return [same1 ? '' : (row[0] ?? ''), same2 ? '' : (row[1] ?? ''), ...row.slice(2)];
  });
}

/** The total with its grade, or why there is none. */
export function totalLine(sheet: ScoreSheet): string {
  const { total, fullMark, grade, gradeProvenance, bounds, policy } = sheet;
  const by = style('dim', `（计分办法 ${policy.id}@${policy.version}）`);
  const why = noGradeWords(sheet);
  if (total === undefined) return `${why ?? ''}${by}`;
  const isOpen = bounds !== undefined && bounds.low !== bounds.high;
  const open = isOpen ? `，尚未确定，在 ${bounds.low} 与 ${bounds.high} 之间` : '';
  const graded = grade === undefined ? (why === undefined ? '' : `，${why}`) : `，等级 ${grade}`;
  const mark =
    gradeProvenance === 'unverified' ? style('yellow', ` ${unverifiedMark('等级线')}`) : '';
  return `总分 ${style('bold', total)} / ${fullMark}${style('bold', graded)}${mark}${open}${shown(changedTotalWords(sheet))}${by}`;
}

function workingLines({ budget, indicators }: ScoreSheet): string[] {
  const lost = indicators.filter(
    ({ working }) =>
      working !== undefined && (working.ratio !== '1' || working.provenance === 'unverified'),
  );
  return [
    ...workingLine('预算执行率', budget?.working),
    ...lost.flatMap(({ level3, working }) => workingLine(level3, working)),
  ];
}

/** What is unverified in the rule-book stays marked so wherever it decided a score. */
function workingLine(name: string, working: Working | undefined): string[] {
  if (working === undefined) return [];
  const mark =
    working.provenance === 'unverified' ? style('yellow', ` ${unverifiedMark('此项规定')}`) : '';
  return [`${shown(`  ${name}：${working.formula}（${working.because}）`)}${mark}`];
}

const severityStyles = {
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
} as const;

/** Findings, one a line, the worst first, each with its row; those of a document with their place in the file. */
export function findingLines(findings: readonly (Finding | SourcedFinding)[]): string[] {
  return bySeverity(findings).map((finding) => {
    const { severity, code, message, pointer } = finding;
    const place =
      'source' in finding
        ? placeWords(sourceInWords(finding.source), finding.source)
        : placeWords(rowInWords(pointer), pointer);
    return `  ${style(severityStyles[severity], severityWords[severity])} ${shown(message)} ${style('dim', `${shown(place)} [${code}]`)}`;
  });
}
