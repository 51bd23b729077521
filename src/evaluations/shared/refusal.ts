/** How use cases refuse: a refusal has a kind; how it is shown is decided where it leaves the program. */
import { type Defect, refusalDetail, withinBound } from '../../defect.js';
import type { DefectCode } from '../../defect-codes.js';

export type RefusalKind =
  | 'key-needed'
  | 'forbidden'
  | 'not-found'
  | 'wrong-state'
  | 'in-flight'
  | 'stale'
  | 'condition-needed'
  | 'invalid'
  | 'exists'
  | 'too-much'
  | 'unavailable'
  | 'unsupported'
  | 'too-large'
  | 'attempts-exhausted';

/** Thrown inside a transaction it undoes all of it. */
export class UseCaseRefusal extends Error {
  override readonly name = 'UseCaseRefusal';
  readonly kind: RefusalKind;
  readonly defects: readonly Defect[];
  /** Seconds after which it is worth asking again, for what time alone may mend. */
  readonly retrySeconds: number | undefined;

  constructor(
    kind: RefusalKind,
    message: string,
    defects: readonly Defect[] = [],
    retrySeconds?: number,
  ) {
    super(message);
    this.kind = kind;
    this.defects = defects;
    this.retrySeconds = retrySeconds;
  }
}

/** The one answer for what does not exist and for what the key may not see. */
export function notFound(): UseCaseRefusal {
  return new UseCaseRefusal('not-found', '没有这个资源，或密钥不能查看它。');
}

/** @throws UseCaseRefusal when there are defects. */
export function refuseDefects(defects: readonly Defect[]): void {
  if (defects.length === 0) return;
  throw new UseCaseRefusal('invalid', refusalDetail(defects), defects);
}

/** A refusal for one defect. */
export function invalid(code: DefectCode, pointer: string, message: string): UseCaseRefusal {
  return new UseCaseRefusal('invalid', '请求有 1 处错误，未作任何处理。', [
    { code, pointer, message },
  ]);
}

/** A refusal for a bound that a caller has reached. @param retrySeconds after which there may be room again. */
export function tooMuch(code: DefectCode, message: string, retrySeconds: number): UseCaseRefusal {
  return new UseCaseRefusal('too-much', message, [{ code, pointer: '', message }], retrySeconds);
}

/** A refusal as a value: what came of one of many, while the others go on. */
export interface Refused {
  readonly kind: RefusalKind;
  readonly detail: string;
  readonly errors?: readonly Defect[];
}

/** A refusal as a value; defects are cut to their bound. */
export function refusedAs(
  kind: RefusalKind,
  detail: string,
  errors: readonly Defect[] = [],
): Refused {
  return errors.length === 0 ? { kind, detail } : { kind, detail, errors: withinBound(errors) };
}

/** What a use case refused, as a value. */
export function refusedBy({ kind, message, defects }: UseCaseRefusal): Refused {
  return refusedAs(kind, message, defects);
}

/** The refusal of one input for its defects. */
export function refusedFor(defects: readonly Defect[]): Refused {
  return refusedAs('invalid', refusalDetail(defects), defects);
}
