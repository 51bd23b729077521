/**
 * The databases that the same tests run on: the embedded one, and a real PostgreSQL where there is one
 * (`TEST_DATABASE_URL`, else 127.0.0.1:5432). What is left out is a skipped suite, which says what is missing;
 * `REQUIRE_SERVICES=1` makes it a failure.
 */
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import postgres from 'postgres';
import { describe, inject } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../src/db/open.js';
import { testSecret } from './setup.js';

/** A place for one database, which outlives being opened and closed. */
export interface Place {
  /** Opens it as the program does. */
  open(): Promise<OpenDatabase>;
  /** Runs SQL with the owner's rights, as somebody with access to the files could; only while it is closed. */
  asOwner(script: string): Promise<void>;
  /** What a child process needs to find it: environment and words of the command line. */
  readonly environment: Readonly<Record<string, string>>;
  readonly words: readonly string[];
  readonly directory: string;
  remove(): Promise<void>;
}

/** Something that tests run on, which need not be on every machine. */
export interface Ground {
  readonly name: string;
  /** What this machine lacks for it. */
  readonly missing?: string | undefined;
}

/** A suite on each of them; one that this machine lacks is skipped under a name that says why. */
export function describeOn<One extends Ground>(
  grounds: readonly One[],
  title: string,
  suite: (ground: One) => void,
): void {
  for (const ground of grounds) {
    const { name, missing } = ground;
    const shown = missing === undefined ? name : `${name} (skipped: ${missing})`;
    describe.skipIf(missing !== undefined)(title.replace('$name', shown), () => suite(ground));
  }
}

export interface Backend extends Ground {
  readonly name: 'embedded' | 'PostgreSQL';
  /** A database without a row; the embedded one has the newest schema already. */
  place(): Promise<Place>;
}

function newDirectory(): string {
  return mkdtempSync(path.join(tmpdir(), 'jichi-db-'));
}

const embedded: Backend = {
  name: 'embedded',
  place: async () => {
    const directory = newDirectory();
    const database = path.join(directory, 'database');
    cpSync(inject('preparedDatabase'), database, { recursive: true });
    return {
      directory,
      environment: { DATABASE_URL: '', JICHI_SECRET: testSecret },
      words: ['--data', directory],
      open: () => openDatabase({ directory, secret: testSecret, withQueue: true }),
      asOwner: async (script) => {
        const lite = await PGlite.create({ dataDir: database });
        await lite.exec(script);
        await lite.close();
      },
      remove: async () => rmSync(directory, { recursive: true, force: true }),
    };
  },
};

/** Seconds to connect; a closed port refuses at once, and a busy machine may take long. */
const connectSeconds = 60;

const serverUrl = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';

async function onServer(script: string, url: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: connectSeconds, onnotice: () => undefined });
  try {
    await sql.unsafe(script).simple();
  } finally {
    await sql.end({ timeout: 3 });
  }
}

/** A database on this server. */
export const postgresqlAt = (serverUrl: string, missing?: string): Backend => ({
  name: 'PostgreSQL',
  missing,
  place: async () => {
    const name = `jichi_test_${process.pid}_${randomBytes(4).toString('hex')}`;
    await onServer(`create database ${name}`, serverUrl);
    const address = new URL(serverUrl);
    address.pathname = `/${name}`;
    const url = address.toString();
    const directory = newDirectory();
    return {
      directory,
      environment: { DATABASE_URL: url, JICHI_SECRET: testSecret },
      words: ['--data', directory],
      open: () => openDatabase({ url, directory, secret: testSecret, withQueue: true }),
      asOwner: (script) => onServer(script, url),
      remove: async () => {
        await onServer(`drop database if exists ${name} with (force)`, serverUrl);
        rmSync(directory, { recursive: true, force: true });
      },
    };
  },
});

/** Why there are no tests on a service, for all to see. */
export function missingService(what: string, error: unknown): string {
  if (process.env['REQUIRE_SERVICES'] === '1') throw error;
  process.stdout.write(`skipped: tests on ${what}\n`);
  return what;
}

async function lacking(): Promise<string | undefined> {
  try {
    await onServer('select 1', serverUrl);
    return undefined;
  } catch (error) {
    return missingService(`PostgreSQL, which does not answer at ${new URL(serverUrl).host}`, error);
  }
}

/** PostgreSQL, be it there or not, with the address of one who may do all. */
export const servers: readonly (Backend & { readonly administrator: string })[] = [
  { ...postgresqlAt(serverUrl, await lacking()), administrator: serverUrl },
];

/** All there are. */
export const backends: readonly Backend[] = [embedded, ...servers];
