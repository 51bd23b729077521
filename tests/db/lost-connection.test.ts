/** A transaction whose connection is ended from outside is a rejected promise, and the process lives on. */
import postgres from 'postgres';
import { expect, test } from 'vitest';
import { beginGuarded } from '../../src/db/lost-connection.js';
import { describeOn, servers } from './backends.js';

describeOn(servers, 'on $name', (backend) => {
  test('what is asked after the end fails, and nothing is written to a socket that is no more', async () => {
    const place = await backend.place();
    const sql = postgres(place.environment['DATABASE_URL'] ?? '', { max: 2 });
    const uncaught: unknown[] = [];
    const note = (error: unknown): void => {
      uncaught.push(error);
    };
    process.on('uncaughtException', note);
    try {
      for (const query of ['select 1', 'select pg_sleep(1)']) {
        const later: Promise<unknown>[] = [];
        const done = beginGuarded(
          sql,
          (one) => one,
          async (inside) => {
            const [row] = await inside.unsafe('select pg_backend_pid() as pid');
            await sql`select pg_terminate_backend(${row?.['pid']})`;
            await new Promise((resolve) => setTimeout(resolve, 200));
            const last = (async () => inside.unsafe(query))();
            later.push(last.catch(String));
            return last;
          },
          60_000,
        );
        await expect(done).rejects.toThrow();
        await new Promise((resolve) => setTimeout(resolve, 300));
        expect(await Promise.all(later)).toHaveLength(1);
      }
      expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
      expect(uncaught).toEqual([]);
    } finally {
      process.off('uncaughtException', note);
      await sql.end({ timeout: 1 });
      await place.remove();
    }
  });
});
