/** `POST /v1/imports`: files become tables, and drafts where that is asked for; the same way with and without. */
import { textSha256 } from '../../canonical-json.js';
import type { Defect } from '../../defect.js';
import type { ScoreSheet } from '../../scoring/score-sheet.js';
import { type Caller, requireScope } from '../access/caller.js';
import type { CommandContext, Committed, Memory } from '../commands/committed.js';
import type { ServiceOf } from '../commands/service.js';
import { type Done, write } from '../commands/write.js';
import { type Refused, refusedBy, refusedFor, UseCaseRefusal } from '../shared/refusal.js';
import { unstorableTexts } from '../shared/unstorable-texts.js';
import { keepDraft, requireOwnUnit, settleUnit } from '../tables/create.js';
import type { TableStores } from '../tables/ports.js';
import { importFile } from './import-file.js';
import type { ImportedFile, ImportedTable } from './imported.js';
import { readImportOptions, type SaidOption } from './options.js';
import type { FileReader, GivenFile } from './ports.js';

/** What was sent. */
export interface Received {
  readonly files: readonly GivenFile[];
  readonly said: readonly SaidOption[];
  /** Whether the files are answered as a list: a form may hold several. */
  readonly isList: boolean;
}

/** Files as they were read. */
export interface ReceivedFiles {
  readonly files: readonly ImportedFile[];
  readonly isList: boolean;
  readonly isStored: boolean;
}

/**
 * Reads files and comes to their tables; with `commit=true` those that are not refused are stored as drafts,
 * all in one transaction.
 * @param contextFor of the command that stores them; given all that the request says, for a repetition to be known by.
 * @throws UseCaseRefusal `invalid`, `unsupported`, `too-large` where no file could be read, or none of its tables
 *   be stored; `forbidden` without the scope; `unavailable` where too many files are being read.
 */
export async function receiveImport(
  service: ServiceOf<TableStores>,
  reader: FileReader,
  { files, said, isList }: Received,
  contextFor: (said: string) => CommandContext,
): Promise<Committed<ReceivedFiles>> {
  const isCommit = said.some(([name, value]) => name === 'commit' && value === 'true');
  if (!isCommit) await service.policies.refreshIfPossible();
  const options = readImportOptions(said, service.policies.find);
  if (files.length === 0) throw new UseCaseRefusal('invalid', noFile.message, [noFile]);
  if (options.isCommit) {
    requireScope(contextFor('').caller, 'submit');
    await service.policies.refresh();
  }
  const imported: ImportedFile[] = [];
  for (const file of files) imported.push(await importFile(reader, file, options));
  requireAnyRead(imported, isList);
  if (!options.isCommit) {
    const value = { files: imported, isList, isStored: false };
    return { value, version: undefined, replayed: false };
  }
  const input = textSha256(JSON.stringify([said, imported.map(({ document }) => document)]));
  return commit(service, contextFor(input), imported, isList);
}

const noFile: Defect = {
  code: 'member-missing',
  pointer: '/file',
  message: '没有文件，请以 file 字段附上。',
};

/** Kept as they are: one file, or a list of them. */
const memory: Memory<TableStores, ReceivedFiles> = {
  keep: ({ files, isList }) => ({ value: isList ? files : files[0] }),
  recall: async (_stores, { value }) => {
    const isList = Array.isArray(value);
    const files = (isList ? value : [value]) as readonly ImportedFile[];
    return { files, isList, isStored: true };
  },
};

function requireAnyRead(imported: readonly ImportedFile[], isList: boolean): void {
  const refusals = imported.flatMap(({ refused }) => (refused === undefined ? [] : [refused]));
  const [first] = refusals;
  if (first === undefined || refusals.length < imported.length) return;
  const defects = refusals.flatMap(({ errors = [] }, index) =>
    isList
      ? errors.map((defect) => ({ ...defect, pointer: `/${index}${defect.pointer}` }))
      : errors,
  );
  throw new UseCaseRefusal(first.kind, first.detail, defects);
}

/** A table that is to be stored, by the place of its file and its own. */
interface Draft {
  readonly file: number;
  readonly table: number;
  readonly sheet: ScoreSheet;
}

