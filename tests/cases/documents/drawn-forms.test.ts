/**
 * Forms of places and writers that no layout was made for, as every kind of file: what is read of each stands
 * beside it in tests/golden/forms. After a change, read the difference and renew it with `npx vitest run -u`.
 */
import { expect, test } from 'vitest';
import { readBlocks, readDocument } from '../../../src/documents/read-document.js';
import type { RecognisedTable } from '../../../src/documents/recognised.js';
import { readSource } from '../../../src/documents/source/sources.js';
import type { Evaluation } from '../../../src/indicators/evaluation.js';
import { isProof } from '../../proof.js';
import { type DrawnForm, drawnForms } from './drawn-forms.js';
import { type FileKind, writers } from './files.js';

async function tablesOf({ form }: DrawnForm, kind: FileKind): Promise<readonly RecognisedTable[]> {
  const bytes = await writers[kind](form);
  if (kind === 'tsv') return readDocument(bytes, 'tsv')?.tables ?? [];
  return readBlocks((await readSource(bytes, `form.${kind}`)).blocks).tables;
}

/** What was read, a row a line; `-` where nothing stands. */
function textOf({ layout, stage, title, evaluation }: RecognisedTable): string {
  const { indicators, unread, ...head } = evaluation as unknown as Evaluation;
  const rows = (indicators ?? []).map((row) => {
    const { level1, level2, level3, target, actual, weight, reported, ...others } = row;
    const cells = [level1, level2, level3, target, actual, weight, reported?.score];
    const rest = { ...others, deviation: reported?.deviation };
    const more = Object.entries(rest).filter(([, value]) => value !== undefined);
    return [
      ...cells.map((cell) => (cell === undefined || cell === '' ? '-' : cell)),
      ...more.map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
    ].join(' | ');
  });
  const about = Object.entries(head).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const missed = unread === undefined ? [] : [`unread: ${unread.length}`];
  // What was not read says what to do, too.
  for (const { message } of unread ?? []) expect(message).toMatch(/请|须|不必/u);
  return [`${layout} ${stage} ${title}`, ...about, ...rows, ...missed].join('\n');
}

function notesOf({ findings }: RecognisedTable): readonly string[] {
  return findings.map(({ code, source, message }) => `${code} ${source} ${message}`);
}

const [first, ...more] = Object.keys(writers) as [FileKind, ...FileKind[]];

/** The kinds beside the first: one of them in turn, all in the proof. */
function othersFor(index: number): readonly FileKind[] {
  return isProof ? more : [more[index % more.length] as FileKind];
}

test.each(drawnForms)('$name: $about', async (drawn) => {
  const { name, about, form } = drawn;
  const others = othersFor(drawnForms.indexOf(drawn));
  const tables = await tablesOf(drawn, first);
  const read = tables.map(textOf).join('\n\n');
  const golden = `# ${about}\n${read}\n${tables.flatMap(notesOf).join('\n')}`.trimEnd();
  await expect(`${golden}\n`).toMatchFileSnapshot(`../../golden/forms/${name}.read`);
  // A tab between columns has no place for a break inside a cell, nor for what a cell spans below it.
  const isPlain = form.cells.every(({ text }) => !text.includes('\n'));
  for (const kind of others) {
    if (kind === 'tsv' && !isPlain) continue;
    expect((await tablesOf(drawn, kind)).map(textOf).join('\n\n'), kind).toBe(read);
  }
});
