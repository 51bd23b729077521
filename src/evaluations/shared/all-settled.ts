/**
 * Waits for statements that were sent together to one transaction, where none needs another's answer. All of
 * them are over before the first failure is told: a statement that came after the rollback would stand alone.
 */
export async function allSettledOrThrow(...statements: readonly Promise<unknown>[]): Promise<void> {
  const outcomes = await Promise.allSettled(statements);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}
