import type { OpenDatabase } from '../../db/open.js';
import type { Arguments } from '../arguments.js';
import { openDesk } from '../desk.js';
import { writeTexts } from '../output.js';
import { storeSettings } from '../settings/list.js';
import { readSettings } from '../settings/read.js';
import { UserError } from '../user-error.js';

/** `jichi migrate`: brings the database to the schema of this program. */
export async function run({ values }: Arguments): Promise<number> {
  const desk = await openDesk(readSettings(storeSettings, values), true, true);
  try {
    const { version, applied } = (await desk.perform('schema')) as OpenDatabase['schema'];
    if (desk.isElsewhere) await requireNewest(version);
    const done = desk.isElsewhere || applied === 0 ? '已是最新' : `已执行 ${applied} 次结构变更`;
    await writeTexts([`数据库的结构版本：${version}（${done}）\n`]);
  } finally {
    await desk.close();
  }
  return 0;
}

/** A running service migrates only to its own version, which may be older than that of this command. */
async function requireNewest(version: number): Promise<void> {
  const { newestVersion } = await import('../../db/migrate.js');
  const newest = await newestVersion();
  if (version >= newest) return;
  throw new UserError([
    `数据库正由旧版本的程序使用，结构版本是 ${version}，本程序的是 ${newest}：请先停止它，再运行 jichi migrate。`,
  ]);
}
