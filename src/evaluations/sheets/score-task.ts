/** Tables that others are asked to score, and what came of each. */
import type { Defect } from '../../defect.js';
import type { SourcedFinding } from '../../documents/recognised.js';

/** What a table came to: its sheet, or every defect as `POST /v1/score` would list it. */
export type ScoreOutcome =
  | {
      readonly ok: true;
      /** Null for a form without weights. */
      readonly total: string | null;
      readonly fullMark: string;
      readonly unitName: string;
      readonly projectName: string | null;
      /** Null where the sheet has no grade yet. */
      readonly grade: string | null;
      /** Canonical JSON of the sheet, UTF-8; deflated (raw) when that was asked for. */
      readonly sheet: Uint8Array;
    }
  | { readonly ok: false; readonly defects: readonly Defect[] };

/** One table to be scored: the text of an Evaluation, or its value with what is known to be wrong with its text. */
export type ScoreTask =
  | {
      readonly text: string;
      /** What the reader of its document found, for its sheet to tell. */
      readonly hints?: readonly SourcedFinding[] | undefined;
    }
  | {
      readonly value: unknown;
      readonly defects: readonly Defect[];
      /** Where the value stands in its request. */
      readonly pointer: string;
    };
