import { verify } from '../../evaluations/verify.js';
import type { Arguments } from '../arguments.js';
import { readSources } from '../files.js';
import { jsonPieces, style, write } from '../output.js';
import { defectsError } from '../user-error.js';

/** `jichi verify`: recomputes sheets; exit code 1 when one is not what its input gives. */
export async function run({ values, positionals }: Arguments): Promise<number> {
  const sources = await readSources(positionals, values['type']);
  const results = sources.flatMap(({ name, items }) =>
    [...items()].map(({ value, pointer }) => {
      const result = value.ok ? verify(value.value) : value;
      if (result.ok) return { name: `${name}${pointer}`, ...result.value };
      const defects = result.defects.map((defect) => ({
        ...defect,
        pointer: `${pointer}${defect.pointer}`,
      }));
      throw defectsError(name, defects);
    }),
  );
  const isSingle = sources.length === 1 && sources[0]?.isSingle === true;
  await write(
    values['json'] === true ? jsonPieces(results.map(answer), isSingle) : results.map(text),
  );
  return results.every(({ identical }) => identical) ? 0 : 1;
}

type Result = { readonly name: string } & Extract<ReturnType<typeof verify>, { ok: true }>['value'];

function answer({ identical, differences }: Result): unknown {
  return { identical, differences };
}

function text({ name, identical, differences }: Result): string {
  if (identical) return `${name}：${style('green', '重算一致。')}\n`;
  const lines = differences.map(({ pointer, message }) => `  ${pointer}  ${message}\n`);
  return `${name}：${style('red', `有 ${differences.length} 处不同`)}\n${lines.join('')}`;
}
