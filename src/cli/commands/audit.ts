import { verifyAudit } from '../../evaluations/store/audit.js';
import { serviceOn } from '../../evaluations/store/service.js';
import type { Arguments } from '../arguments.js';
import { style, write } from '../output.js';
import { shown } from '../shown.js';
import { openStore } from '../store.js';
import { UserError } from '../user-error.js';

/** `jichi audit verify`: whether the log is as it was written; exit 1 when it is not. */
export async function run({ values, positionals }: Arguments): Promise<number> {
  if (positionals.length !== 1 || positionals[0] !== 'verify') {
    throw new UserError(['用法：jichi audit verify。']);
  }
  const store = await openStore(values);
  try {
    const found = await verifyAudit(serviceOn(store));
    const { entryCount, chainCount, evaluationCount, problems } = found;
    if (values['json'] === true) await write([`${JSON.stringify(found)}\n`]);
    else {
      const lines = problems.map(({ place, message }) => `${shown(place)}  ${message}`);
      const count = `核验 ${chainCount} 条链、${entryCount} 条记录、${evaluationCount} 张表`;
      const outcome =
        problems.length === 0
          ? style('green', '全部相符')
          : style('red', `有 ${problems.length} 处不符`);
      await write([[...lines, `${count}：${outcome}。`, ''].join('\n')]);
    }
    return problems.length === 0 ? 0 : 1;
  } finally {
    await store.close();
  }
}
