/** What goes into scoring threads and comes out of them. */
import type { Defect } from '../../defect.js';

/** One table to be scored. */
export interface ScoreTask {
  /** JSON text of one Evaluation. */
  readonly text: string;
}

/** What a table came to: its sheet, or every defect as `POST /v1/score` would list it. */
export type ScoreOutcome =
  | {
      readonly ok: true;
      readonly total: string;
      readonly fullMark: string;
      /** Null where the sheet has no grade yet. */
      readonly grade: string | null;
      /** SHA-256 of the canonical JSON, in lower-case hexadecimal. */
      readonly sha256: string;
      /** Canonical JSON of the sheet, UTF-8; deflated (raw) when that was asked for. */
      readonly sheet: Uint8Array;
    }
  | { readonly ok: false; readonly defects: readonly Defect[] };

/** How a block of tables is scored. */
export interface BlockOptions {
  /** `id` or `id@version`; goes before what an evaluation names. */
  readonly policy?: string | undefined;
  /** Documents (JSON) of policies beyond the shipped ones, those of one id from the oldest to the newest. */
  readonly policies?: readonly string[];
  /** Whether sheets come deflated. */
  readonly deflated?: boolean;
}
