/** What a use case answers. */

/** What is answered, and repeated when the same request comes again. */
export interface Reply {
  readonly status: number;
  readonly body: string;
  readonly etag?: string | undefined;
  readonly location?: string | undefined;
  /** Where the sheet stands that is the body, or is in it: kept for repetition in place of the body. */
  readonly sheetAt?: SheetPlace | undefined;
  /** Said in place of `body` the first time only, and kept nowhere: the text of a key. */
  readonly once?: string | undefined;
  readonly replayed?: boolean;
}

/** A revision, and the members of the answer that are not of its sheet. */
interface SheetPlace {
  readonly evaluationId: string;
  readonly revision: number;
  /** Undefined where the sheet itself is the answer. */
  readonly around: Readonly<Record<string, unknown>> | undefined;
}

/** The place of the sheet that stands. */
export function sheetPlace(
  { id, revision }: { readonly id: string; readonly revision: number },
  around?: Readonly<Record<string, unknown>>,
): SheetPlace {
  return { evaluationId: id, revision, around };
}
