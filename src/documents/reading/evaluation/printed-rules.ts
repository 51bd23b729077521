/** Rules in cells (评分标准, 赋分规则): those that the grammar reads are the rules of their rows, the others are told. */
import { readActual } from '../../../indicators/actual.js';
import { expressionOf } from '../../../indicators/characters.js';
import { readPrintedLateness, saysLateness } from '../../../indicators/lateness.js';
import type { DateReading, ReadingContext } from '../../../indicators/reading.js';
import { readTarget } from '../../../indicators/target.js';
import { readPrintedRule } from '../../../indicators/tiers.js';
import { conversion } from '../../../indicators/units.js';
import { limits } from '../../../limits.js';
import { isVoid } from '../../cells.js';
import type { EvaluationBuilder } from '../../recognised.js';
import type { TableNotes } from '../../table/notes.js';
import type { TableParts } from '../../table/parts.js';

type Given = Readonly<Record<string, unknown>>;

/** @param offset where the first of the rows stands among the indicators. */
export function putPrintedRules(
  out: EvaluationBuilder,
  { header, rows }: TableParts,
  offset: number,
  notes: TableNotes,
): void {
  const column = header.columns.find(({ field }) => field === 'rule');
  if (column === undefined) return;
  const all = out.value['indicators'] as readonly Given[];
  const read: number[] = [];
  const kept: number[] = [];
  rows.forEach(({ cells }, index) => {
    const cell = cells.get('rule');
    if (cell === undefined || isVoid(cell.text)) return;
    const at = offset + index;
    const isRead = isRuleOf(all[at] ?? {}, cell.text, out.value['fiscalYear']);
    (isRead ? read : kept).push(cell.line);
    if (!isRead) return;
    out.put(['indicators', at, 'rule', 'kind'], 'printed', cell.line);
    out.put(['indicators', at, 'rule', 'text'], cell.text.trim(), cell.line);
  });
  if (read[0] !== undefined) {
    const message = `“${column.text}”一栏有 ${read.length} 行读作本行的计分标准，按它计分。`;
    notes.add('rule-applied', read[0], message);
  }
  if (kept[0] !== undefined) {
    const rest = read.length === 0 ? '' : `有 ${kept.length} 行`;
    const message = `“${column.text}”一栏${rest}作为文字保留，没有用于计分。`;
    notes.add('rule-not-applied', kept[0], message);
  }
}

function textOf(given: Given, name: string): string | undefined {
  const value = given[name];
  return typeof value === 'string' ? value : undefined;
}

/** A rule is applied where it fits a number that was reached: never to words, nor to another unit. */
function isRuleOf(given: Given, words: string, fiscalYear: unknown): boolean {
  if (words.length > limits.textCodeUnitsMax) return false;
  const actualText = textOf(given, 'actual');
  if (actualText === undefined) return false;
  const context: ReadingContext = {
    level1: textOf(given, 'level1'),
    level2: textOf(given, 'level2'),
    level3: textOf(given, 'level3'),
    unit: textOf(given, 'targetUnit'),
    ...(typeof fiscalYear === 'number' ? { fiscalYear } : {}),
  };
  const target = readTarget(textOf(given, 'target') ?? '', context);
  if (target.kind === 'date') return isLatenessOf(words, target, actualText, context);
  if (target.kind !== 'quantity' && target.kind !== 'none') return false;
  const rule = readPrintedRule(words, target);
  const actual = readActual(actualText, target, context);
  if (rule === undefined || actual.kind !== 'quantity') return false;
  return actual.unit === null || rule.unit === null
    ? rule.unit !== '%' || target.kind === 'quantity'
    : conversion(actual.unit, rule.unit) !== undefined;
}

/** What lateness costs is applied beside a deadline, where the actual is a day or a word for having met it. */
function isLatenessOf(
  words: string,
  target: DateReading,
  actualText: string,
  context: ReadingContext,
): boolean {
  const { kind } = readActual(actualText, target, context);
  const isAnswer = kind === 'date' || kind === 'word' || saysLateness(actualText);
  return isAnswer && readPrintedLateness(expressionOf(words), target) !== undefined;
}
