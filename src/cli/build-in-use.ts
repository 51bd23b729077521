/** A long-running program marks its files as in use, so that later builds do not remove them. */
import { utimes } from 'node:fs/promises';

/** The folder with this program; scripts/build.js removes replaced ones whose time is a week ago. */
const folder = new URL('../', import.meta.url);
const everyMs = 60 * 60 * 1000;

/** Renews the time of the folder now and every hour; where it may not be written, nobody builds beside it. */
export function keepBuild(): void {
  const renew = (): void => {
    const now = new Date();
    utimes(folder, now, now).catch(() => undefined);
  };
  renew();
  setInterval(renew, everyMs).unref();
}
