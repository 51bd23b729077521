/**
 * Strict JSON: what JSON.parse would silently change (a repeated member, a number with more digits than a double holds,
 * half a character, bottomless nesting) is a defect with its place.
 */
import { isExactNumber } from './decimal.js';
import {
  accepted,
  type Defect,
  DefectList,
  moreDefects,
  pointerStep,
  quoted,
  type Result,
  refused,
} from './defect.js';
import { lineAndColumn, syntaxFault } from './json-syntax.js';
import { limits } from './limits.js';

/** The object or array that the scan stands in. */
interface Frame {
  /** Members seen so far; undefined in an array. */
  readonly members: Set<string> | undefined;
  readonly pointer: string;
  /** The member, or the position, whose value comes next; undefined while a member name is awaited. */
  step: string | number | undefined;
}

/** What a JSON text holds: defects do not hide the value, so that its own defects can be told too. */
export interface Parsed {
  /** Absent when the text is no JSON, too deep to be looked at, or too broken to be looked at to its end. */
  readonly value?: unknown;
  readonly defects: readonly Defect[];
}

/** Reads a JSON text; defects: `json-malformed`, `json-too-deep`, `member-duplicate`, `number-imprecise`, `text-malformed`. */
export function parseJson(text: string): Parsed {
  try {
    const value: unknown = JSON.parse(text);
    const defects = scan(text);
    const isSeen = !defects.some(
      ({ code }) => code === 'json-too-deep' || code === moreDefects.code,
    );
    return isSeen ? { value, defects } : { defects };
  } catch {
    return { defects: [malformed(text)] };
  }
}

/** Reads UTF-8 bytes as JSON; a byte order mark is allowed, a broken character is not. */
export function parseJsonBytes(bytes: Uint8Array): Parsed {
  const text = decodeUtf8(bytes);
  return text.ok ? parseJson(text.value) : { defects: text.defects };
}

/** The defects of a text by the elements of its list; their pointers stay as they are. */
export function byElement({ defects }: Parsed): (index: number) => readonly Defect[] {
  const elements = new Map<string, Defect[]>();
  for (const defect of defects) {
    const step = /^\/([^/]*)/u.exec(defect.pointer)?.[1] ?? '';
    elements.set(step, [...(elements.get(step) ?? []), defect]);
  }
  return (index) => elements.get(String(index)) ?? none;
}

