/** Penalties, bonuses and vetoes typed into a form: what LibreOffice makes of them is what the engine says. */
import { afterAll, describe, expect, test } from 'vitest';
import { printReport } from '../../src/evaluations/printing/report.js';
import { printTemplate } from '../../src/evaluations/printing/template.js';
import { score } from '../../src/evaluations/sheets/score.js';
import type { Evaluation } from '../../src/indicators/evaluation.js';
import type { Policy } from '../../src/policies/policy.js';
import { lettersOfIndex } from '../../src/reports/xlsx/place.js';
import type { ScoreSheet } from '../../src/scoring/score-sheet.js';
import { typedInto, withoutResults } from '../cases/reports/edited.js';
import { readXlsx } from '../cases/reports/read-back.js';
import { countyPolicy } from '../cases/shape/policies.js';
import { isProof, report } from '../proof.js';
import { hasOffice, Office } from './office.js';

const county = countyPolicy('county-department');
const office = new Office();
afterAll(() => office.close());

const names = ['迟报', '违规问题', '获得表彰', '重大违纪违法'] as const;

/** What is typed behind each of them; nothing where the cell stays blank. */
const typings: readonly (readonly string[])[] = [
  ['2天', '无', '1项', '无'],
  ['5', '3起', '0', '未发生'],
  ['按时', '无', '有', '发生'],
  ['1 天', '6', '3 项。', '没有'],
  ['', '无', '无', '无'],
  ['较晚', '无', '无', '无'],
  ['', '4起', '无', '无'],
  ['无', '5起', '', '无'],
  ['无', '', '无', '无'],
  ['无', '无', '无', ''],
  ['无', '无', '', '发生'],
  ['', '', '', '发生'],
  ['', '', '', ''],
];

/** Policies and amounts that such rows meet. */
const settings = {
  'as the policy is': { policy: county, executed: '100' },
  'a rate below a cap': { policy: county, executed: '75' },
  'a rate below the lowest cap': { policy: county, executed: '45' },
  'an amount that is not filled in': { policy: county, executed: undefined },
  'rows out of scope drawn out to 100': {
    policy: { ...county, notApplicable: { ...county.notApplicable, value: 'rescale' } },
    executed: '100',
    isRescaled: true,
  },
} as const satisfies Record<string, Setting>;

interface Setting {
  readonly policy: Policy;
  readonly executed: string | undefined;
  readonly isRescaled?: true;
}

function sheetWith(
  actuals: readonly string[],
  { policy, executed, isRescaled }: Setting,
): ScoreSheet {
  const table: Evaluation = {
    kind: 'department',
    fiscalYear: 2023,
    policy: `${policy.id}@${policy.version}`,
    unit: { name: '某局' },
    budget: {
      total: { initial: '100', adjusted: '100', ...(executed === undefined ? {} : { executed }) },
    },
    indicators: [
      { level1: '投入', level3: '预算调整率', target: '', actual: '0%' },
      { level1: '投入', level3: '在职人员控制率', target: '', actual: '100%' },
      { level1: '投入', level3: '三公经费控制率', target: '', actual: '100%' },
      { level1: '投入', level3: '结转结余率', target: '', actual: '5%' },
      { level1: '过程', level3: '预算执行率', target: '', actual: '100%' },
      { level1: '过程', level3: '绩效自评完成率', target: '', actual: '100%' },
      { level1: '产出', level3: '培训', target: '≥100人', actual: '95人', weight: '20' },
      {
        level1: '产出',
        level3: '验收',
        target: '≥90%',
        actual: '90%',
        weight: '10',
        ...(isRescaled ? { applicable: false } : {}),
      },
      { level1: '效益', level3: '满意度', target: '≥90%', actual: '90%', weight: '30' },
      ...names.map((level3, index) => {
        const actual = actuals[index] ?? '';
        return { level1: '加减分项', level3, target: '', ...(actual === '' ? {} : { actual }) };
      }),
    ],
  };
  const result = score(table, { findPolicy: () => policy });
  if (!result.ok) throw new Error(JSON.stringify(result.defects));
  return result.value;
}

