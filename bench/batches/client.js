/** Talks to a service of the bench: batches, and single submissions beside them. */
import { setTimeout } from 'node:timers/promises';

const lookMs = 50;

/** Asks with the key of the bench. @throws Error for anything but success. */
async function ask({ address, key }, method, way, body, headers = {}) {
  const response = await fetch(`${address}/v1/${way}`, {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${way}: ${response.status} ${text}`);
  return { json: JSON.parse(text), etag: response.headers.get('etag') };
}

/** Scores all tables of a year as one batch; @returns its id once all of them are done. */
export async function runBatch(service, fiscalYear, total) {
  const request = { type: 'score', filter: { fiscalYear } };
  const { json: made } = await ask(service, 'POST', 'batches', request);
  for (;;) {
    const { json: batch } = await ask(service, 'GET', `batches/${made.id}`);
    if (batch.state === 'completed') {
      if (batch.done !== total) throw new Error(`${batch.done} of ${total} done`);
      return made.id;
    }
    await setTimeout(lookMs);
  }
}

/** Drafts of a year to be filled in, with what each is at. */
export async function draftsOf(service, fiscalYear) {
  const { json } = await ask(service, 'GET', `evaluations?fiscalYear=${fiscalYear}&limit=50`);
  return Promise.all(
    json.items.map(async ({ id }) => ({
      id,
      etag: (await ask(service, 'GET', `evaluations/${id}`)).etag,
    })),
  );
}

/** Submits actuals one after the other while `goesOn`; @returns the milliseconds of each. */
export async function submitWhile(service, drafts, goesOn) {
  const times = [];
  for (let turn = 0; goesOn(turn); turn += 1) {
    const draft = drafts[turn % drafts.length];
    const indicators = [{ pointer: '/indicators/0', actual: `${90 + (turn % 10)}%` }];
    const start = performance.now();
    const { etag } = await ask(
      service,
      'PUT',
      `evaluations/${draft.id}/actuals`,
      { indicators },
      {
        'if-match': draft.etag,
      },
    );
    times.push(performance.now() - start);
    draft.etag = etag;
  }
  return times;
}
