/** The files that are open on the page. */
import { computed, ref, shallowReactive, shallowRef } from 'vue';
import { tellRefusal } from '../../api/client.ts';
import { notify } from '../../app/notices.ts';
import type { ListedFinding } from '../../shared/findings/finding-list.vue';
import { placeWords } from '../../shared/places/place-words.ts';
import { keepCopy } from '../../shared/table/local-copies.ts';
import { sayFile } from '../../words/file.ts';
import { saySheet } from '../../words/sheet.ts';
import { said } from '../../words/words.ts';
import { findingsOfTable, type OpenDocument, type OpenTable, readDocument } from './import-file.ts';
import { fileBytesMax } from './incoming.ts';

/** More open files than these are more than anybody looks at; a batch is for them. */
const documentsMax = 20;

export const documents = shallowReactive<OpenDocument[]>([]);
export const chosenDocument = shallowRef<OpenDocument>();
export const chosenTable = shallowRef<OpenTable>();
/** The names of files that are being read. */
export const beingRead = ref<readonly string[]>([]);

const releases = new WeakMap<OpenDocument, () => void>();
const closing = new AbortController();

/** Whether closing the page would lose something. */
export const hasUnsavedDocuments = computed(() =>
  documents.some(({ tables }) => tables.some(({ draft }) => draft?.isChanged.value === true)),
);

/** Reads files one after the other, and shows the first that was read. */
export async function takeFiles(files: readonly File[]): Promise<void> {
  const left = files.length - documentsMax;
  if (left > 0) notify('warning', sayFile('too-many', { most: documentsMax, left }));
  for (const [index, file] of files.slice(0, documentsMax).entries()) {
    if (file.size > fileBytesMax) notify('error', sayFile('too-large', { name: file.name }));
    else await take(file, index === 0);
  }
}

async function take(file: File, isFirst: boolean): Promise<void> {
  beingRead.value = [...beingRead.value, file.name];
  try {
    const read = await readDocument(file, closing.signal);
    if ('tables' in read) open(read, isFirst);
    else tellRefusal({ ...read, detail: said(file.name, read.detail) });
  } catch {
    // The service cannot be reached: the page says so, and the file can be dropped again.
  } finally {
    beingRead.value = beingRead.value.filter((name) => name !== file.name);
  }
}

function open(document: OpenDocument, isFirst: boolean): void {
  documents.push(document);
  const stops = document.tables.flatMap(({ draft, title }) =>
    draft === undefined ? [] : [keepCopy(draft, `${document.source.name} ${title}`)],
  );
  releases.set(document, () => {
    for (const stop of stops) stop();
  });
  if (documents.length > documentsMax) closeDocument(documents[0] as OpenDocument);
  if (isFirst) showDocument(document);
}

/** Shows a file, with the first of its tables. */
export function showDocument(document: OpenDocument | undefined): void {
  chosenDocument.value = document;
  chosenTable.value = document?.tables.find(({ draft }) => draft !== undefined);
}

/** Closes a file; copies of what was changed in it stay until they are saved or discarded. */
export function closeDocument(document: OpenDocument): void {
  const index = documents.indexOf(document);
  if (index === -1) return;
  documents.splice(index, 1);
  releases.get(document)?.();
  for (const { draft } of document.tables) draft?.close();
  if (chosenDocument.value === document)
    showDocument(documents[Math.min(index, documents.length - 1)]);
}

/** A finding of the page, with the table that it belongs to, if it does to one. */
export interface DocumentFinding extends ListedFinding {
  readonly table: OpenTable | undefined;
}

/** All that was found in a file, its tables first. */
export function allFindings(document: OpenDocument): readonly DocumentFinding[] {
  const isOnly = document.tables.length === 1;
  const ofTables = document.tables.flatMap((table) =>
    findingsOfTable(table).map((finding) => ({
      finding,
      table,
      about: isOnly ? table.title : aboutOf(table),
      place: placeWords(finding.source ?? ''),
    })),
  );
  const around = document.findings.map((finding) => ({
    finding,
    table: undefined,
    about: saySheet('whole-document'),
    place: placeWords(finding.source ?? ''),
  }));
  return [...around, ...ofTables];
}

function aboutOf({ title, draft }: OpenTable): string {
  const { project, unit } = draft?.state.value.evaluation ?? {};
  return project?.name ?? unit?.name ?? title;
}
