import type { DefectCode } from './defect-codes.js';
import { limits } from './limits.js';

/** One thing that is wrong with an input: a stable code, where it stands, and a Chinese sentence. */
export interface Defect {
  readonly code: DefectCode;
  /** JSON Pointer (RFC 6901) into the input. */
  readonly pointer: string;
  readonly message: string;
}

/** A value, or every defect that keeps it from being one. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly defects: readonly Defect[] };

/** @returns the accepted value as a {@link Result}. */
export function accepted<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** @returns a refusal with its defects, within their bound. */
export function refused(defects: readonly Defect[]): Result<never> {
  return { ok: false, defects: withinBound(defects) };
}

/** Says that there are more; where it stands, nothing beyond the listed ones was looked for. */
export const moreDefects: Defect = {
  code: 'more-defects',
  pointer: '',
  message: '错误过多，其余未列出；请改正所列的之后再试。',
};

/** Defects as they are found, until there are as many as are told. */
export class DefectList {
  readonly #defects: Defect[] = [];
  #units = 0;
  #isFull = false;

  /** Whether there are more than are reported: then looking for more may stop. */
  get isFull(): boolean {
    return this.#isFull;
  }

  add(defect: Defect): void {
    if (this.#isFull) return;
    this.#units += defect.pointer.length + defect.message.length;
    const isOver =
      this.#defects.length === limits.defectCountMax || this.#units > limits.defectUnitsMax;
    this.#isFull = isOver || defect.code === moreDefects.code;
    this.#defects.push(this.#isFull ? moreDefects : defect);
  }

  addAll(defects: readonly Defect[]): void {
    for (const defect of defects) {
      if (this.#isFull) return;
      this.add(defect);
    }
  }

  all(): readonly Defect[] {
    return this.#defects;
  }
}

/** Defects cut to their bound, the last one saying so. */
export function withinBound(defects: readonly Defect[]): readonly Defect[] {
  const list = new DefectList();
  list.addAll(defects);
  return list.all();
}

/** What is said of a request with defects. */
export function refusalDetail(defects: readonly Defect[]): string {
  const told = withinBound(defects);
  const isCut = told.at(-1)?.code === moreDefects.code;
  const count = isCut ? `至少有 ${told.length - 1}` : `有 ${told.length}`;
  return `请求${count} 处错误，未作任何处理。`;
}

/** One step of a JSON Pointer, escaped. */
export function pointerStep(name: string | number): string {
  return `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/**
 * Which row of a form a pointer is about, counted from 1: `第 2 行` for `/indicators/1/weight`, `第 1 张表第 2 行` within a
 * list of tables; empty where it is about none.
 */
export function rowInWords(pointer: string): string {
  const [, table, row] = /^(?:\/(\d+))?(?:\/indicators\/(\d+))?(?=\/|$)/u.exec(pointer) ?? [];
  const which = table === undefined ? '' : `第 ${Number(table) + 1} 张表`;
  return row === undefined ? which : `${which}第 ${Number(row) + 1} 行`;
}

const quotedChars = 40;

/** More code units than the quoted characters and one more can have: the rest of a long text is not looked at. */
const quotedUnits = 2 * (quotedChars + 1);

/** A text as it may stand in a message: short, and without characters that a screen cannot show. */
export function quoted(text: string): string {
  const shown = [
    ...text
      .slice(0, quotedUnits)
      .toWellFormed()
      .replace(/\p{Cc}/gu, '�'),
  ];
  return shown.length > quotedChars
    ? `「${shown.slice(0, quotedChars).join('')}…」`
    : `「${shown.join('')}」`;
}
