/**
 * Prints the published final account as pdf. `node scripts/published-pdf.js` writes account tables and sentences as
 * assets/published/final-accounts-2023.pdf, which the demo checks; with `--whole` it writes
 * assets/published/final-accounts-2023-whole.pdf, with the table of all sums and the self-evaluation tables. The words
 * and figures are the text's; where the text lost the columns of a form, they stand where the form has them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';

const assets = new URL('../assets/', import.meta.url);
const text = readFileSync(new URL('published/final-accounts-2023.txt', assets), 'utf8');
const font = readFileSync(new URL('fonts/NotoSansCJKsc-Regular.subset.otf', assets));

const isWhole = process.argv.includes('--whole');
const titles = [
  ...(isWhole ? ['收入支出决算总表'] : []),
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

const formWidth = 595 - 2 * edge;

let pageNumber = 0;
function newPage(layout = 'landscape') {
  paper.addPage({ size: 'A4', layout, margin: edge });
  pageNumber += 1;
  const y = paper.y;
  paper.text(`— ${pageNumber} —`, edge, (layout === 'landscape' ? 595 : 842) - edge - 14, {
    width: layout === 'landscape' ? width : formWidth,
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

/** The rows of the two self-evaluation tables, each with its head; rows without tabs are left out. */
const forms = ['部门整体支出绩效自评情况表', '项目支出绩效自评情况表'].map((title) => {
  // Empty cells at the end of a line count.
  const all = text.split('\n');
  const from = all.findIndex((line) => line.split('\t')[0] === title);
  const rest = all.slice(from + 1);
  const end = rest.findIndex((line) => line.startsWith('总分'));
  const rows = rest.slice(0, end + 1).filter((line) => line.includes('\t'));
  return { title, rows: rows.map((line) => line.split('\t')) };
});
const indicatorColumns = 9;

/** The rows of indicators: a name that went on in the line below is whole again, and what moved left is back. */
function indicatorRows(rows) {
  const whole = [];
  for (const row of rows) {
    const cells = [...Array(Math.max(indicatorColumns - row.length, 0)).fill(''), ...row];
    const filled = cells.flatMap((cell, at) => (cell === '' ? [] : [at]));
    const above = whole.at(-1);
    if (filled.length === 1 && above !== undefined) above[2] += cells[filled[0]];
    else whole.push(cells);
  }
  return whole;
}

/** The cells of a form, row by row: in its head, what is no figure reaches over the empty cells on its right. */
function formCells(rows) {
  return rows.flatMap((row, at) => {
    const isHead = row.length < indicatorColumns;
    // A task that went over to the next page has lost the empty cells before what came of it.
    const cells = row.length === 3 ? [row[0], row[1], '', '', row[2]] : [...row];
    while (cells.length < indicatorColumns) cells.push('');
    const made = [];
    for (let column = 0; column < indicatorColumns; ) {
      const text = cells[column];
      let columns = 1;
      if (isHead && text !== '' && !/^[-\d.,%]+$/u.test(text))
        while (column + columns < indicatorColumns && cells[column + columns] === '') columns += 1;
      made.push({ row: at, column, columns, down: 1, text });
      column += columns;
    }
    return made;
  });
}

