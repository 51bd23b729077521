/** Units, keys, windows and policies, held against the last entry about each. */
import { canonicalJson, textSha256 } from '../../../canonical-json.js';
import { limits } from '../../../limits.js';
import { shownKey } from '../keys.js';
import type {
  DigestedKey,
  StoredPolicy,
  StoredUnit,
  StoredWindow,
  Stores,
  VerificationStore,
} from '../ports.js';
import { shownWindows } from '../windows.js';
import { paged } from './paged.js';
import type { Tamperings } from './tamperings.js';
import { eachAbout, lastAbout, saidAfter, type Told } from './told.js';

const notNoted = '内容存在而没有记录。';

/** Compares them all; says how many there are. */
export async function compareOthers(stores: Stores, tamperings: Tamperings): Promise<number> {
  return (
    (await compareUnits(stores, tamperings)) +
    (await compareKeys(stores.verification, tamperings)) +
    (await compareWindows(stores.verification, tamperings)) +
    (await comparePolicies(stores, tamperings))
  );
}

async function compareUnits(
  { units, verification }: Stores,
  tamperings: Tamperings,
): Promise<number> {
  let count = 0;
  const pages = paged<StoredUnit>(
    (after, limit) => units.list(after?.code, limit),
    limits.pageItemsMax,
  );
  for await (const page of pages) {
    count += page.length;
    const told = await lastAbout(
      verification,
      page.map(({ code }) => `unit ${code}`),
    );
    const parents = page.flatMap(({ parent }) => (parent === null ? [] : [parent]));
    const above = new Map((await verification.units(parents)).map((unit) => [unit.code, unit]));
    for (const unit of page) {
      const path = above.get(unit.parent ?? '')?.path ?? [];
      const place = `unit ${unit.code}`;
      tamperings.add(place, ...unitProblems(unit, path, told.get(place)));
    }
  }
  return count;
}

/** Every change of a unit was noted and counted. */
function unitProblems(
  { code, name, parent, path, version }: StoredUnit,
  above: readonly string[],
  told: Told | undefined,
): string[] {
  if (told === undefined) return [notNoted];
  const said = saidAfter(told.last);
  const isPlaced = path.length === above.length + 1 && above.every((one, at) => one === path[at]);
  return [
    ...(said['name'] === name ? [] : ['单位的名称与记录不同。']),
    ...(said['parent'] === parent ? [] : ['上级单位与记录不同。']),
    ...(isPlaced && path.at(-1) === code ? [] : ['单位在树中的位置与其上级不符。']),
    ...(told.count === version ? [] : ['单位的版本与记录的条数不同。']),
  ];
}

async function compareKeys(store: VerificationStore, tamperings: Tamperings): Promise<number> {
  let count = 0;
  const pages = paged<DigestedKey>(
    (after, limit) => store.keys(after?.id, limit),
    limits.pageItemsMax,
  );
  for await (const page of pages) {
    count += page.length;
    const subjects = page.map(({ id }) => `key ${id}`);
    const digests = new Map<string, unknown>();
    const told = await lastAbout(store, subjects);
    await eachAbout(store, subjects, (entry) => {
      const { digestSha256 } = saidAfter(entry);
      if (digestSha256 !== undefined) digests.set(entry.subject, digestSha256);
    });
    for (const key of page) {
      const place = `key ${key.id}`;
      tamperings.add(place, ...keyProblems(key, told.get(place), digests.get(place)));
    }
  }
  return count;
}

function keyProblems(key: DigestedKey, told: Told | undefined, digestSha256: unknown): string[] {
  if (told === undefined) return [notNoted];
  const { digestSha256: _digest, ...said } = saidAfter(told.last);
  const isSame = canonicalJson(sorted(said)) === canonicalJson(sorted(shownKey(key)));
  const isDigest = digestSha256 === undefined || digestSha256 === textSha256(key.digest);
  return [
    ...(isSame ? [] : ['密钥的权限、单位、期限、撤销、名称或时间与记录不同。']),
    ...(isDigest ? [] : ['密钥的 HMAC 与记录不同。']),
  ];
}

/** Units of a key stand in the order of the request in an entry, and in that of their codes in the table. */
function sorted(key: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { units } = key;
  return Array.isArray(units) ? { ...key, units: [...units].sort() } : key;
}

async function compareWindows(store: VerificationStore, tamperings: Tamperings): Promise<number> {
  const all = await store.windows();
  const { fiscalYearMin, fiscalYearMax } = limits;
  const years = Array.from(
    { length: fiscalYearMax - fiscalYearMin + 1 },
    (_, index) => fiscalYearMin + index,
  );
  const told = await lastAbout(
    store,
    years.map((year) => `windows ${year}`),
  );
  for (const year of years) {
    const place = `windows ${year}`;
    const found = all.filter(({ fiscalYear }) => fiscalYear === year);
    if (!areAsTold(year, found, told.get(place))) tamperings.add(place, '填报时间与记录不同。');
  }
  return all.length;
}

function areAsTold(year: number, found: readonly StoredWindow[], told: Told | undefined): boolean {
  const due = told === undefined ? { fiscalYear: year } : saidAfter(told.last);
  return canonicalJson(shownWindows(year, found)) === canonicalJson(due);
}

async function comparePolicies(
  { policies, verification }: Stores,
  tamperings: Tamperings,
): Promise<number> {
  const all = await policies.all();
  const placeOf = ({ id, version }: StoredPolicy): string => `policy ${id}@${version}`;
  const told = await lastAbout(verification, all.map(placeOf));
  for (const policy of all) {
    tamperings.add(placeOf(policy), ...policyProblems(policy, told.get(placeOf(policy))));
  }
  return all.length;
}

function policyProblems(policy: StoredPolicy, told: Told | undefined): string[] {
  if (told === undefined) return [notNoted];
  const due = saidAfter(told.last)['sha256'];
  const isSame = textSha256(policy.document) === due && policy.sha256 === due;
  const isThen = policy.createdAt.valueOf() === told.last.at.valueOf();
  return [
    ...(isSame ? [] : ['计分办法的内容与记录不同。']),
    ...(isThen ? [] : ['计分办法的时间与记录不同。']),
  ];
}
