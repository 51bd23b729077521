/**
 * A number of a spreadsheet as its cell shows it, with the digits that were typed: 0.95 under `0%` is 95%,
 * 12 under `"≥"0` is ≥12, a date is a date, and 9.5 is 9.5 under any of `0`, `0.00` and `General`. What was
 * computed has digits that nobody means; of it as many are kept as are shown.
 */
import { formatValue } from 'hucre';
import { Fraction } from '../../decimal.js';

export interface NumberStyle {
  readonly format: string;
  /** Whether a formula made the number. */
  readonly isComputed: boolean;
  /** Whether days count from 1904. */
  readonly is1904: boolean;
}

/** Digits up to which a number was typed rather than computed somewhere and pasted. */
const typedDigitsMax = 12;
/** Digits that a cell without a format shows of a long number. */
const generalDigits = 10;

/** The text of a number. */
export function shownNumber(value: number, style: NumberStyle): string {
  const tokens = tokensOf(sectionFor(value, style.format));
  if (tokens.some(({ kind }) => kind === 'date')) return shownDate(value, style);
  const text = rendered(tokens, Math.abs(value), style.isComputed);
  if (value >= 0) return text;
  // Accountants put negative numbers in brackets or print them red; here the sign stays.
  const bare = /^\((.*)\)$/u.exec(text)?.[1] ?? text;
  return /^[-−]/u.test(bare) || !/[1-9]/u.test(bare) ? bare : `-${bare}`;
}

function shownDate(value: number, { format, is1904 }: NumberStyle): string {
  // `e` is the year in Chinese formats.
  const code = format.replace(/(?<!\[[^\]]*)e(?![+-])/giu, 'yyyy');
  return value < 0 ? plainText(value) : formatValue(value, code, { is1904 }).trim();
}

/** The part of a format that is for this number. */
function sectionFor(value: number, format: string): string {
  const sections = sectionsOf(format);
  const conditional = sections.filter((text) => condition.test(text));
  if (conditional.length > 0) {
    const met = conditional.find((text) => isMet(text, value));
    return met ?? sections.find((text) => !condition.test(text)) ?? 'General';
  }
  const [first = 'General', second, third] = sections;
  if (value < 0) return second ?? first;
  return value === 0 ? (third ?? first) : first;
}

/** Semicolons part sections, but for those in quotes and behind a sign that escapes. */
function sectionsOf(format: string): readonly string[] {
  const sections = [''];
  for (const [piece] of format.matchAll(/"[^"]*"?|[\\!_*].|\[[^\]]*\]?|./gsu))
    if (piece === ';') sections.push('');
    else sections.push(`${sections.pop()}${piece}`);
  return format === '' ? ['General'] : sections;
}

const condition = /\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/u;

function isMet(section: string, value: number): boolean {
  const [, operator, text] = condition.exec(section) ?? [];
  const bound = Number(text);
  switch (operator) {
    case '<':
      return value < bound;
    case '>':
      return value > bound;
    case '<=':
      return value <= bound;
    case '>=':
      return value >= bound;
    default:
      return (operator === '=') === (value === bound);
  }
}

interface Token {
  readonly kind: 'literal' | 'percent' | 'digit' | 'point' | 'comma' | 'general' | 'other' | 'date';
  readonly text: string;
}

const tokenPattern =
  /"(?<quoted>[^"]*)"|[\\!](?<escaped>.)|[_*](?<space>.)|\[\$(?<currency>[^\]-]*)[^\]]*\]|(?<elapsed>\[[hms]+\])|(?<bracket>\[[^\]]*\])|(?<general>general|@)|(?<percent>%)|(?<digit>[0#?])|(?<point>\.)|(?<comma>,)|(?<other>e[+-]|\/)|(?<date>am\/pm|[ymdhse])|(?<literal>.)/gisu;

