/**
 * P14: what a caller can take from the others. While one key sends the heaviest requests that it may to every address
 * at once, again and again, another key's small request is held against its own time when nobody floods, and `/healthz`
 * against 100 ms. On an embedded database, where all keys share one session, which is the worst case, and on PostgreSQL
 * with Redis where they answer. Before it a list of 500,000 elements that is refused, against JSON.parse of the same text.
 */
import { setTimeout as after } from 'node:timers/promises';
import { score } from '../../dist/evaluations/sheets/score.js';
import { parseJson } from '../../dist/json.js';
import { missingServer, openPlace } from '../batches/place.js';
import { cpuMicroseconds, interleaved, median, ratioOf, wallMicroseconds } from '../measure.js';
import { clientOf, startCommand } from '../servers/command.js';
import { table } from '../tables.js';

const roundCount = 3;
const askedCount = 11;
const warmMs = 3_000;
const rowCount = 500;

/** A table with as many rows as there may be. */
function largeTable(code) {
  const { evaluation } = table(7);
  const rows = evaluation.indicators;
  const indicators = Array.from({ length: rowCount }, (_, index) => ({
    ...rows[index % rows.length],
    level3: `指标${index}`,
    weight: index === 0 ? '100' : '0',
    explanation: '按计划推进，符合进度。'.repeat(20),
  }));
  const { budget: _budget, ...rest } = evaluation;
  return { ...rest, unit: { code, name: '洪水' }, indicators };
}

/** What the one key sends: for each address the heaviest that it takes, as methods of a client. */
async function flood(port, key, isOver) {
  const { ask, close } = clientOf(port, key);
  const large = largeTable('F');
  const body = JSON.stringify(large);
  const made = [];
  for (let index = 0; index < 4; index += 1) {
    const answer = await ask('POST', '/v1/evaluations', { body });
    if (answer.status !== 201) throw new Error(answer.text);
    made.push(JSON.parse(answer.text).id);
  }
  const [id] = made;
  const sheet = (await ask('GET', `/v1/evaluations/${id}/sheet`)).text;
  const several = JSON.stringify(Array.from({ length: 60 }, () => JSON.parse(body)).slice(0, 3));
  const lines =
    `${JSON.stringify({ ...large, indicators: large.indicators.slice(0, 100) })}\n`.repeat(40);
  const targets = JSON.stringify({
    targets: Array.from({ length: 160 }, () => ({ target: '每低于5%扣2分，'.repeat(220) })),
  });
  const elements = JSON.stringify({ indicators: Array(500_000).fill(1) });
  const text = `项目支出绩效自评表\n${'本年收入合计1234.56万元，其中：财政拨款收入1000.00万元。\n'.repeat(20_000)}`;
  const actuals = JSON.stringify({
    indicators: large.indicators.map((_, row) => ({ pointer: `/indicators/${row}`, actual: '95' })),
  });
  const batch = await ask('POST', '/v1/batches', { body: lines, type: 'application/x-ndjson' });
  const at = `/v1/batches/${JSON.parse(batch.text).id}`;
  const requests = [
    ['POST', '/v1/score', { body }],
    ['POST', '/v1/score/batch', { body: several }],
    ['POST', '/v1/score', { body: elements }],
    ['POST', '/v1/verify', { body: sheet }],
    ['POST', '/v1/targets/read', { body: targets }],
    ['POST', '/v1/evaluations', { body }],
    ['PUT', `/v1/evaluations/${id}/actuals`, { body: actuals, headers: { 'if-match': '*' } }],
    [
      'PATCH',
      `/v1/evaluations/${made[1]}`,
      {
        ...{ body: JSON.stringify({ contact: { name: '张三' } }), headers: { 'if-match': '*' } },
        type: 'application/merge-patch+json',
      },
    ],
    ['GET', `/v1/evaluations/${id}/report?format=docx`],
    ['GET', `/v1/evaluations/${id}/report?format=pdf`],
    ['GET', `/v1/evaluations/${id}/report?format=xlsx`],
    ['GET', `/v1/evaluations/${id}/sheet`],
    ['GET', '/v1/evaluations?limit=200'],
    ['GET', '/v1/audit?limit=200'],
    ['POST', '/v1/batches', { body: lines, type: 'application/x-ndjson' }],
    ['POST', '/v1/batches', { body: '{"type":"report","format":"pdf","filter":{}}' }],
    ['GET', `${at}/results`],
    ['GET', `${at}/file`],
    ['GET', `${at}/items?limit=200`],
    ['POST', '/v1/imports?fiscalYear=2023', { body: text, type: 'text/plain' }],
  ];
  const statuses = {};
  const lanes = requests
    .flatMap((one) => [one, one])
    .map(async ([method, url, more]) => {
      while (!isOver()) {
        try {
          const { status, headers } = await ask(method, url, { ...more, read: false });
          const told = `${method} ${url.replace(/[0-9a-f-]{36}/, '{id}').split('?')[0]} ${status}`;
          statuses[told] = (statuses[told] ?? 0) + 1;
          // Who is told to wait waits, but never long: a hostile one does not.
          if (status >= 400)
            await after(Math.min(200, Number(headers['retry-after'] ?? 0) * 1_000));
        } catch {
          statuses.broken = (statuses.broken ?? 0) + 1;
        }
      }
    });
  return { done: () => Promise.all(lanes).then(close), statuses };
}

