/** One account table against another: what both print must be the same. */
import { contradict, type Figure, sumOf, withUnit } from '../../figures/figure.js';
import { amountText, type Remark } from '../../figures/remark.js';
import { namedFiguresOf, totalColumnOf } from './figures.js';
import type { AccountKind } from './kinds.js';
import type { FigureName } from './named-figures.js';
import type { AccountGrid, AmountSection, Entry } from './read.js';
import { type Violation, withPlace } from './violation.js';

/** What two tables say of one thing. */
interface Pair {
  readonly what: string;
  readonly left: Said;
  readonly right: Said;
}

interface Said {
  readonly title: string;
  readonly figure: Figure;
  /** The printed figures that it comes from, where it is none itself. */
  readonly of?: readonly Figure[];
}

export interface Across {
  readonly violations: readonly Violation[];
  /** What differs by no more than rounding may make of it. */
  readonly roundings: readonly Remark[];
}

/** All that tables say twice and not alike. */
export function across(
  grids: readonly AccountGrid[],
  emptyKinds: ReadonlySet<AccountKind>,
): Across {
  const book = new Book(grids);
  const pairs = totalsOf(book);
  const wrong = pairs.filter(({ left, right }) => contradict(left.figure, right.figure));
  const isAgreed = (kinds: readonly AccountKind[]): boolean =>
    !wrong.some(({ left, right }) =>
      kinds.every((kind) => [left.title, right.title].includes(book.grid(kind)?.title ?? '')),
    );
  const classes = [
    ...(isAgreed(['totals', 'expenditure']) ? classesOf(book, 'totals', 'expenditure') : []),
    ...(isAgreed(['fiscal-totals', 'public-expenditure'])
      ? classesOf(book, 'fiscal-totals', 'public-expenditure')
      : []),
  ].filter(({ left, right }) => contradict(left.figure, right.figure));
  return {
    violations: [
      ...[...wrong, ...classes].map(violationOf),
      ...threePublicViolations(book, emptyKinds),
    ],
    roundings: pairs
      .filter(({ left, right }) => isRounding(left.figure, right.figure))
      .map(roundingOf),
  };
}

/** The first table of each kind; of several units' tables in one file, the first is not that of the second. */
class Book {
  readonly #first = new Map<AccountKind, AccountGrid>();
  readonly #count = new Map<AccountKind, number>();
  readonly isFinal: boolean;

  constructor(grids: readonly AccountGrid[]) {
    for (const grid of grids) {
      if (!this.#first.has(grid.kind)) this.#first.set(grid.kind, grid);
      this.#count.set(grid.kind, (this.#count.get(grid.kind) ?? 0) + 1);
    }
    this.isFinal = grids.some((grid) => grid.isFinal);
  }

  grid(kind: AccountKind): AccountGrid | undefined {
    return this.#count.get(kind) === 1 ? this.#first.get(kind) : undefined;
  }

  said(kind: AccountKind, name: FigureName): Said | undefined {
    const grid = this.grid(kind);
    const figure = grid === undefined ? undefined : namedFiguresOf(grid)[name];
    return grid === undefined || figure === undefined ? undefined : { title: grid.title, figure };
  }
}

function totalsOf(book: Book): readonly Pair[] {
  const [income, spent, fiscal]: readonly FigureName[] = book.isFinal
    ? ['income', 'expenditure', 'fiscalExpenditure']
    : ['incomeTotal', 'expenditureTotal', 'fiscalExpenditureTotal'];
  return [
    ...pair(
      '本年收入合计',
      book.said('totals', income as FigureName),
      book.said('income', 'income'),
    ),
    ...pair(
      '本年支出合计',
      book.said('totals', spent as FigureName),
      book.said('expenditure', 'expenditure'),
    ),
    ...pair(
      '一般公共预算支出合计',
      publicOf(book, fiscal as FigureName),
      book.said('public-expenditure', 'publicExpenditure'),
    ),
    ...pair('一般公共预算基本支出', book.said('public-expenditure', 'publicBasic'), basicOf(book)),
  ];
}

function pair(what: string, left: Said | undefined, right: Said | undefined): readonly Pair[] {
  return left === undefined || right === undefined ? [] : [{ what, left, right }];
}

const isPublic = /^一般公共预算/u;

/** Spending out of the public budget, in the column of its own where the table has one. */
function publicOf(book: Book, name: FigureName): Said | undefined {
  const grid = book.grid('fiscal-totals');
  const total = book.said('fiscal-totals', name);
  const right = grid?.sections[1];
  const column = right?.columns.find(({ path }) => path.some((word) => isPublic.test(word)));
  if (grid === undefined || total === undefined || right === undefined || column === undefined)
    return undefined;
  const row = right.entries.find(({ amounts }) => [...amounts.values()].includes(total.figure));
  const figure = row?.amounts.get(column.at);
  return figure === undefined ? undefined : { title: grid.title, figure };
}

/** All basic spending: as it is printed, else both of its kinds. */
function basicOf(book: Book): Said | undefined {
  const printed = book.said('basic', 'basicTotal');
  if (printed !== undefined) return printed;
  const [personnel, operating] = [book.said('basic', 'personnel'), book.said('basic', 'operating')];
  if (personnel === undefined || operating === undefined) return undefined;
  const { value } = sumOf([personnel.figure, operating.figure]);
  const { half, line, scale } = personnel.figure;
  const text = amountText(scale === undefined ? value : value.dividedBy(scale));
  // Two figures that were rounded each: half a unit more may be hidden.
  const figure = {
    value,
    half: half.plus(operating.figure.half),
    text,
    line,
    ...(scale === undefined ? {} : { scale }),
  };
  return { title: personnel.title, figure, of: [personnel.figure, operating.figure] };
}

/** 一、一般公共服务支出 of the totals and 201 一般公共服务支出 of the subjects. */
function classesOf(book: Book, items: AccountKind, subjects: AccountKind): readonly Pair[] {
  const [left, right] = [book.grid(items), book.grid(subjects)];
  const [side, section] = [left?.sections[1], right?.sections[0]];
  if (left === undefined || right === undefined || side === undefined || section === undefined)
    return [];
  const from = columnOf(side, items);
  const to = totalColumnOf(section)?.at;
  const classes = section.entries.filter(({ code }) => code.length === 3);
  return classes.flatMap(({ name, amounts }) => {
    const own = side.entries.filter((entry) => bareItem(entry) === name);
    const [figure, other] = [own[0]?.amounts.get(from ?? -1), amounts.get(to ?? -1)];
    if (own.length !== 1 || figure === undefined || other === undefined) return [];
    return pair(`“${name}”`, { title: left.title, figure }, { title: right.title, figure: other });
  });
}

function columnOf(side: AmountSection, kind: AccountKind): number | undefined {
  if (kind === 'fiscal-totals')
    return side.columns.find(({ path }) => path.some((word) => isPublic.test(word)))?.at;
  return (totalColumnOf(side) ?? side.columns[0])?.at;
}

function bareItem({ name }: Entry): string {
  return name.replace(/^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.．])/u, '');
}

