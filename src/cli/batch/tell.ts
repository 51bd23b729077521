/** What a batch says on standard error. */
import path from 'node:path';
import { type Defect, rowInWords } from '../../defect.js';
import { placeWords, shown } from '../shown.js';
import type { Checkpoint } from './checkpoint.js';
import type { Input } from './input.js';
import { resultsName } from './output.js';
import type { RefusedLine } from './result-line.js';
import { summaryNames } from './summarise.js';

/** Names of a longer list that are told. */
const toldMax = 5;

/** Writes lines on standard error. */
export function say(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
}

/** Before the work: what is left out, and where it goes on. */
export function tellBeforehand({ unread }: Input, { count }: Checkpoint): void {
  if (unread.length > 0) {
    const names = unread.slice(0, toldMax).map(shown).join('、');
    const more = unread.length > toldMax ? '…' : '';
    say([`目录中有 ${unread.length} 项不读（子目录，或不是能读的类型）：${names}${more}`]);
  }
  if (count > 0) say([`接着上次做：已有 ${count} 张。`]);
}

/** How many there are of each outcome. */
export function countsText({ count, failed }: Checkpoint): string {
  return `${count - failed} 张已计分，${failed} 张被拒`;
}

/** Where the results are. */
export function filesText(directory: string, checkpoint: Checkpoint): string {
  const [first = '', ...rest] = summaryNames(checkpoint);
  const summaries = rest.length === 0 ? first : `${first} 至 ${rest.at(-1)}`;
  const refused = checkpoint.failed === 0 ? '' : '；被拒的各张是其中 "outcome":"failed" 的行';
  return `结果：${path.join(directory, resultsName)}、${summaries}${refused}。`;
}

function defectText({ pointer, message, code }: Defect): string {
  return `${placeWords(rowInWords(pointer), pointer)} ${message} [${code}]`;
}

/** The first of the refused tables, each with the first of its defects. */
export class RefusedExamples {
  readonly #lines: string[] = [];
  #count = 0;

  readonly add = ({ position, file, index, problem }: RefusedLine): void => {
    this.#count += 1;
    if (this.#lines.length >= toldMax) return;
    const { errors: [first] = [], detail } = problem;
    const place = file === undefined ? '' : `（${shown(file)} 的第 ${(index ?? 0) + 1} 张）`;
    const what = first === undefined ? detail : defectText(first);
    this.#lines.push(`  第 ${position + 1} 张${place}：${shown(what.trim())}`);
  };

  /** The lines that tell of them. */
  get lines(): readonly string[] {
    const rest = this.#count - this.#lines.length;
    return rest === 0 ? this.#lines : [...this.#lines, `  另有 ${rest} 张被拒。`];
  }
}
