/**
 * The sentence of a finding as a page tells it: what to write on a command line or into a request is left out, since
 * the page has a field for it.
 */
export function messageHere(message: string): string {
  return message.replace(/[；，][^；。]*(?:--[a-z]|HTTP 为)[^。]*。$/u, '。');
}
