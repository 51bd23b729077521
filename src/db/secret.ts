/** The server's secret: from the environment, else from a file that is made with a new installation. */
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { serverSecret } from '../evaluations/access/server-secret.js';
import type { AdminConnection } from './migrate.js';

const charsMin = 32;

/** A secret that cannot be used; the message is for a person. */
class SecretRefused extends Error {
  override readonly name = 'SecretRefused';
}

/** The name of the file in a data directory. */
export const secretName = 'secret';

/**
 * The secret of an installation. Who installs it first brings it along or has one made; from then on a lost one is
 * told and none is made in its place: a backup that is put back must meet nothing, and under another secret no key
 * would fit and no chain would verify.
 * @param given of the environment; without it the secret stands in a file of the directory.
 * @throws SecretRefused
 */
export async function installedSecret(
  owner: AdminConnection,
  given: string | undefined,
  directory: string,
): Promise<string> {
  let secret = '';
  await owner.transaction(async (inside) => {
    // Of several that install at once the others wait for the first, and then find no secret of their own.
    await inside.query(`select pg_advisory_xact_lock(hashtext('jichi.secret'))`);
    const [known] = await inside.query<{ secret_check: string }>(
      'select secret_check from installation',
    );
    secret = secretIn(given, directory, known === undefined);
    const check = serverSecret(secret).fingerprint();
    if (known === undefined) {
      await inside.query('insert into installation (secret_check) values ($1)', [check]);
    } else if (known.secret_check !== check) {
      throw new SecretRefused(
        '服务密钥与这个数据库首次使用时的不同：请用原来的 JICHI_SECRET，或原来数据目录中的 secret 文件。',
      );
    }
  });
  return secret;
}

function secretIn(given: string | undefined, directory: string, isNew: boolean): string {
  if (given !== undefined) return longEnough(given, 'JICHI_SECRET');
  const file = path.join(directory, secretName);
  const found = read(file);
  if (found !== undefined) return longEnough(found, file);
  if (!isNew) throw new SecretRefused(lost(file));
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  make(file);
  return longEnough(read(file) ?? '', file);
}

/** Puts a new secret there whole; one that is there by then stays. */
function make(file: string): void {
  const unfinished = `${file}.${randomBytes(8).toString('hex')}`;
  const text = `${randomBytes(32).toString('base64url')}\n`;
  try {
    writeFileSync(unfinished, text, { flag: 'wx', mode: 0o600, flush: true });
    linkSync(unfinished, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function lost(file: string): string {
  return `这个数据库已在使用，而保存服务密钥的文件 ${file} 不在：请放回首次启动时生成的那个（在备份或原来的数据目录中），或设 JICHI_SECRET。没有生成新的，因为用新的不能核对密钥和操作记录。`;
}

function longEnough(secret: string, source: string): string {
  if (secret.length >= charsMin) return secret;
  throw new SecretRefused(`${source} 中的服务密钥至少要有 ${charsMin} 个字符。`);
}

/** @returns undefined when there is no such file. */
function read(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  if (!found.isFile()) {
    throw new SecretRefused(
      `${file} 应是保存服务密钥的文件，现在是目录；请移走它，或设 JICHI_SECRET。`,
    );
  }
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
    throw new SecretRefused(`没有权限读取保存服务密钥的文件 ${file}；请改正它的权限或所有者。`);
  }
}
