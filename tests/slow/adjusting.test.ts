/** Penalties, bonuses and vetoes typed into a form: what LibreOffice makes of them is what the engine says. */
import { afterAll, describe, expect, test } from 'vitest';
import { printTemplate } from '../../src/evaluations/printing/template.js';
import { score } from '../../src/evaluations/sheets/score.js';
import type { Evaluation } from '../../src/indicators/evaluation.js';
import { lettersOfIndex } from '../../src/reports/xlsx/place.js';
import type { ScoreSheet } from '../../src/scoring/score-sheet.js';
import { typedInto, withoutResults } from '../cases/reports/edited.js';
import { readXlsx } from '../cases/reports/read-back.js';
import { countyPolicy } from '../cases/shape/policies.js';
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
];

function sheetWith(actuals: readonly string[]): ScoreSheet {
  const table: Evaluation = {
    kind: 'department',
    fiscalYear: 2023,
    policy: `${county.id}@${county.version}`,
    unit: { name: '某局' },
    budget: { total: { initial: '100', adjusted: '100', executed: '100' } },
    indicators: [
      { level1: '投入', level3: '预算调整率', target: '', actual: '0%' },
      { level1: '投入', level3: '在职人员控制率', target: '', actual: '100%' },
      { level1: '投入', level3: '三公经费控制率', target: '', actual: '100%' },
      { level1: '投入', level3: '结转结余率', target: '', actual: '5%' },
      { level1: '过程', level3: '预算执行率', target: '', actual: '100%' },
      { level1: '过程', level3: '绩效自评完成率', target: '', actual: '100%' },
      { level1: '产出', level3: '培训', target: '≥100人', actual: '95人', weight: '30' },
      { level1: '效益', level3: '满意度', target: '≥90%', actual: '90%', weight: '30' },
      ...names.map((level3, index) => {
        const actual = actuals[index] ?? '';
        return { level1: '加减分项', level3, target: '', ...(actual === '' ? {} : { actual }) };
      }),
    ],
  };
  const result = score(table, { findPolicy: () => county });
  if (!result.ok) throw new Error(JSON.stringify(result.defects));
  return result.value;
}

describe.skipIf(!hasOffice)('rows that change the total, typed into a form', () => {
  test('have the points of the engine, and its grade once all of them can be counted', async () => {
    const form = await printTemplate(sheetWith([]), () => county);
    const cells = readXlsx(form, '自评表');
    const lineOf = (text: string): number => cells.find((cell) => cell.text === text)?.row ?? -1;
    const columnOf = (title: string): number =>
      cells.find(({ row, text }) => row === lineOf('三级指标') && text === title)?.column ?? -1;
    const [column, scored] = [columnOf('实际完成值'), columnOf('得分')];
    const filled = typings.map((typing) => {
      const typed = names.flatMap((name, index) =>
        typing[index] === ''
          ? []
          : [[`${lettersOfIndex(column)}${lineOf(name) + 1}`, typing[index] ?? ''] as const],
      );
      return typedInto(withoutResults(form), new Map(typed));
    });
    const seen = office.recomputed(filled).map((bytes) => {
      const made = readXlsx(bytes, '自评表');
      const at = (line: number): string =>
        made.find((cell) => cell.row === line && cell.column === scored)?.text ?? '';
      return {
        points: names.map((name) => at(lineOf(name))),
        total: at(lineOf('总分')),
        grade: made.find(({ row, column: own }) => row === lineOf('自评等级') && own > 0)?.text,
      };
    });
    typings.forEach((typing, index) => {
      const sheet = sheetWith(typing);
      const due = sheet.indicators.flatMap(({ adjustment }) =>
        adjustment === undefined ? [] : [Number(adjustment.points ?? '0')],
      );
      const { points, total, grade } = seen[index] ?? expect.fail();
      expect([typing, points.map(Number), Number(total)]).toEqual([
        typing,
        due,
        Number(sheet.total),
      ]);
      // What nothing was typed of, or nothing that can be counted, leaves the grade open here.
      const isCounted = typing.every((actual) => actual !== '' && actual !== '较晚');
      expect([typing, isCounted ? grade : grade?.includes('未定')]).toEqual([
        typing,
        isCounted ? sheet.grade : true,
      ]);
    });
  });
});
