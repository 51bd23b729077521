/** Where resident tables live: in threads of their own, or here. */
import { setImmediate } from 'node:timers/promises';
import { limits } from '../../limits.js';
import { findPolicyIn, shippedPolicies } from '../../policies/catalogue.js';
import type { Policy } from '../../policies/policy.js';
import type { FindPolicy } from '../sheets/score.js';
import type { CompareOptions } from './compare.js';
import {
  type ResidentAnswer,
  ResidentPack,
  type ResidentTable,
  type ResidentText,
} from './resident-pack.js';

/** Tables of one question, wherever they live. Each call says how many bytes they take then. */
export interface ResidentTables {
  add(tables: readonly ResidentTable[]): Promise<number>;
  /** To be called before an answer, once tables were added. */
  seal(): Promise<number>;
  remove(ids: readonly string[]): Promise<number>;
  keep(tables: readonly ResidentText[]): Promise<number>;
  /** @param document a policy that reads tables as the one does that they were opened with. */
  answer(document: string): Promise<ResidentAnswer>;
  /** Lets go of them. */
  drop(): void;
}

export interface ResidentHost {
  /** Bytes that the tables of all questions may take. */
  readonly bytesMax: number;
  /** @param documents of policies beyond the shipped ones. */
  open(options: CompareOptions, documents: readonly string[]): ResidentTables;
  /** Ends what it works with; what was asked is rejected. */
  close(): Promise<void>;
}

/** A pack as a request opens it. */
export function openPack(options: CompareOptions, documents: readonly string[]): ResidentPack {
  const all = [...shippedPolicies, ...documents.map((text) => JSON.parse(text) as Policy)];
  const find: FindPolicy = (reference, fiscalYear) => findPolicyIn(all, reference, fiscalYear);
  return new ResidentPack(options, find);
}

const readHereCount = 16;

/** Where there are no threads: other work comes in between some tables and the next. */
export const residentsHere: ResidentHost = {
  bytesMax: limits.residentBytesMax,
  open: (options, documents) => {
    const pack = openPack(options, documents);
    return {
      add: async (tables) => {
        for (let first = 0; first < tables.length; first += readHereCount) {
          pack.add(tables.slice(first, first + readHereCount));
          await setImmediate();
        }
        return pack.bytes;
      },
      seal: async () => {
        pack.seal();
        return pack.bytes;
      },
      remove: async (ids) => {
        pack.remove(new Set(ids));
        return pack.bytes;
      },
      keep: async (tables) => {
        pack.keep(new Map(tables.map(({ id, text }) => [id, text])));
        return pack.bytes;
      },
      answer: async (document) => pack.answer(JSON.parse(document) as Policy),
      drop: () => undefined,
    };
  },
  close: async () => undefined,
};
