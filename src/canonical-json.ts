/**
 * Canonical JSON (RFC 8785) and its hash.
 *
 * What RFC 8785 says of texts and numbers is what JSON.stringify does; the order of members is all that is
 * missing. Putting them in order first takes a fifth of the time of the canonicalize package, which a sheet
 * would spend most of its time in (docs/decisions/0005-canonical-order.md); the tests hold the two together.
 */
import { createHash } from 'node:crypto';

/**
 * The canonical JSON of a value: the same value is the same bytes on every machine.
 * @throws TypeError for what has no JSON form, and for member names that an object cannot hold in order.
 */
export function canonicalJson(value: unknown): string {
  const text = JSON.stringify(inCanonicalOrder(value));
  if (text === undefined) throw new TypeError('a value without a JSON form has no canonical JSON');
  return text;
}

/** SHA-256 of the canonical JSON, in lower-case hexadecimal. */
export function sha256(value: unknown): string {
  return textSha256(canonicalJson(value));
}

/** SHA-256 of a text in UTF-8, in lower-case hexadecimal. */
export function textSha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * The same JSON value with the members of every object in the order of RFC 8785; parts that are in order
 * already are not copied, so that ordering again costs little.
 */
export function inCanonicalOrder<T>(value: T): T;
export function inCanonicalOrder(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new TypeError(`${value} has no JSON form`);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? orderedList(value) : orderedMembers(value as Members);
}

type Members = Readonly<Record<string, unknown>>;

function orderedList(list: readonly unknown[]): readonly unknown[] {
  const items = list.map((item) => inCanonicalOrder(item));
  return items.every((item, index) => item === list[index]) ? list : items;
}

function orderedMembers(members: Members): Members {
  const found = Object.keys(members);
  const names = isInOrder(found) ? found : found.toSorted();
  // An object lists members that are numbers before all others, so the first tells.
  assertPlace(found.find((name) => name === '__proto__') ?? found[0]);
  let isSame = names === found;
  const ordered: Record<string, unknown> = {};
  for (const name of names) {
    const value = inCanonicalOrder(members[name]);
    isSame &&= value === members[name];
    ordered[name] = value;
  }
  return isSame ? members : ordered;
}

/** As JavaScript compares texts: by UTF-16 code units, which is what RFC 8785 wants. */
function isInOrder(names: readonly string[]): boolean {
  let before = '';
  for (const name of names) {
    if (name < before) return false;
    before = name;
  }
  return true;
}

/** An object keeps its members in the order in which they are set, but for numbers and __proto__. */
const unordered = /^\d|^__proto__$/u;

function assertPlace(name = ''): void {
  if (unordered.test(name)) throw new TypeError(`member ${name} cannot be put in order`);
}

/** Whether parsed JSON has canonical JSON: what strangers send may have members that an object cannot hold in order. */
export function hasCanonicalOrder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(hasCanonicalOrder);
  return Object.entries(value).every(
    ([name, member]) => !unordered.test(name) && hasCanonicalOrder(member),
  );
}
