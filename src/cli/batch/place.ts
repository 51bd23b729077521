/** A position in the input of a batch: how many files, and tables of the next file, have been read. */

/** A place between two tables of the input. */
export interface ResumePoint {
  /** Files that are read to their end. */
  readonly file: number;
  /** Tables of the next file that have been read. */
  readonly index: number;
  /** Bytes of that file that have been read, where it is read line by line; else 0. */
  readonly offset: number;
}

export const beginning: ResumePoint = { file: 0, index: 0, offset: 0 };
