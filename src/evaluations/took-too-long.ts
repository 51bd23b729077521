import { limits } from '../limits.js';

/** A piece of work that was ended because it took longer than any allowed input needs. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';

  constructor() {
    super(`处理超过 ${limits.pieceMs / 1000} 秒，已中止；请减少内容（如分成几张表）后再试。`);
  }
}
