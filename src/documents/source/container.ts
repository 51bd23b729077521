/** What the first bytes of a file say it is. */
import { decode } from '../decode.js';
import { entryNames } from './archive.js';
import { streamNames } from './compound.js';

/** What a file is by its bytes, with the names of what is packed in it. */
export interface Container {
  readonly kind:
    | 'zip'
    | 'compound'
    | 'pdf'
    | 'rtf'
    | 'image'
    | 'archive'
    | 'markup'
    | 'text'
    | 'unknown';
  /** Files of a zip, streams of a compound file; of others none. */
  readonly entries: ReadonlySet<string>;
  /** What a text begins with, without leading blanks and in lower case. */
  readonly head: string;
}

const none: ReadonlySet<string> = new Set();

const signatures: readonly (readonly [Container['kind'], readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['compound', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['image', [0x52, 0x49, 0x46, 0x46]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
];

/** Bytes of a text that are looked at. */
const headBytes = 4_096;

/**
 * Recognises a file by its bytes.
 * @throws SourceRefusal for a container whose directory is damaged or beyond the bounds.
 */
export function containerOf(bytes: Uint8Array): Container {
  const known = signatures.find(([, signature]) =>
    signature.every((byte, at) => bytes[at] === byte),
  );
  if (known === undefined) return textContainer(bytes);
  const [kind] = known;
  if (kind === 'zip') return { kind, entries: entryNames(bytes), head: '' };
  if (kind === 'compound') return { kind, entries: streamNames(bytes), head: '' };
  return { kind, entries: none, head: '' };
}

function textContainer(bytes: Uint8Array): Container {
  const head = headOf(bytes);
  if (head === undefined) return { kind: 'unknown', entries: none, head: '' };
  const isMarkup =
    isClipboard(head) ||
    /^<(?:!doctype|!--|\?xml|html|head|body|meta|table|div|style|[a-z]{1,10}[\s>])/u.test(head);
  return { kind: isMarkup ? 'markup' : 'text', entries: none, head };
}

/** A page as office programs put it on the clipboard, with a head that says where it begins. */
export function isClipboard(head: string): boolean {
  return /^version:\d[\d.]*\s+starthtml:/iu.test(head);
}

/** The beginning of a text; a character that the cut goes through is left out. */
function headOf(bytes: Uint8Array): string | undefined {
  for (let cut = 0; cut < 4; cut += 1) {
    const part = bytes.subarray(0, Math.min(headBytes, bytes.length) - cut);
    const text = decode(part)?.text;
    if (text !== undefined) return text.trimStart().toLowerCase();
    if (bytes.length <= headBytes) return undefined;
  }
  return undefined;
}
