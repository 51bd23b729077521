/** The link that `serve` prints at its start: it opens the workbench once, for whoever sits at the machine. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { limits } from '../../limits.js';

/** Why a link opens nothing. */
export type LinkFault = 'used' | 'old' | 'unknown';

export class OneTimeLink {
  /** The secret part of its address. */
  readonly token = randomBytes(32).toString('base64url');
  readonly #endsMs: number;
  readonly #now: () => number;
  #isUsed = false;

  constructor(now: () => number = Date.now) {
    this.#now = now;
    this.#endsMs = now() + limits.workbenchLinkMs;
  }

  /** Its address at a service. @param origin such as `http://127.0.0.1:8080` */
  address(origin: string): string {
    return `${origin}${linkPath}?token=${this.token}`;
  }

  /**
   * Does what the link is for, once; what failed can be tried again.
   * @returns why it does not
   */
  async use<T>(token: string, open: () => Promise<T>): Promise<T | LinkFault> {
    if (!isSame(token, this.token)) return 'unknown';
    if (this.#isUsed) return 'used';
    if (this.#now() >= this.#endsMs) return 'old';
    // Nobody comes in between: of two who follow the link at once one is told that it was used.
    this.#isUsed = true;
    try {
      return await open();
    } catch (error) {
      this.#isUsed = false;
      throw error;
    }
  }
}

/** Where the link leads. */
export const linkPath = '/workbench/open';

function isSame(one: string, other: string): boolean {
  const [left, right] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}
