/** What runs in a thread of resident tables: each message is a call on one pack, each answer says which call it is of. */
import { parentPort } from 'node:worker_threads';
import type { CompareOptions } from '../../evaluations/what-if/compare.js';
import { openPack } from '../../evaluations/what-if/resident-host.js';
import type {
  ResidentPack,
  ResidentTable,
  ResidentText,
} from '../../evaluations/what-if/resident-pack.js';
import type { Policy } from '../../policies/policy.js';
import { comeBehind } from './behind.js';

/** A call on a pack. */
export type ResidentCall =
  | {
      readonly name: 'open';
      readonly options: CompareOptions;
      readonly documents: readonly string[];
    }
  | { readonly name: 'add'; readonly tables: readonly ResidentTable[] }
  | { readonly name: 'seal' | 'drop' }
  | { readonly name: 'remove'; readonly ids: readonly string[] }
  | { readonly name: 'keep'; readonly tables: readonly ResidentText[] }
  | { readonly name: 'answer'; readonly document: string };

export interface ResidentMessage {
  readonly number: number;
  readonly pack: number;
  readonly call: ResidentCall;
}

export interface ResidentReply {
  readonly number: number;
  readonly value?: unknown;
  readonly error?: unknown;
}

const packs = new Map<number, ResidentPack>();

function done(number: number, call: ResidentCall): unknown {
  if (call.name === 'open') {
    packs.set(number, openPack(call.options, call.documents));
    return 0;
  }
  const pack = packs.get(number);
  if (pack === undefined) throw new Error('no such tables');
  switch (call.name) {
    case 'add':
      pack.add(call.tables);
      break;
    case 'seal':
      pack.seal();
      break;
    case 'remove':
      pack.remove(new Set(call.ids));
      break;
    case 'keep':
      pack.keep(new Map(call.tables.map(({ id, text }) => [id, text])));
      break;
    case 'answer':
      return pack.answer(JSON.parse(call.document) as Policy);
    case 'drop':
      packs.delete(number);
      return 0;
    default:
      return call satisfies never;
  }
  return pack.bytes;
}

comeBehind();

parentPort?.on('message', ({ number, pack, call }: ResidentMessage) => {
  try {
    parentPort?.postMessage({ number, value: done(pack, call) } satisfies ResidentReply);
  } catch (error) {
    parentPort?.postMessage({ number, error } satisfies ResidentReply);
  }
});
