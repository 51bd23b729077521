/** The parts of a workbook that say what its sheets are called, where they lie and how numbers look. */
import type { Archive } from '../archive.js';
import { damaged } from '../refusal.js';
import { type Element, parseXml } from '../xml.js';

/** A sheet as the workbook lists it. */
export interface SheetPart {
  readonly name: string;
  readonly isHidden: boolean;
  /** Where it lies in the file. */
  readonly path: string;
}

export interface Workbook {
  readonly sheets: readonly SheetPart[];
  readonly is1904: boolean;
  readonly sharedStringsPath: string | undefined;
  readonly stylesPath: string | undefined;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

/** Reads the list of sheets. */
export function readWorkbook(archive: Archive): Workbook {
  const path = relations(archive, '').find(({ type }) => type === 'officeDocument')?.path;
  const bytes = path === undefined ? undefined : archive.read(path);
  if (path === undefined || bytes === undefined) throw damaged('没有工作簿');
  const parts = relations(archive, path);
  const sheets: SheetPart[] = [];
  let is1904 = false;
  parseXml(bytes, {
    open: (element) => {
      if (element.name === 'workbookPr') is1904 = isTrue(element.attribute('date1904'));
      if (element.name !== 'sheet') return;
      const id = element.attribute('id');
      const part = parts.find((relation) => relation.id === id && relation.type === 'worksheet');
      if (part !== undefined) sheets.push({ ...listedSheet(element), path: part.path });
    },
    close: () => undefined,
  });
  const pathOf = (type: string): string | undefined =>
    parts.find((relation) => relation.type === type)?.path;
  return {
    sheets,
    is1904,
    sharedStringsPath: pathOf('sharedStrings'),
    stylesPath: pathOf('styles'),
  };
}

function listedSheet(element: Element): { readonly name: string; readonly isHidden: boolean } {
  const state = element.attribute('state') ?? 'visible';
  return { name: element.attribute('name') ?? '', isHidden: state !== 'visible' };
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** What a part refers to; a path leads from its folder or from the root and never out of the file. */
function relations(archive: Archive, path: string): readonly Relation[] {
  const at = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, at);
  const bytes = archive.read(`${folder}_rels/${path.slice(at)}.rels`);
  const found: Relation[] = [];
  if (bytes === undefined) return found;
  parseXml(bytes, {
    open: (element) => {
      const target = element.attribute('Target');
      if (element.name !== 'Relationship' || target === undefined) return;
      if (element.attribute('TargetMode') === 'External') return;
      const type = element.attribute('Type')?.split('/').at(-1) ?? '';
      found.push({ id: element.attribute('Id') ?? '', type, path: resolved(folder, target) });
    },
    close: () => undefined,
  });
  return found;
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  const whole = target.startsWith('/') ? target : `${folder}${target}`;
  for (const step of whole.split('/'))
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  return steps.join('/');
}
