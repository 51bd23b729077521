/** How far long work has come: on standard error, only on a terminal, only when it takes long. */

const quietMs = 2_000;
const every = 50;

/** Passes values through and shows how many there were. */
export function* counted<T>(values: Iterable<T>, label: string): Generator<T> {
  if (process.stderr.isTTY !== true) {
    yield* values;
    return;
  }
  const start = Date.now();
  let count = 0;
  try {
    for (const value of values) {
      yield value;
      count += 1;
      const isLong = Date.now() - start > quietMs;
      if (isLong && count % every === 0) process.stderr.write(`\r${label} ${count} 张`);
    }
  } finally {
    if (Date.now() - start > quietMs) process.stderr.write('\r\u001b[K');
  }
}
