/** No output may overwrite an input: `-o` must never lose what somebody typed in. */
import { statSync } from 'node:fs';
import path from 'node:path';
import type { Output } from './output-options.js';
import { UserError } from './user-error.js';

/** The file behind a name, through links; a name of no file has none. */
function identityOf(name: string): string | undefined {
  try {
    const { dev, ino } = statSync(name);
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}

/**
 * Refuses to write over what is read.
 * @param inputs may hold `-`, standard input.
 * @throws UserError for an output that is an input, by whatever name, or that is named twice.
 */
export function refuseInputs(
  output: Output | undefined,
  summary: string | undefined,
  inputs: readonly string[],
): void {
  const files = inputs.filter((name) => name !== '-');
  const read = new Set(files.map(identityOf));
  const outputs = [...namesOf(output, files), ...(summary === undefined ? [] : [summary])];
  for (const name of outputs) {
    const identity = identityOf(name);
    if (identity !== undefined && read.has(identity))
      throw new UserError([`${name}：这是输入文件，不会覆盖；请写到另一个文件。`]);
  }
  const places = outputs.map((name) => path.resolve(name));
  const twice = outputs.find((_, index) => places.indexOf(places[index] ?? '') !== index);
  if (twice !== undefined) throw new UserError([`${twice}：不能同时写入两种内容。`]);
}

/** In a directory every sheet has the name of its position: an input there may be called so too. */
function namesOf(output: Output | undefined, inputs: readonly string[]): readonly string[] {
  if (output === undefined) return [];
  if (output.kind !== 'directory') return [output.path];
  return inputs
    .map((name) => path.basename(name))
    .filter((name) => /^\d{6}\.json$/u.test(name) && output.format === 'json')
    .map((name) => path.join(output.path, name));
}
