/** HyperFormula: one sheet a plan, with formulas for score, deviation, total and grade. */
import { loadPeer } from '../peers.js';

const name = 'hyperformula';
const actualColumn = 2;

function rowFormulas({ lower, target, weight }, index) {
  const row = index + 1;
  const met = lower ? `C${row}<=A${row}` : `C${row}>=A${row}`;
  const kept = lower ? `MAX(0,2*A${row}-C${row})` : `C${row}`;
  return [
    target / 100,
    weight / 100,
    0,
    `=IF(${met},B${row},ROUND(B${row}*${kept}/A${row},2))`,
    `=IF(${met},0,-ROUND(ABS(C${row}-A${row})*100/A${row},2))`,
  ];
}

function sheetOf(plan) {
  const last = plan.length;
  const sum = `=ROUND(SUM(D1:D${last}),2)`;
  const grade = `=IF(A${last + 1}>=90,"优",IF(A${last + 1}>=80,"良",IF(A${last + 1}>=60,"中","差")))`;
  return [...plan.map(rowFormulas), [sum, grade]];
}

async function contestantOf({ plans, tables }, say) {
  const peer = await loadPeer(name, say);
  if (peer === undefined) return undefined;
  const sheets = Object.fromEntries(plans.map((plan, index) => [`plan${index}`, sheetOf(plan)]));
  const book = peer.HyperFormula.buildFromSheets(sheets, { licenseKey: 'gpl-v3' });
  const ids = plans.map((_, index) => book.getSheetId(`plan${index}`));
  const columns = tables.map(({ actuals }) => actuals.map((actual) => [actual / 100]));
  return (index) => {
    const sheet = ids[tables[index].number];
    book.setCellContents({ sheet, row: 0, col: actualColumn }, columns[index]);
    const values = book.getSheetValues(sheet);
    const hundredths = (value) => Math.round(value * 100);
    const [total, grade] = values.at(-1);
    const scored = values.slice(0, -1).map(([, , , score, deviation]) => ({
      score: hundredths(score),
      deviation: hundredths(deviation),
    }));
    return { scored, total: hundredths(total), grade };
  };
}

export const hyperformula = {
  name,
  cannot: 'counts in floats, so a tie may be rounded down',
  contestantOf,
};
