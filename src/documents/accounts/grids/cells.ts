/** Cells of account tables under their columns. */

/** A cell with the columns that it stands in, counted from 0. */
export interface AccountCell {
  readonly text: string;
  readonly first: number;
  readonly last: number;
  /** Its address in the file. */
  readonly line: number;
  readonly isFromAbove: boolean;
  /** Its lines where it has more than one; a page may print a row of figures inside the box of its header. */
  readonly lines?: readonly string[];
}

export interface AccountRow {
  readonly line: number;
  readonly cells: readonly AccountCell[];
  /** Whether it stood in the box of a header and not all of it could be told from the header's words. */
  readonly isUncertain?: true;
}
