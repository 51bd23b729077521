/**
 * P5: `POST /v1/score` with everything on, against bare Fastify that parses the same request and answers
 * the same bytes. CPU of the server a request, so that the client's own speed does not matter.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { costText, interleaved, ratioOf } from '../measure.js';
import { table } from '../tables.js';

const requestCount = 300;
const connectionCount = 16;

async function start(file) {
  const child = fork(new URL(`../servers/${file}`, import.meta.url), { stdio: 'inherit' });
  const [port] = await once(child, 'message');
  return { child, port };
}

async function ask(child, question) {
  child.send(question);
  const [answer] = await once(child, 'message');
  return answer;
}

function post(agent, port, body) {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': body.length };
    const sent = request({
      agent,
      port,
      host: '127.0.0.1',
      method: 'POST',
      path: '/v1/score',
      headers,
    });
    sent.on('error', reject).on('response', (response) => {
      const chunks = [];
      response
        .on('data', (chunk) => chunks.push(chunk))
        .on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(text));
        });
    });
    sent.end(body);
  });
}

/** Sends all bodies over some connections; answers come back in order. */
async function postAll(agent, port, bodies) {
  const answers = [];
  const rest = bodies.entries();
  const lanes = Array.from({ length: connectionCount }, async () => {
    for (const [index, body] of rest) answers[index] = await post(agent, port, body);
  });
  await Promise.all(lanes);
  return answers;
}

/** The unit's code tells the bare server which answer is due. */
function bodiesOf(round) {
  return Array.from({ length: requestCount }, (_, index) => {
    const { evaluation } = table(1 + round * requestCount + index);
    const unit = { ...evaluation.unit, code: String(index) };
    return Buffer.from(JSON.stringify({ ...evaluation, unit }));
  });
}

async function costOf({ child, port }, agent, bodies) {
  const before = await ask(child, { cpu: true });
  const answers = await postAll(agent, port, bodies);
  const after = await ask(child, { cpu: true });
  return { answers, cost: (after - before) / bodies.length };
}

export async function* lines() {
  const [service, bare] = [await start('jichi.js'), await start('bare.js')];
  const agent = new Agent({ keepAlive: true, maxSockets: connectionCount });
  let [bodies, answers] = [[], []];
  const costs = await interleaved({
    'POST /v1/score': async (round) => {
      bodies = bodiesOf(round);
      const told = await costOf(service, agent, bodies);
      answers = told.answers;
      await ask(bare.child, { answers });
      return told.cost;
    },
    'bare Fastify': async () => {
      const told = await costOf(bare, agent, bodies);
      if (told.answers.some((text, index) => text !== answers[index]))
        throw new Error('other bytes');
      return told.cost;
    },
  });
  agent.destroy();
  for (const { child } of [service, bare]) child.disconnect();
  yield {
    name: 'P5 POST /v1/score, of the speed of bare Fastify, tables never seen before',
    floor: 0.12,
    goal: 0.6,
    ratios: ratioOf(costs, 'bare Fastify', 'POST /v1/score'),
    notes: [
      `${costText(costs, 'POST /v1/score')}, ${costText(costs, 'bare Fastify')} of the server's CPU a request`,
    ],
  };
}
