/** A file becomes tables and findings: read by the service, which stores nothing of it. */
import { problemOf, send } from '../../api/client.ts';
import type {
  DocumentSource,
  Grid,
  PagePlace,
  TextLine,
} from '../../shared/places/document-source.ts';
import { type Draft, openDraft } from '../../shared/table/draft.ts';
import type {
  Evaluation,
  ImportedFile,
  ImportedTable,
  Problem,
  ShownFinding,
} from '../../shared/table/shapes.ts';

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
  const evaluation = table.evaluation as Evaluation | undefined;
  const isShown = evaluation !== undefined && stage !== 'monitoring';
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

/** The findings of a table as they are now. */
export function findingsOfTable({ draft, findings }: OpenTable): readonly ShownFinding[] {
  return draft?.findings.value ?? findings;
}
