/**
 * Sheets of batches, when somebody asks for them: as they were kept, or made of what was frozen with the batch where a
 * stored table was scored in figures alone.
 */
import { inflateRawSync } from 'node:zlib';
import { engine } from '../../../version.js';
import { type MadeSheet, sheetsUnder } from '../../printing/sheets-under.js';
import type { ListedItem } from '../items/ports.js';
import type { Work } from '../items/work.js';

/** An item with the text of its sheet, where it has one. */
export interface SheetItem extends ListedItem {
  readonly text?: string | undefined;
  /** What was told of it, where its sheet now says otherwise or comes from another engine. */
  readonly scored?: FiguresThen | undefined;
}

/** What a batch told of a table. */
export interface FiguresThen {
  readonly engine: string;
  readonly total: string | null;
  readonly grade: string | null;
}

type Service = Pick<Work['service'], 'threads' | 'policies'>;

/** A page of items with their sheets. */
export async function withSheets(
  service: Service,
  items: readonly ListedItem[],
): Promise<SheetItem[]> {
  const frozen = items.flatMap((item) =>
    item.frozen == null ? [] : [{ ...item, ...item.frozen }],
  );
  const made = new Map<number, MadeSheet>();
  for (const policy of new Set(frozen.map((one) => one.policy))) {
    const own = frozen.filter((one) => one.policy === policy && one.input !== null);
    const sheets = await sheetsUnder(
      service,
      policy,
      own.map(({ input }) => input ?? ''),
    );
    for (const [index, { position }] of own.entries()) {
      const sheet = sheets[index];
      if (sheet !== undefined) made.set(position, sheet);
    }
  }
  return items.map((item) => withSheet(item, made.get(item.position)));
}

function withSheet(item: ListedItem, made: MadeSheet | undefined): SheetItem {
  const { sheet, frozen, total = null, grade = null } = item;
  if (sheet != null) return { ...item, text: inflateRawSync(sheet).toString('utf8') };
  if (frozen == null) return item;
  const scored = { engine: frozen.engine, total, grade };
  return { ...item, text: made?.text, scored: isAsThen(scored, made) ? undefined : scored };
}

function isAsThen(then: FiguresThen, made: MadeSheet | undefined): boolean {
  return then.engine === engine && then.total === made?.total && then.grade === made.grade;
}
