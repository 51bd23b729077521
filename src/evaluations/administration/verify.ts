/** Units and keys, held against the last entry about each. */

import { canonicalJson, textSha256 } from '../../canonical-json.js';
import { limits } from '../../limits.js';
import type {
  AccessVerificationStore,
  DigestedKey,
  StoredUnit,
  UnitStore,
} from '../access/ports.js';
import type { LogVerificationStore } from '../audit/ports.js';
import {
  forEachEntryOf,
  lastEntriesOf,
  type Recorded,
  recordedState,
  unrecorded,
} from '../audit/recorded.js';
import type { AuditViolations } from '../audit/violations.js';
import { paged } from '../shared/paged.js';
import { type Subject, subjectText } from '../shared/subject.js';
import type { KeyView } from './answers.js';
import { keyView } from './keys.js';

type VerificationStore = LogVerificationStore & AccessVerificationStore;

interface Stores {
  readonly units: UnitStore;
  readonly verification: VerificationStore;
}

/** Compares them all; says how many there are. */
export async function compareUnits(
  { units, verification }: Stores,
  violations: AuditViolations,
): Promise<number> {
  let count = 0;
  const pages = paged<StoredUnit>(
    (after, limit) => units.list(after?.code, limit),
    limits.pageItemsMax,
  );
  for await (const page of pages) {
    count += page.length;
    const recorded = await lastEntriesOf(
      verification,
      page.map(({ code }) => ({ kind: 'unit', id: code })),
    );
    const parents = page.flatMap(({ parent }) => (parent === null ? [] : [parent]));
    const above = new Map((await verification.units(parents)).map((unit) => [unit.code, unit]));
    for (const unit of page) {
      const path = above.get(unit.parent ?? '')?.path ?? [];
      const place = subjectText({ kind: 'unit', id: unit.code });
      violations.add(place, ...unitProblems(unit, path, recorded.get(place)));
    }
  }
  return count;
}

/** Every change of a unit was noted and counted. */
function unitProblems(
  { code, name, parent, path, version }: StoredUnit,
  above: readonly string[],
  recorded: Recorded | undefined,
): string[] {
  if (recorded === undefined) return [unrecorded];
  const said = recordedState(recorded.last);
  const isPlaced = path.length === above.length + 1 && above.every((one, at) => one === path[at]);
  return [
    ...(said['name'] === name ? [] : ['单位的名称与记录不同。']),
    ...(said['parent'] === parent ? [] : ['上级单位与记录不同。']),
    ...(isPlaced && path.at(-1) === code ? [] : ['单位在树中的位置与其上级不符。']),
    ...(recorded.count === version ? [] : ['单位的版本与记录的条数不同。']),
  ];
}

/** The same of keys. */
export async function compareKeys(
  store: VerificationStore,
  violations: AuditViolations,
): Promise<number> {
  let count = 0;
  const pages = paged<DigestedKey>(
    (after, limit) => store.keys(after?.id, limit),
    limits.pageItemsMax,
  );
  for await (const page of pages) {
    count += page.length;
    const subjects = page.map(({ id }): Subject => ({ kind: 'key', id }));
    const digests = new Map<string, unknown>();
    const recorded = await lastEntriesOf(store, subjects);
    await forEachEntryOf(store, subjects, (entry) => {
      const { digestSha256 } = recordedState(entry);
      if (digestSha256 !== undefined) digests.set(entry.subject, digestSha256);
    });
    for (const key of page) {
      const place = subjectText({ kind: 'key', id: key.id });
      violations.add(place, ...keyProblems(key, recorded.get(place), digests.get(place)));
    }
  }
  return count;
}

function keyProblems(
  key: DigestedKey,
  recorded: Recorded | undefined,
  digestSha256: unknown,
): string[] {
  if (recorded === undefined) return [unrecorded];
  const { digestSha256: _digest, ...said } = recordedState(recorded.last);
  const isSame = canonicalJson(sorted(said)) === canonicalJson(sorted(keyView(key)));
  const isDigest = digestSha256 === undefined || digestSha256 === textSha256(key.digest);
  return [
    ...(isSame ? [] : ['密钥的权限、单位、期限、撤销、名称或时间与记录不同。']),
    ...(isDigest ? [] : ['密钥的 HMAC 与记录不同。']),
  ];
}

/** Units of a key stand in the order of the request in an entry, and in that of their codes in the table. */
function sorted(key: object): Readonly<Record<string, unknown>> {
  const { units } = key as Partial<KeyView>;
  return { ...key, ...(units === undefined ? {} : { units: [...units].sort() }) };
}
