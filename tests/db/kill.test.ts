/**
 * kill −9 of the service while writes go on: every write that was answered is there, none is there by half,
 * and it starts again by itself.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDatabase } from '../../src/db/open.js';
import { serviceOn } from '../../src/evaluations/service.js';
import { verifyAudit } from '../../src/evaluations/verify-audit.js';
import { limits } from '../../src/limits.js';
import { project } from '../cli/run.js';
import { tableOf } from '../http/stored.js';
import { counts, nodeWords, report, seed } from '../proof.js';
import { until } from '../until.js';
import { backends, describeOn, type Place } from './backends.js';

/** One write that was answered: what the service said the sheet of that revision is. */
interface Answered {
  readonly id: string;
  readonly version: number;
  readonly revision: number;
  readonly total: string;
  /** Of the evidence that this revision brought. */
  readonly sha256?: string;
}

/** The same moments in every run. */
function* moments(): Generator<number> {
  let state = seed;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state % 400;
  }
}

describeOn(backends, 'on $name', (backend) => {
  let place: Place;
  let key = '';

  beforeAll(async () => {
    place = await backend.place();
  });

  afterAll(() => place.remove());

  async function start(): Promise<{ child: ChildProcess; url: string }> {
    const program = path.join(project, 'dist/cli/main.js');
    const words = [...nodeWords, program, 'serve', '--port', '0', ...place.words];
    const child = spawn(process.execPath, words, {
      env: {
        ...process.env,
        LOG_LEVEL: 'silent',
        JICHI_KEY_REQUESTS: '999999999',
        ...place.environment,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (child.stdout === null) throw new Error('no output');
    for await (const line of createInterface({ input: child.stdout })) {
      key = /^admin key: (jichi_\S+)$/u.exec(line)?.[1] ?? key;
      const url = /^listening on (\S+)$/u.exec(line)?.[1];
      if (url !== undefined) return { child, url };
    }
    throw new Error('the service did not start');
  }

  test('every answered write is there, none by half', async () => {
    // Made here, so that the embedded one begins from the prepared database.
    await (await place.open()).close();
    const answered: Answered[] = [];
    const moment = moments();
    let before: Answered[] = [];
    for (let round = 0; round < counts.killRounds; round += 1) {
      const { child, url } = await start();
      const exit = once(child, 'exit');
      await checkOver(url, before);
      let begun = (): void => undefined;
      const firstAnswer = new Promise<void>((resolve) => {
        begun = resolve;
      });
      const writers = [0, 1, 2, 3].map((writer) => writeOn(url, `${round}-${writer}`, begun));
      await firstAnswer;
      await setTimeout(moment.next().value);
      child.kill('SIGKILL');
      before = (await Promise.all(writers)).flat();
      await exit;
      answered.push(...before);
    }
    const store = await place.open();
    const { problems, evaluationCount } = await verifyAudit(serviceOn(store));
    await checkIn(store, answered);
    await store.close();
    expect(problems).toEqual([]);
    const tableCount = new Set(answered.map(({ id }) => id)).size;
    expect(evaluationCount).toBeGreaterThanOrEqual(tableCount);
    expect(answered.length).toBeGreaterThanOrEqual(counts.killRounds);
    report(
      `kill -9 on ${backend.name}: ${counts.killRounds} rounds (seed ${seed}), ` +
        `${answered.length} answered writes, 0 lost, 0 by half`,
    );
  });

  /** What the round before was told is what the service that started again says. */
  async function checkOver(url: string, answered: readonly Answered[]): Promise<void> {
    const headers = { authorization: `Bearer ${key}` };
    for (const { id, revision, total } of answered.slice(-20)) {
      const address = `${url}/v1/evaluations/${id}/revisions/${revision}`;
      // One that has just started on a busy machine may ask to come again.
      const answer = await until(
        () => fetch(address, { headers }),
        ({ status }) => status !== 503,
      );
      expect(await answer.json()).toMatchObject({ total });
    }
  }

  async function checkIn(store: OpenDatabase, answered: readonly Answered[]): Promise<void> {
    await store.database.transaction('all', async ({ evaluations, attachments }) => {
      for (const { id, version, revision, total, sha256 = '' } of answered) {
        const record = await evaluations.find(id);
        expect(record?.version).toBeGreaterThanOrEqual(version);
        const sheet = await evaluations.sheet(id, revision);
        expect(JSON.parse(sheet ?? '{}').total).toBe(total);
        // That each byte of it is there was verified with the log.
        if (sha256 !== '') expect(await attachments.known(id, [sha256])).toEqual([sha256]);
      }
    });
  }

  /** Evidence of more than one part; every one is another. */
  async function upload(url: string, id: string, name: string): Promise<string> {
    const body = Buffer.alloc(limits.attachmentPartBytes + 1, `${id} ${name} `);
    const query = 'pointer=/indicators/0&name=a.bin';
    const response = await fetch(`${url}/v1/evaluations/${id}/attachments?${query}`, {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/octet-stream' },
    });
    const text = await response.text();
    expect(response.status).toBe(201);
    return text;
  }

  /** Makes tables and fills them in until the service is gone. */
  async function writeOn(url: string, name: string, begun: () => void): Promise<Answered[]> {
    const answered: Answered[] = [];
    const send = async (
      method: string,
      address: string,
      body: unknown,
      etag = '',
    ): Promise<string> => {
      const headers = {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        'idempotency-key': `${name}-${answered.length}-${address.length}`,
        ...(etag === '' ? {} : { 'if-match': etag }),
      };
      const response = await fetch(`${url}${address}`, {
        method,
        headers,
        body: JSON.stringify(body),
      });
      const text = await response.text();
      expect([200, 201]).toContain(response.status);
      return text;
    };
    try {
      for (;;) {
        const made = JSON.parse(await send('POST', '/v1/evaluations', tableOf(name)));
        begun();
        answered.push({ ...made, version: 1 });
        const address = `/v1/evaluations/${made.id}/actuals`;
        const body = { indicators: [{ pointer: '/indicators/0', actual: '95人' }] };
        const { total } = JSON.parse(await send('PUT', address, body, '"1"'));
        answered.push({ id: made.id, total, version: 2, revision: 2 });
        const { sha256 } = JSON.parse(await upload(url, made.id, name));
        answered.push({ id: made.id, total, version: 3, revision: 3, sha256 });
      }
    } catch (error) {
      // The connection broke; an answer with another status is no such error.
      if (!(error instanceof TypeError)) throw error;
      return answered;
    }
  }
});
