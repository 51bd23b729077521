/**
 * P5: `POST /v1/score` with everything on, against bare Fastify that parses the same request and answers
 * the same bytes. CPU of the server a request, so that the client's own speed does not matter.
 */
import { Agent } from 'node:http';
import { costText, interleaved, ratioOf } from '../measure.js';
import { ask, sendAll, start } from '../servers/talk.js';
import { table } from '../tables.js';

const requestCount = 300;
const connectionCount = 16;
/** Rounds before the first that counts: a service has run for days when it is asked, and a new process compiles for thousands of requests. */
const warmingRounds = 12;

/** The unit's code tells the bare server which answer is due. */
function bodiesOf(round) {
  return Array.from({ length: requestCount }, (_, index) => {
    const { evaluation } = table(1 + round * requestCount + index);
    const unit = { ...evaluation.unit, code: String(index) };
    const body = JSON.stringify({ ...evaluation, unit });
    return { method: 'POST', path: '/v1/score', body };
  });
}

async function costOf({ child, port }, agent, bodies) {
  const before = await ask(child, { cpu: true });
  const answers = await sendAll(agent, port, bodies, connectionCount);
  const after = await ask(child, { cpu: true });
  return { answers, cost: (after - before) / bodies.length };
}

export async function* lines() {
  const [service, bare] = [await start('jichi.js'), await start('bare.js')];
  const agent = new Agent({ keepAlive: true, maxSockets: connectionCount });
  let [bodies, answers] = [[], []];
  const costs = await interleaved(
    {
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
    },
    { warmingRounds },
  );
  agent.destroy();
  for (const { child } of [service, bare]) child.disconnect();
  yield {
    name: 'P5 POST /v1/score, of the speed of bare Fastify, tables never seen before',
    floor: 0.25,
    goal: 0.6,
    ratios: ratioOf(costs, 'bare Fastify', 'POST /v1/score'),
    notes: [
      `${costText(costs, 'POST /v1/score')}, ${costText(costs, 'bare Fastify')} of the server's CPU a request`,
    ],
  };
}
