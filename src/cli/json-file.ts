/** A file that holds one JSON value and no table: a policy, words of a file. */
import { parseJsonBytes } from '../json.js';
import { readBounded } from './file-bytes.js';
import { defectLines, UserError } from './user-error.js';

/** @throws UserError for a file that cannot be read, or whose text is no JSON. */
export async function jsonValueOf(file: string): Promise<unknown> {
  const { value, defects } = parseJsonBytes(await readBounded(file));
  if (defects.length > 0) throw new UserError(defectLines(file, defects));
  return value;
}
