/** 汇总: many sheets in one workbook; one line each, grades, distribution, the worst deviations. */
import { Fraction } from '../decimal.js';
import { limits } from '../limits.js';
import { greatestOf } from '../lists.js';
import { scoreText } from '../scoring/rounding.js';
import type { ScoreSheet, SheetRow } from '../scoring/score-sheet.js';
import { type Chart, type Part, printedWidth, type Report } from './layout.js';
import {
  countNumber,
  deviationNumber,
  givenNumber,
  orDash,
  rateNumber,
  scoreNumber,
} from './numbers.js';
import { type PlainCell, type PlainColumn, plainSection, widthsOf } from './parts/table.js';
import { toPrintable } from './printable.js';

const columns: readonly PlainColumn[] = [
  { title: '序号', width: 12, align: 'center' },
  { title: '单位', width: 32 },
  { title: '项目', width: 33 },
  { title: '年度', width: 11, align: 'center' },
  { title: '计分办法', width: 24 },
  { title: '执行率', width: 16, align: 'center' },
  { title: '总分', width: 14, align: 'center' },
  { title: '满分', width: 12, align: 'center' },
  { title: '等级', width: 10, align: 'center' },
  { title: '错误', width: 8, align: 'center' },
  { title: '警告', width: 8, align: 'center' },
];

const worstColumns: readonly PlainColumn[] = [
  { title: '单位', width: 34 },
  { title: '项目', width: 34 },
  { title: '三级指标', width: 32 },
  { title: '指标值', width: 22, align: 'center' },
  { title: '实际完成值', width: 22, align: 'center' },
  { title: '得分/分值', width: 18, align: 'center' },
  { title: '偏差度', width: 18, align: 'center' },
];

/** Lower ends of the bands of the distribution, in percent of the full mark. */
const bands = ['95', '90', '80', '70', '60', '0'] as const;
const orientation = 'portrait';
const width = printedWidth(orientation);
const undecided = '未定';

interface Deviating {
  readonly deviation: Fraction;
  readonly cells: readonly PlainCell[];
}

/** Takes sheets one after the other and keeps a line of each, not the sheet. */
export class Summary {
  readonly #lines: PlainCell[][] = [];
  readonly #grades = new Map<string, number>();
  readonly #bands = bands.map(() => 0);
  #worst: Deviating[] = [];

  /** @throws RangeError beyond the bound of lines, which callers check before. */
  add(sheet: ScoreSheet): void {
    if (this.#lines.length >= limits.summaryLineCountMax) throw new RangeError('too many lines');
    const grade = sheet.grade ?? undecided;
    this.#grades.set(grade, (this.#grades.get(grade) ?? 0) + 1);
    const band = bandOf(sheet);
    if (band >= 0) this.#bands[band] = (this.#bands[band] ?? 0) + 1;
    this.#lines.push(lineOf(sheet, this.#lines.length, grade));
    for (const row of sheet.indicators) this.#addDeviation(sheet, row);
  }

  /** The workbook of what was added so far. */
  report(): Report {
    const count = this.#lines.length;
    return {
      title: '绩效自评汇总',
      orientation,
      footer: `共 ${count} 张自评表`,
      parts: [this.#linesPart(), this.#distributionPart(), this.#worstPart()],
    };
  }

  #addDeviation(sheet: ScoreSheet, row: SheetRow): void {
    if (row.deviation === undefined) return;
    const deviation = Fraction.of(row.deviation);
    if (!deviation.isNegative()) return;
    const last = this.#worst.at(-1);
    const isFull = this.#worst.length >= limits.worstDeviationCountMax;
    if (isFull && last !== undefined && deviation.compare(last.deviation) >= 0) return;
    const place = this.#worst.findIndex((other) => deviation.compare(other.deviation) < 0);
    const entry = { deviation, cells: deviationCells(sheet, row, row.deviation) };
    this.#worst.splice(place < 0 ? this.#worst.length : place, 0, entry);
    this.#worst = this.#worst.slice(0, limits.worstDeviationCountMax);
  }

  #linesPart(): Part {
    return {
      name: '汇总',
      title: '绩效自评汇总表',
      subtitles: [],
      columnWidths: widthsOf(columns, width),
      sections: [plainSection(columns, this.#lines)],
      closing: [],
    };
  }

  #distributionPart(): Part {
    const total = this.#lines.length;
    const line = (name: string, count: number, prefix: string, index: number): PlainCell[] => [
      { content: name, name: `${prefix}-${index}` },
      { content: countNumber(count), name: `${prefix}-count-${index}` },
      rateNumber(percentOf(count, total)),
    ];
    const grades = [...this.#grades].sort(
      ([left], [right]) => gradeOrder(left) - gradeOrder(right),
    );
    const titles = (first: string): PlainColumn[] => [
      { title: first, width: 60 },
      { title: '张数', width: 60, align: 'center' },
      { title: '占比', width: 60, align: 'center' },
    ];
    return {
      name: '分布',
      title: '等级与得分分布',
      subtitles: [],
      columnWidths: widthsOf(titles(''), width),
      sections: [
        plainSection(
          titles('等级'),
          grades.map(([grade, count], index) => line(grade, count, 'grade', index)),
        ),
        {
          ...plainSection(
            titles('总分占满分'),
            bands.map((_, index) => line(bandName(index), this.#bands[index] ?? 0, 'band', index)),
          ),
          isApart: true,
        },
      ],
      chart: this.#chart(),
      closing: [],
    };
  }

  #chart(): Chart {
    const longest = greatestOf(this.#bands, 1);
    const last = bands.length - 1;
    return {
      title: '得分分布（张）',
      bars: this.#bands.map((count, index) => ({
        label: bandName(index),
        text: String(count),
        percent: percentOf(count, longest),
      })),
      labels: { from: 'band-0', to: `band-${last}` },
      values: { from: 'band-count-0', to: `band-count-${last}` },
    };
  }

