/** Where the first key goes: to standard output, or into a file, where no log of a container keeps it. */
import { type FileHandle, open, rm } from 'node:fs/promises';
import { createFirstKey } from '../evaluations/administration/keys.js';
import type { Service } from '../evaluations/service.js';
import { writeFailure } from './failures.js';
import { UserError } from './user-error.js';

/** Without any key nobody could make one: the first is printed, this one time. */
export async function printFirstKey(service: Service): Promise<void> {
  const key = await createFirstKey(service);
  if (key !== undefined) process.stdout.write(`admin key: ${key}\n`);
}

/**
 * Writes the first key into a new file that only this user may read; where there are keys already, nothing. The key
 * holds once it stands in the file, so that none is lost by a stop in between.
 * @throws UserError when the file is there, or cannot be written: then there is no key, either.
 */
export async function keepFirstKey(service: Service, name: string): Promise<void> {
  let file: FileHandle | undefined;
  const keep = async (key: string): Promise<void> => {
    try {
      // A transaction that is begun again finds the file that it opened.
      file ??= await open(name, 'wx', 0o600);
      await file.write(`${key}\n`, 0);
      await file.sync();
    } catch (error) {
      throw asUserError(name, error);
    }
  };
  try {
    const key = await createFirstKey(service, keep);
    if (key !== undefined) process.stdout.write(`admin key file: ${name}\n`);
  } catch (error) {
    if (file !== undefined) await rm(name, { force: true });
    throw error;
  } finally {
    await file?.close();
  }
}

function asUserError(name: string, error: unknown): unknown {
  const none = '没有签发首个管理密钥';
  if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
    return new UserError([
      `--first-key-file：${name} 已经在那里，不会覆盖，${none}；请移走它，或写另一个文件。`,
    ]);
  }
  const failure = writeFailure(error);
  return failure === undefined
    ? error
    : new UserError([`--first-key-file：${name}：${failure}，${none}。`]);
}
