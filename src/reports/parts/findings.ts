/** 核对问题: what a reviewer would point at. */
import { rowInWords } from '../../defect.js';
import { bySeverity, type Finding } from '../../scoring/findings/finding.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import type { Part } from '../layout.js';
import { toPrintable } from '../printable.js';
import { severityWords } from '../words.js';
import { type PlainColumn, plainSection, widthsOf } from './table.js';

const columns: readonly PlainColumn[] = [
  { title: '级别', width: 14, align: 'center' },
  { title: '指标', width: 34 },
  { title: '问题', width: 64 },
  { title: '位置', width: 34 },
  { title: '代码', width: 34 },
];

/** A finding; one of a document says where in the file it stands, in words. */
export type PrintedFinding = Finding & { readonly where?: string };

/**
 * The third part of a report: the findings of the sheet, or others that a document's lines gave; errors first,
 * then in their order.
 */
export function findingsPart(
  sheet: ScoreSheet,
  width: number,
  findings: readonly PrintedFinding[] = sheet.findings,
): Part {
  return {
    name: '核对问题',
    title: '核对问题',
    subtitles: [findings.length === 0 ? '没有发现问题' : `共 ${findings.length} 处`],
    columnWidths: widthsOf(columns, width),
    sections: [
      plainSection(
        columns,
        bySeverity(findings).map((finding) => [
          severityWords[finding.severity],
          toPrintable(rowName(sheet, finding.pointer)),
          toPrintable(finding.message),
          toPrintable(finding.where ?? placeOf(finding.pointer)),
          finding.code,
        ]),
      ),
    ],
    closing: [],
  };
}

const sections: readonly (readonly [start: string, words: string])[] = [
  ['/indicators', '各项指标'],
  ['/budget', '资金'],
  ['/reported', '总分和等级'],
];

/** Where a pointer is on the form, for people: its row, else the part; programs have the pointer itself. */
function placeOf(pointer: string): string {
  const row = rowInWords(pointer);
  if (row !== '') return row;
  return sections.find(([start]) => pointer.startsWith(start))?.[1] ?? pointer;
}

function rowName({ indicators }: ScoreSheet, pointer: string): string {
  const index = /^\/indicators\/(\d+)/u.exec(pointer)?.[1];
  return (index === undefined ? undefined : indicators[Number(index)]?.level3) ?? '';
}
