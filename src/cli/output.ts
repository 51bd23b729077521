/** Writing to standard output, waiting for a slow reader instead of filling the memory. */
import { once } from 'node:events';
import { styleText } from 'node:util';
import { canonicalJson } from '../canonical-json.js';
import { readSettings } from './settings/read.js';

/** Writes texts one after the other. */
export async function writeTexts(texts: Iterable<string>): Promise<void> {
  for (const text of texts) {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  }
}

/** One value, or a list of values, as canonical JSON in pieces. */
export function* jsonPieces(values: Iterable<unknown>, isSingle: boolean): Generator<string> {
  if (!isSingle) yield '[';
  let separator = '';
  for (const value of values) {
    yield `${separator}${canonicalJson(value)}`;
    separator = ',';
  }
  yield isSingle ? '\n' : ']\n';
}

type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan';

/** Colours a text, on a terminal only, and not where NO_COLOR asks for none. */
export function style(format: Style, text: string): string {
  const isWanted = process.stdout.isTTY === true && !readSettings(['noColor'], {}).noColor;
  return isWanted ? styleText(format, text) : text;
}

/** The columns that a line may take. */
export function lineWidth(): number {
  return process.stdout.isTTY === true ? Math.max(60, process.stdout.columns) : 120;
}
