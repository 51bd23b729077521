/** 计算过程: how every score came about, and what each block achieved. */
import { Fraction } from '../../decimal.js';
import { limits } from '../../limits.js';
import { scoreText } from '../../scoring/rounding.js';
import type { ScoreSheet, Working } from '../../scoring/score-sheet.js';
import type { Chart, Content, Part, Section } from '../layout.js';
import { givenNumber, isSpreadsheetNumber, rateNumber, scoreNumber } from '../numbers.js';
import { toPrintable } from '../printable.js';
import { reasonWord, unverifiedMark } from '../words.js';
import { scoreName, weightName } from './indicators.js';
import { type PlainCell, type PlainColumn, plainSection, widthsOf } from './table.js';

const columns: readonly PlainColumn[] = [
  { title: '三级指标', width: 28 },
  { title: '分值', width: 13, align: 'center' },
  { title: '得分', width: 14, align: 'center' },
  { title: '得分率', width: 16, align: 'center' },
  { title: '计算式', width: 34 },
  { title: '说明', width: 33 },
  { title: '规则', width: 42 },
];

/** The second part of a report: the working as the sheet holds it. */
export function workingPart(sheet: ScoreSheet, width: number): Part {
  const blocks = blocksOf(sheet);
  return {
    name: '计算过程',
    title: '计算过程',
    subtitles: [`计分办法 ${sheet.policy.id} 第 ${sheet.policy.version} 版`],
    columnWidths: widthsOf(columns, width),
    sections: [
      blockSection([...blocks, ...goalsOf(sheet)]),
      { ...plainSection(columns, workingLines(sheet)), isApart: true },
    ],
    chart: chartOf(blocks),
    closing: gradeLine(sheet),
  };
}

/** The grade with what is not verified of it, which the form itself does not say. */
function gradeLine({ grade, gradeProvenance }: ScoreSheet): string[][] {
  if (grade === undefined) return [];
  const mark = gradeProvenance === 'unverified' ? unverifiedMark('等级线') : '';
  return [[`自评等级：${grade}${mark}`]];
}

interface Block {
  readonly name: string;
  readonly weight: string;
  readonly score: string;
  /** In percent, to two decimals; absent for a block without points. */
  readonly share: string | undefined;
  /** Positions of the rows of the block in the sheet; none for the execution rate. */
  readonly rows: readonly number[];
}

function blocksOf({ budget, subtotals, indicators }: ScoreSheet): Block[] {
  const execution =
    budget?.score === undefined || budget.weight === undefined
      ? []
      : [block('预算执行', budget.weight, budget.score, [])];
  return [
    ...execution,
    ...subtotals.map(({ level1, weight, score }) =>
      block(
        level1,
        weight,
        score,
        indicators.flatMap((row, index) =>
          row.level1 === level1 && row.outcome !== 'not-applicable' ? [index] : [],
        ),
      ),
    ),
  ];
}

/** What each annual goal with rows of its own came to; its rows stand in the blocks above, too. */
function goalsOf({ goalSubtotals = [], indicators, input }: ScoreSheet): Block[] {
  return goalSubtotals.map(({ goal, weight, score }) =>
    block(
      `年度目标 ${goal}`,
      weight,
      score,
      indicators.flatMap((row, index) =>
        input.indicators[index]?.goal === goal && row.outcome !== 'not-applicable' ? [index] : [],
      ),
    ),
  );
}

function block(name: string, weight: string, score: string, rows: readonly number[]): Block {
  const points = Fraction.of(weight);
  const share = points.isPositive()
    ? scoreText(Fraction.of(score).toPercent().dividedBy(points))
    : undefined;
  return { name, weight, score, share, rows };
}

function blockSection(blocks: readonly Block[]): Section {
  const titles = columns
    .slice(0, 4)
    .map((column, index) => (index === 0 ? { ...column, title: '一级指标' } : column));
  return plainSection(titles, blocks.map(blockLine));
}

function blockLine({ name, weight, score, share, rows }: Block, index: number): PlainCell[] {
  const isLive =
    [weight, score].every(isSpreadsheetNumber) && rows.length <= limits.formulaTermCountMax;
  return [
    { content: toPrintable(name), name: `block-${index}` },
    {
      content: givenNumber(
        weight,
        isLive ? sumOf(rows, weightName, 'execution-weight') : undefined,
      ),
      name: `block-weight-${index}`,
    },
    {
      content: scoreNumber(score, isLive ? sumOf(rows, scoreName, 'execution-score') : undefined),
      name: `block-score-${index}`,
    },
    {
      content: share === undefined ? '' : shareNumber(share, index, isLive),
      name: `block-share-${index}`,
    },
  ];
}

function shareNumber(share: string, index: number, isLive: boolean): Content {
  const quotient = [{ cell: `block-score-${index}` }, '/', { cell: `block-weight-${index}` }];
  return rateNumber(share, isLive ? ['ROUND(', ...quotient, ',4)'] : undefined);
}

function sumOf(rows: readonly number[], nameOf: (index: number) => string, execution: string) {
  const names = rows.length === 0 ? [execution] : rows.map(nameOf);
  const terms = names.flatMap((cell, index) => (index === 0 ? [{ cell }] : [',', { cell }]));
  return ['ROUND(SUM(', ...terms, '),4)'];
}

function workingLines({ budget, indicators }: ScoreSheet): PlainCell[][] {
  return [
    ...(budget === undefined ? [] : [line('预算执行率', budget)]),
    ...indicators.map((row) => line(row.level3, row)),
  ];
}

type Scored = Pick<
  ScoreSheet['indicators'][number],
  'weight' | 'score' | 'working' | 'outcome' | 'bounds' | 'adjustment'
> & { readonly reason?: string };

function line(name: string, row: Scored): PlainCell[] {
  const { weight, working, bounds, adjustment } = row;
  const score = row.score ?? adjustment?.points;
  const open = bounds === undefined ? '' : `，得分在 ${bounds.low} 与 ${bounds.high} 之间`;
  return [
    toPrintable(name),
    weight === undefined ? '' : givenNumber(weight),
    score === undefined ? '' : scoreNumber(score),
    working === undefined ? '' : rateNumber(ratioText(working)),
    toPrintable(working?.formula ?? ''),
    toPrintable(working?.because ?? adjustment?.because ?? `${reasonWord(row)}${open}`),
    clauseOf(working ?? adjustment),
  ];
}

/** The share of the weight in percent, which is not the quotient of the rounded score. */
function ratioText({ ratio }: Working): string {
  return scoreText(Fraction.of(ratio).toPercent());
}

function clauseOf(working: Pick<Working, 'clause' | 'provenance'> | undefined): string {
  if (working === undefined) return '';
  const mark = working.provenance === 'unverified' ? unverifiedMark('此项规定') : '';
  return toPrintable(`${working.clause}${mark}`);
}

function chartOf(blocks: readonly Block[]): Chart {
  const last = blocks.length - 1;
  return {
    title: '各部分得分率',
    bars: blocks.map(({ name, share = '0.00' }) => ({
      label: toPrintable(name),
      text: rateNumber(share).text,
      percent: share,
    })),
    labels: { from: 'block-0', to: `block-${last}` },
    values: { from: 'block-share-0', to: `block-share-${last}` },
  };
}
