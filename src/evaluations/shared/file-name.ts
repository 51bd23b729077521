/** Names of files as strangers send them. */

/** What no name on a screen should hold: controls, and marks that turn the direction of writing around. */
const unseen = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * The name of a file without its folders, which are no business of ours, and without what no terminal and no database
 * holds. Empty where nothing is left that could be a name, as of `..`.
 */
export function plainFileName(given: string): string {
  const name = given
    .toWellFormed()
    .replace(/^.*[/\\]/su, '')
    .replace(unseen, '')
    .trim();
  return /^\.*$/u.test(name) ? '' : name;
}
