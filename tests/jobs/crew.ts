/** Processes of the built program around one database, which tests start, kill and stop. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect } from 'vitest';
import { project } from '../cli/run.js';
import type { Place } from '../db/backends.js';
import { testSecret } from '../db/setup.js';
import { endedWithUs } from '../ended-with-us.js';
import { nodeWords } from '../proof.js';

/** A signal that a process sends itself when it comes to a point of a range for the nth time. */
export interface Trap {
  readonly point: 'taken' | 'worked' | 'settled';
  readonly nth: number;
  readonly signal: 'SIGKILL' | 'SIGSTOP';
}

export interface Role {
  readonly serves?: boolean;
  readonly works?: boolean;
  /** Works once it is told to by SIGUSR2. */
  readonly waits?: boolean;
  /** Rings for every range twice, under two names. */
  readonly isTwice?: boolean;
  readonly trap?: Trap;
}

export interface Member {
  readonly child: ChildProcess;
  /** Its exit code, or the signal it died of. */
  readonly exit: Promise<number | string>;
  /** The first match of a line that it printed or will print. */
  heard(line: RegExp, count?: number): Promise<RegExpExecArray>;
  /** The first group of all lines that match so far. */
  all(line: RegExp): string[];
}

/** Short enough for tests, long enough for a busy machine. */
export const times = { leaseMs: 2_500, lockMs: 2_000, againMs: 1_000 };

export interface Crew {
  /** Starts the program with short times. */
  start(role: Role): Promise<Member>;
  /** Starts the program as users do. */
  command(words: readonly string[], ready: RegExp): Promise<Member>;
  /** Asks all that still live but one to stop, and sees that they do. */
  retire(but?: Member): Promise<void>;
  /** Kills all that still live. */
  end(): Promise<void>;
}

/** The processes around a database, with its queue on Redis or in the database. */
export function crewOf(place: Place, redisUrl: string | undefined): Crew {
  const members: Member[] = [];
  const add = async (words: readonly string[], ready: RegExp): Promise<Member> => {
    const environment = {
      ...place.environment,
      REDIS_URL: redisUrl ?? '',
      LOG_LEVEL: 'silent',
      JICHI_KEY_REQUESTS: '999999999',
    };
    const child = spawn(process.execPath, [...nodeWords, ...words], {
      cwd: project,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', process.env['JICHI_TEST_LOG'] ? 'inherit' : 'ignore'],
    });
    // One that is put to sleep sees nothing end.
    const member = memberOf(endedWithUs(child));
    members.push(member);
    await member.heard(ready);
    return member;
  };
  const url = place.environment['DATABASE_URL'] || undefined;
  const settings = { url, redisUrl, directory: place.directory, secret: testSecret };
  return {
    start: (role) => {
      const word = JSON.stringify({ place: settings, times, ...role });
      return add([path.join(project, 'tests/jobs/faulty.js'), word], /^ready$/u);
    },
    command: (words, ready) =>
      add([path.join(project, 'dist/cli/main.js'), ...words, ...place.words], ready),
    retire: async (but) => {
      const living = members.filter((member) => member !== but && isAlive(member.child));
      for (const { child } of living) child.kill('SIGTERM');
      expect(await Promise.all(living.map(({ exit }) => exit))).toEqual(living.map(() => 0));
    },
    end: async () => {
      for (const { child } of members) child.kill('SIGKILL');
      await Promise.all(members.map(({ exit }) => exit));
    },
  };
}

export function isAlive({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

function memberOf(child: ChildProcess): Member {
  const lines: string[] = [];
  let wake = (): void => undefined;
  if (child.stdout === null) throw new Error('no output');
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => {
    lines.push(line);
    wake();
  });
  const exit = once(child, 'exit').then(([code, signal]) => {
    wake();
    return (code ?? signal) as number | string;
  });
  const heard: Member['heard'] = async (pattern, count = 1) => {
    for (;;) {
      const found = lines.map((line) => pattern.exec(line)).filter((match) => match !== null);
      const match = found[count - 1];
      if (match !== undefined) return match;
      if (!isAlive(child)) {
        throw new Error(`ended before it said ${pattern}: ${lines.join(' | ')}`);
      }
      await new Promise<void>((resolve) => {
        const before = wake;
        wake = () => {
          before();
          resolve();
        };
      });
    }
  };
  const all: Member['all'] = (pattern) => lines.flatMap((line) => pattern.exec(line)?.[1] ?? []);
  return { child, exit, heard, all };
}
