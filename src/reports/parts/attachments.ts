/** 佐证材料: the evidence that the rows name, each by the hash of its bytes. */
import { rowInWords } from '../../defect.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import type { Part } from '../layout.js';
import { toPrintable } from '../printable.js';
import { type PlainColumn, plainSection, widthsOf } from './table.js';

const columns: readonly PlainColumn[] = [
  { title: '行', width: 16, align: 'center' },
  { title: '指标', width: 34 },
  { title: '文件名', width: 46 },
  { title: '大小（字节）', width: 22, align: 'center' },
  { title: 'SHA-256', width: 62 },
];

/** The part that follows a form whose rows name evidence; undefined where none does. */
export function attachmentsPart(
  { input: { indicators } }: ScoreSheet,
  width: number,
): Part | undefined {
  const lines = indicators.flatMap(({ level3, attachments = [] }, row) =>
    attachments.map(({ name, bytes, sha256 }) => [
      rowInWords(`/indicators/${row}`),
      toPrintable(level3),
      toPrintable(name),
      String(bytes),
      sha256,
    ]),
  );
  if (lines.length === 0) return undefined;
  return {
    name: '佐证材料',
    title: '佐证材料',
    subtitles: [`共 ${lines.length} 份`],
    columnWidths: widthsOf(columns, width),
    sections: [plainSection(columns, lines)],
    closing: [],
  };
}
