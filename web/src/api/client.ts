/** The service as the pages call it: the typed client, with the session's header and one place for refusals. */
import { createClient, type Problem } from '../../../src/client/index.ts';
import { connectionBack, connectionLost } from '../app/connection.ts';
import { notify } from '../app/notices.ts';
import { forgetSession, isOfThisSession, session, sessionHeaders } from '../app/session.ts';
import { pointerWords } from '../words/pointers.ts';
import { sayShell } from '../words/shell.ts';
import { said } from '../words/words.ts';

/** Calls by path: `await api.GET('/v1/units')` gives `data`, or `error` with the problem. */
export const api = createClient({ baseUrl: location.origin, fetch: send });

/**
 * One request with the session's token: for uploads, downloads and streams, which the typed client does not know.
 * @throws Error where the service cannot be reached; the page says so by itself.
 */
export async function send(input: Request | string, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  for (const [name, value] of Object.entries(sessionHeaders())) request.headers.set(name, value);
  try {
    const response = await fetch(request);
    connectionBack();
    // A call of the session before this one says nothing of this one.
    if (response.status === 401 && session.signedIn && isOfThisSession(request)) {
      forgetSession();
      notify('warning', sayShell('session-over'));
    }
    return response;
  } catch (error) {
    // A call that the page itself called off is no lost connection.
    if (!request.signal.aborted) connectionLost();
    throw error;
  }
}

/** The problem of an answer that is no success; of one without problem details its status. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined);
  if (typeof body === 'object' && body !== null && 'title' in body) return body as Problem;
  const title = response.statusText === '' ? String(response.status) : response.statusText;
  return { type: 'about:blank', title, status: response.status } as Problem;
}

/** A defect with its place, unless its sentence says by itself what it is about. */
function sentenceOf({ message, pointer }: { message: string; pointer?: string }): string {
  const place = message.includes('「') ? '' : pointerWords(pointer ?? '');
  return place === '' ? message : said(place, message);
}

/** Tells a refusal, with all its defects and where they stand. */
export function tellRefusal(problem: Problem): void {
  const text = problem.detail ?? problem.title ?? sayShell('refused');
  const details = (problem.errors ?? []).map(sentenceOf);
  notify('error', text, details.length === 1 && details[0] === text ? [] : details);
}
