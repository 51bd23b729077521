/** A database that this program cannot work with as it is, told with the sentences that mend it. */

/** What a person reads is the message, with the sentences to run. */
export class RightsRefused extends Error {
  override readonly name = 'RightsRefused';
}

/** A sentence that an administrator runs, and what it is for. */
export type Sentence = readonly [sql: string, why: string];

/** Refuses with sentences that can be pasted into psql as they stand. @throws RightsRefused */
export function refuse(
  reason: string,
  sentences: readonly Sentence[],
  end = '然后再运行原来的命令；建库、备份和恢复见 docs/operations.md。',
): never {
  const lines = sentences.flatMap(([sql, why]) => [`-- ${why}`, ...`${sql};`.split('\n')]);
  throw new RightsRefused([reason, ...lines, end].join('\n  '));
}
