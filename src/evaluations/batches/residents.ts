/**
 * Stored tables that stay in numbers between one move of a figure and the next. They are kept by question and by what a
 * key sees, and answered from only where the set of tables that the key sees at that moment, each at its revision, is the
 * very set that was read: what changed is read again first.
 */

import { canonicalJson } from '../../canonical-json.js';
import { limits } from '../../limits.js';
import type { Policy } from '../../policies/policy.js';
import { readingName } from '../../scoring/plans/kept-table.js';
import { readingOf, readsAlike } from '../../scoring/plans/policy-numbers.js';
import { type Caller, requireScope } from '../access/caller.js';
import type { ServiceOf } from '../commands/service.js';
import { invalid, refuseDefects, UseCaseRefusal } from '../shared/refusal.js';
import type { EvaluationFilter } from '../tables/ports.js';
import type { Simulated } from '../what-if/answers.js';
import { type ResidentHost, residentsHere } from '../what-if/resident-host.js';
import { Simulation } from '../what-if/simulation.js';
import type { TablesMark, WhatIfStores } from './items/what-if-ports.js';
import { triedPolicy } from './kinds/tried-policy.js';
import { Question } from './question.js';
import { readAs } from './read-as.js';
import { foundPolicy, type SimulationRequest, simulationDefects } from './simulation-request.js';

type Service = ServiceOf<WhatIfStores>;

export class Residents {
  readonly #service: Service;
  readonly #host: ResidentHost;
  readonly #questions = new Map<string, Question>();

  constructor(service: Service, host: ResidentHost = residentsHere) {
    this.#service = service;
    this.#host = host;
  }

  /**
   * What a rule-book comes to over the stored tables that a key sees.
   * @returns how far the tables are read, where they are not read yet.
   * @throws UseCaseRefusal `invalid` with all defects; `too-much`; `key-needed` when the key ends meanwhile.
   */
  async ask(caller: Caller, value: unknown): Promise<Simulated> {
    requireScope(caller, 'read');
    const { policies } = this.#service;
    await policies.refresh();
    refuseDefects(simulationDefects(value, policies.find));
    const request = value as SimulationRequest;
    const { filter = {} } = request;
    const policy = foundPolicy(request.policy, policies.find);
    const mark = await this.#markOf(caller, filter);
    const question = this.#questionOf(caller, request, policy, mark);
    if (!(await question.isAt(mark, caller))) return question.progress(mark.tables);
    const sums = await question.answer(JSON.stringify(policy), caller);
    if (sums === undefined) return question.progress(mark.tables);
    const simulation = new Simulation();
    for (const part of sums) simulation.merge(part);
    return { tables: mark.tables, read: mark.tables, simulation: simulation.result() };
  }

  async #markOf(caller: Caller, filter: EvaluationFilter): Promise<TablesMark> {
    const mark = await readAs(this.#service, caller, ({ whatIf }) => whatIf.mark(filter));
    if (mark.tables <= limits.residentTablesMax) return mark;
    const message = `随改随算至多 ${limits.residentTablesMax} 张表，请缩小 filter，或用 simulate 批次。`;
    throw invalid('batch-too-large', '/filter', message);
  }

  #questionOf(
    { keyId, units }: Caller,
    { against, filter = {} }: SimulationRequest,
    policy: Policy,
    mark: TablesMark,
  ): Question {
    const before = against === undefined ? undefined : triedPolicy(against);
    const key = canonicalJson({
      units: units === 'all' ? 'all' : units.toSorted(),
      filter,
      kind: policy.kind,
      reading: readingOf(policy),
      before: before ?? null,
    });
    const known = this.#questions.get(key);
    if (known !== undefined) {
      // The one that was asked last is the last one that has to go.
      this.#questions.delete(key);
      this.#questions.set(key, known);
      return known;
    }
    this.#makeRoom(keyId, mark.tables);
    const options = { policy: { document: JSON.stringify(policy) }, against: before };
    const tables = this.#host.open(options, this.#service.policies.documents());
    const question = new Question(this.#service, tables, filter, {
      keyId,
      numbers: { reading: readingName(policy), isAlike: this.#alikeTo(policy, against) },
      isFull: () => this.#isFull(),
      isBusy: () => this.#isBusy(keyId),
      ended: () => {
        if (this.#questions.get(key) === question) this.#questions.delete(key);
      },
    });
    this.#questions.set(key, question);
    return question;
  }

  /** Whether the policy before reads tables as the one does that is tried: then the same numbers hold under both. */
  #alikeTo(
    policy: Policy,
    against: SimulationRequest['against'],
  ): (scoredUnder: string | null) => boolean {
    const { find } = this.#service.policies;
    const isAlike = (before: Policy | undefined): boolean =>
      before !== undefined && readsAlike(before, policy);
    const always = against === undefined ? undefined : isAlike(foundPolicy(against, find));
    return (scoredUnder) => always ?? (scoredUnder !== null && isAlike(find(scoredUnder)));
  }

  /** Whether as many questions are read as may be, or another one of the same key: others are read beside it. */
  #isBusy(keyId: string): boolean {
    const reading = [...this.#questions.values()].filter(({ isReading }) => isReading);
    return (
      reading.length >= limits.residentReadingMax || reading.some((one) => one.keyId === keyId)
    );
  }

  #bytes(): number {
    return [...this.#questions.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Whether there is no room for more, after all have gone that nobody waits for. */
  #isFull(): boolean {
    for (const question of [...this.#questions.values()]) {
      if (this.#bytes() < this.#host.bytesMax) return false;
      if (!question.isReading) question.end();
    }
    return this.#bytes() >= this.#host.bytesMax;
  }

  /** A key that asks for more than its share lets go of its own, and not of what others move figures over. */
  #makeRoom(keyId: string, tables: number): void {
    const own = [...this.#questions.values()].filter((one) => one.keyId === keyId);
    if (own.length >= limits.residentKeyQuestionsMax) own.find((one) => !one.isReading)?.end();
    const idle = [...this.#questions.values()].filter(({ isReading }) => !isReading);
    for (const question of idle) {
      const isCrowded = this.#questions.size >= limits.residentQuestionsMax;
      const needed = this.#bytes() + tables * tableBytesLikely;
      if (!isCrowded && needed < this.#host.bytesMax) return;
      question.end();
    }
    if (this.#questions.size < limits.residentQuestionsMax) return;
    throw new UseCaseRefusal('unavailable', '正在读入的测算过多，请稍后重试。', [], retrySeconds);
  }

  /** Ends all: nobody asks any more. */
  close(): void {
    for (const question of [...this.#questions.values()]) question.end();
  }
}

/** Of a table of some 25 rows. */
const tableBytesLikely = 3_500;
const retrySeconds = 5;
