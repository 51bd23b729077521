import { UseCaseRefusal } from './shared/refusal.js';
import type { Database } from './stores.js';

async function refuse(): Promise<never> {
  throw new UseCaseRefusal('unavailable', '服务没有连接数据库，不能保存或读取。');
}

/** No database: a service that only scores. */
export const absentDatabase: Database = {
  transaction: refuse,
  reading: refuse,
  replica: () => 'unset',
  snapshot: refuse,
  findKey: refuse,
  findSession: refuse,
  prepareYear: refuse,
  condition: async () => ({ isReadOnly: false, schemaVersion: 0 }),
};
