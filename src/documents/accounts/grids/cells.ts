/** Cells of account tables under their columns. */

/** A cell with the columns that it stands in, counted from 0. */
export interface AccountCell {
  readonly text: string;
  readonly first: number;
  readonly last: number;
  /** Its address in the file. */
  readonly line: number;
  readonly isFromAbove: boolean;
}

export interface AccountRow {
  readonly line: number;
  readonly cells: readonly AccountCell[];
}
