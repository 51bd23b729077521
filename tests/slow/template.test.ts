/** Forms to fill in and printed forms, typed into and computed by LibreOffice: what they show is what the engine says. */
import { afterAll, describe, expect, test } from 'vitest';
import { printReport } from '../../src/evaluations/printing/report.js';
import { printTemplate } from '../../src/evaluations/printing/template.js';
import { score } from '../../src/evaluations/sheets/score.js';
import type { Budget, Evaluation, Indicator } from '../../src/indicators/evaluation.js';
import { withPickedShare } from '../../src/indicators/picked-share.js';
import { isSpreadsheetNumber } from '../../src/reports/numbers.js';
import { lettersOfIndex } from '../../src/reports/xlsx/place.js';
import type { ScoreSheet } from '../../src/scoring/score-sheet.js';
import { evaluation, row, sheetOf } from '../cases/builders.js';
import { typedInto, withoutResults } from '../cases/reports/edited.js';
import { type ReadSheetCell, readXlsx } from '../cases/reports/read-back.js';
import { publishedSheets } from '../cases/reports/sheets.js';
import { isProof, report } from '../proof.js';
import { randomTable } from '../properties/random-tables/tables.js';
import { hasOffice, Office } from './office.js';

const randomCount = isProof ? 300 : 6;
if (!hasOffice) {
  process.stdout.write('LibreOffice (soffice) is not here: no form is filled in.\n');
}

const office = new Office();
afterAll(() => office.close());

const at = ({ row: line, column }: ReadSheetCell): string => `${lettersOfIndex(column)}${line + 1}`;