function tokensOf(section: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { groups = {} } of section.matchAll(tokenPattern)) {
    const literal =
      groups['quoted'] ?? groups['escaped'] ?? groups['currency'] ?? groups['literal'];
    if (literal !== undefined) tokens.push({ kind: 'literal', text: literal });
    else if ((groups['elapsed'] ?? groups['date']) !== undefined)
      tokens.push({ kind: 'date', text: '' });
    else
      for (const kind of ['general', 'percent', 'digit', 'point', 'comma', 'other'] as const)
        if (groups[kind] !== undefined) tokens.push({ kind, text: groups[kind] });
  }
  return tokens;
}

const isFigure = ({ kind }: Token): boolean => kind === 'digit' || kind === 'general';

function rendered(tokens: readonly Token[], value: number, isComputed: boolean): string {
  const first = tokens.findIndex((token) => isFigure(token) || token.kind === 'point');
  const last = tokens.findLastIndex(isFigure);
  if (last < 0) return printed(tokens).trim();
  const core = tokens.slice(first, last + 1);
  const after = tokens.slice(last + 1);
  const scalings = after.findIndex(({ kind }) => kind !== 'comma');
  const thousands = scalings < 0 ? after.length : scalings;
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const number = figure(core, shifted(plainText(value), percents * 2 - thousands * 3), isComputed);
  return `${printed(tokens.slice(0, first))}${number}${printed(after.slice(thousands))}`.trim();
}

function printed(tokens: readonly Token[]): string {
  return tokens
    .map(({ kind, text }) => (kind === 'literal' || kind === 'percent' ? text : ''))
    .join('');
}

function figure(core: readonly Token[], exact: string, isComputed: boolean): string {
  const hasWords = core.some(({ kind }) => kind === 'literal' || kind === 'percent');
  const digits = core.filter(isFigure);
  if (exact === '0' && digits.every(({ text }) => text === '#' || text === '?')) return '';
  const isTyped = !isComputed && digitsOf(exact) <= typedDigitsMax;
  if (isTyped && !hasWords) return exact;
  if (core.some(({ kind }) => kind === 'general' || kind === 'other')) return shortened(exact);
  const point = core.findIndex(({ kind }) => kind === 'point');
  const decimals = point < 0 ? 0 : core.slice(point).filter(({ kind }) => kind === 'digit').length;
  const rounded = Fraction.of(exact);
  if (!hasWords) return rounded.toText(decimals);
  return withWords(core, rounded.toPlaces(decimals));
}

/** Digits from the right, with the words of the format between them: 12346 under `0!.0` is 1234.6. */
function withWords(core: readonly Token[], number: string): string {
  let rest = number.replace('.', '');
  let text = '';
  for (const { kind, text: own } of core.toReversed()) {
    if (kind === 'literal' || kind === 'percent' || kind === 'point') text = `${own}${text}`;
    else if (kind === 'digit') {
      text = `${rest.slice(-1) || (own === '0' ? '0' : '')}${text}`;
      rest = rest.slice(0, -1);
    }
  }
  return `${rest}${text}`;
}

function digitsOf(plain: string): number {
  return plain.replace(/^0\.0*|\./gu, '').length;
}

function shortened(plain: string): string {
  if (digitsOf(plain) <= generalDigits) return plain;
  return plainText(Number(Number(plain).toPrecision(generalDigits)));
}

/** The shortest text of a number, without an exponent. */
export function plainText(value: number): string {
  const [digits = '0', exponent = '0'] = String(Math.abs(value)).split('e');
  const text = shifted(digits, Number(exponent));
  return value < 0 && text !== '0' ? `-${text}` : text;
}

/** A plain decimal with its point moved to the right, or to the left where `places` is negative. */
export function shifted(plain: string, places: number): string {
  const [whole = '', decimals = ''] = plain.split('.');
  const all = `${'0'.repeat(Math.max(0, -places))}${whole}${decimals}${'0'.repeat(Math.max(0, places))}`;
  const point = Math.max(0, -places) + whole.length + places;
  const left = all.slice(0, point).replace(/^0+(?=\d)/u, '') || '0';
  const right = all.slice(point).replace(/0+$/u, '');
  return right === '' ? left : `${left}.${right}`;
}
