import type { Arguments } from '../arguments.js';
import { write } from '../output.js';
import { storeSettings } from '../settings/list.js';
import { readSettings } from '../settings/read.js';
import { openStore } from '../store.js';

/** `jichi migrate`: brings the database to the schema of this program. */
export async function run({ values }: Arguments): Promise<number> {
  const { schema, close } = await openStore(readSettings(storeSettings, values), true, true);
  await close();
  const done = schema.applied === 0 ? '已是最新' : `已执行 ${schema.applied} 次结构变更`;
  await write([`数据库的结构版本：${schema.version}（${done}）\n`]);
  return 0;
}
