/**
 * What other processes of the machine ask the owner of a directory: one line of JSON, and one back. The owner first
 * says that it is ready; a connection that ends before that has asked for nothing.
 */
import { connect, type Socket } from 'node:net';
import { limits } from '../../limits.js';
import { placeIn } from './place.js';
import { readRecord } from './record.js';
import { socketOf } from './sockets.js';

/** Does what is asked. What it throws is told as a fault, by its message. */
export type Responder = (request: unknown) => Promise<unknown>;

/** The owner gave no answer. */
class OwnerSilent extends Error {
  override readonly name = 'OwnerSilent';
  /** Whether it may have done what was asked for. */
  readonly mayBeDone: boolean;

  constructor(mayBeDone: boolean) {
    super('the owner of the directory gave no answer');
    this.mayBeDone = mayBeDone;
  }
}

/** The owner could not do it; the message is its own. */
class OwnerFault extends Error {
  override readonly name = 'OwnerFault';
}

/** The side of the owner. */
export class Talk {
  readonly #sockets = new Set<Socket>();
  readonly #answer: Promise<Responder>;
  #resolve: (answer: Responder) => void = () => undefined;

  constructor() {
    this.#answer = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  answerWith(answer: Responder): void {
    this.#resolve(answer);
  }

  accept(socket: Socket): void {
    // Who only wants to know whether somebody lives has gone already.
    socket.on('error', () => socket.destroy());
    socket.once('close', () => this.#sockets.delete(socket));
    this.#sockets.add(socket);
    if (this.#sockets.size > limits.lockTalkCountMax) socket.destroy();
    else this.#serve(socket).catch(() => socket.destroy());
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async #serve(socket: Socket): Promise<void> {
    const answer = await this.#answer;
    if (socket.destroyed) return;
    socket.setTimeout(limits.lockTalkMs, () => socket.destroy());
    socket.write('{"ready":true}\n');
    const lines = linesOf(socket, limits.lockRequestBytesMax);
    const { value: line } = await lines.next();
    if (line === undefined) return;
    // What is asked for may take as long as it takes, while the one who asked is there.
    socket.setTimeout(0);
    socket.end(`${JSON.stringify(await reply(answer, line))}\n`);
  }
}

type Reply = { readonly answer: unknown } | { readonly fault: string };

async function reply(answer: Responder, line: string): Promise<Reply> {
  try {
    return { answer: (await answer(JSON.parse(line))) ?? null };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}

/**
 * Asks the owner of a directory on this machine.
 * @throws OwnerSilent, OwnerFault
 */
export async function askOwner(directory: string, request: unknown): Promise<unknown> {
  const socket = await connected(directory);
  // An owner that ends is an answer that does not come, which the lines tell.
  socket.on('error', () => undefined);
  try {
    const lines = linesOf(socket, limits.lockReplyBytesMax);
    socket.setTimeout(limits.lockTalkMs, () => socket.destroy());
    if ((await next(lines)) === undefined) throw new OwnerSilent(false);
    socket.setTimeout(0);
    socket.write(`${JSON.stringify(request)}\n`);
    const line = await next(lines);
    if (line === undefined) throw new OwnerSilent(true);
    const reply = JSON.parse(line) as Reply;
    if ('fault' in reply) throw new OwnerFault(reply.fault);
    return reply.answer;
  } finally {
    socket.destroy();
  }
}

async function next(lines: AsyncGenerator<string, undefined>): Promise<string | undefined> {
  try {
    return (await lines.next()).value;
  } catch {
    return undefined;
  }
}

function connected(directory: string): Promise<Socket> {
  const place = placeIn(directory);
  const ticket = readRecord(place)?.record?.ticket ?? '';
  return new Promise<Socket>((resolve, reject) => {
    const socket = connect(place.at(socketOf(ticket)));
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => reject(new OwnerSilent(false)));
  }).finally(() => place.close());
}

/** Lines until the other side ends. @throws Error when one is longer than `bytesMax`. */
async function* linesOf(socket: Socket, bytesMax: number): AsyncGenerator<string, undefined> {
  let pieces: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    let rest = chunk;
    for (let end = rest.indexOf(0x0a); end >= 0; end = rest.indexOf(0x0a)) {
      yield Buffer.concat([...pieces, rest.subarray(0, end)]).toString('utf8');
      pieces = [];
      bytes = 0;
      rest = rest.subarray(end + 1);
    }
    pieces.push(rest);
    bytes += rest.length;
    if (bytes > bytesMax) throw new Error('the line is too long');
  }
  return undefined;
}
