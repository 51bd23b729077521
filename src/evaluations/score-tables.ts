/** The tables of a document as sheets: one that is refused keeps none of the others from being scored. */
import { type Defect, quoted, type Result, refused } from '../defect.js';
import { documentFindings } from '../documents/document-findings.js';
import { placeOf, type RecognisedTable, type SourcedFinding } from '../documents/recognised.js';
import { placeInWords, placesInWords, sourceOfPlace } from '../documents/source/place.js';
import type { ScoreSheet } from '../scoring/score-sheet.js';
import { type ScoreOptions, score } from './score.js';
import { tableFindings } from './table-findings.js';

/** A sheet with all that a reviewer would point at in its table. */
interface SheetOfTable {
  readonly sheet: ScoreSheet;
  readonly findings: readonly SourcedFinding[];
}

interface Refused {
  readonly table: RecognisedTable;
  readonly index: number;
  readonly defects: readonly Defect[];
}

/**
 * Scores the tables of a document, in order. What is refused is told at the department's table, else at
 * the first, with what was found there about the whole document.
 * @returns a refusal with the defects of all tables where not one can be scored.
 */
export function scoreTables(
  tables: readonly RecognisedTable[],
  options: Pick<ScoreOptions, 'policy' | 'findPolicy'> = {},
): Result<readonly SheetOfTable[]> {
  const scored: SheetOfTable[] = [];
  const left: Refused[] = [];
  tables.forEach((table, index) => {
    const result = score(table.evaluation, options);
    if (!result.ok) left.push({ table, index, defects: result.defects });
    else scored.push({ sheet: result.value, findings: tableFindings(result.value, table) });
  });
  if (scored.length === 0) return refused(left.flatMap(defectsOf));
  const told = left.flatMap((one) => [...one.table.findings, ...unreadable(one)]);
  const department = scored.findIndex(({ sheet }) => sheet.input.kind === 'department');
  const host = Math.max(0, department);
  const value = scored.map((one, at) =>
    at === host ? { ...one, findings: [...one.findings, ...told] } : one,
  );
  return { ok: true, value };
}

function defectsOf({ index, defects }: Refused): readonly Defect[] {
  return defects.map((defect) => ({ ...defect, pointer: `/${index}${defect.pointer}` }));
}

const defectsShownMax = 5;

/** One finding for the whole table: which rows, and what is wrong with them. */
function unreadable({ table, defects }: Refused): readonly SourcedFinding[] {
  const { title, first, last, places } = table;
  const shown = defects.slice(0, defectsShownMax).map(({ pointer, message }) => {
    const place = placeOf(places, pointer);
    const where = place === undefined ? '' : `${placeInWords(place)} `;
    return `${where}${pointer} ${message.replace(/。$/u, '')}`;
  });
  const more = defects.length > shown.length ? `；另有 ${defects.length - shown.length} 处` : '';
  const rows = placesInWords(first, last);
  const message = `${rows}的${quoted(title)}不成为一张表，没有读取：${shown.join('；')}${more}。`;
  const { severity } = documentFindings['table-unreadable'];
  return [
    { code: 'table-unreadable', severity, message, pointer: '', source: sourceOfPlace(first) },
  ];
}
