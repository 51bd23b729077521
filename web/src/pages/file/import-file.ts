/** A file becomes tables and findings: read by the service, which stores nothing of it. */
import { problemOf, send } from '../../api/client.ts';
import type {
  DocumentSource,
  Grid,
  PagePlace,
  TextLine,
} from '../../shared/places/document-source.ts';
import { type Draft, openDraft } from '../../shared/table/draft.ts';
import { fitsForm } from '../../shared/table/form-shape.ts';
import type {
  Evaluation,
  ImportedFile,
  ImportedTable,
  Problem,
  ShownFinding,
} from '../../shared/table/shapes.ts';
import { sayFile } from '../../words/file.ts';
import { saySheet } from '../../words/sheet.ts';

/** What the service also says of a file that is looked at: where in it things stand. */
interface WithPlaces {
  readonly places?: Readonly<Record<string, PagePlace>>;
  readonly grids?: Readonly<Record<string, Grid>>;
  readonly lines?: readonly TextLine[];
}

type ReadTable = ImportedTable & { readonly places?: Readonly<Record<string, string>> };

/** A table of a document, open on the page. */
export interface OpenTable {
  readonly title: string;
  readonly layout: string;
  readonly stage: ImportedTable['stage'];
  readonly first: string;
  /** Undefined for a table that is listed only. */
  readonly draft: Draft | undefined;
  readonly findings: readonly ShownFinding[];
  readonly refused: Problem | undefined;
}

/** A file that is open on the page. */
export interface OpenDocument {
  readonly id: number;
  readonly source: DocumentSource;
  readonly tables: readonly OpenTable[];
  /** What was found around its tables. */
  readonly findings: readonly ShownFinding[];
}

let count = 0;

/**
 * Has the service read a file.
 * @returns the document, or why it was not read.
 * @throws Error where the service cannot be reached.
 */
export async function readDocument(
  file: File,
  signal: AbortSignal,
): Promise<OpenDocument | Problem> {
  const query = new URLSearchParams({ name: file.name, places: 'true' });
  const response = await send(`/v1/imports?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
    signal,
  });
  if (!response.ok) return problemOf(response);
  const answer = (await response.json()) as ImportedFile & WithPlaces;
  if (answer.refused !== undefined && answer.tables.length === 0) return answer.refused;
  return opened(answer, file);
}

function opened(answer: ImportedFile & WithPlaces, file: File): OpenDocument {
  const { document, places, grids, lines } = answer;
  count += 1;
  return {
    id: count,
    source: { name: document.name || file.name, type: document.type, file, places, grids, lines },
    tables: answer.tables.map((table) => openTable(table)),
    findings: answer.findings,
  };
}

function openTable(table: ReadTable): OpenTable {
  const { title, layout, stage, source, sheet, refused, findings, places } = table;
  const evaluation: unknown = table.evaluation;
  const isShown = stage !== 'monitoring' && fitsForm(evaluation);
  const opening = { evaluation: evaluation as Evaluation, sheet, refused, findings };
  return {
    title,
    layout,
    stage,
    first: source.first,
    draft: isShown
      ? openDraft({ ...opening, ...(places === undefined ? {} : { places }) })
      : undefined,
    findings,
    refused,
  };
}

/** What a table is called; one without a title of its own by its kind. */
export function titleOf({ title, draft }: OpenTable): string {
  const kind = draft?.state.value.evaluation.kind;
  if (title !== '') return title;
  return kind === undefined ? sayFile('tables') : saySheet(`title-${kind}`);
}

/** How many errors and warnings tables have as they are now. */
export function countsOf(tables: readonly OpenTable[]): { errors: number; warnings: number } {
  const found = tables.flatMap(findingsOfTable);
  return {
    errors: found.filter(({ severity }) => severity === 'error').length,
    warnings: found.filter(({ severity }) => severity === 'warning').length,
  };
}

/** The findings of a table as they are now. */
export function findingsOfTable({ draft, findings }: OpenTable): readonly ShownFinding[] {
  return draft?.findings.value ?? findings;
}
