/**
 * Waits for statements that were sent together to one transaction, where none needs another's answer. All of them are
 * awaited before the first failure is thrown: a statement sent after the rollback would run outside the transaction.
 */
export async function allSettledOrThrow(...statements: readonly Promise<unknown>[]): Promise<void> {
  const outcomes = await Promise.allSettled(statements);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}
