/** A report as one page of HTML: no script, no other file, fit for print. */
import { greatestOf } from '../../lists.js';
import {
  type Cell,
  type Chart,
  type LayoutRow,
  margin,
  type Orientation,
  type Part,
  printedWidth,
  type Report,
  type Section,
} from '../layout.js';

/** Half the width of the outermost lines, which lie outside of their table: at the edge of a page they were cut. */
const lineRoom = '1px';

function styleOf(orientation: Orientation): string {
  return `
@page { size: A4 ${orientation}; margin: ${margin}mm; @bottom-right { content: "第 " counter(page) " 页 / 共 " counter(pages) " 页"; font-size: 8pt; } }
body { box-sizing: border-box; margin: 0 auto; padding: 0 ${lineRoom}; font: 9pt/1.4 "Songti SC", SimSun, "Noto Serif CJK SC", "Noto Sans CJK SC", serif; color: #000; }
article + article { break-before: page; }
h1 { margin: 8mm 0 1mm; text-align: center; font-size: 16pt; }
p { margin: 1mm 0; }
p.subtitle { text-align: center; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
table.apart { margin-top: 5mm; }
table.joined { margin-top: -1px; }
tr { height: 6mm; }
th, td { border: 1px solid #000; padding: 1mm .8mm; vertical-align: middle; overflow-wrap: anywhere; white-space: pre-line; unicode-bidi: isolate; }
th { background: #f2f2f2; }
.left { text-align: left; } .center { text-align: center; } .right { text-align: right; }
.closing { display: flex; gap: 4mm; margin-top: 3mm; }
.closing span { flex: 1; overflow-wrap: anywhere; }
figure { margin: 6mm 0; break-inside: avoid; }
figcaption { font-weight: bold; margin-bottom: 2mm; }
footer { margin-top: 6mm; font-size: 8pt; color: #444; }
@media screen { body { padding: 5mm; width: ${printedWidth(orientation) + 10}mm; } }
@media print { thead { display: table-header-group; } tr { break-inside: auto; } th, td { print-color-adjust: exact; } }
`;
}

/** Nothing may be loaded and nothing may run, whatever a text holds. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

/** @returns the bytes of a page in UTF-8. */
export function renderHtml(report: Report): Uint8Array {
  const lines = [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(report.title)}</title>`,
    `<style>${styleOf(report.orientation)}</style>`,
    '</head>',
    '<body>',
    ...report.parts.flatMap((part) => partLines(part)),
    `<footer>${escaped(report.footer)}</footer>`,
    '</body>',
    '</html>',
  ];
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => entities[character] ?? character);
}

function partLines(part: Part): string[] {
  const { title, subtitles, sections, chart, closing } = part;
  return [
    '<article>',
    `<h1>${escaped(title)}</h1>`,
    ...subtitles.map((text) => `<p class="subtitle">${escaped(text)}</p>`),
    ...sections.flatMap((section, index) => sectionLines(section, part, index)),
    ...(chart === undefined ? [] : chartLines(chart)),
    ...closing.map(
      (pieces) =>
        `<p class="closing">${pieces.map((piece) => `<span>${escaped(piece)}</span>`).join('')}</p>`,
    ),
    '</article>',
  ];
}

function sectionLines(section: Section, { columnWidths }: Part, index: number): string[] {
  const { rows, headerRowCount, isApart } = section;
  const used = greatestOf(
    rows.flatMap((row) => row.map(({ column, columnSpan }) => column + columnSpan)),
  );
  const widths = columnWidths.slice(0, used);
  const joined = index > 0 ? ' class="joined"' : '';
  const [total, all] = [sumOf(widths), sumOf(columnWidths)];
  return [
    `<table${isApart === true ? ' class="apart"' : joined} style="width:${percent(total, all)}">`,
    `<colgroup>${widths.map((width) => `<col style="width:${percent(width, total)}">`).join('')}</colgroup>`,
    ...(headerRowCount === 0
      ? []
      : ['<thead>', ...rows.slice(0, headerRowCount).map(rowLine), '</thead>']),
    '<tbody>',
    ...rows.slice(headerRowCount).map(rowLine),
    '</tbody>',
    '</table>',
  ];
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

/** A share, so that a table never is wider than the paper that it is printed on. */
function percent(part: number, whole: number): string {
  return `${Math.round((part / whole) * 10_000) / 100}%`;
}

function rowLine(row: LayoutRow): string {
  return `<tr>${row.map(cellText).join('')}</tr>`;
}

function cellText({ look, align, columnSpan, rowSpan, content }: Cell): string {
  const tag = look === 'label' ? 'th' : 'td';
  const spans = `${columnSpan === 1 ? '' : ` colspan="${columnSpan}"`}${rowSpan === 1 ? '' : ` rowspan="${rowSpan}"`}`;
  return `<${tag} class="${align}"${spans}>${escaped(content.text)}</${tag}>`;
}

const bar = { height: 7, label: 50, length: 100, text: 20 } as const;

/** Bars as SVG, in millimetres. */
function chartLines({ title, bars }: Chart): string[] {
  const height = bars.length * bar.height;
  const width = bar.label + bar.length + bar.text;
  return [
    '<figure>',
    `<figcaption>${escaped(title)}</figcaption>`,
    `<svg role="img" aria-label="${escaped(title)}" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}" font-size="3.2">`,
    ...bars.flatMap(({ label, text, percent }, index) => {
      const top = index * bar.height;
      const length = (Number(percent) * bar.length) / 100;
      return [
        `<text x="${bar.label - 2}" y="${top + 4.4}" text-anchor="end">${escaped(shortened(label))}</text>`,
        `<rect x="${bar.label}" y="${top + 1}" width="${length}" height="${bar.height - 2}" fill="#4472c4"/>`,
        `<text x="${bar.label + length + 1.5}" y="${top + 4.4}">${escaped(text)}</text>`,
      ];
    }),
    '</svg>',
    '</figure>',
  ];
}

const labelCharsMax = 14;

/** A label beside a bar has one line; the whole of it stands in the table above. */
function shortened(label: string): string {
  const characters = [...label.replaceAll('\n', ' ')];
  return characters.length <= labelCharsMax
    ? label
    : `${characters.slice(0, labelCharsMax - 1).join('')}…`;
}
