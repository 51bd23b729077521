/** The tables of a document as sheets: one that is refused keeps none of the others from being scored. */
import { type Defect, quoted } from '../../defect.js';
import { documentFindings, withAdvice } from '../../documents/document-findings.js';
import { placeOf, type RecognisedTable, type SourcedFinding } from '../../documents/recognised.js';
import { placeInWords, placesInWords, sourceOfPlace } from '../../documents/source/place.js';
import { appendAll } from '../../lists.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import { type JudgeOptions, judgeTable } from './judge-tables.js';

/** A sheet with all that a reviewer would point at in its table. */
export interface SheetOfTable {
  readonly sheet: ScoreSheet;
  readonly findings: readonly SourcedFinding[];
  /** What the reader found, which the sheet itself does not know. */
  readonly hints: readonly SourcedFinding[];
}

/** What came of the tables of a document. */
export interface ScoredTables {
  readonly sheets: readonly SheetOfTable[];
  /** What was found in the tables that have no sheet; told at one that has, if there is one. */
  readonly findings: readonly SourcedFinding[];
  /** What is wrong with those that were refused; pointers begin with the place of the table. */
  readonly defects: readonly Defect[];
}

/**
 * Scores the tables of a document, in order. What is refused is told at the department's table, else at
 * the first, with what was found there about the whole document.
 */
export function scoreDocumentTables(
  tables: readonly RecognisedTable[],
  options: JudgeOptions = {},
): ScoredTables {
  const sheets: SheetOfTable[] = [];
  const told: SourcedFinding[] = [];
  const refused: Defect[] = [];
  tables.forEach((read, index) => {
    const { table, sheet, defects, findings, hints } = judgeTable(read, options);
    if (sheet !== undefined) sheets.push({ sheet, findings, hints });
    else appendAll(told, findings);
    if (defects === undefined) return;
    told.push(unreadable(table, defects));
    appendAll(
      refused,
      defects.map((defect) => ({ ...defect, pointer: `/${index}${defect.pointer}` })),
    );
  });
  const department = sheets.findIndex(({ sheet }) => sheet.input.kind === 'department');
  const host = Math.max(0, department);
  const withTold = sheets.map((one, at) =>
    at === host
      ? { ...one, findings: [...one.findings, ...told], hints: [...one.hints, ...told] }
      : one,
  );
  return { sheets: withTold, findings: told, defects: refused };
}

const defectsShownMax = 5;

/** One finding for the whole table: which rows, and what is wrong with them. */
function unreadable(table: RecognisedTable, defects: readonly Defect[]): SourcedFinding {
  const { title, first, last, places } = table;
  const shown = defects.slice(0, defectsShownMax).map(({ pointer, message }) => {
    const place = placeOf(places, pointer);
    const where = place === undefined ? '' : `${placeInWords(place)} `;
    return `${where}${pointer} ${message.replace(/。$/u, '')}`;
  });
  const more = defects.length > shown.length ? `；另有 ${defects.length - shown.length} 处` : '';
  const rows = placesInWords(first, last);
  const code = 'table-unreadable';
  const told = `${rows}的${quoted(title)}不成为一张表，没有读取：${shown.join('；')}${more}。`;
  const message = withAdvice(code, told);
  const { severity } = documentFindings[code];
  return { code, severity, message, pointer: '', source: sourceOfPlace(first) };
}