/** Where a form has what formulas follow, by the formulas themselves. */
function placesOf(form: Uint8Array) {
  const cells = readXlsx(form, '自评表').filter(({ formula }) => formula !== undefined);
  const placeOf = (pattern: RegExp): string | undefined => {
    const found = cells.find(({ formula = '' }) => pattern.test(formula));
    return found === undefined ? undefined : at(found);
  };
  const helper = readXlsx(form, '算式');
  const typed = new Map(
    readXlsx(form, '读法').flatMap(({ row: line, column, formula }) => {
      const address = column === 3 ? /'自评表'!([A-Z]+\d+)/u.exec(formula ?? '')?.[1] : undefined;
      return address === undefined ? [] : [[line, address] as const];
    }),
  );
  const rows = helper.flatMap(({ row: line, column, text, formula }) => {
    if (column !== 4 || formula === undefined) return [];
    const number = helper.find((cell) => cell.column === 0 && cell.row === line);
    const step = Number(/'读法'!\$?[A-Z]+\$?(\d+)/u.exec(formula)?.[1] ?? 0) - 1;
    const share = `'算式'!H${line + 1}`;
    return [
      {
        index: Number(number?.text ?? text) - 1,
        actual: typed.get(step) ?? '',
        score: placeOf(new RegExp(`ROUND\\(ROUND\\(${share}\\*`, 'u')),
      },
    ];
  });
  const rate = cells.find(({ formula = '' }) => /^IF\(AND\(ISNUMBER\([^=]*,4\),/u.test(formula));
  return {
    rows,
    executed: /ISNUMBER\(([A-Z]+\d+)/u.exec(rate?.formula ?? '')?.[1],
    execution: placeOf(/^IF\(AND\(ISNUMBER.*,10\),2\),/su),
    total: placeOf(/^ROUND\((?:ROUND\()?SUM\(/u),
    grade: placeOf(/^(?:IF\(COUNT\(|IF\(IF\(EXACT\(|")/u),
  };
}

/** A table with other actuals, as a form is printed of it before it is filled in. */
function before(given: Evaluation, actualAt: (index: number) => string | undefined): Evaluation {
  const { indicators, budget } = given;
  return {
    ...given,
    ...(budget?.total === undefined
      ? {}
      : { budget: { ...budget, total: { ...budget.total, executed: '0' } } }),
    indicators: indicators.map(({ actual: _, achieved: __, ...others }, index) => {
      const actual = actualAt(index);
      return { ...others, ...(actual === undefined ? {} : { actual }) };
    }),
  };
}

/** A table without what a form has no place for. */
function plain({ reported: _, ...given }: Evaluation): Evaluation {
  return given;
}

/** What is typed of a row: what was reached, and the share that a person picked behind it. */
function typedOf({ actual = '', achieved }: Partial<Indicator>): string {
  return withPickedShare(actual, achieved);
}

function isScored(given: Evaluation): boolean {
  const sheet = score(given);
  return sheet.ok && sheet.value.unweighted !== true;
}

interface Filled {
  readonly sheet: ScoreSheet;
  readonly places: ReturnType<typeof placesOf>;
  /** Whether the form holds the money of the table. */
  readonly isSpent: boolean;
  readonly bytes: Uint8Array;
}

/** A form of the table as it was before, with everything of the table typed into it. */
async function filled(
  sheet: ScoreSheet,
  earlier: Evaluation,
  print: (earlier: ScoreSheet) => Promise<Uint8Array>,
): Promise<Filled> {
  const bytes = await print(sheetOf(earlier));
  const places = placesOf(bytes);
  const { rows, executed } = places;
  const spent = sheet.input.budget?.total?.executed;
  const cells = new Map<string, string | { readonly number: string }>(
    rows.map(({ index, actual }) => [actual, typedOf(sheet.input.indicators[index] ?? {})]),
  );
  const isTyped =
    executed !== undefined && spent !== undefined && isSpreadsheetNumber(String(spent));
  if (isTyped) cells.set(executed, { number: String(spent) });
  const isSpent = isTyped || sheet.input.budget?.total === undefined;
  return { sheet, places, isSpent, bytes: withoutResults(typedInto(bytes, cells)) };
}

interface Compared {
  readonly what: string;
  readonly due: string | undefined;
  readonly got: unknown;
}

const numberOf = (value: unknown): number | undefined =>
  value === undefined || value === '' || Number.isNaN(Number(value)) ? undefined : Number(value);

/** So near to a tie that a double cannot tell: nobody types twelve decimals. */
const isBeyondDoubles = (text: string): boolean => /[.．][\d０-９]{8,}/u.test(text);

/** What LibreOffice shows in a filled form beside what the engine says of the table. */
function compared({ sheet, places, isSpent }: Filled, theirs: Uint8Array) {
  const shown = new Map(readXlsx(theirs, '自评表').map((cell) => [at(cell), cell.value]));
  const rows = places.rows.flatMap(({ index, score: place }): Compared[] => {
    const computed = sheet.indicators[index];
    if (computed === undefined || place === undefined) throw new Error('no score for a row');
    const { target, actual, working, reason } = computed;
    if (isBeyondDoubles(`${target} ${actual}`)) return [];
    const got = numberOf(shown.get(place));
    const what = `${target} ← ${actual} (${working?.rule ?? reason})`;
    return computed.score === undefined && got === undefined
      ? []
      : [{ what, due: computed.score, got }];
  });
  const wrong = rows.filter(({ due, got }) => got !== undefined && got !== numberOf(due));
  const known = new Set(places.rows.map(({ index }) => index));
  // A row of more digits than a spreadsheet holds keeps what it has.
  const isWhole =
    isSpent &&
    sheet.unweighted !== true &&
    sheet.indicators.every(
      ({ outcome, target, actual = '' }, index) =>
        outcome === 'not-applicable' ||
        outcome === 'unscorable' ||
        (known.has(index) && !isBeyondDoubles(`${target} ${actual}`)),
    );
  const grade = String(shown.get(places.grade ?? '') ?? '').replace(/^自评等级：|[，（].*$/gu, '');
  const whole: Compared[] = !isWhole
    ? []
    : [
        { what: 'total', due: sheet.total, got: String(numberOf(shown.get(places.total ?? ''))) },
        ...(places.grade === undefined
          ? []
          : [{ what: 'grade', due: sheet.grade ?? '未定', got: grade }]),
      ];
  wrong.push(
    ...whole.filter(
      ({ what, due, got }) =>
        due !== undefined && (what === 'total' ? numberOf(due) !== numberOf(got) : due !== got),
    ),
  );
  return { rows, wrong, isWhole };
}

/** In the proof, as many again that nothing was built by. */
const seedsBefore = isProof ? [0, 70_000] : [0];

function randomEvaluations(): Evaluation[] {
  return seedsBefore.flatMap((before) =>
    Array.from({ length: randomCount }, (_, index) =>
      plain(sheetOf(randomTable(before + index + 1).evaluation).input),
    ),
  );
}

const kinds = {
  'forms to fill in': {
    print: (sheet: ScoreSheet) => printTemplate(sheet),
    earlier: (given: Evaluation) => before(given, () => undefined),
  },
  'printed forms': {
    print: async (sheet: ScoreSheet) =>
      (await printReport(sheet, 'xlsx', { parts: ['form', 'working'] })).bytes,
    // Another row's actual, or none: what is typed is always something else than what was printed.
    earlier: (given: Evaluation) =>
      before(given, (index) => {
        const other = given.indicators[(index + 1) % given.indicators.length]?.actual;
        return other === given.indicators[index]?.actual ? undefined : other;
      }),
  },
} as const;

describe.skipIf(!hasOffice)('LibreOffice', () => {
  test.each(Object.entries(kinds))(
    `%s: the published tables and ${randomCount} random ones, typed in, are scored as the engine does`,
    async (name, { print, earlier }) => {
      const given: Evaluation[] = [
        ...Object.values(publishedSheets).map(({ input }) => plain(input)),
        ...randomEvaluations(),
      ].filter((one) => isScored(earlier(one)) && isScored(one));
      const forms = await Promise.all(
        given.map((one) => filled(sheetOf(one), earlier(one), print)),
      );
      const theirs = office.recomputed(forms.map(({ bytes }) => bytes));
      const all = forms.map((form, index) => compared(form, theirs[index] as Uint8Array));
      expect(all.flatMap(({ wrong }) => wrong)).toEqual([]);
      const rows = all.flatMap((one) => one.rows);
      const computed = rows.filter(({ got }) => got !== undefined);
      expect(rows.filter(({ got }) => got === undefined).map(({ what }) => what)).toEqual([]);
      const whole = all.filter(({ isWhole }) => isWhole);
      expect(whole.length).toBeGreaterThan(randomCount / 3);
      report(
        `${name}: LibreOffice came to ${computed.length} of ${rows.length} scores of ${all.length} tables as the engine does and to no other, and to ${whole.length} totals and grades`,
      );
    },
  );

  test.each(Object.entries(kinds))(
    '%s follow what is typed: actuals, and money beyond the budget',
    async (_, { print }) => {
      const budget: Budget = {
        currencyUnit: '万元',
        weight: '10',
        total: { initial: '1430.5', adjusted: '1430.5', executed: '1000' },
      };
      const indicators = [row({ target: '≥100人', actual: '95人', weight: '90' })];
      const bytes = await print(sheetOf(evaluation({ budget, indicators })));
      const { rows, executed = '', execution, total, grade } = placesOf(bytes);
      const typed = typedInto(
        bytes,
        new Map<string, string | { number: string }>([
          [rows[0]?.actual ?? '', '0.0099万人'],
          [executed, { number: '1500' }],
        ]),
      );
      const [book = Buffer.of()] = office.recomputed([withoutResults(typed)]);
      const shown = new Map(readXlsx(book, '自评表').map((cell) => [at(cell), cell.value]));
      expect(numberOf(shown.get(execution ?? ''))).toBe(10);
      expect(numberOf(shown.get(total ?? ''))).toBe(99.1);
      expect(String(shown.get(grade ?? '')).replace('自评等级：', '')).toBe('优');
    },
  );
});
