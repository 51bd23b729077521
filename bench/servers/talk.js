/** How the bench starts its servers and talks to them. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';

/** Starts a server of this folder. */
export async function start(file, environment = {}) {
  const env = { ...process.env, ...environment };
  const child = fork(new URL(file, import.meta.url), { stdio: 'inherit', env });
  const [port] = await once(child, 'message');
  return { child, port };
}

/** Asks a server something beside HTTP. */
export async function ask(child, question) {
  child.send(question);
  const [answer] = await once(child, 'message');
  return answer;
}

/** One request with a JSON body; anything but success is an error. */
export function send(agent, port, { method, path, body, headers }) {
  return new Promise((resolve, reject) => {
    const all = {
      ...headers,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    const sent = request({ agent, port, host: '127.0.0.1', method, path, headers: all });
    sent.on('error', reject).on('response', (response) => {
      const chunks = [];
      response
        .on('data', (chunk) => chunks.push(chunk))
        .on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if (response.statusCode < 300) resolve(text);
          else reject(new Error(text));
        });
    });
    sent.end(body);
  });
}

/** Sends all requests over some connections; answers come back in order. */
export async function sendAll(agent, port, requests, connectionCount) {
  const answers = [];
  const rest = requests.entries();
  const lanes = Array.from({ length: connectionCount }, async () => {
    for (const [index, one] of rest) answers[index] = await send(agent, port, one);
  });
  await Promise.all(lanes);
  return answers;
}
