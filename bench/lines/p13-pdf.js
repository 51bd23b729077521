/** P13: a page of a published pdf, against nothing but the letters that its library takes out of it; and its memory. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readFile } from '../../dist/documents/read-file.js';
import { printReport } from '../../dist/evaluations/printing/report.js';
import { findPolicy } from '../../dist/policies/catalogue.js';
import { scoreEvaluation } from '../../dist/scoring/score-evaluation.js';
import { costText, cpuMicroseconds, interleaved, ratioOf } from '../measure.js';
import { table } from '../tables.js';

const fileCount = 2;

async function fileOf(index) {
  const { evaluation } = table(index);
  const sheet = scoreEvaluation(evaluation, findPolicy(evaluation.policy)).value;
  const content = { parts: ['form', 'working', 'findings'] };
  return (await printReport(sheet, 'pdf', content)).bytes;
}

async function letters(bytes) {
  const task = getDocument({ data: bytes.slice(), isEvalSupported: false, verbosity: 0 });
  const document = await task.promise;
  for (let page = 1; page <= document.numPages; page += 1)
    await (await document.getPage(page)).getTextContent();
  const count = document.numPages;
  await task.destroy();
  return count;
}

export async function* lines() {
  const files = [];
  for (let index = 1; index <= fileCount; index += 1) files.push(await fileOf(index));
  let pageCount = 0;
  for (const bytes of files) pageCount += await letters(bytes);
  let most = 0;
  const costs = await interleaved({
    read: async () => {
      const cost = await cpuMicroseconds(async () => {
        for (const bytes of files) {
          const { tables } = await readFile(bytes, 'a.pdf');
          if (tables.length === 0) throw new Error('no table was read');
          most = Math.max(most, process.memoryUsage().rss);
        }
      });
      return cost / pageCount;
    },
    letters: async () => {
      const cost = await cpuMicroseconds(async () => {
        for (const bytes of files) await letters(bytes);
      });
      return cost / pageCount;
    },
  });
  yield {
    name: 'P13 a page of pdf as tables, of the speed of taking its letters alone',
    floor: 0.1,
    goal: 0.5,
    ratios: ratioOf(costs, 'letters', 'read'),
    notes: [
      `${costText(costs, 'read')}, ${costText(costs, 'letters')} a page of ${pageCount}; ${Math.round(most / 1024 / 1024)} MiB in all while it reads`,
    ],
  };
}
