/** Files become tables, one file after the other: what was read of each stands there as it comes. */
import type { components, Evaluation, Problem } from '../../../../src/client/index.ts';
import { problemOf, send } from '../../api/client.ts';

type ImportedFile = components['schemas']['ImportedFile'];

/** One file, and what came of it. */
export interface FileTurn {
  readonly file: File;
  readonly tables: readonly Evaluation[];
  readonly stored: number;
  /** Whether it was read, or refused. */
  readonly isOver: boolean;
  /** What kept it, or some of its tables, from being read. */
  readonly refusals: readonly string[];
}

export interface ReadOptions {
  readonly fiscalYear: string;
  readonly unit: string;
  readonly policy: string;
  readonly isStored: boolean;
}

export function waiting(file: File): FileTurn {
  return { file, tables: [], stored: 0, isOver: false, refusals: [] };
}

/** Whether a file is one of lines that are tables: it goes to the batch as it is. */
export function isLines({ name }: File): boolean {
  return /\.(?:ndjson|jsonl)$/iu.test(name);
}

/** Reads one file, and stores its tables where that is wanted. */
export async function readFile(
  file: File,
  { fiscalYear, unit, policy, isStored }: ReadOptions,
  signal: AbortSignal,
): Promise<FileTurn> {
  const query = new URLSearchParams({ name: file.name, ...(isStored && { commit: 'true' }) });
  for (const [name, value] of Object.entries({ fiscalYear, unit, policy })) {
    if (value.trim() !== '') query.set(name, value.trim());
  }
  const headers = { 'content-type': 'application/octet-stream' };
  const answer = await send(`./v1/imports?${query}`, {
    method: 'POST',
    headers,
    body: file,
    signal,
  });
  if (!answer.ok)
    return { ...waiting(file), isOver: true, refusals: saidBy(await problemOf(answer)) };
  const read = (await answer.json()) as ImportedFile;
  const refused = [read.refused, ...read.tables.map((table) => table.refused)];
  return {
    file,
    isOver: true,
    stored: read.stored?.length ?? 0,
    refusals: refused.flatMap((problem) => (problem === undefined ? [] : saidBy(problem))),
    tables: read.tables.flatMap(({ evaluation, refused: why }) =>
      why === undefined ? [evaluation as Evaluation] : [],
    ),
  };
}

function saidBy({ errors = [], detail, title }: Problem): string[] {
  return errors.length > 0 ? errors.map(({ message }) => message) : [detail ?? title];
}

/** Characters and tables that one request of JSON takes, with room for what is around them. */
const requestCharsMax = 300_000;
const requestTablesMax = 1_000;

/** Tables in parts that a request of JSON takes each. */
export function parts(tables: readonly Evaluation[]): readonly (readonly Evaluation[])[] {
  const all: Evaluation[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const table of tables) {
    const length = JSON.stringify(table).length;
    const last = all.at(-1);
    if (last === undefined || size + length > requestCharsMax || last.length >= requestTablesMax) {
      all.push([table]);
      size = length;
    } else {
      last.push(table);
      size += length;
    }
  }
  return all;
}
