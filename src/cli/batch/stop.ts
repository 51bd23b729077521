/** Ctrl-C: the first asks to stop where it does no harm, the second stops. */

const codes = { SIGINT: 130, SIGTERM: 143 } as const;

export interface Stop {
  /** Which signal came, if one did. */
  readonly signal: keyof typeof codes | undefined;
}

/** Listens until `end` is called. */
export function listenForStop(): Stop & { readonly end: () => void } {
  let signal: Stop['signal'];
  const onSignal = (name: keyof typeof codes): void => {
    if (signal !== undefined) process.exit(codes[name]);
    signal = name;
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  return {
    get signal() {
      return signal;
    },
    end: () => process.off('SIGINT', onSignal).off('SIGTERM', onSignal),
  };
}

/** The exit code of a stop. */
export function stopCode(stop: Stop): number {
  return stop.signal === undefined ? 0 : codes[stop.signal];
}
