/** All that the use cases need of a database, composed of what each room says it needs. */
import type { AccessVerificationStore } from './access/ports.js';
import type { AdministrationStores } from './administration/ports.js';
import type { LogVerificationStore } from './audit/ports.js';
import type { BatchStores } from './batches/items/ports.js';
import type { WhatIfStores } from './batches/items/what-if-ports.js';
import type { DatabaseOf } from './commands/ports.js';
import type { RulebookStores } from './rulebooks/ports.js';
import type { StatisticsStores } from './statistics/ports.js';
import type { TableVerificationStore } from './tables/ports.js';
import type { WindowVerificationStore } from './workflow/ports.js';

/** What the verification of the log reads of a database: everything, in pages. */
export interface VerificationStore
  extends LogVerificationStore,
    TableVerificationStore,
    AccessVerificationStore,
    WindowVerificationStore {}

export interface Stores
  extends BatchStores,
    RulebookStores,
    AdministrationStores,
    StatisticsStores,
    WhatIfStores {
  readonly verification: VerificationStore;
}

export type Database = DatabaseOf<Stores>;
