/** A target in one cell or in three: its operator, its value, its unit. */
import { quoted } from '../../../defect.js';
import { compact } from '../../../indicators/characters.js';
import { isVoid, type TextCell } from '../../cells.js';
import type { EvaluationBuilder } from '../../recognised.js';
import { inFile } from '../../source/addresses.js';
import { pointsOf } from '../../table/amounts.js';
import type { TableNotes } from '../../table/notes.js';
import type { IndicatorRow } from '../../table/parts.js';

export const sign = /^(?:[≥≤><=]|≥≤|<>|±)$/u;
const signWords: Readonly<Record<string, string>> = {
  大于等于: '≥',
  不小于: '≥',
  不少于: '≥',
  不低于: '≥',
  大于或等于: '≥',
  小于等于: '≤',
  小于或等于: '≤',
  不大于: '≤',
  不超过: '≤',
  不高于: '≤',
  不多于: '≤',
  等于: '=',
  大于: '>',
  超过: '>',
  高于: '>',
  小于: '<',
  低于: '<',
  少于: '<',
};

/** The sign that a cell of operators says; '' where it says that there is none, undefined where it cannot be read. */
function operatorOf(text: string): string | undefined {
  const word = compact(text);
  if (
    isVoid(word) ||
    /^(?:定性|定量|文字|文字描述|正向|反向|数值型?|定性指标|定量指标|其他)/u.test(word)
  )
    return '';
  if (sign.test(word)) return word;
  return signWords[word];
}

/** 指标方向 says by a word what an operator says by its sign. */
function directionOf(word: string): 'higher' | 'lower' | undefined {
  if (word.startsWith('反向')) return 'lower';
  return word.startsWith('正向') ? 'higher' : undefined;
}

/** The cell of the target: the adjusted one, where the form has two and it is filled. */
function targetCell(cells: IndicatorRow['cells']): TextCell | undefined {
  const adjusted = cells.get('adjustedTarget');
  if (adjusted !== undefined && !isVoid(adjusted.text)) return adjusted;
  return cells.get('target') ?? cells.get('initialTarget');
}

/** 单位（文字描述）: a text stands where the unit of a number would. */
function wordsInUnit(cells: IndicatorRow['cells']): string {
  const said = cells.get('targetUnit')?.text.trim() ?? '';
  const isOfWords = /^(?:定性|文字)/u.test(compact(cells.get('operator')?.text ?? ''));
  return isOfWords && !isVoid(said) ? said : '';
}

/** What was due before the adjustment, where a form has a column for each and writes whole targets into them. */
function putInitialTarget(
  out: EvaluationBuilder,
  index: number,
  cells: IndicatorRow['cells'],
): void {
  const [initial, adjusted] = [cells.get('initialTarget'), cells.get('adjustedTarget')];
  const isWhole = cells.get('operator') === undefined && cells.get('targetUnit') === undefined;
  if (!isWhole || initial === undefined || adjusted === undefined) return;
  if (isVoid(initial.text) || isVoid(adjusted.text)) return;
  out.putText(['indicators', index, 'initialTarget'], initial);
}

/** Operator, value and unit as one target: `≤5件`, `=100%`. */
export function putTarget(
  out: EvaluationBuilder,
  index: number,
  { cells, line }: IndicatorRow,
  hasOperators: boolean,
  notes: TableNotes,
): void {
  putInitialTarget(out, index, cells);
  const path = ['indicators', index, 'target'] as const;
  const cell = targetCell(cells);
  const value = cell?.text.trim() || wordsInUnit(cells);
  const isNumber = /^[-+]?\d/u.test(compact(value));
  const operator = cells.get('operator');
  const own = operatorOf(operator?.text ?? '');
  if (hasOperators && (own === undefined || (operator === undefined && isNumber))) {
    tellOperator(operator ?? { text: '', line }, value, index, notes);
    // Without its operator a number says nothing: ≤5 is not ≥5.
    out.put(path, own === undefined ? '' : value, line);
    return;
  }
  const direction = directionOf(compact(operator?.text ?? ''));
  if (direction !== undefined) out.put(['indicators', index, 'direction'], direction, line);
  const unit = pointsOf(value) === undefined ? '' : unitBehind(value, cells);
  out.put(path, isNumber ? `${own ?? ''}${value}${unit}` : value, cell?.line ?? line);
}

function tellOperator(
  { text, line }: TextCell,
  value: string,
  index: number,
  notes: TableNotes,
): void {
  const what = text === '' ? '没有写' : `${quoted(text)}不能识别`;
  const message = `${inFile(line)}的指标性质${what}，指标值“${value}”要求越高还是越低不能确定；请写明 ≥、≤ 或 =。`;
  notes.add('cell-doubtful', line, message, `/indicators/${index}/target`);
  notes.missed(line, message);
}

/** A number without its unit, in a form that has a column for it. */
export function noteUnit(index: number, { cells, line }: IndicatorRow, notes: TableNotes): void {
  const value = targetCell(cells)?.text ?? '';
  if (cells.has('targetUnit') || pointsOf(value) === undefined || /[%％]/u.test(value)) return;
  const message = `${inFile(line)}的指标值“${value}”没有写计量单位，请补写。`;
  notes.add('layout-differs', line, message, `/indicators/${index}/target`);
}

/** The unit of a column of its own, unless the value has it. */
function unitBehind(value: string, cells: IndicatorRow['cells']): string {
  const unit = cells.get('targetUnit')?.text.trim() ?? '';
  return unit === '' || isVoid(unit) || compact(value).endsWith(compact(unit)) ? '' : unit;
}
