/** What is under way at the same moment, for each of those who ask and for all together. */
import type { ServerResponse } from 'node:http';
import { finished } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DefectCode } from '../defect-codes.js';
import { Refusal } from './problem.js';

export interface SlotBounds {
  readonly each: number;
  readonly all: number;
  /** What is bounded, in Chinese: 至多 … 个… */
  readonly what: string;
  readonly code: DefectCode;
  /** Seconds after which it is worth asking again. */
  readonly retrySeconds: number;
}

export class Slots {
  readonly #bounds: SlotBounds;
  readonly #counts = new Map<string, number>();
  #all = 0;

  constructor(bounds: SlotBounds) {
    this.#bounds = bounds;
  }

  /**
   * Takes a slot for a request until its answer has ended, however it ends: whole, refused, or because its client
   * has gone.
   * @throws Refusal 429 when its caller has all that one may have, 503 when all have.
   */
  take(request: FastifyRequest, reply: FastifyReply): void {
    const name = callerName(request);
    const { each, all, what, code, retrySeconds } = this.#bounds;
    if ((this.#counts.get(name) ?? 0) >= each) {
      const whose = request.caller === undefined ? '一个地址' : '一个密钥';
      const message = `${whose}同时至多 ${each} 个${what}，请等一些结束后再试。`;
      throw new Refusal(429, message, [{ code, pointer: '', message }], retrySeconds);
    }
    if (this.#all >= all) {
      throw new Refusal(503, `${what}已有 ${all} 个，请稍后重试。`, [], retrySeconds);
    }
    this.#hold(name, reply.raw);
  }

  #hold(name: string, answer: ServerResponse): void {
    this.#add(name, 1);
    finished(answer, () => this.#add(name, -1));
  }

  #add(name: string, change: 1 | -1): void {
    this.#all += change;
    const count = (this.#counts.get(name) ?? 0) + change;
    if (count === 0) this.#counts.delete(name);
    else this.#counts.set(name, count);
  }
}

/** The caller: the key, or the address where no key is needed. */
export function callerName({ caller, ip }: FastifyRequest): string {
  return caller === undefined ? `address ${ip}` : `key ${caller.keyId}`;
}
