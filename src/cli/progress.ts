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

const showEveryMs = 200;
const barWidth = 24;

/** A bar with rate and time left, where it is known how much there is to do. */
export class ProgressBar {
  readonly #isShown = process.stderr.isTTY === true;
  readonly #start = Date.now();
  readonly #label: string;
  readonly #total: number;
  #first: { readonly count: number; readonly done: number } | undefined;
  #shownAt = 0;

  /** @param total how much there is to do, in the unit in which `show` is told what is done. */
  constructor(label: string, total: number) {
    this.#label = label;
    this.#total = total;
  }

  /** Tells how many there are by now, and how much of the total that is. */
  show(count: number, done: number): void {
    const now = Date.now();
    // What an earlier run did says nothing about how fast this one is.
    this.#first ??= { count, done };
    // With nothing done yet there is no rate.
    if (count === this.#first.count || now === this.#start) return;
    if (!this.#isShown || now - this.#shownAt < showEveryMs) return;
    this.#shownAt = now;
    process.stderr.write(`\r\u001b[K${this.#text(count, done, (now - this.#start) / 1_000)}`);
  }

  /** Erases the bar. */
  end(): void {
    if (this.#isShown && this.#shownAt > 0) process.stderr.write('\r\u001b[K');
  }

  #text(count: number, done: number, seconds: number): string {
    const { count: firstCount, done: firstDone } = this.#first ?? { count: 0, done: 0 };
    const share = this.#total === 0 ? 1 : Math.min(1, done / this.#total);
    const full = Math.round(share * barWidth);
    const bar = `${'#'.repeat(full)}${'-'.repeat(barWidth - full)}`;
    const speed = (done - firstDone) / seconds;
    const rate = `${Math.round((count - firstCount) / seconds)} 张/秒`;
    const left = speed > 0 ? `，约剩 ${durationText((this.#total - done) / speed)}` : '';
    return `${this.#label} ${count} 张 [${bar}] ${Math.floor(share * 100)}%，${rate}${left}`;
  }
}

/** Seconds as a person says them. */
export function durationText(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} 秒`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} 秒`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} 分 ${whole % 60} 秒`;
  return `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`;
}
