/** P9: the xlsx form of a sheet, against nothing but the deflating of the bytes that it holds. */
import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { printReport } from '../../dist/evaluations/printing/report.js';
import { findPolicy } from '../../dist/policies/catalogue.js';
import { scoreEvaluation } from '../../dist/scoring/score-evaluation.js';
import { costText, cpuMicroseconds, interleaved, ratioOf } from '../measure.js';
import { table } from '../tables.js';

const sheetCount = 40;

function sheetOf(index) {
  const { evaluation } = table(index);
  return scoreEvaluation(evaluation, findPolicy(evaluation.policy)).value;
}

export async function* lines() {
  const sheets = Array.from({ length: sheetCount }, (_, index) => sheetOf(index + 1));
  const ready = [];
  for (const sheet of sheets) {
    ready.push(Object.values(unzipSync((await printReport(sheet, 'xlsx')).bytes)));
  }
  const costs = await interleaved({
    form: async () => {
      const cost = await cpuMicroseconds(async () => {
        for (const sheet of sheets) await printReport(sheet, 'xlsx');
      });
      return cost / sheetCount;
    },
    deflate: async () => {
      const cost = await cpuMicroseconds(() => {
        for (const files of ready) for (const file of files) deflateRawSync(file);
      });
      return cost / sheetCount;
    },
  });
  yield {
    name: 'P9 xlsx form, of the speed of deflating its ready bytes',
    floor: 0.15,
    goal: 0.5,
    ratios: ratioOf(costs, 'deflate', 'form'),
    notes: [`${costText(costs, 'form')}, ${costText(costs, 'deflate')} a form`],
  };
}
