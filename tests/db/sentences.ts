/** The sentences of SQL in a message: each stands below the line that says what it is for. */
export function sentencesOf(message: string): string[] {
  const lines = message.trimEnd().split('\n').slice(1, -1);
  const parts = `\n${lines.join('\n')}`.split(/\n {2}-- .*/u).slice(1);
  return parts.map((part) => part.replace(/\n {2}/gu, '\n').trim());
}
