/** What other users of the machine could read or change of what the program keeps for itself. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { secretName } from './secret.js';

interface Kept {
  readonly directory: string;
  readonly url?: string | undefined;
  readonly secret?: string | undefined;
}

const [othersMayRead, othersMayWrite] = [0o077, 0o022];

/** One sentence for each file and folder whose mode lets others in; it is told and nothing is refused. */
export function* wideModes({ directory, url, secret }: Kept): Generator<string> {
  if (process.platform === 'win32') return;
  if (secret === undefined) {
    const file = path.join(directory, secretName);
    yield* wide(file, othersMayRead, '本机的其他用户能读到服务密钥', `chmod 600 ${file}`);
  }
  if (url === undefined) {
    const database = path.join(directory, 'database');
    yield* wide(database, othersMayRead, '本机的其他用户能读到其中的数据', `chmod 700 ${database}`);
  }
  if (secret !== undefined && url !== undefined) return;
  yield* wide(
    directory,
    othersMayWrite,
    '本机的其他用户能替换其中的文件',
    `chmod go-w ${directory}`,
  );
}

function* wide(name: string, mask: number, harm: string, remedy: string): Generator<string> {
  const mode = statSync(name, { throwIfNoEntry: false })?.mode ?? 0;
  if ((mode & mask) === 0) return;
  yield `${name} 的权限是 ${(mode & 0o7777).toString(8).padStart(4, '0')}，${harm}：请运行 ${remedy}。`;
}
