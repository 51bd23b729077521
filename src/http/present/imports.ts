/** Files that were imported, as they are answered; the command line prints them the same. */
import { canonicalJson } from '../../canonical-json.js';
import type { Committed } from '../../evaluations/commands/committed.js';
import type { ImportedFile, ImportedTable } from '../../evaluations/imports/imported.js';
import type { ReceivedFiles } from '../../evaluations/imports/receive.js';
import { problemOfRefused } from '../problem.js';
import { type Answer, committedAnswer } from './answer.js';

/** A file, with problem details where it or a table of it was refused. */
export function shownFile(file: ImportedFile): object {
  return { ...withProblem(file), tables: file.tables.map((table) => withProblem(table)) };
}

function withProblem(part: ImportedFile | ImportedTable): object {
  return part.refused === undefined ? part : { ...part, refused: problemOfRefused(part.refused) };
}

/** Files that were read, and stored where that was asked for. */
export function presentImport(received: Committed<ReceivedFiles>): Answer {
  const { files, isList, isStored } = received.value;
  const shown = files.map(shownFile);
  const body = canonicalJson(isList ? shown : shown[0]);
  return committedAnswer(received, body, { status: isStored ? 201 : 200 });
}
