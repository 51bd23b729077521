/** Files out of a zip, unpacked in memory against one budget; no name in it ever becomes a path. */
import { unzipSync } from 'fflate';
import { limits } from '../../limits.js';
import { damaged, SourceRefusal, tooLarge } from './refusal.js';

/**
 * The names in a zip.
 * @throws SourceRefusal for a damaged directory, too many files, or a name that stands there twice.
 */
export function entryNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  unpacked(bytes, (name) => {
    if (names.has(name)) throw damaged('压缩包中有同名的文件');
    if (names.size >= limits.archiveEntryCountMax)
      throw tooLarge(`压缩包中的文件超过 ${limits.archiveEntryCountMax} 个`);
    names.add(name);
    return false;
  });
  return names;
}

/** Unpacks files of a zip by name, all of them within one budget. */
export class Archive {
  readonly #bytes: Uint8Array;
  #left: number = limits.unpackedBytesMax;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The names in it. */
  names(): ReadonlySet<string> {
    return entryNames(this.#bytes);
  }

  /**
   * The bytes of a file; undefined where there is none. A file that is longer than it says is cut, and
   * then no longer well-formed.
   * @throws SourceRefusal beyond the budget or for bytes that do not unpack.
   */
  read(wanted: string): Uint8Array | undefined {
    const files = unpacked(this.#bytes, (name, size) => {
      if (name !== wanted) return false;
      this.#left -= size;
      if (this.#left < 0) throw tooLarge(`展开后超过 ${limits.unpackedBytesMax / 1024 / 1024} MiB`);
      return true;
    });
    return files[wanted];
  }
}

type Wanted = (name: string, size: number) => boolean;

function unpacked(bytes: Uint8Array, wanted: Wanted): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => wanted(name, originalSize) });
  } catch (error) {
    throw error instanceof SourceRefusal ? error : damaged('压缩包不完整');
  }
}
