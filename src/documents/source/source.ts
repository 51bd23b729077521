/**
 * How a kind of file becomes blocks. A source knows its files by their first bytes; a name decides only
 * where bytes say nothing, as between the kinds of plain text.
 */
import type { Encoding } from '../decode.js';
import type { DocumentFindingCode } from '../document-findings.js';
import type { Block, Place } from './blocks.js';
import type { Container } from './container.js';

/** What was seen and is not among the blocks, or is there other than it was named. */
export interface SourceNote {
  readonly code: Extract<
    DocumentFindingCode,
    'hidden-unread' | 'formula-unread' | 'picture-unread' | 'extension-differs' | 'macros-ignored'
  >;
  /** One Chinese sentence. */
  readonly message: string;
  readonly place?: Place;
}

/** Where something stands on a page, in points from its upper left corner as it is shown. */
export interface PagePlace {
  /** From 1 on. */
  readonly page: number;
  readonly box: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

export interface ReadSource {
  /** In reading order. */
  readonly blocks: readonly Block[];
  /** Of a text. */
  readonly encoding?: Encoding;
  readonly told?: readonly SourceNote[];
  /** Of pages: where a place stands, by its address. */
  readonly onPage?: (address: string) => PagePlace | undefined;
}

export interface Source {
  /** The usual end of the name of such a file, without its point. */
  readonly id: string;
  /** Other ends of names that say the same kind of file. */
  readonly otherExtensions?: readonly string[];
  /** @param name of the file, perhaps empty. */
  accepts(name: string, container: Container): boolean;
  /** @throws SourceRefusal for what can be read by nobody, or only beyond the bounds. */
  read(bytes: Uint8Array, name: string): ReadSource | Promise<ReadSource>;
}

/** The end of a name from its last point on, in lower case, without the point. */
export function extensionOf(name: string): string {
  return /\.([^./\\]{1,16})$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}
