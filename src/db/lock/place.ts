/**
 * Names inside a directory by a path that a socket can have. The kernel takes some hundred bytes for the path of a
 * socket, and 汉字 take three each: on Linux the directory is opened and named through the open file, which is short
 * however long its own path is, and stays the same directory when it is renamed.
 */
import { closeSync, constants, fstatSync, openSync, statSync } from 'node:fs';
import path from 'node:path';

/** An open directory. */
export interface LockDirectory {
  /** The directory as it was given. */
  readonly directory: string;
  /** The number of the directory in its file system: a copy of it has another. */
  readonly inode: string;
  /** The path of a name inside. */
  at(name: string): string;
  close(): void;
}

/** A directory that cannot be locked; the message is for a person. */
class DirectoryUnfit extends Error {
  override readonly name = 'DirectoryUnfit';
}

/** Bytes of a socket's path that every system takes, the closing zero apart. */
const pathBytesMax = 103;
/** The longest name that is used inside. */
const nameBytes = Buffer.byteLength('/lock.0123456789abcdef.sock');

/**
 * Opens a directory that is there.
 * @throws DirectoryUnfit where only its own path leads to it, and that is too long for a socket.
 */
export function placeIn(directory: string): LockDirectory {
  if (process.platform === 'win32') return named(directory);
  const file = openSync(directory, constants.O_RDONLY | constants.O_DIRECTORY);
  const through = `/proc/self/fd/${file}`;
  const inode = String(fstatSync(file, { bigint: true }).ino);
  if (isSame(through, inode)) {
    let isOpen = true;
    const at = (name: string): string => {
      // By now the number may be that of another directory.
      if (!isOpen) throw new Error('the directory was closed');
      return `${through}/${name}`;
    };
    const close = (): void => {
      if (isOpen) closeSync(file);
      isOpen = false;
    };
    return { directory, inode, at, close };
  }
  closeSync(file);
  if (Buffer.byteLength(path.resolve(directory)) + nameBytes <= pathBytesMax) {
    return named(directory);
  }
  throw new DirectoryUnfit(
    `目录 ${directory} 的路径太长，本系统不能在其中建立锁：请换一个路径较短的目录（至多 ${pathBytesMax - nameBytes} 字节）。`,
  );
}

function named(directory: string): LockDirectory {
  const whole = path.resolve(directory);
  return {
    directory,
    at: (name) => path.join(whole, name),
    close: () => undefined,
    inode: String(statSync(whole, { bigint: true }).ino),
  };
}

function isSame(through: string, inode: string): boolean {
  const found = statSync(through, { bigint: true, throwIfNoEntry: false });
  return found !== undefined && String(found.ino) === inode;
}
