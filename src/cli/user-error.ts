import type { Defect } from '../defect.js';

/** A mistake that the user can mend: told in full, without a stack trace, exit code 2. */
export class UserError extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'UserError';
    this.lines = lines;
  }
}

/** What goes to the terminal. */
export function problemLines(error: UserError): readonly string[] {
  return error.lines.map((line, index) => (index === 0 ? `jichi: ${line}` : line));
}

/** The defects of one input, each with its place and code. */
export function defectsError(name: string, defects: readonly Defect[]): UserError {
  const lines = defects.map(
    ({ code, pointer, message }) =>
      `  ${pointer === '' ? '（整体）' : pointer}  ${message} [${code}]`,
  );
  return new UserError([`${name} 有 ${defects.length} 处错误，未作任何处理：`, ...lines]);
}
