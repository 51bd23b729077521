#!/usr/bin/env node
/** The program `jichi`: a command line in a process of its own. */
import { faultOf } from '../fault.js';
import { exitCodes, internalLines, runCommandLine } from './command-line.js';

// Uncaught errors would be printed with all their data.
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error) => {
    process.stderr.write(`${internalLines(error).join('\n')}\n${faultOf(error).stack}\n`);
    process.exit(exitCodes.internal);
  });
}

// A reader that has seen enough (| head) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : exitCodes.internal);
});

process.exitCode = await runCommandLine(process.argv.slice(2));
