import { verify } from '../../evaluations/verify.js';
import type { Parsed } from '../../json.js';
import type { Arguments } from '../arguments.js';
import { readSources } from '../files.js';
import { jsonPieces, style, write } from '../output.js';
import { defectLines, UserError } from '../user-error.js';

/** `jichi verify`: recomputes sheets; exit code 1 when one is not what its input gives. */
export async function run({ values, positionals }: Arguments): Promise<number> {
  const sources = await readSources(positionals, { type: values['type'] });
  const results = sources.flatMap(({ name, items }) =>
    [...items()].map(({ parsed, pointer }) => {
      const result = verdictOn(parsed);
      if (result.ok) return { name: `${name}${pointer}`, ...result.value };
      const defects = result.defects.map((defect) => ({
        ...defect,
        pointer: `${pointer}${defect.pointer}`,
      }));
      throw new UserError(defectLines(name, defects));
    }),
  );
  const isSingle = sources.length === 1 && sources[0]?.isSingle === true;
  await write(
    values['json'] === true ? jsonPieces(results.map(answer), isSingle) : results.map(text),
  );
  return results.every(({ identical }) => identical) ? 0 : 1;
}

function verdictOn({ value, defects }: Parsed): ReturnType<typeof verify> {
  return defects.length > 0 ? { ok: false, defects } : verify(value);
}

type Verdict = { readonly name: string } & Extract<
  ReturnType<typeof verify>,
  { ok: true }
>['value'];

function answer({ identical, differences }: Verdict): unknown {
  return { identical, differences };
}

function text({ name, identical, differences }: Verdict): string {
  if (identical) return `${name}：${style('green', '重算一致。')}\n`;
  const lines = differences.map(({ pointer, message }) => `  ${pointer}  ${message}\n`);
  return `${name}：${style('red', `有 ${differences.length} 处不同`)}\n${lines.join('')}`;
}
