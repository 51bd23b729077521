/** Tables of one question, resident: read once, answered as often as a figure is moved. */
import type { Policy } from '../../policies/policy.js';
import type { KeptTable } from '../../scoring/plans/tables.js';
import type { FindPolicy } from '../sheets/score.js';
import { type CompareOptions, policyPairsOf, type ReadTask, readerOf } from './compare.js';
import { type BlockTable, ResidentBlock } from './resident-block.js';
import { ResidentSums } from './resident-sums.js';
import type { SimulationSums } from './simulation.js';

/** A stored table on its way into a pack. */
export interface ResidentTable {
  readonly id: string;
  readonly scoredUnder: string | null;
  /** Canonical JSON of its input; null where its plan is enough. */
  readonly text: string | null;
  /** Its numbers, as a policy gives them that reads as the one does that it is tried under. */
  readonly plan: string | null;
}

/** The text of a table that numbers do not tell of. */
export interface ResidentText {
  readonly id: string;
  readonly text: string;
}

/** What a pack answers, or of which tables it has to be given the texts first. */
export type ResidentAnswer =
  | { readonly ok: true; readonly sums: readonly SimulationSums[] }
  | { readonly ok: false; readonly missing: readonly string[] };

/** Tables of a block: as many as are scored while others wait a moment. */
const blockTables = 2_000;

export class ResidentPack {
  readonly #options: CompareOptions;
  readonly #find: FindPolicy;
  readonly #open = new Map<Policy, { readonly after: Policy; readonly tables: BlockTable[] }>();
  readonly #refused = new Set<string>();
  #blocks: ResidentBlock[] = [];

  /** @param find finds the policies that stored tables were scored under. */
  constructor(options: CompareOptions, find: FindPolicy) {
    this.#options = options;
    this.#find = find;
  }

  /** Bytes that it takes, nearly. */
  get bytes(): number {
    return this.#blocks.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  add(tables: readonly ResidentTable[]): void {
    const read = readerOf(this.#options, this.#find);
    const pairOf = policyPairsOf(this.#options, this.#find);
    for (const { id, text, plan, scoredUnder } of tables) {
      if (text !== null) {
        const found = read({ text, scoredUnder });
        if (found.ok) this.#put({ id, evaluation: found.value.evaluation, text }, found.value);
        else this.#refused.add(id);
        continue;
      }
      const kept = JSON.parse(plan ?? '') as KeptTable;
      const pair = pairOf(kept, scoredUnder);
      if (pair.ok) this.#put({ id, kept }, pair.value);
      else this.#refused.add(id);
    }
  }

  #put(table: BlockTable, { before, after }: Pick<ReadTask, 'before' | 'after'>): void {
    const open = this.#open.get(before) ?? { after, tables: [] };
    this.#open.set(before, open);
    open.tables.push(table);
    if (open.tables.length < blockTables) return;
    this.#open.delete(before);
    this.#blocks.push(new ResidentBlock(open.tables, before, after));
  }

  /** Makes blocks of what was added last. */
  seal(): void {
    for (const [before, { after, tables }] of this.#open)
      this.#blocks.push(new ResidentBlock(tables, before, after));
    this.#open.clear();
  }

  remove(ids: ReadonlySet<string>): void {
    for (const id of ids) this.#refused.delete(id);
    for (const block of this.#blocks) block.remove(ids);
    this.#blocks = this.#blocks.filter(({ tables }) => tables > 0);
  }

  keep(texts: ReadonlyMap<string, string>): void {
    for (const block of this.#blocks) block.keep(texts);
  }

  answer(policy: Policy): ResidentAnswer {
    const sums = new ResidentSums();
    const missing = this.#blocks.flatMap((block) => block.addTo(sums, policy));
    if (missing.length > 0) return { ok: false, missing };
    return { ok: true, sums: sums.all(this.#refused.size) };
  }
}
