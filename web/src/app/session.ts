/**
 * Who is signed in. The cookie alone opens nothing, since browsers send it to every port of a machine: each call also
 * carries the token that the service gave this page once. The token is kept for this origin, its port included, so that
 * a reload and other tabs have it; without the cookie, which no page can read, it opens nothing either. The key itself
 * is kept nowhere.
 */
import { reactive } from 'vue';

export type Scope = 'read' | 'submit' | 'approve' | 'review' | 'admin';

interface SessionState {
  signedIn: boolean;
  scopes: readonly Scope[];
  /** Codes of the units that the key is bound to. */
  units: 'all' | readonly string[];
  name: string;
  expiresAt?: string | undefined;
  /** Whether files are looked at and tables scored without a session. */
  withoutKey: boolean;
}

const nobody = (): SessionState => ({
  signedIn: false,
  scopes: [],
  units: [],
  name: '',
  expiresAt: undefined,
  withoutKey: true,
});

export const session = reactive<SessionState>(nobody());

/** Whether the session has the scope; a session of an admin has all of them. */
export function mayDo(scope: Scope): boolean {
  return session.scopes.includes(scope) || session.scopes.includes('admin');
}

const address = '/workbench/session';
const place = 'jichi.session';
let token: string | undefined = kept();

function kept(): string | undefined {
  try {
    return localStorage.getItem(place) ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(given: string | undefined): void {
  token = given;
  try {
    if (given === undefined) localStorage.removeItem(place);
    else localStorage.setItem(place, given);
  } catch {
    // A browser that keeps nothing has the session until the page is closed.
  }
}

/** A page that a one-time link opened carries the token in its head: it is taken over, and the link leaves the address. */
export function takeOverLink(): void {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="jichi-session"]');
  if (meta === null) return;
  keep(meta.content);
  meta.remove();
  history.replaceState(null, '', '/');
}

/** The header that each call carries; none where nobody is signed in. */
export function sessionHeaders(): Record<string, string> {
  return token === undefined ? {} : { 'x-jichi-session': token };
}

/** Whether a call carries what calls of this session carry. */
export function isOfThisSession(request: Request): boolean {
  return request.headers.get('x-jichi-session') === (token ?? null);
}

/**
 * Asks the service who is signed in.
 * @returns whether a session of this page has ended meanwhile.
 */
export async function learnSession(): Promise<boolean> {
  const asked = token;
  const headers = { accept: 'application/json', ...sessionHeaders() };
  const answer = await fetch(address, { headers });
  const body = (answer.ok ? await answer.json() : {}) as Answered & { ended?: boolean };
  // Who signed in meanwhile is not the one who was asked about.
  if (asked !== token) return false;
  become(body);
  if (body.ended === true) keep(undefined);
  return body.ended === true;
}

/**
 * Exchanges a key for a session.
 * @returns undefined, or why the service refused it.
 */
export async function signIn(proof: { readonly key: string }): Promise<string | undefined> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(proof),
  });
  const body = (await answer.json().catch(() => ({}))) as Answered & {
    token?: string;
    detail?: string;
  };
  if (!answer.ok) return body.detail ?? `${answer.status}`;
  keep(body.token);
  become(body);
  return undefined;
}

/** Ends the session, here and on the service. */
export async function signOut(): Promise<void> {
  await fetch(address, { method: 'DELETE', headers: sessionHeaders() });
  forgetSession();
}

/** The service said 401: the token is worth nothing any more. */
export function forgetSession(): void {
  keep(undefined);
  become({});
}

/** Another tab signed in or out: this one follows. */
export function followOtherTabs(): void {
  addEventListener('storage', (event) => {
    if (event.key !== place) return;
    token = event.newValue ?? undefined;
    learnSession().catch(() => undefined);
  });
}

type Answered = Partial<SessionState>;

function become(answered: Answered): void {
  const { signedIn, scopes, units, name, expiresAt, withoutKey } = answered;
  Object.assign(session, nobody(), { withoutKey: withoutKey ?? session.withoutKey });
  if (signedIn !== true) return;
  const known = { signedIn, scopes: scopes ?? [], units: units ?? [], name: name ?? '', expiresAt };
  Object.assign(session, known);
}