async function commit(
  service: ServiceOf<TableStores>,
  context: CommandContext,
  given: readonly ImportedFile[],
  isList: boolean,
): Promise<Committed<ReceivedFiles>> {
  const { caller } = context;
  const imported = await withStorable(service, caller, given);
  const drafts = imported.flatMap(draftsOf);
  requireAny(drafts, imported, isList);
  // Whether the key may use a year was asked for every table, above.
  const mayUse = async (): Promise<void> => undefined;
  for (const year of new Set(drafts.map(({ sheet }) => sheet.input.fiscalYear)))
    await service.database.prepareYear(year, mayUse);
  const work = async (stores: TableStores, at: Date): Promise<Done<ReceivedFiles>> => {
    const ids = new Map<Draft, string>();
    const inOrder = drafts.toSorted(byChain);
    for (const { sheet } of inOrder) await settleUnit(stores, service, caller, sheet, at);
    for (const draft of inOrder) {
      const record = await keepDraft(stores, service, caller, draft.sheet, at);
      ids.set(draft, record.id);
    }
    const files = imported.map((file, index) => ({
      ...file,
      stored: drafts
        .filter((draft) => draft.file === index)
        .map((draft) => ({ table: draft.table, id: ids.get(draft) ?? '' })),
    }));
    return { value: { files, isList, isStored: true } };
  };
  return write(service, context, { work, memory });
}

function draftsOf({ tables }: ImportedFile, file: number): readonly Draft[] {
  return tables.flatMap(({ sheet, refused }, table) =>
    sheet === undefined || refused !== undefined ? [] : [{ file, table, sheet }],
  );
}

/** The files with those tables refused that no database holds, and those of units that are not the key's. */
function withStorable(
  { database }: ServiceOf<TableStores>,
  caller: Caller,
  files: readonly ImportedFile[],
): Promise<readonly ImportedFile[]> {
  return database.transaction(caller, async (stores) => {
    const storable: ImportedFile[] = [];
    for (const file of files) {
      const tables: ImportedTable[] = [];
      for (const table of file.tables) {
        const refused = await unstorable(stores, caller, table);
        tables.push(refused === undefined ? table : { ...table, refused });
      }
      storable.push({ ...file, tables });
    }
    return storable;
  });
}

async function unstorable(
  stores: TableStores,
  caller: Caller,
  { sheet, refused, evaluation }: ImportedTable,
): Promise<Refused | undefined> {
  if (refused !== undefined || sheet === undefined) return undefined;
  const defects = unstorableTexts(evaluation);
  if (defects.length > 0) return refusedFor(defects);
  try {
    await requireOwnUnit(stores, caller, sheet);
    return undefined;
  } catch (error) {
    if (!(error instanceof UseCaseRefusal)) throw error;
    return refusedBy(error);
  }
}

/** Entries about one unit and year go to one chain: storing in one order prevents deadlocks. */
function byChain(left: Draft, right: Draft): number {
  const [one = '', other = ''] = [left, right].map(
    ({ sheet: { input } }) => `${input.fiscalYear} ${input.unit.code ?? ''}`,
  );
  return one < other ? -1 : Number(one > other);
}

/** None of the tables can be stored: refused with all their defects. */
function requireAny(
  drafts: readonly Draft[],
  imported: readonly ImportedFile[],
  isList: boolean,
): void {
  if (drafts.length > 0) return;
  const defects = imported.flatMap(({ tables }, file) =>
    tables.flatMap(({ refused }, table) =>
      (refused?.errors ?? []).map((defect) => ({
        ...defect,
        pointer: `${isList ? `/${file}` : ''}/tables/${table}/evaluation${defect.pointer}`,
      })),
    ),
  );
  const forbidden = imported
    .flatMap(({ tables }) => tables)
    .find(({ refused }) => refused?.kind === 'forbidden')?.refused;
  if (forbidden !== undefined && defects.length === 0)
    throw new UseCaseRefusal('forbidden', forbidden.detail);
  throw new UseCaseRefusal('invalid', nothingStored.message, [
    ...(defects.length === 0 ? [nothingStored] : defects),
  ]);
}

const nothingStored: Defect = {
  code: 'items-missing',
  pointer: '',
  message: '文件中没有可以保存的表，没有保存；请先不带 commit 查看读出的内容。',
};