  #worstPart(): Part {
    return {
      name: '偏差最大',
      title: `偏差最大的 ${this.#worst.length} 项指标`,
      subtitles: [],
      columnWidths: widthsOf(worstColumns, width),
      sections: [
        plainSection(
          worstColumns,
          this.#worst.map(({ cells }) => cells),
        ),
      ],
      closing: [],
    };
  }
}

function lineOf(sheet: ScoreSheet, index: number, grade: string): PlainCell[] {
  const { input, policy, budget, total, fullMark, findings } = sheet;
  const countOf = (severity: string): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return [
    countNumber(index + 1),
    toPrintable(input.unit.name),
    toPrintable(projectOf(sheet)),
    String(input.fiscalYear),
    `${policy.id}@${policy.version}`,
    orDash(budget?.rate, (rate) => rateNumber(rate), '-'),
    orDash(total, (value) => scoreNumber(value), '-'),
    sheet.unweighted === true ? '-' : givenNumber(fullMark),
    grade,
    countNumber(countOf('error')),
    countNumber(countOf('warning')),
  ];
}

function projectOf({ input }: ScoreSheet): string {
  return input.kind === 'department' ? '部门整体支出' : (input.project?.name ?? '');
}

function deviationCells(sheet: ScoreSheet, row: SheetRow, deviation: string): PlainCell[] {
  return [
    toPrintable(sheet.input.unit.name),
    toPrintable(projectOf(sheet)),
    toPrintable(row.level3),
    toPrintable(row.target),
    toPrintable(row.actual ?? ''),
    `${row.score ?? ''}/${row.weight ?? ''}`,
    deviationNumber(deviation),
  ];
}

function bandOf({ total, fullMark }: ScoreSheet): number {
  const full = Fraction.of(fullMark);
  if (!full.isPositive() || total === undefined) return -1;
  const reached = Fraction.of(total).toPercent();
  return bands.findIndex((from) => reached.compare(Fraction.of(from).times(full)) >= 0);
}

function bandName(index: number): string {
  const [from = '0', above] = [bands[index], bands[index - 1]];
  if (above === undefined) return `${from}%–100%`;
  return from === '0' ? `${above}% 以下` : `${from}%–${above}%（不含）`;
}

function gradeOrder(grade: string): number {
  const place = ['优', '良', '中', '差'].indexOf(grade);
  return place < 0 ? 4 : place;
}

function percentOf(count: number, total: number): string {
  if (total === 0) return '0.00';
  return scoreText(Fraction.of(count).toPercent().dividedBy(Fraction.of(total)));
}
