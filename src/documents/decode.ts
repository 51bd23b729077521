/** Bytes of a text file as text: the byte order mark, else strict UTF-8, else GB18030. */

/** The encodings that office programs write. */
export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['UTF-8', [0xef, 0xbb, 0xbf]],
  ['UTF-16LE', [0xff, 0xfe]],
  ['UTF-16BE', [0xfe, 0xff]],
];

/**
 * Decodes a text file.
 * @returns undefined when the bytes are text in none of the known encodings.
 */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  const candidates: readonly Encoding[] = marked === undefined ? ['UTF-8', 'GB18030'] : [marked[0]];
  for (const encoding of candidates) {
    const decoded = decodeAs(encoding, bytes);
    if (decoded !== undefined) return decoded;
  }
  return undefined;
}

/** The text of bytes in a given encoding; undefined where they are none in it. */
export function decodeAs(encoding: Encoding, bytes: Uint8Array): Decoded | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // A NUL stands in no text; it says that the file is something else.
    return text.includes('\0') ? undefined : { text, encoding };
  } catch {
    return undefined;
  }
}
