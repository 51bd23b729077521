/** Two transactions that lock crosswise both end: the one that the database gives up is run again. */
import { expect, test } from 'vitest';
import { startStored, tableOf } from '../http/stored.js';
import { describeOn, servers } from './backends.js';

describeOn(servers, 'on $name', (backend) => {
  test('locked crosswise', async () => {
    const { ask, admin, service, stop } = await startStored(backend);
    const ids: string[] = [];
    for (const code of ['D1', 'D2']) {
      ids.push((await ask(admin, 'POST', '/v1/evaluations', tableOf(code))).json().id);
    }
    const [one = '', other = ''] = ids;
    let runs = 0;
    let waiting = 0;
    const bothHold = new Promise<void>((resolve) => {
      const look = setInterval(() => {
        if (waiting < 2) return;
        clearInterval(look);
        resolve();
      }, 5);
    });
    const cross = (first: string, second: string): Promise<string> =>
      service.database.transaction('all', async ({ evaluations }) => {
        runs += 1;
        await evaluations.lock(first);
        waiting += 1;
        await bothHold;
        return (await evaluations.lock(second))?.id ?? '';
      });
    expect(await Promise.all([cross(one, other), cross(other, one)])).toEqual([other, one]);
    expect(runs).toBeGreaterThan(2);
    await stop();
  });
});
