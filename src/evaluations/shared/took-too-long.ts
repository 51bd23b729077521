/** A piece of work that was ended because it took longer than any allowed input needs. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';

  /** @param ms how long it was let go on. */
  constructor(ms: number) {
    super(`处理超过 ${ms / 1000} 秒，已中止；请减少内容（如分成几张表）后再试。`);
  }
}
