/** Sums that do not hold, and which figures they are about: what shares a figure has one cause and is told once. */
import { Fraction } from '../../../decimal.js';
import { excess, type Figure, sumOf, withUnit } from '../../figures/figure.js';
import { amountText, elsewhere, type Remark } from '../../figures/remark.js';
import { inFile } from '../../source/addresses.js';

export interface Violation {
  /** The figures that it adds up or compares; each cell of a file has one of its own. */
  readonly figures: readonly Figure[];
  /** A row that it is about in one of its columns: what does not hold in others has the same cause. */
  readonly row?: object;
  /** Where it is a sentence that says otherwise than a table; sums are told before. */
  readonly code?: 'statement-differs';
  /** The sentence without its stop. */
  readonly sentence: string;
  readonly line: number;
}

const partsShownMax = 6;

/** A violation when parts cannot add up to their total; a part that is blank is nothing. */
export function sumViolation(
  table: string,
  what: string,
  total: Figure | undefined,
  parts: readonly (Figure | undefined)[],
): readonly Violation[] {
  const known = parts.filter((part) => part !== undefined);
  // What is printed as 0 hides nothing: many of them would else hide what is wrong.
  const given = known.filter(({ value }) => !value.equals(Fraction.zero));
  if (total === undefined || known.length === 0 || excess(given, total) === undefined) return [];
  const { line } = total;
  const shown = known
    .slice(0, partsShownMax)
    .map((part) => `${part.text}${elsewhere(part.line, line)}`);
  const more = known.length > partsShownMax ? ` + …（共 ${known.length} 项）` : '';
  const sum = amountText(inUnitOf(total, sumOf(known).value));
  const sentence = `《${table}》${what}印为 ${total.text}，各项 ${shown.join(' + ')}${more} = ${sum}`;
  return [{ figures: [total, ...known], sentence, line }];
}

/** An amount in the unit that a figure is printed in: tables in 元 are told in 元. */
function inUnitOf({ scale }: Figure, value: Figure['value']): Figure['value'] {
  return scale === undefined ? value : value.dividedBy(scale);
}

const sentencesMax = 3;

/** Remarks: one for all violations that share a figure, whatever else they add up. */
export function remarksOf(violations: readonly Violation[]): readonly Remark[] {
  const parents = violations.map((_, index) => index);
  const rootOf = (start: number): number => {
    let at = start;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] as number] as number;
      at = parents[at] as number;
    }
    return at;
  };
  const first = new Map<object, number>();
  violations.forEach(({ figures, row }, index) => {
    for (const about of row === undefined ? figures : [...figures, row]) {
      const other = first.get(about);
      if (other === undefined) first.set(about, index);
      else parents[rootOf(index)] = rootOf(other);
    }
  });
  const groups = new Map<number, Violation[]>();
  violations.forEach((violation, index) => {
    const root = rootOf(index);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [violation]);
    else group.push(violation);
  });
  return [...groups.values()].map(remarkOf);
}

function remarkOf(group: readonly Violation[]): Remark {
  const sorted = [
    ...group.filter(({ code }) => code === undefined),
    ...group.filter(({ code }) => code !== undefined),
  ];
  const [lead] = sorted as [Violation];
  const sums = sorted.filter(({ code }) => code === undefined);
  const shared =
    sums.length < 2
      ? undefined
      : lead.figures.find((figure) => group.every(({ figures }) => figures.includes(figure)));
  const told = sorted
    .slice(0, sentencesMax)
    .map(({ sentence }) => sentence)
    .join('；');
  const more = group.length > sentencesMax ? `；等 ${group.length} 处` : '';
  const suspect =
    shared === undefined
      ? ''
      : `，多半是其中的 ${withUnit(shared)}${elsewhere(shared.line, lead.line)}有误`;
  return {
    code: lead.code ?? 'sum-differs',
    message: `${told}${more}${suspect}。`,
    line: lead.line,
  };
}

/** `307.82（第 8 行）`. */
export function withPlace({ text, line }: Figure): string {
  return `${text}（${inFile(line)}）`;
}
