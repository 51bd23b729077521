/**
 * A name that no other has. Over plain http from another machine a browser has no `randomUUID`; the random numbers
 * behind it are there everywhere.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
