/**
 * Who is signed in. The cookie alone opens nothing: each call carries the token that only this page was told, kept in
 * memory and nowhere else.
 */
import { reactive } from 'vue';

export type Scope = 'read' | 'submit' | 'approve' | 'review' | 'admin';

interface SessionState {
  signedIn: boolean;
  scopes: readonly Scope[];
  /** Codes of the units that the key is bound to; empty where it sees all. */
  units: readonly string[];
  name: string;
  expiresAt?: string;
}

const nobody = (): SessionState => ({ signedIn: false, scopes: [], units: [], name: '' });

export const session = reactive<SessionState>(nobody());

/** Whether the session has the scope; a session of an admin has all of them. */
export function mayDo(scope: Scope): boolean {
  return session.scopes.includes(scope) || session.scopes.includes('admin');
}

let token: string | undefined;

/** The header that each call carries; none where nobody is signed in. */
export function sessionHeaders(): Record<string, string> {
  return token === undefined ? {} : { 'x-jichi-session': token };
}

/** Asks the service who is signed in, at the start and when another tab may have changed it. */
export async function learnSession(): Promise<void> {
  const answer = await fetch('workbench/session', { headers: { accept: 'application/json' } });
  if (answer.ok) become((await answer.json()) as Answered);
  else become(undefined);
}

/**
 * Exchanges a key, or the token of a one-time link, for a session.
 * @returns undefined, or why the service refused it.
 */
export async function signIn(
  proof: { readonly key: string } | { readonly token: string },
): Promise<string | undefined> {
  const answer = await fetch('workbench/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(proof),
  });
  const body = (await answer.json().catch(() => ({}))) as Answered & { detail?: string };
  if (!answer.ok) return body.detail ?? `${answer.status}`;
  if (body.token === undefined) await learnSession();
  else become(body);
  return undefined;
}

/** Ends the session, here and on the service. */
export async function signOut(): Promise<void> {
  await fetch('workbench/session', { method: 'DELETE', headers: sessionHeaders() });
  become(undefined);
}

/** The service said 401: the token is worth nothing any more. */
export function forgetSession(): void {
  become(undefined);
}

interface Answered extends Partial<SessionState> {
  readonly token?: string;
}

function become(answered: Answered | undefined): void {
  const signedIn = answered?.signedIn === true || answered?.token !== undefined;
  token = signedIn ? answered?.token : undefined;
  Object.assign(session, nobody(), signedIn ? picked(answered ?? {}) : {});
}

function picked({ scopes, units, name, expiresAt }: Answered): Partial<SessionState> {
  return {
    signedIn: true,
    scopes: scopes ?? [],
    units: units ?? [],
    name: name ?? '',
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
}
