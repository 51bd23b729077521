import { type Defect, rowInWords } from '../defect.js';
import { placeWords, shown } from './shown.js';

/** A mistake that the user can mend: told in full, without a stack trace, exit code 2. */
export class UserError extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[], cause?: unknown) {
    super(lines.join('\n'), { cause });
    this.name = 'UserError';
    this.lines = lines;
  }
}

/** What goes to the terminal. */
export function problemLines(error: UserError): readonly string[] {
  return error.lines.map((line, index) => (index === 0 ? `jichi: ${line}` : line));
}

/** Tells on standard error what is no mistake. */
export function tell(message: string): void {
  process.stderr.write(`jichi: ${message}\n`);
}

/** What else is said of the defects of one input. */
interface About {
  /** How many there are in all. */
  readonly count?: number;
  /** Whether nobody counted further. */
  readonly isMore?: boolean;
  /** Where a pointer stands, in words; the row of the form by default. */
  readonly placeOf?: (pointer: string) => string;
}

/** The defects of one input, each with its place and code. */
export function defectLines(
  name: string,
  defects: readonly Defect[],
  { count = defects.length, isMore = false, placeOf = rowInWords }: About = {},
): readonly string[] {
  const lines = defects.map(({ code, pointer, message }) => {
    const place = pointer === '' ? '（整体）' : placeWords(placeOf(pointer), pointer);
    return `  ${shown(place)}  ${message} [${code}]`;
  });
  const rest = count - defects.length;
  const more = rest === 0 ? [] : [`  另有 ${rest} 处错误未列出。`];
  const counted = isMore ? `至少有 ${count}` : `有 ${count}`;
  return [`${name} ${counted} 处错误，未作任何处理：`, ...lines, ...more];
}
