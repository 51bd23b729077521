/** What an import answers: a file with its tables, the same on the command line and over HTTP. */
import type { Encoding } from '../../documents/decode.js';
import type { SourcedFinding, Stage } from '../../documents/recognised.js';
import type { ShownFile } from '../../documents/shown-file.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import type { Refused } from '../shared/refusal.js';

/** The file that was given. */
export interface DocumentFacts {
  readonly name: string;
  /** As the usual end of a name: `xlsx`, `txt`; empty for a file that was not recognised. */
  readonly type: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Of a text. */
  readonly encoding?: Encoding;
}

/** A table of a file. */
export interface ImportedTable {
  readonly layout: string;
  readonly stage: Stage;
  readonly title: string;
  /** Where it stands: its first and last row. */
  readonly source: { readonly first: string; readonly last: string };
  /** As read. */
  readonly evaluation: unknown;
  readonly sheet?: ScoreSheet;
  /** Why it cannot be scored. */
  readonly refused?: Refused;
  readonly findings: readonly SourcedFinding[];
  /** The place of every value by its JSON Pointer, where places are asked for. */
  readonly places?: Readonly<Record<string, string>>;
}

/** What a file says, for the one who asks as for a store. */
export interface ImportedFile extends ShownFile {
  readonly document: DocumentFacts;
  readonly tables: readonly ImportedTable[];
  /** Why the file itself was not read. */
  readonly refused?: Refused;
  /** What concerns the file and none of its tables. */
  readonly findings: readonly SourcedFinding[];
  /** Where its tables were stored: the id of each by its place in the file. */
  readonly stored?: readonly StoredTable[];
}

export interface StoredTable {
  readonly table: number;
  readonly id: string;
}
