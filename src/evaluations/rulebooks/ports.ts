/** What rule-books need of a database. */
import type { AuditStore } from '../audit/ports.js';
import type { CommandStores } from '../commands/ports.js';

export interface StoredPolicy {
  readonly id: string;
  readonly version: string;
  readonly document: string;
  readonly sha256: string;
  readonly createdAt: Date;
}

export interface PolicyStore {
  /** How many there are: they are only ever added. */
  count(): Promise<number>;
  all(): Promise<StoredPolicy[]>;
  insert(policy: StoredPolicy): Promise<void>;
  lock(): Promise<void>;
}

/** What the use cases about rule-books read and write. */
export interface RulebookStores extends CommandStores {
  readonly policies: PolicyStore;
  readonly audit: AuditStore;
}
