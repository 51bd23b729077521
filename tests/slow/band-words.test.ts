/** Bands that a rule-book calls by words of its own, typed into a form: what LibreOffice makes of them. */
import { afterAll, describe, expect, test } from 'vitest';
import { printTemplate } from '../../src/evaluations/printing/template.js';
import { score } from '../../src/evaluations/sheets/score.js';
import type { Evaluation } from '../../src/indicators/evaluation.js';
import { mofProject } from '../../src/policies/mof-project.js';
import type { Policy } from '../../src/policies/policy.js';
import { lettersOfIndex } from '../../src/reports/xlsx/place.js';
import { evaluation, row } from '../cases/builders.js';
import { typedInto, withoutResults } from '../cases/reports/edited.js';
import { readXlsx } from '../cases/reports/read-back.js';
import { hasOffice, Office } from './office.js';

const { achieved, partly, not } = mofProject.textBands.value;
const own: Policy = {
  ...mofProject,
  textBands: {
    ...mofProject.textBands,
    value: {
      achieved: { ...achieved, words: ['优秀'] },
      partly: { ...partly, words: ['较好'] },
      not: { ...not, words: ['较差'] },
    },
  },
};
const office = new Office();
afterAll(() => office.close());

const given: Evaluation = evaluation({
  indicators: [row({ target: '效果明显', actual: undefined, weight: '90' })],
});

function scoreOf(actual: string, share?: string): string | undefined {
  const indicators = given.indicators.map((each) => ({
    ...each,
    actual,
    ...(share === undefined ? {} : { achieved: share }),
  }));
  const result = score({ ...given, indicators }, { findPolicy: () => own });
  return result.ok ? result.value.indicators[0]?.score : undefined;
}

describe.skipIf(!hasOffice)('words of a rule-book, typed into a form', () => {
  test('score as the engine says', async () => {
    const sheet = score(given, { findPolicy: () => own });
    if (!sheet.ok) throw new Error(JSON.stringify(sheet.defects));
    const form = await printTemplate(sheet.value, () => own);
    const cells = readXlsx(form, '自评表');
    const header = cells.find(({ text }) => text === '三级指标')?.row ?? -1;
    const columnOf = (title: string): number =>
      cells.find(({ row: line, text }) => line === header && text === title)?.column ?? -1;
    const actual = `${lettersOfIndex(columnOf('实际完成值'))}${header + 2}`;
    const typings = [
      ['优秀', scoreOf('优秀')],
      ['优秀。', scoreOf('优秀。')],
      ['较好（达成比例75%）', scoreOf('较好', '75')],
      ['较差(达成比例30%)', scoreOf('较差', '30')],
      ['较好（达成比例85%）', undefined],
      ['较好', undefined],
      ['较差', undefined],
    ] as const;
    const filled = typings.map(([text]) =>
      typedInto(withoutResults(form), new Map([[actual, text]])),
    );
    const seen = office.recomputed(filled).map((bytes) => {
      const cell = readXlsx(bytes, '自评表').find(
        ({ row: line, column }) => line === header + 1 && column === columnOf('得分'),
      );
      return Number.isNaN(Number(cell?.text)) || cell?.text === '' ? undefined : Number(cell?.text);
    });
    expect(typings.map(([text], index) => [text, seen[index]])).toEqual(
      typings.map(([text, due]) => [text, due === undefined ? undefined : Number(due)]),
    );
  });
});
