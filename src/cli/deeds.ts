/** The owner's commands on stored data, run by whichever process has the database open. */
import type { OpenDatabase } from '../db/open.js';
import type { Defect } from '../defect.js';
import { localCaller } from '../evaluations/access/caller.js';
import { createKey, listKeys, revokeKey } from '../evaluations/administration/keys.js';
import { type Service, serviceOn } from '../evaluations/service.js';
import type { Query } from '../evaluations/shared/pages.js';
import { type RefusalKind, UseCaseRefusal } from '../evaluations/shared/refusal.js';
import { verifyAudit } from '../evaluations/verify-audit.js';

type Deed = (service: Service, input: unknown, store: OpenDatabase) => Promise<unknown>;

const context = { caller: localCaller, inputSha256: '' } as const;

const deeds = {
  'keys.create': async (service, input) => {
    const { value } = await createKey(service, { ...context, value: input, defects: [] });
    return { ...value.key, key: value.text };
  },
  'keys.list': (service, input) => listKeys(service, localCaller, input as Query),
  'keys.revoke': async (service, input) => {
    await revokeKey(service, { ...context, id: String(input) });
  },
  'audit.verify': (service) => verifyAudit(service),
  schema: async (_service, _input, { schema }) => schema,
} as const satisfies Record<string, Deed>;

export type DeedName = keyof typeof deeds;

/** One line from one process to the other. */
export interface DeedRequest {
  readonly deed: DeedName;
  readonly input: unknown;
}

/** What came of it: the value, or the refusal, in words that can be sent. */
export type DeedReply =
  | { readonly value: unknown }
  | {
      readonly refusal: {
        readonly kind: RefusalKind;
        readonly message: string;
        readonly defects: readonly Defect[];
      };
    };

/** @throws Error for what is no deed. */
export async function doDeed(
  store: OpenDatabase,
  { deed, input }: DeedRequest,
): Promise<DeedReply> {
  if (!Object.hasOwn(deeds, deed)) {
    throw new Error('正在使用这个目录的是另一版本的程序：请先停止它，再运行这个命令');
  }
  const work: Deed = deeds[deed];
  try {
    return { value: (await work(serviceOn(store), input, store)) ?? null };
  } catch (error) {
    if (!(error instanceof UseCaseRefusal)) throw error;
    const { kind, message, defects } = error;
    return { refusal: { kind, message, defects } };
  }
}

/** @throws UseCaseRefusal */
export function outcomeOf(reply: DeedReply): unknown {
  if ('value' in reply) return reply.value;
  const { kind, message, defects } = reply.refusal;
  throw new UseCaseRefusal(kind, message, defects);
}
