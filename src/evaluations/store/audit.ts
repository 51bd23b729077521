/** Reading the audit log, and finding out whether somebody changed it. */

import { canonicalJson } from '../../canonical-json.js';
import { limits } from '../../limits.js';
import { chainName, entryHash, noHash, systemChain } from './audit-chain.js';
import { type Caller, requireScope } from './caller.js';
import { anyText, aYear, pageOf, type Query, readQuery } from './pages.js';
import type { AuditEntry, AuditHead, Chain, NumberedEntry, Standing, Stores } from './ports.js';
import type { Reply } from './reply.js';
import type { Service } from './service.js';

function shown(entry: NumberedEntry): unknown {
  const { unitCode, fiscalYear, sequence, actor, action, subject, previous, hash } = entry;
  const [before, after] = [entry.before, entry.after].map((text) =>
    text === null ? null : JSON.parse(text),
  );
  return {
    ...{
      unit: unitCode,
      fiscalYear,
      sequence,
      actor,
      action,
      subject,
      before,
      after,
      previous,
      hash,
    },
    at: entry.at.toISOString(),
  };
}

/** `GET /audit`: entries in the order in which they were made. */
export function listAudit(service: Service, caller: Caller, query: Query): Promise<Reply> {
  requireScope(caller, 'admin');
  const filters = { unit: anyText, fiscalYear: aYear, subject: anyText };
  const { filter, page } = readQuery(query, filters, (text) => /^\d{1,15}$/u.test(text));
  const { unit, subject, fiscalYear } = filter;
  const year = fiscalYear === undefined ? undefined : Number(fiscalYear);
  return service.database.transaction(caller.units, async ({ audit }) => {
    const wanted = { unit, subject, fiscalYear: year };
    const found = await audit.list(wanted, Number(page.after ?? 0), page.limit + 1);
    const { items, nextCursor } = pageOf(found, page, ({ number }) => String(number));
    return { status: 200, body: canonicalJson({ items: items.map(shown), nextCursor }) };
  });
}

/** One place where the log is not what was written. */
export interface Tampering {
  /** `chain <year> <unit>` or the subject that it concerns. */
  readonly place: string;
  readonly message: string;
}

export interface AuditVerification {
  readonly entryCount: number;
  readonly chainCount: number;
  readonly evaluationCount: number;
  readonly problems: readonly Tampering[];
}

/** What the entries say of an evaluation: its last state and the sheet of each revision. */
interface Told {
  last: { state: string; version: number; revision: number };
  readonly sheets: Map<number, string>;
}

/**
 * Checks every chain from its first entry to its signed head, that no chain is missing that was begun, and
 * that evaluations and revisions are what the entries say. Reads as of one moment, so that writers that go on
 * meanwhile do no harm.
 */
export function verifyAudit({ database, seal }: Service): Promise<AuditVerification> {
  return database.snapshot(async (stores) => {
    const told = new Map<string, Told>();
    const begun = new Set<string>([chainName(systemChain)]);
    const problems: Tampering[] = [];
    const heads = new Map((await stores.audit.heads()).map((head) => [chainName(head), head]));
    const chains = await allChains(stores, heads);
    let entryCount = 0;
    for (const chain of chains) {
      const head = heads.get(chainName(chain));
      const found = await verifyChain(stores, chain, head, (entry) => learn(entry, told, begun));
      entryCount += found.entryCount;
      problems.push(...found.problems);
      if (head !== undefined && seal.sign(head) !== head.signature) {
        problems.push({ place: chainName(chain), message: '链首的签名不符。' });
      }
    }
    problems.push(...missingChains(begun, chains));
    const evaluationCount = await compareStanding(stores, told, problems);
    return { entryCount, chainCount: chains.length, evaluationCount, problems };
  });
}

async function allChains(
  { audit }: Stores,
  heads: ReadonlyMap<string, AuditHead>,
): Promise<readonly Chain[]> {
  const chains = new Map<string, Chain>(heads);
  for (const chain of await audit.chains()) chains.set(chainName(chain), chain);
  return [...chains.values()];
}

