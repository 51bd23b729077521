import type { AuditVerification } from '../../evaluations/administration/answers.js';
import type { Arguments } from '../arguments.js';
import { openDesk } from '../desk.js';
import { style, writeTexts } from '../output.js';
import { storeSettings } from '../settings/list.js';
import { readSettings } from '../settings/read.js';
import { shown } from '../shown.js';
import { UserError } from '../user-error.js';

/** `jichi audit verify`: whether the log is as it was written; exit 1 when it is not. */
export async function run({ values, positionals }: Arguments): Promise<number> {
  if (positionals.length !== 1 || positionals[0] !== 'verify') {
    throw new UserError(['用法：jichi audit verify。']);
  }
  const desk = await openDesk(readSettings(storeSettings, values), false);
  try {
    const found = (await desk.perform('audit.verify')) as AuditVerification;
    await writeTexts([values['json'] === true ? `${JSON.stringify(found)}\n` : text(found)]);
    return found.problemCount === 0 ? 0 : 1;
  } finally {
    await desk.close();
  }
}

function text(found: AuditVerification): string {
  const { entryCount, chainCount, evaluationCount, isEmpty, problemCount, problems } = found;
  if (isEmpty) return '没有可核验的内容：还没有保存过任何内容，也没有记录。\n';
  const lines = problems.map(({ place, message }) => `${shown(place)}  ${message}\n`);
  const rest = problemCount - problems.length;
  const more = rest === 0 ? '' : `另有 ${rest} 处未列出。\n`;
  const outcome =
    problemCount === 0 ? style('green', '全部相符') : style('red', `有 ${problemCount} 处不符`);
  const count = `核验 ${chainCount} 条链、${entryCount} 条记录、${evaluationCount} 张表`;
  return `${lines.join('')}${more}${count}：${outcome}。\n`;
}
