/** What of a file is shown beside its tables: its bytes, and where in it things stand. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PagePlace {
  /** From 1 on. */
  readonly page: number;
  /** In points, from the upper left corner of the page. */
  readonly box: Box;
}

export interface GridCell {
  readonly text: string;
  readonly place: string;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
}

export interface Grid {
  readonly rows: readonly (readonly GridCell[])[];
}

export interface TextLine {
  readonly place: string;
  readonly text: string;
}

export interface DocumentSource {
  readonly name: string;
  readonly type: string;
  readonly file: Blob;
  readonly places?: Readonly<Record<string, PagePlace>> | undefined;
  readonly grids?: Readonly<Record<string, Grid>> | undefined;
  readonly lines?: readonly TextLine[] | undefined;
}
