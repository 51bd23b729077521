/** What runs in the thread of the embedded database: statements in, rows out, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, type Results } from '@electric-sql/pglite';
import {
  openingId,
  type Request,
  type Statement,
  type ThreadData,
  type Told,
  taken,
} from './messages.js';

/** How PostgreSQL numbers the type of bytes. */
const bytea = 17;

/** The library turns bytes into text and back sign by sign, which was half of the work on a large batch. */
const ofBytes = {
  parsers: { [bytea]: (text: string) => Buffer.from(text.slice('\\x'.length), 'hex') },
  serializers: { [bytea]: (bytes: Uint8Array) => `\\x${Buffer.from(bytes).toString('hex')}` },
};

function tell(told: Told): void {
  parentPort?.postMessage(told);
}

/** A transaction that could not begin takes none of its statements: each would be one by itself. */
let transaction: { readonly number: number; readonly begun: Promise<unknown> } | undefined;

async function run(lite: PGlite, statement: Statement): Promise<Results<unknown>[]> {
  if ('script' in statement) return lite.exec(statement.script);
  const { text, parameters, rowMode, written } = statement;
  const parsers = Object.fromEntries(written.map((type) => [type, (value: string) => value]));
  const options = { parsers, ...(rowMode === undefined ? {} : { rowMode }) };
  return [await lite.query(text, [...parameters], options)];
}

async function answer(lite: PGlite, { id, statement, ...request }: Request): Promise<void> {
  try {
    if (request.transaction !== undefined) {
      if (transaction?.number !== request.transaction) {
        transaction = { number: request.transaction, begun: lite.exec('BEGIN') };
      }
      await transaction.begun;
    }
    if (statement === 'close') await lite.close();
    tell({ id, results: statement === 'close' ? [] : await run(lite, statement) });
  } catch (error) {
    tell({ id, fault: taken(error) });
  }
}

async function serve(): Promise<void> {
  const { place } = workerData as ThreadData;
  try {
    const lite = await PGlite.create({ dataDir: place, ...ofBytes });
    lite.onNotification((channel, payload) => tell({ channel, payload }));
    let last: Promise<void> = Promise.resolve();
    parentPort?.on('message', (request: Request) => {
      last = last.then(() => answer(lite, request));
    });
    tell({ id: openingId, results: [] });
  } catch (error) {
    tell({ id: openingId, fault: taken(error) });
  }
}

await serve();
