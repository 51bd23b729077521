import type { SessionStore, UnitStore } from '../access/ports.js';
import type { AuditStore } from '../audit/ports.js';
import type { CommandStores } from '../commands/ports.js';

/** What administering keys and units reads and writes. */
export interface AdministrationStores extends CommandStores {
  readonly units: UnitStore;
  readonly sessions: SessionStore;
  readonly audit: AuditStore;
}