/** Decodes UTF-8 strictly, without its byte order mark; defect: `encoding-not-utf8`. */
export function decodeUtf8(bytes: Uint8Array): Result<string> {
  try {
    return accepted(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const message = '内容不是 UTF-8 编码，请另存为 UTF-8 后重试。';
    return refused([{ code: 'encoding-not-utf8', pointer: '', message }]);
  }
}

function malformed(text: string): Defect {
  const fault = syntaxFault(text);
  const at = fault?.at ?? text.length;
  const place = at < text.length ? `${lineAndColumn(text, at)}处有误` : '到末尾还不完整';
  const why = fault === undefined ? '' : `：${fault.message}`;
  const message = `内容不是有效的 JSON：${place}${why}。`;
  return { code: 'json-malformed', pointer: '', message };
}

function scan(text: string): readonly Defect[] {
  const defects = new DefectList();
  const stack: Frame[] = [];
  let frame: Frame | undefined;
  for (let at = 0, end = 0; at < text.length && !defects.isFull; at = end) {
    const sign = text[at];
    end = endOfToken(text, at);
    if (isOpening(sign)) {
      if (stack.length === limits.jsonDepthMax) return [tooDeep(frame)];
      frame = opened(sign, frame);
      stack.push(frame);
    } else if (isClosing(sign)) {
      stack.pop();
      frame = stack.at(-1);
    } else if (sign === ',') advance(frame);
    else defects.addAll(scalar(text, at, end, frame));
  }
  return defects.all();
}

function isOpening(sign: string | undefined): sign is '{' | '[' {
  return sign === '{' || sign === '[';
}

function isClosing(sign: string | undefined): boolean {
  return sign === '}' || sign === ']';
}

const none: readonly Defect[] = [];

/** A text or a number; what else there is has nothing wrong with it. */
function scalar(
  text: string,
  start: number,
  end: number,
  frame: Frame | undefined,
): readonly Defect[] {
  if (text[start] === '"') return textDefects(text.slice(start, end), frame);
  if (!isStartOfNumber(text[start]) || isShortInteger(text, start, end)) return none;
  return numberDefects(text.slice(start, end), frame);
}

/** Whether a number needs no closer look: an integer with no more signs than a double holds digits. */
function isShortInteger(text: string, start: number, end: number): boolean {
  if (end - start > limits.numberSignificantDigitsMax) return false;
  for (let at = start; at < end; at += 1) {
    const sign = text[at];
    if (sign === '.' || sign === 'e' || sign === 'E') return false;
  }
  return true;
}

const numberToken = /-?\d[\d.eE+-]*/y;

/** Where the token ends that begins here; blanks, colons and the letters of true, false and null are one each. */
function endOfToken(text: string, at: number): number {
  const sign = text[at];
  if (sign === '"') return endOfText(text, at);
  if (!isStartOfNumber(sign)) return at + 1;
  if (isEndOfNumber(text[at + 1])) return at + 1;
  numberToken.lastIndex = at;
  numberToken.test(text);
  return numberToken.lastIndex;
}

function isEndOfNumber(sign: string | undefined): boolean {
  return sign === ',' || isClosing(sign);
}

function isStartOfNumber(sign: string | undefined): boolean {
  return sign !== undefined && (sign === '-' || (sign >= '0' && sign <= '9'));
}

/** A quotation mark ends a text unless an odd number of backslashes stands before it. */
function endOfText(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end + 1;
}

function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text[first - 1] === '\\') first -= 1;
  return (at - first) % 2 === 1;
}

function opened(bracket: string, parent: Frame | undefined): Frame {
  const members = bracket === '{' ? new Set<string>() : undefined;
  return { members, pointer: placeOf(parent), step: members === undefined ? 0 : undefined };
}

/** A comma: the next position of an array, or an object that waits for its next member name. */
function advance(frame: Frame | undefined): void {
  if (frame === undefined) return;
  frame.step = typeof frame.step === 'number' ? frame.step + 1 : undefined;
}

function placeOf(frame: Frame | undefined): string {
  if (frame === undefined) return '';
  return frame.step === undefined ? frame.pointer : `${frame.pointer}${pointerStep(frame.step)}`;
}

function tooDeep(frame: Frame | undefined): Defect {
  const message = `嵌套超过 ${limits.jsonDepthMax} 层，请减少层数。`;
  return { code: 'json-too-deep', pointer: placeOf(frame), message };
}

function textDefects(raw: string, frame: Frame | undefined): Defect[] {
  const text = raw.includes('\\') ? String(JSON.parse(raw)) : raw.slice(1, -1);
  const defects: Defect[] = [];
  if (frame?.members !== undefined && frame.step === undefined) {
    frame.step = text;
    if (frame.members.has(text)) defects.push(duplicate(text, frame));
    frame.members.add(text);
  }
  if (!text.isWellFormed()) defects.push(halfCharacter(text, frame));
  return defects;
}

function duplicate(name: string, frame: Frame): Defect {
  const message = `成员${quoted(name)}出现了不止一次，请只留一个。`;
  return { code: 'member-duplicate', pointer: placeOf(frame), message };
}

function halfCharacter(text: string, frame: Frame | undefined): Defect {
  const message = `文字${quoted(text)}中有不完整的字符（孤立的代理项），请重新输入。`;
  return { code: 'text-malformed', pointer: placeOf(frame), message };
}

function numberDefects(raw: string, frame: Frame | undefined): Defect[] {
  if (isExactNumber(Number(raw), limits.numberSignificantDigitsMax, raw)) return [];
  const pointer = placeOf(frame);
  const message = `数字${quoted(raw)}超出 JSON 数字能准确表示的 15 位有效数字，请改写为字符串。`;
  return [{ code: 'number-imprecise', pointer, message }];
}
