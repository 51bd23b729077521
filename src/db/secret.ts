/** The server's secret: from the environment, else from a file that is made at the first start. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const charsMin = 32;

/** A secret that cannot be used; the message is for a person. */
export class SecretRefused extends Error {
  override readonly name = 'SecretRefused';
}

/** @throws SecretRefused */
export function serverSecret(given: string | undefined, directory: string): string {
  if (given !== undefined) return longEnough(given, 'JICHI_SECRET');
  const file = path.join(directory, 'secret');
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  try {
    // Fails when the file is there: an old secret is never written over.
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return longEnough(read(file), file);
}

function longEnough(secret: string, source: string): string {
  if (secret.length >= charsMin) return secret;
  throw new SecretRefused(`${source} 中的服务密钥至少要有 ${charsMin} 个字符。`);
}

function read(file: string): string {
  if (!statSync(file).isFile()) {
    throw new SecretRefused(
      `${file} 应是保存服务密钥的文件，现在是目录；请移走它，或设 JICHI_SECRET。`,
    );
  }
  return readFileSync(file, 'utf8').trim();
}