async function verifyChain(
  { audit }: Stores,
  chain: Chain,
  head: AuditHead | undefined,
  learnFrom: (entry: AuditEntry) => void,
): Promise<{ readonly entryCount: number; readonly problems: readonly Tampering[] }> {
  const place = chainName(chain);
  const problems: Tampering[] = [];
  let last = { sequence: 0, hash: noHash };
  let page: AuditEntry[] = [];
  do {
    page = await audit.entries(chain, last.sequence, limits.pageItemsMax);
    for (const entry of page) {
      problems.push(...entryProblems(entry, last, place));
      learnFrom(entry);
      last = { sequence: entry.sequence, hash: entry.hash };
    }
  } while (page.length === limits.pageItemsMax);
  if (head === undefined) problems.push({ place, message: '没有签名的链首。' });
  else if (head.sequence !== last.sequence || head.hash !== last.hash) {
    const message = `签名的末条是第 ${head.sequence} 条，记录到第 ${last.sequence} 条：末尾有删改。`;
    problems.push({ place, message });
  }
  return { entryCount: last.sequence, problems };
}

function entryProblems(
  entry: AuditEntry,
  last: { readonly sequence: number; readonly hash: string },
  place: string,
): Tampering[] {
  const { sequence, previous, hash } = entry;
  const problems: string[] = [];
  if (sequence !== last.sequence + 1) problems.push(`第 ${last.sequence + 1} 条缺失。`);
  else if (previous !== last.hash)
    problems.push(`第 ${sequence} 条与前一条不相接：有插入、删除或换位。`);
  if (entryHash(entry) !== hash) problems.push(`第 ${sequence} 条的内容被改动。`);
  return problems.map((message) => ({ place, message }));
}

/** Takes from an entry what it says of evaluations and of chains. */
function learn(
  { action, subject, after }: AuditEntry,
  told: Map<string, Told>,
  begun: Set<string>,
): void {
  if (action === 'chain-begun') begun.add(subject);
  const [type, id = ''] = subject.split(' ');
  const state = after === null ? undefined : asState(after);
  if (type !== 'evaluation' || state === undefined) return;
  const known = told.get(id) ?? { last: state, sheets: new Map<number, string>() };
  known.last = state;
  if (!known.sheets.has(state.revision)) known.sheets.set(state.revision, state.sheetSha256);
  told.set(id, known);
}

function asState(
  text: string,
): { state: string; version: number; revision: number; sheetSha256: string } | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Its hash does not fit either, and that is told.
  }
}

function missingChains(begun: ReadonlySet<string>, chains: readonly Chain[]): Tampering[] {
  const found = new Set(chains.map(chainName));
  const gone = [...begun].filter((name) => !found.has(name));
  const strange = [...found].filter((name) => !begun.has(name));
  return [
    ...gone.map((place) => ({ place, message: '整条链被删除。' })),
    ...strange.map((place) => ({ place, message: '链的开始没有记录。' })),
  ];
}

/** Holds what stands in the tables against what the entries say. */
async function compareStanding(
  { audit }: Stores,
  told: ReadonlyMap<string, Told>,
  problems: Tampering[],
): Promise<number> {
  const seen = new Set<string>();
  let page: Standing[] = [];
  do {
    page = await audit.standing(page.at(-1)?.id, limits.pageItemsMax);
    for (const standing of page) {
      seen.add(standing.id);
      problems.push(...standingProblems(standing, told.get(standing.id)));
    }
  } while (page.length === limits.pageItemsMax);
  for (const id of told.keys()) {
    if (!seen.has(id)) problems.push({ place: `evaluation ${id}`, message: '有记录而表不存在。' });
  }
  return seen.size;
}

function standingProblems(standing: Standing, told: Told | undefined): Tampering[] {
  const place = `evaluation ${standing.id}`;
  if (told === undefined) return [{ place, message: '表存在而没有记录。' }];
  const { state, version, revision } = told.last;
  const isSame =
    state === standing.state && version === standing.version && revision === standing.revision;
  const sheets = [...told.sheets.entries()].sort(([left], [right]) => left - right);
  const areSame =
    sheets.length === standing.sheets.length &&
    sheets.every(
      ([number, hash], index) => number === index + 1 && hash === standing.sheets[index],
    );
  return [
    ...(isSame ? [] : [{ place, message: '表的状态与最后一条记录不同。' }]),
    ...(areSame ? [] : [{ place, message: '得分表的版本与记录不同。' }]),
  ];
}