function violationOf({ what, left, right }: Pair): Violation {
  const sentence = `${what}在《${left.title}》为 ${withUnit(left.figure)}，在《${right.title}》为 ${withUnit(right.figure)}${placeOf(right.figure)}`;
  const figures = [...(left.of ?? [left.figure]), ...(right.of ?? [right.figure])];
  return { figures, sentence, line: left.figure.line };
}

function placeOf(figure: Figure): string {
  return withPlace(figure).slice(figure.text.length);
}

/** What both print to the same decimal, and not quite alike. */
function isRounding(left: Figure, right: Figure): boolean {
  const isSameUnit = (left.scale === undefined) === (right.scale === undefined);
  return isSameUnit && !left.value.equals(right.value) && !contradict(left, right);
}

function roundingOf({ what, left, right }: Pair): Remark {
  const message = `${what}在《${left.title}》为 ${withUnit(left.figure)}，在《${right.title}》为 ${withUnit(right.figure)}${placeOf(right.figure)}，相差在四舍五入之内。`;
  return { code: 'rounding-differs', message, line: left.figure.line };
}

const threePublicCodes: readonly (readonly [
  code: string,
  name: 'abroad' | 'reception' | 'vehicle',
])[] = [
  ['30212', 'abroad'],
  ['30217', 'reception'],
  ['30231', 'vehicle'],
  ['31013', 'vehicle'],
];

/** What basic spending holds of the three public expenses is a part of them. */
function threePublicViolations(
  book: Book,
  emptyKinds: ReadonlySet<AccountKind>,
): readonly Violation[] {
  const basic = book.grid('basic');
  const table = book.grid('three-public');
  if (basic === undefined || (table === undefined && !emptyKinds.has('three-public'))) return [];
  const printed = table === undefined ? {} : namedFiguresOf(table);
  const end = book.isFinal ? 'Spent' : 'Budget';
  const above = threePublicCodes.flatMap(([code, name]) => {
    const parts = basic.sections.flatMap((section) => {
      const at = (totalColumnOf(section) ?? section.columns[0])?.at ?? -1;
      return section.entries.flatMap((entry) =>
        entry.code === code ? [{ entry, figure: entry.amounts.get(at) }] : [],
      );
    });
    const whole = printed[`${name}${end}`];
    return parts.flatMap(({ entry, figure }) => {
      if (figure === undefined || !figure.value.isPositive()) return [];
      const isAbove =
        whole === undefined ||
        figure.value.minus(figure.half).compare(whole.value.plus(whole.half)) > 0;
      return isAbove ? [{ name: entry.name, figure, whole }] : [];
    });
  });
  const [first] = above;
  if (first === undefined) return [];
  const told = above
    .map(
      ({ name, figure, whole }) =>
        `${name} ${withUnit(figure)} 大于 ${whole === undefined ? '0' : `${withUnit(whole)}${placeOf(whole)}`}`,
    )
    .join('、');
  const sentence = `《${basic.title}》中的${told}，基本支出中的“三公”经费不应大于“三公”经费全部${book.isFinal ? '决算数' : '预算数'}`;
  const figures = above.flatMap(({ figure, whole }) =>
    whole === undefined ? [figure] : [figure, whole],
  );
  return [{ figures, sentence, line: first.figure.line }];
}
