import { limits } from './limits.js';

/** One thing that is wrong with an input: a stable code, where it stands, and a Chinese sentence. */
export interface Defect {
  readonly code: string;
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

/** @returns a refusal with its defects, cut to the bound with a last entry that counts the rest. */
export function refused(defects: readonly Defect[]): Result<never> {
  if (defects.length <= limits.defectCountMax) return { ok: false, defects };
  const rest = defects.length - limits.defectCountMax;
  const last = { code: 'more-defects', pointer: '', message: `另有 ${rest} 处错误未列出。` };
  return { ok: false, defects: [...defects.slice(0, limits.defectCountMax), last] };
}

/** One step of a JSON Pointer, escaped. */
export function pointerStep(name: string | number): string {
  return `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** A text as it may stand in a message: short, and without characters that a screen cannot show. */
export function quoted(text: string): string {
  const shown = [...text.toWellFormed().replace(/\p{Cc}/gu, '�')];
  return shown.length > 40 ? `「${shown.slice(0, 40).join('')}…」` : `「${shown.join('')}」`;
}