/** Draws cells that are as wide as their columns, and goes on on the next page where the paper ends. */
function drawForm({ title, rows }) {
  const head = rows.findIndex(([first]) => first === '一级指标');
  const all = [...rows.slice(0, head), ...indicatorRows(rows.slice(head))];
  const parts = [10, 11, 17, 16, 10, 7, 7, 8, 14];
  const unit = formWidth / parts.reduce((sum, part) => sum + part, 0);
  const widthOf = ({ column, columns }) =>
    parts.slice(column, column + columns).reduce((sum, part) => sum + part * unit, 0);
  newPage('portrait');
  paper.fontSize(12).text(title, edge, paper.y, { width: formWidth, align: 'center' });
  paper.fontSize(size);
  let y = paper.y + 4;
  const cells = formCells(all);
  for (const row of all.keys()) {
    const own = cells.filter((cell) => cell.row === row);
    const height =
      2 * padding +
      Math.max(
        ...own.map((cell) =>
          paper.heightOfString(cell.text || ' ', { width: widthOf(cell) - 2 * padding }),
        ),
      );
    if (y + height > 842 - edge - 20) {
      newPage('portrait');
      y = paper.y;
    }
    for (const cell of own) {
      const x = edge + widthOf({ column: 0, columns: cell.column });
      paper.lineWidth(0.5).rect(x, y, widthOf(cell), height).stroke();
      paper.text(cell.text, x + padding, y + padding, {
        width: widthOf(cell) - 2 * padding,
        align: 'center',
      });
    }
    y += height;
  }
}

/** Draws a table across the paper; columns are as wide as their parts of it, or all the same. */
function drawTable(rows, { across = width, padding: inner = padding, parts = [] } = {}) {
  const count = Math.max(...rows.map((row) => row.length));
  const headerCount = rows.findIndex((row) => row.some((cell) => /^\d+$/u.test(cell)));
  const shares = Array.from({ length: count }, (_, column) => parts[column] ?? 1);
  const unit = across / shares.reduce((sum, share) => sum + share, 0);
  const roomOf = (column, columns) =>
    shares.slice(column, column + columns).reduce((sum, share) => sum + share * unit, 0);
  const heightOf = (cell, column) =>
    paper.heightOfString(cell || ' ', { width: roomOf(column, 1) - 2 * inner });
  const heights = rows.map((row) => Math.max(...row.map(heightOf)) + 2 * inner);
  const top = paper.y + 4;
  const yOf = (row) => top + heights.slice(0, row).reduce((sum, height) => sum + height, 0);
  for (const { row, column, columns, down, text: cell } of cellsOf(rows, headerCount, count)) {
    const [x, y] = [edge + roomOf(0, column), yOf(row)];
    const room = roomOf(column, columns);
    paper
      .lineWidth(0.5)
      .rect(x, y, room, yOf(row + down) - y)
      .stroke();
    const align = /^-?[\d,.]+$/u.test(cell) ? 'right' : 'center';
    paper.text(cell, x + inner, y + inner, { width: room - 2 * inner, align });
  }
  paper.x = edge;
  paper.y = yOf(rows.length) + 14;
}

/** The table of all sums has as many lines as an upright page: names are wide in it, and lines stand close. */
const upright = { across: formWidth, padding: 1.5, parts: [15, 3, 7, 15, 3, 7] };

newPage();
paper.fontSize(16).text(lines[0], edge, 200, { width, align: 'center' }).fontSize(size);
// Two of the other tables stand on one page that lies.
for (const [index, { title, above, rows }] of sections.entries()) {
  const isUpright = isWhole && index === 0;
  const across = isUpright ? formWidth : width;
  if (isUpright || index % 2 === (isWhole ? 1 : 0)) newPage(isUpright ? 'portrait' : 'landscape');
  paper.fontSize(12).text(title, edge, paper.y, { width: across, align: 'center' }).fontSize(size);
  for (const line of above) paper.text(line, edge, paper.y, { width: across, align: 'right' });
  drawTable(rows, isUpright ? upright : {});
}
newPage();
for (const [index, paragraph] of paragraphs.entries())
  paper.text(paragraph, { width, indent: index === 0 ? 0 : 2 * size, lineGap: 3, paragraphGap: 4 });

if (isWhole) for (const form of forms) drawForm(form);

const chunks = [];
paper.on('data', (chunk) => chunks.push(chunk));
paper.on('end', () =>
  writeFileSync(
    new URL(`published/final-accounts-2023${isWhole ? '-whole' : ''}.pdf`, assets),
    Buffer.concat(chunks),
  ),
);
paper.end();
