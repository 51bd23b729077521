/** Forms that are printed for requests: in threads of their own, within bounds of time and number. */
import { afterAll, expect, test } from 'vitest';
import { canonicalJson } from '../../src/canonical-json.js';
import type { FormToPrint } from '../../src/evaluations/printing/printer.js';
import { printReport } from '../../src/evaluations/printing/report.js';
import { openPrinter } from '../../src/jobs/threads/printer.js';
import { evaluation, row, sheetOf } from '../cases/builders.js';
import { waitMs } from '../proof.js';

const sheet = sheetOf(evaluation({ project: { name: '某😀项目' } }));
const text = canonicalJson(sheet);
const form = { format: 'pdf', parts: ['form', 'working'] } as const;
const review = { indicators: [], total: { review: '88.00' }, comment: '同意', reviewer: '李四' };

/** A second of work in any thread, at the least. */
const heavy: FormToPrint = {
  sheet: canonicalJson(
    sheetOf(
      evaluation({
        indicators: Array.from({ length: 500 }, (_, index) =>
          row({ level3: `第 ${index} 行`, weight: '0.2', explanation: `一${'\n'.repeat(60)}末` }),
        ),
      }),
    ),
  ),
  form,
};

const printer = openPrinter({ threads: 1, ms: waitMs });
afterAll(() => printer.close());

test('the bytes and the warnings are those of printing here, the review included', async () => {
  for (const format of ['xlsx', 'docx', 'pdf', 'html'] as const) {
    const task = { sheet: text, review: JSON.stringify(review), form: { ...form, format } };
    const { bytes, warnings } = await printer.print(task);
    const due = await printReport(sheet, format, { parts: form.parts, review });
    expect(Buffer.compare(bytes, due.bytes), format).toBe(0);
    expect(warnings).toEqual(due.warnings);
  }
});

test('the program goes on with other work meanwhile', async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  await printer.print(heavy);
  clearInterval(timer);
  // The whole form in this thread would let through one or two.
  expect(turns).toBeGreaterThan(20);
});

test('more than may wait is refused at once, and there is room again afterwards', async () => {
  const narrow = openPrinter({ threads: 1, waiting: 2, ms: waitMs });
  const printed = [1, 2, 3].map(() => narrow.print({ sheet: text, form }));
  await expect(narrow.print({ sheet: text, form })).rejects.toMatchObject({ kind: 'unavailable' });
  await Promise.all(printed);
  expect((await narrow.print({ sheet: text, form })).warnings).toHaveLength(1);
  await narrow.close();
});

test('a form that takes too long is given up, and others are printed by a thread in its place', async () => {
  const hasty = openPrinter({ threads: 1, ms: 200 });
  await expect(hasty.print(heavy)).rejects.toMatchObject({
    name: 'TookTooLong',
    message: expect.stringContaining('超过 0.2 秒'),
  });
  await hasty.close();
});

test('a client that leaves takes its form along', async () => {
  const gone = new AbortController();
  const unwanted = printer.print(heavy, gone.signal);
  const behind = printer.print({ sheet: text, form });
  const rejected = expect(unwanted).rejects.toThrow('nobody wants it');
  await new Promise((resolve) => setTimeout(resolve, 200));
  gone.abort(new Error('nobody wants it'));
  await rejected;
  expect((await behind).warnings).toHaveLength(1);
  await expect(printer.print({ sheet: text, form }, gone.signal)).rejects.toThrow('nobody');
});
