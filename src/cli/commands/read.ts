import type { Reading } from '../../indicators/reading.js';
import { readTarget } from '../../indicators/target.js';
import { limits } from '../../limits.js';
import { type Arguments, fiscalYearOption } from '../arguments.js';
import { describeReading } from '../describe-reading.js';
import { shown } from '../shown.js';
import { UserError } from '../user-error.js';

/** `jichi read`: how targets are read, for trying out a notation. */
export async function run({ values, positionals }: Arguments): Promise<number> {
  if (positionals.length === 0) throw new UserError(['没有指标值；例如 jichi read "≥90%"。']);
  if (positionals.length > limits.targetCountMax) {
    throw new UserError([`一次最多识别 ${limits.targetCountMax} 个指标值。`]);
  }
  const context = contextOf(values);
  const readings = positionals.map((target) => ({ target, reading: readTarget(target, context) }));
  const lines = readings.map(
    ({ target, reading }) => `${shown(`${target} → ${describeReading(reading)}`)}\n`,
  );
  process.stdout.write(values['json'] === true ? `${json(readings)}\n` : lines.join(''));
  return 0;
}

// The members of a reading are made in one order; canonical JSON would load a hash for nothing.
function json(readings: readonly { readonly target: string; readonly reading: Reading }[]): string {
  return JSON.stringify(readings);
}

function contextOf(values: Arguments['values']) {
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    level1: text('level1'),
    level2: text('level2'),
    level3: text('level3'),
    unit: text('unit'),
    fiscalYear: fiscalYearOption(values),
  };
}
