/** A disk that fills up while the embedded database serves: told as such, and nothing that was answered is lost. */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import { project } from '../cli/run.js';
import { describeOn } from '../db/backends.js';
import { testSecret } from '../db/setup.js';
import { endedWithUs } from '../ended-with-us.js';
import { tableOf } from '../http/stored.js';
import { nodeWords, report } from '../proof.js';

const onOwnDisk = [
  'unshare',
  '--user',
  '--map-root-user',
  '--mount',
  '--pid',
  '--fork',
  '--kill-child',
];
const folder = mkdtempSync(path.join(tmpdir(), 'jichi-full-'));

function missing(): string | undefined {
  const [command = '', ...words] = [...onOwnDisk, 'mount', '-t', 'tmpfs', 'none', folder];
  const { status } = spawnSync(command, words, { stdio: 'ignore' });
  return status === 0 ? undefined : 'this machine lets nobody mount a disk of his own';
}

/**
 * The database takes 24 MB, and its log another 16 before the disk counts as full. Serves, gives the disk more space when it is told to, and verifies the log once the service has ended.
 */
const script = `
  mount -t tmpfs -o size=64m none "$DISK" && mkdir -m 700 "$DISK/data" || exit 99
  cp -a "$PREPARED" "$DISK/data/database"
  "$@" serve --port 0 --data "$DISK/data" <&- &
  read -r word
  mount -o remount,size=400m "$DISK"
  echo enlarged
  read -r word
  kill -TERM $!
  wait $!
  "$@" audit verify --data "$DISK/data"
  echo "verified $?"`;

describeOn([{ name: 'a disk of its own', missing: missing() }], 'on $name', () => {
  test('507 while it is full, all that was acknowledged is there, and it goes on with more space', async () => {
    const program = [process.execPath, ...nodeWords, path.join(project, 'dist/cli/main.js')];
    const [command = '', ...words] = [...onOwnDisk, 'sh', '-c', script, 'sh', ...program];
    const child = endedWithUs(
      spawn(command, words, {
        env: {
          ...process.env,
          DATABASE_URL: '',
          JICHI_SECRET: testSecret,
          LOG_LEVEL: 'silent',
          DISK: folder,
          PREPARED: inject('preparedDatabase'),
        },
        stdio: ['pipe', 'pipe', 'inherit'],
      }),
    );
    const exit = once(child, 'exit');
    const lines = createInterface({ input: child.stdout ?? expect.fail() })[Symbol.asyncIterator]();
    const said = async (pattern: RegExp): Promise<string> => {
      for (;;) {
        const { value, done } = await lines.next();
        if (done === true) throw new Error(`it ended before it said ${pattern}`);
        const found = pattern.exec(value)?.[1];
        if (found !== undefined) return found;
      }
    };
    const key = await said(/^admin key: (\S+)$/u);
    const url = await said(/^listening on (\S+)$/u);
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const acknowledged: string[] = [];
    // Texts that cannot be compressed fill a disk soon.
    const scribble = (): string =>
      String.fromCodePoint(...Array.from({ length: 1_900 }, () => 0x4e00 + randomInt(20_000)));
    const indicators = Array.from({ length: 50 }, (_row, at) => ({
      level1: '产出指标',
      level3: `${at}`,
      target: '≥1',
      actual: '1',
      weight: '2',
      explanation: scribble(),
    }));
    const create = async (): Promise<number> => {
      const body = JSON.stringify(tableOf('012', { indicators }));
      const answer = await fetch(`${url}/v1/evaluations`, { method: 'POST', headers, body });
      const { id, detail } = (await answer.json()) as { id?: string; detail?: string };
      if (detail?.startsWith('服务繁忙') === true) {
        await setTimeout(1_000);
        return create();
      }
      if (answer.status === 201) acknowledged.push(id ?? '');
      return answer.status;
    };
    const evidence = randomBytes(3 * 1024 * 1024);
    const upload = async (): Promise<number> => {
      const address = `${url}/v1/evaluations/${acknowledged[0]}/attachments`;
      const answer = await fetch(`${address}?pointer=/indicators/0&name=a.bin`, {
        method: 'POST',
        body: evidence,
        headers: { ...headers, 'content-type': 'application/octet-stream' },
      });
      await answer.arrayBuffer();
      return answer.status;
    };
    let status = await create();
    while (status === 201) status = await create();
    expect(status).toBe(507);
    expect(await upload()).toBe(507);
    expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({ status: 'disk-full' });
    expect((await fetch(`${url}/v1/policies`)).status).toBe(200);
    child.stdin?.write('more\n');
    await said(/^(enlarged)$/u);
    for (let time = 0; time < 50 && status !== 201; time += 1) {
      await setTimeout(100);
      status = await create();
    }
    expect(status).toBe(201);
    expect(await upload()).toBe(201);
    for (const id of acknowledged) {
      const answer = await fetch(`${url}/v1/evaluations/${id}`, { headers });
      expect([id, answer.status]).toEqual([id, 200]);
    }
    child.stdin?.write('end\n');
    expect(await said(/^verified (\d+)$/u)).toBe('0');
    await exit;
    rmSync(folder, { recursive: true, force: true });
    report(`a full disk: 0 of ${acknowledged.length} acknowledged tables lost, the log verifies`);
  });
});
