/** What runs in a thread: a piece of a block, whose bytes are handed over instead of copied. */
import { threadId } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import { type FormToPrint, printerHere } from '../../evaluations/printing/printer.js';
import { comeBehind } from './behind.js';
import type {
  BlockOptions,
  CompareTask,
  ComparingOptions,
  FiguringOptions,
  ScoreOutcome,
  ScoreTask,
} from './outcome.js';
import { markBegun, type PieceMemory } from './piece.js';
import { comparedBlock, figuredBlock, scorerOf } from './score-text.js';
import type { SharedDocuments } from './shared-documents.js';

comeBehind();

/** Some tables of a block, and how they are scored. */
export interface ScoringPiece {
  readonly memory: PieceMemory;
  readonly tasks: readonly ScoreTask[];
  readonly options: Omit<BlockOptions, 'policies' | 'signal'>;
  readonly policies: SharedDocuments;
}

/** A sheet to be printed. */
export interface Printing extends FormToPrint {
  readonly memory: PieceMemory;
}

/** Some tables of a block that are held against two rule-books. */
export interface ComparingPiece {
  readonly memory: PieceMemory;
  readonly tasks: readonly CompareTask[];
  readonly options: Omit<ComparingOptions, 'policies' | 'signal'>;
  readonly policies: SharedDocuments;
}

/** Some stored tables of a block that are scored in figures. */
export interface FiguringPiece {
  readonly memory: PieceMemory;
  readonly tasks: readonly string[];
  readonly options: Omit<FiguringOptions, 'policies' | 'signal'>;
  readonly policies: SharedDocuments;
}

/** Scores a piece in figures; what comes out at the other side are its outcomes, in the order of its tables. */
export function figurePiece({ memory, tasks, options, policies }: FiguringPiece): unknown {
  return markBegun(memory, threadId) ? figuredBlock(tasks, { ...options, policies }) : undefined;
}

/** Compares a piece; what comes out at the other side are its outcomes, in the order of its tables. */
export function comparePiece({ memory, tasks, options, policies }: ComparingPiece): unknown {
  if (!markBegun(memory, threadId)) return undefined;
  return comparedBlock(tasks, { ...options, policies });
}

/** Prints one sheet; what comes out at the other side is its form. */
export async function printSheet({ memory, ...task }: Printing): Promise<unknown> {
  return markBegun(memory, threadId) ? printerHere.print(task) : undefined;
}

/** Scores a piece; what comes out at the other side are its outcomes, in the order of its tables. */
export default function scorePiece({
  memory: ours,
  tasks,
  options,
  policies,
}: ScoringPiece): unknown {
  if (!markBegun(ours, threadId)) return undefined;
  const outcomes = inOneMemory(tasks.map(scorerOf({ ...options, policies })));
  const { transferableSymbol, valueSymbol } = Tinypool;
  const memory = outcomes.flatMap(bytesOf)[0]?.buffer;
  const isMovable = memory instanceof ArrayBuffer;
  const moved = { [transferableSymbol]: isMovable ? [memory] : [], [valueSymbol]: outcomes };
  return Tinypool.move(moved as unknown as Parameters<typeof Tinypool.move>[0]);
}

/** The outcomes with their sheets side by side in one memory: handing over many is dearer than a copy. */
function inOneMemory(outcomes: readonly ScoreOutcome[]): ScoreOutcome[] {
  const length = outcomes.flatMap(bytesOf).reduce((sum, bytes) => sum + bytes.length, 0);
  const memory = new Uint8Array(length);
  let end = 0;
  return outcomes.map((outcome) => {
    if (!outcome.ok) return outcome;
    const start = end;
    end += outcome.sheet.length;
    memory.set(outcome.sheet, start);
    return { ...outcome, sheet: memory.subarray(start, end) };
  });
}

function bytesOf(outcome: ScoreOutcome): Uint8Array[] {
  return outcome.ok ? [outcome.sheet] : [];
}
