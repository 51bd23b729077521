import { limits } from '../limits.js';

/** The first request to stop; a second one ends the process at once, as users expect. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => {
        resolve();
        process.once(signal, () => process.exit(130));
      });
    }
  });
}

/** Ends the process when all is done, also where a library still keeps a connection or a timer. */
export function forceExitAfterLinger(): void {
  setTimeout(() => process.exit(), limits.lingerMs).unref();
}
