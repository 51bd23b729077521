/** `jichi serve` as users run it, on a database of its own, and requests of its keys. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/**
 * Starts the service; `close` ends it and takes its data away.
 * @param environment leads it to another database than the embedded one
 */
export async function startCommand(environment = {}) {
  const directory = mkdtempSync(path.join(tmpdir(), 'jichi-bench-'));
  const child = spawn(
    process.execPath,
    [program, 'serve', '--port', '0', '--data', path.join(directory, 'data')],
    {
      env: {
        ...process.env,
        DATABASE_URL: '',
        REDIS_URL: '',
        JICHI_SECRET: '',
        LOG_LEVEL: 'silent',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const told = {};
  for await (const line of createInterface({ input: child.stdout })) {
    const [, name, value] = /^(listening on|admin key:) (\S+)$/.exec(line) ?? [];
    told[name] = value;
    if (told['listening on'] !== undefined && told['admin key:'] !== undefined) break;
  }
  const close = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    rmSync(directory, { recursive: true, force: true });
  };
  return { port: Number(new URL(told['listening on']).port), admin: told['admin key:'], close };
}

/** Sends requests of one key over connections of its own; any status is an answer. */
export function clientOf(port, key) {
  const agent = new Agent({ keepAlive: true });
  const ask = (method, url, { body, type = 'application/json', headers = {}, read = true } = {}) =>
    new Promise((resolve, reject) => {
      const sent = request({
        agent,
        port,
        host: '127.0.0.1',
        method,
        path: url,
        headers: {
          ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
          ...(body === undefined
            ? {}
            : { 'content-type': type, 'content-length': Buffer.byteLength(body) }),
          ...headers,
        },
      });
      sent.on('error', reject).on('response', (response) => {
        const chunks = [];
        response.on('error', reject).on('data', (chunk) => read && chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            headers: response.headers,
            text: Buffer.concat(chunks).toString(),
          }),
        );
      });
      sent.end(body);
    });
  return { ask, close: () => agent.destroy() };
}
