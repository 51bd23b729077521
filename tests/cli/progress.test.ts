/** What a terminal shows of long work. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { durationText, ProgressBar } from '../../src/cli/progress.js';

const { isTTY } = process.stderr;
let written: string[] = [];

beforeEach(() => {
  written = [];
  vi.useFakeTimers();
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  process.stderr.isTTY = isTTY;
});

describe('a bar', () => {
  test('rate and time left are those of this run', () => {
    process.stderr.isTTY = true;
    const bar = new ProgressBar('已计分', 1_000);
    bar.show(100, 200);
    bar.show(101, 202);
    expect(written).toEqual([]);
    vi.advanceTimersByTime(10_000);
    bar.show(300, 600);
    expect(written.at(-1)).toBe(
      '\r\u001b[K已计分 300 张 [##############----------] 60%，20 张/秒，约剩 10 秒',
    );
    const shown = written.length;
    bar.show(301, 602);
    expect(written).toHaveLength(shown);
    bar.end();
    expect(written.at(-1)).toBe('\r\u001b[K');
  });

  test('nothing where there is no terminal', () => {
    process.stderr.isTTY = false;
    const bar = new ProgressBar('已计分', 10);
    vi.advanceTimersByTime(10_000);
    bar.show(5, 5);
    bar.end();
    expect(written).toEqual([]);
  });
});

test.each([
  [0.04, '0.0 秒'],
  [9.96, '10.0 秒'],
  [59.4, '59 秒'],
  [59.6, '1 分 0 秒'],
  [3_599, '59 分 59 秒'],
  [3_600, '1 小时 0 分'],
  [360_060, '100 小时 1 分'],
])('%s seconds', (seconds, text) => {
  expect(durationText(seconds)).toBe(text);
});
