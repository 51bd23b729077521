/** What stands at the path of a data directory, before anything is made or opened there. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { UserError } from './user-error.js';

/** Names that the program itself puts there, including what a killed start left unfinished. */
const ours = /^(?:database(?:\.new)?|secret(?:\.[0-9a-f]+)?|lock(?:\.[\w.]+)?)$/u;

const shownNames = 3;

/**
 * Refuses a path where no data directory is or may be made.
 * @param allowCreate whether a new one will do; a command that only reads makes none.
 * @throws UserError
 */
export function checkDataDirectory(directory: string, allowCreate: boolean): void {
  const found = statSync(directory, { throwIfNoEntry: false });
  if (found !== undefined && !found.isDirectory()) {
    throw new UserError([`数据目录 ${directory} 不是目录，而是文件；请用 --data 指明目录。`]);
  }
  if (existsSync(path.join(directory, 'database', 'PG_VERSION'))) return;
  if (!allowCreate) {
    throw new UserError([
      `目录 ${directory} 中没有保存的数据；请用 --data 指明服务所用的目录，或设 DATABASE_URL。`,
    ]);
  }
  const others =
    found === undefined ? [] : readdirSync(directory).filter((name) => !ours.test(name));
  if (others.length === 0) return;
  const more = others.length > shownNames ? ` 等 ${others.length} 项` : '';
  throw new UserError([
    `目录 ${directory} 中有别的内容（${others.slice(0, shownNames).join('、')}${more}），不用作数据目录；`,
    '  请用 --data 指明一个空的或新的目录。',
  ]);
}
