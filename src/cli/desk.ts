/**
 * Where the owner's commands are run: on the database, or, where a service on this machine has it open, by that
 * service, so that a new key is valid there at once.
 */
import { setTimeout } from 'node:timers/promises';
import type { OpenDatabase } from '../db/open.js';
import { type DeedName, type DeedReply, type DeedRequest, doDeed, outcomeOf } from './deeds.js';
import { openStore } from './store.js';
import { UserError } from './user-error.js';

export interface Desk {
  /** Whether a running service does it. */
  readonly isElsewhere: boolean;
  /** @throws UseCaseRefusal, UserError */
  perform(deed: DeedName, input?: unknown): Promise<unknown>;
  close(): Promise<void>;
}

/** How often it is looked again for who has the directory, and milliseconds between. */
const attemptsMax = 20;
const againMs = 250;

/**
 * Opens the database as `openStore` does, or finds who has it open on this machine.
 * @throws UserError
 */
export async function openDesk(...place: Parameters<typeof openStore>): Promise<Desk> {
  try {
    return deskOn(await openStore(...place));
  } catch (error) {
    const directory = servedDirectory(error);
    if (directory === undefined) throw error;
    return deskAt(directory, place);
  }
}

function deskOn(store: OpenDatabase): Desk {
  return {
    isElsewhere: false,
    perform: async (deed, input = null) => outcomeOf(await doDeed(store, { deed, input })),
    close: () => store.close(),
  };
}

/** The directory that a process of this machine has open. */
function servedDirectory(error: unknown): string | undefined {
  const cause = (error as Error).cause as { isHere?: boolean; directory?: string } | undefined;
  return error instanceof UserError && cause?.isHere === true ? cause.directory : undefined;
}

function deskAt(directory: string, place: Parameters<typeof openStore>): Desk {
  // The process that has it open may end before it is asked: then it is opened here after all.
  let own: Desk | undefined;
  return {
    isElsewhere: true,
    perform: async (deed, input = null) => {
      for (let attempt = 0; own === undefined && attempt < attemptsMax; attempt += 1) {
        const reply = await askedOwner(directory, { deed, input });
        if (reply !== undefined) return outcomeOf(reply);
        own = await opened(place);
        if (own === undefined) await setTimeout(againMs);
      }
      if (own === undefined) throw new UserError([unanswered(directory)]);
      return own.perform(deed, input);
    },
    close: async () => own?.close(),
  };
}

/** @returns undefined when nobody took the request. */
async function askedOwner(directory: string, request: DeedRequest): Promise<DeedReply | undefined> {
  const { askOwner } = await import('../db/lock/talk.js');
  try {
    return (await askOwner(directory, request)) as DeedReply;
  } catch (error) {
    const { name, message, mayBeDone } = error as Error & { mayBeDone?: boolean };
    if (name === 'OwnerFault') throw new UserError([`服务没有做：${message}。`]);
    if (name !== 'OwnerSilent') throw error;
    if (mayBeDone === true) throw new UserError([silent(directory)]);
    return undefined;
  }
}

/** @returns undefined when it is open elsewhere again. */
async function opened(place: Parameters<typeof openStore>): Promise<Desk | undefined> {
  try {
    return deskOn(await openStore(...place));
  } catch (error) {
    if (servedDirectory(error) === undefined) throw error;
    return undefined;
  }
}

function silent(directory: string): string {
  return `正在使用目录 ${directory} 的服务中途退出，不知是否已经做了：请用 jichi keys list 核对。`;
}

function unanswered(directory: string): string {
  return `目录 ${directory} 正由另一个进程使用，它没有应答：请稍后再试，或先停止它。`;
}
