/** Prints forms for requests beside the event loop: whatever a form costs, it keeps nobody else waiting. */
import type { FormPrinter } from '../../evaluations/printing/printer.js';
import { UseCaseRefusal } from '../../evaluations/shared/refusal.js';
import { limits } from '../../limits.js';
import { ThreadPool } from './thread-pool.js';

/** A printer until it is closed. */
export interface OpenPrinter extends FormPrinter {
  /** Ends the threads; what they were printing is rejected. */
  close(): Promise<void>;
}

/** What a printer may take; tests give less. */
export interface PrinterBounds {
  readonly threads?: number;
  /** Forms that may wait for a thread. */
  readonly waiting?: number;
  /** Milliseconds for one form. */
  readonly ms?: number;
}

/** Opens a printer; its threads start with the first form. */
export function openPrinter({
  threads = limits.printingThreadCountMax,
  waiting = limits.printingQueueCountMax,
  ms = limits.printMs,
}: PrinterBounds = {}): OpenPrinter {
  // One form at a thread: a thread that is ended for one takes no other with it.
  const pool = new ThreadPool(threads, { pieceMs: ms, piecesAhead: 1 });
  let count = 0;
  return {
    print: async (task, signal) => {
      if (count >= threads + waiting)
        throw new UseCaseRefusal('unavailable', '正在打印的自评表过多，请稍后重试。');
      count += 1;
      try {
        return await pool.print(task, signal);
      } finally {
        count -= 1;
      }
    },
    close: () => pool.close(),
  };
}