async function medianOf(client, requests) {
  const costs = [];
  for (let index = 0; index < askedCount; index += 1) {
    const [method, url, more] = requests(index);
    costs.push(
      await wallMicroseconds(async () => {
        // Who is told that the service is busy comes again, and has waited all that time.
        let answer = await client.ask(method, url, more);
        while (answer.status === 503) {
          await after(1_000);
          answer = await client.ask(method, url, more);
        }
        if (answer.status !== 200) throw new Error(answer.text);
      }),
    );
  }
  return { median: median(costs), max: Math.max(...costs) };
}

async function* floodLines(where, environment) {
  const { port, admin, close } = await startCommand(environment);
  const owner = clientOf(port, admin);
  try {
    const keyFor = async (name) => {
      const answer = await owner.ask('POST', '/v1/keys', {
        body: JSON.stringify({ name, scopes: ['read', 'submit', 'admin'] }),
      });
      return JSON.parse(answer.text).key;
    };
    const [flooding, small] = [await keyFor('洪水'), clientOf(port, await keyFor('小'))];
    const supervisor = clientOf(port);
    const { evaluation } = table(3);
    const stored = await small.ask('POST', '/v1/evaluations', { body: JSON.stringify(evaluation) });
    const { id } = JSON.parse(stored.text);
    const scored = (index) => [
      'POST',
      '/v1/score',
      { body: JSON.stringify(table(10 + index).evaluation) },
    ];
    const read = () => ['GET', `/v1/evaluations/${id}`];
    const health = () => ['GET', '/healthz'];
    const kinds = { scored: [small, scored], read: [small, read], health: [supervisor, health] };
    const figures = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []]));
    const seen = {};
    for (let round = 0; round < roundCount; round += 1) {
      const idle = {};
      for (const [kind, [client, requests]] of Object.entries(kinds)) {
        await medianOf(client, requests);
        idle[kind] = await medianOf(client, requests);
      }
      let isOver = false;
      const { done, statuses } = await flood(port, flooding, () => isOver);
      await after(warmMs);
      for (const [kind, [client, requests]] of Object.entries(kinds)) {
        figures[kind].push({ idle: idle[kind], flooded: await medianOf(client, requests) });
      }
      isOver = true;
      await done();
      for (const [told, count] of Object.entries(statuses)) seen[told] = (seen[told] ?? 0) + count;
    }
    const ms = (list, of) => `${(median(list.map(of)) / 1_000).toFixed(1)} ms`;
    const notesOf = (list) => [
      `idle ${ms(list, ({ idle }) => idle.median)}, flooded ${ms(list, ({ flooded }) => flooded.median)}, at most ${ms(list, ({ flooded }) => flooded.max)} of ${askedCount}`,
    ];
    for (const [kind, what] of [
      ['scored', 'scored'],
      ['read', 'read from the store'],
    ]) {
      yield {
        name: `P14 on ${where}: a small table of one key ${what} while another key floods every address, times its idle time`,
        floor: 20,
        goal: 10,
        lowerIsBetter: true,
        ratios: figures[kind].map(({ idle, flooded }) => flooded.median / idle.median),
        notes: notesOf(figures[kind]),
      };
    }
    yield {
      name: `P14 on ${where}: /healthz meanwhile, of 100 ms`,
      floor: 2,
      goal: 1,
      lowerIsBetter: true,
      ratios: figures.health.map(({ flooded }) => flooded.median / 100_000),
      notes: [
        ...notesOf(figures.health),
        Object.entries(seen)
          .map(([told, count]) => `${told} × ${count}`)
          .join(', '),
      ],
    };
    small.close();
    supervisor.close();
  } finally {
    owner.close();
    await close();
  }
}

async function refusedLine() {
  const text = JSON.stringify({ indicators: Array(500_000).fill(1) });
  const costs = await interleaved({
    'JSON.parse': () => cpuMicroseconds(async () => JSON.parse(text)),
    refused: () =>
      cpuMicroseconds(async () => {
        const { value, defects } = parseJson(text);
        const told = [...defects, ...score(value).defects];
        if (!told.some(({ code }) => code === 'too-many-items')) throw new Error('not refused');
      }),
  });
  return {
    name: 'P14 500,000 elements refused, times JSON.parse of them',
    floor: 20,
    goal: 5,
    lowerIsBetter: true,
    ratios: ratioOf(costs, 'refused', 'JSON.parse'),
    notes: [...costs].map(([name, list]) => `${name} ${(median(list) / 1_000).toFixed(1)} ms`),
  };
}

export async function* lines() {
  yield await refusedLine();
  yield* floodLines('the embedded database');
  const missing = await missingServer();
  if (missing !== undefined) {
    process.stdout.write(`P14 on PostgreSQL left out: ${missing}\n`);
    return;
  }
  const place = await openPlace();
  try {
    yield* floodLines(place.versions, place.environment);
  } finally {
    await place.remove();
  }
}
