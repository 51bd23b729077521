/** The process of P10: prints so many forms into a zip that goes nowhere, and says its peak of memory. */
import { printForms, zipForms } from '../dist/evaluations/printing/report.js';
import { findPolicy } from '../dist/policies/catalogue.js';
import { scoreEvaluation } from '../dist/scoring/score-evaluation.js';
import { table } from './tables.js';

const count = Number(process.argv[2]);
// Sheets over and over: it is the forms whose memory is asked for.
const differentCount = 200;

function* sheets() {
  const known = Array.from({ length: differentCount }, (_, index) => {
    const { evaluation } = table(index + 1);
    return scoreEvaluation(evaluation, findPolicy(evaluation.policy)).value;
  });
  for (let index = 0; index < count; index += 1) yield { sheet: known[index % differentCount] };
}

const start = process.hrtime.bigint();
let [bytes, peak, pieces] = [0, 0, 0];
for await (const piece of zipForms(printForms(sheets(), 'xlsx'))) {
  bytes += piece.length;
  pieces += 1;
  if (pieces % 100 === 0) peak = Math.max(peak, process.memoryUsage.rss());
}
const megabyte = 1024 * 1024;
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
process.stdout.write(
  JSON.stringify({ peak: peak / megabyte, seconds, megabytes: bytes / megabyte }),
);
