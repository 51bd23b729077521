/** Pages (`.html`), and what systems export as `.xls` or `.doc` and is a page inside. */
import { parse } from 'parse5';
import { limits } from '../../../limits.js';
import { isClipboard } from '../container.js';
import { pictureNote } from '../docx/docx.js';
import { tooLarge } from '../refusal.js';
import type { ReadSource, Source } from '../source.js';
import { decodePage } from './charset.js';
import { PageReader } from './page.js';

export const html: Source = {
  id: 'html',
  otherExtensions: ['htm', 'xhtml', 'shtml'],
  accepts: (_, { kind, head }) =>
    kind === 'markup' && (!head.startsWith('<?xml') || /<html[\s>]/u.test(head)),
  read,
};

function read(bytes: Uint8Array): ReadSource {
  if (bytes.length > limits.pageBytesMax)
    throw tooLarge(`网页超过 ${limits.pageBytesMax / 1024 / 1024} MiB`);
  const { text: whole, encoding } = decodePage(bytes);
  const text = isClipboard(whole) ? whole.slice(Math.max(0, whole.indexOf('<'))) : whole;
  const reader = new PageReader();
  reader.read(parse(text, { sourceCodeLocationInfo: true }));
  const { blocks, pictureCount } = reader;
  const isBare = !blocks.some(({ kind }) => kind === 'grid');
  return { blocks, encoding, told: isBare ? pictureNote(pictureCount) : [] };
}
