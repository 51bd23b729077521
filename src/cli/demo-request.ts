/** How the demo asks its own service: on a busy machine that may be told to come again, and does. */
import { setTimeout } from 'node:timers/promises';
import { UserError } from './user-error.js';

/** How often one request is made at most, and the longest that it waits between two times. */
const attemptsMax = 30;
const waitMsMax = 10_000;
const waitMsUsually = 1_000;

/** What is worth asking again: too many, and not now. */
const later: ReadonlySet<number> = new Set([429, 503]);

/**
 * The answer to a request. A service that is too busy is asked again after the time that it names (`Retry-After`), a
 * connection that breaks after a second.
 * @throws UserError when it answers anything else but what was asked for, or is still busy after thirty times.
 */
export async function asked(
  address: string,
  request: RequestInit = {},
  wait: (ms: number) => Promise<unknown> = setTimeout,
): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetch(address, request).catch(() => undefined);
    if (response?.ok === true) return response;
    const isBusy = response === undefined || later.has(response.status);
    if (!isBusy) throw refused(address, await response.text());
    await response?.body?.cancel();
    if (attempt === attemptsMax) throw tooBusy();
    await wait(waitOf(response?.headers.get('retry-after')));
  }
}

/** Seconds as the service names them, in milliseconds; a second where it names none. */
function waitOf(seconds: string | null | undefined): number {
  const named = /^\d{1,9}$/u.test(seconds ?? '') ? Number(seconds) * 1_000 : waitMsUsually;
  return Math.min(named, waitMsMax);
}

function tooBusy(): UserError {
  return new UserError(['本机过于繁忙，演示用的服务没有应答；请稍后再运行 jichi demo。']);
}

function refused(address: string, answer: string): UserError {
  return new UserError([
    `演示用的服务没有接受 ${new URL(address).pathname} 的请求，请把下面的应答告诉维护者：`,
    `  ${answer}`,
  ]);
}