const forms = {
  'a form to fill in': (sheet: ScoreSheet, policy: Policy) => printTemplate(sheet, () => policy),
  'a printed form': async (sheet: ScoreSheet, policy: Policy) =>
    (await printReport(sheet, 'xlsx', { parts: ['form'], policy })).bytes,
} as const;

/** A form with everything typed into it, from a form in which something else stands. */
async function filled(
  typing: readonly string[],
  setting: Setting,
  print: (typeof forms)[keyof typeof forms],
): Promise<Uint8Array> {
  const form = await print(sheetWith(['9天', '9起', '9项', '无'], setting), setting.policy);
  const { lineOf, column } = placesOf(form);
  const typed = names.map(
    (name, index) => [`${lettersOfIndex(column)}${lineOf(name) + 1}`, typing[index] ?? ''] as const,
  );
  return typedInto(withoutResults(form), new Map(typed));
}

function placesOf(form: Uint8Array) {
  const cells = readXlsx(form, '自评表');
  const lineOf = (text: string): number => cells.find((cell) => cell.text === text)?.row ?? -1;
  const columnOf = (title: string): number =>
    cells.find(({ row, text }) => row === lineOf('三级指标') && text === title)?.column ?? -1;
  return { cells, lineOf, column: columnOf('实际完成值'), scored: columnOf('得分') };
}

/** What a computed form says: the points of the rows, the total and the grade. */
function shownIn(form: Uint8Array) {
  const { cells, lineOf, scored } = placesOf(form);
  const at = (line: number): string =>
    cells.find((cell) => cell.row === line && cell.column === scored)?.text ?? '';
  const own = cells.find(({ row, column }) => row === lineOf('自评等级') && column > 0)?.text;
  const line = cells.find(({ text }) => text.startsWith('自评等级：'))?.text;
  return {
    points: names.map((name) => at(lineOf(name))),
    total: at(lineOf('总分')),
    grade: (own ?? line ?? '').replace(/^自评等级：|[，（].*$/gu, ''),
  };
}

describe.skipIf(!hasOffice)('rows that change the total, typed into a form', () => {
  test('have the points, the total and the grade of the engine, also where some stay blank', async () => {
    const given = Object.entries(settings);
    const cases = Object.entries(forms).flatMap(([form, print], shift) =>
      given.flatMap(([name, setting], at) =>
        typings
          .filter((_, index) => isProof || (index + shift) % given.length === at)
          .map((typing) => ({ what: [form, name, ...typing], typing, setting, print })),
      ),
    );
    const made = await Promise.all(
      cases.map(({ typing, setting, print }) => filled(typing, setting, print)),
    );
    const computed = office.recomputed(made);
    const graded = cases.map(({ what, typing, setting }, index) => {
      const sheet = sheetWith(typing, setting);
      const { points, total, grade } = shownIn(computed[index] ?? Buffer.of());
      const due = sheet.indicators.flatMap(({ adjustment }) =>
        adjustment === undefined ? [] : [Number(adjustment.points ?? '0')],
      );
      const shown = points.map((text) => Number(Number.isNaN(Number(text)) ? 0 : text));
      expect([what, shown, Number(total), grade]).toEqual([
        what,
        due,
        Number(sheet.total),
        sheet.grade ?? '未定',
      ]);
      const isBlank = typing.includes('');
      return { isBlank, isGraded: sheet.grade !== undefined };
    });
    report(
      `rows that change the total: LibreOffice came to the total and grade of ${cases.length} forms as the engine does`,
    );
    // Both kinds are among them: a blank that leaves the grade open, and one that cannot change it.
    for (const isGraded of [true, false])
      expect(graded.some((one) => one.isBlank && one.isGraded === isGraded)).toBe(true);
  });
});
