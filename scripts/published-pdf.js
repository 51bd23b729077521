/**
 * Prints account tables and sentences of the published final account as the pdf that the demo checks:
 * `node scripts/published-pdf.js` writes assets/published/final-accounts-2023.pdf. The words and figures are the text's.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';

const assets = new URL('../assets/', import.meta.url);
const text = readFileSync(new URL('published/final-accounts-2023.txt', assets), 'utf8');
const font = readFileSync(new URL('fonts/NotoSansCJKsc-Regular.subset.otf', assets));

const titles = [
  '收入决算表',
  '支出决算表',
  '一般公共预算财政拨款支出决算表',
  '财政拨款“三公”经费支出决算表',
];
const [edge, size, padding] = [50, 9, 4];

const lines = text.split('\n').map((line) => line.trimEnd());
const sections = titles.map((title) => {
  const from = lines.indexOf(title);
  const rest = lines.slice(from + 1);
  const end = rest.findIndex(
    (line) => /^(?!公开).*表$|^第.部分/u.test(line) && !line.includes('\t'),
  );
  const own = rest.slice(0, end).filter((line) => line !== '');
  const rows = own.filter((line) => line.includes('\t')).map((line) => line.split('\t'));
  return { title, above: own.filter((line) => !line.includes('\t')), rows };
});
const told = lines.slice(lines.findIndex((line) => /^第三部分/u.test(line)));
const paragraphs = told
  .slice(
    0,
    told.findIndex((line) => /^第五部分/u.test(line)),
  )
  .filter((line) => line !== '');

const paper = new PDFDocument({
  size: 'A4',
  layout: 'landscape',
  margin: edge,
  autoFirstPage: false,
  font: null,
  info: { Title: lines[0], CreationDate: new Date('2024-09-01T00:00:00Z') },
});
paper.registerFont('body', font);
paper.font('body').fontSize(size);
const width = 842 - 2 * edge;

let pageNumber = 0;
function newPage() {
  paper.addPage();
  pageNumber += 1;
  const y = paper.y;
  paper.text(`— ${pageNumber} —`, edge, 595 - edge - 14, {
    width,
    align: 'center',
    lineBreak: false,
  });
  paper.y = y;
}

/** How far a cell of the header goes: to the right where the row below divides it, down where that is empty. */
function spanOf(rows, headerCount, count, row, column) {
  const isEmpty = (at, across) => (rows[at]?.[across] ?? '') === '';
  let columns = 1;
  while (
    column + columns < count &&
    isEmpty(row, column + columns) &&
    rows.slice(row + 1, headerCount).some((below) => (below[column + columns] ?? '') !== '')
  )
    columns += 1;
  let down = 1;
  while (columns === 1 && row + down < headerCount && isEmpty(row + down, column)) down += 1;
  return { columns, down };
}

/** The cells of a table with what they span, row by row. */
function cellsOf(rows, headerCount, count) {
  const taken = new Set();
  const cells = [];
  const take = (row, column) => {
    const text = rows[row][column] ?? '';
    const isSpanning = row < headerCount && text !== '';
    const { columns, down } = isSpanning
      ? spanOf(rows, headerCount, count, row, column)
      : { columns: 1, down: 1 };
    cells.push({ row, column, columns, down, text });
    for (let line = row; line < row + down; line += 1)
      for (let across = column; across < column + columns; across += 1)
        taken.add(`${line},${across}`);
  };
  for (const row of rows.keys())
    for (let column = 0; column < count; column += 1)
      if (!taken.has(`${row},${column}`)) take(row, column);
  return cells;
}

function drawTable(rows) {
  const count = Math.max(...rows.map((row) => row.length));
  const headerCount = rows.findIndex((row) => row.some((cell) => /^\d+$/u.test(cell)));
  const columnWidth = width / count;
  const heightOf = (cell) =>
    paper.heightOfString(cell || ' ', { width: columnWidth - 2 * padding });
  const heights = rows.map((row) => Math.max(...row.map(heightOf)) + 2 * padding);
  const top = paper.y + 4;
  const yOf = (row) => top + heights.slice(0, row).reduce((sum, height) => sum + height, 0);
  for (const { row, column, columns, down, text: cell } of cellsOf(rows, headerCount, count)) {
    const [x, y] = [edge + column * columnWidth, yOf(row)];
    const room = columns * columnWidth;
    paper
      .lineWidth(0.5)
      .rect(x, y, room, yOf(row + down) - y)
      .stroke();
    const align = /^-?[\d,.]+$/u.test(cell) ? 'right' : 'center';
    paper.text(cell, x + padding, y + padding, { width: room - 2 * padding, align });
  }
  paper.x = edge;
  paper.y = yOf(rows.length) + 14;
}

newPage();
paper.fontSize(16).text(lines[0], edge, 200, { width, align: 'center' }).fontSize(size);
sections.forEach(({ title, above, rows }, index) => {
  if (index % 2 === 0) newPage();
  paper.fontSize(12).text(title, edge, paper.y, { width, align: 'center' }).fontSize(size);
  for (const line of above) paper.text(line, edge, paper.y, { width, align: 'right' });
  drawTable(rows);
});
newPage();
for (const [index, paragraph] of paragraphs.entries())
  paper.text(paragraph, { width, indent: index === 0 ? 0 : 2 * size, lineGap: 3, paragraphGap: 4 });

const chunks = [];
paper.on('data', (chunk) => chunks.push(chunk));
paper.on('end', () =>
  writeFileSync(new URL('published/final-accounts-2023.pdf', assets), Buffer.concat(chunks)),
);
paper.end();
