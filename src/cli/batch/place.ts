/** Where a batch has come to in its input: how many tables of which file are behind it. */

/** A place between two tables of the input. */
export interface ResumePoint {
  /** Files that are read to their end. */
  readonly file: number;
  /** Tables of the file after them that are behind. */
  readonly index: number;
  /** Bytes of that file that are behind, where it is read line by line; else 0. */
  readonly offset: number;
}

export const beginning: ResumePoint = { file: 0, index: 0, offset: 0 };
