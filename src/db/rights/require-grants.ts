/** Whether the service's role still has what the migrations gave it. */
import { serviceRole } from '../drivers.js';
import type { AdminConnection } from '../migrate.js';
import { columnGrants, grants, quotedNames, secured } from './ours.js';
import { refuse, type Sentence } from './refusal.js';

const wanted = Object.entries(grants).flatMap(([table, rights]) =>
  rights.split(', ').map((right) => `('${table}', '${right}')`),
);

const columns = columnGrants.map(([table, column]) => `('${table}', '${column}')`);

const query = `
  SELECT 'GRANT ' || string_agg("right", ', ') || ' ON ' || name || ' TO ${serviceRole}' AS sql, 'grant' AS kind
  FROM (VALUES ${wanted.join(', ')}) AS wanted (name, "right")
  WHERE NOT has_table_privilege('${serviceRole}', to_regclass('public.' || name), "right")
  GROUP BY name
  UNION ALL
  SELECT 'GRANT UPDATE (' || "column" || ') ON ' || name || ' TO ${serviceRole}', 'grant'
  FROM (VALUES ${columns.join(', ')}) AS changed (name, "column")
  WHERE NOT has_column_privilege('${serviceRole}', to_regclass('public.' || name), "column", 'UPDATE')
  UNION ALL
  SELECT 'GRANT EXECUTE ON FUNCTION ensure_fiscal_year(integer) TO ${serviceRole}', 'grant'
  WHERE NOT has_function_privilege('${serviceRole}', 'public.ensure_fiscal_year(integer)', 'EXECUTE')
  UNION ALL
  SELECT 'ALTER TABLE ' || relname || ' ENABLE ROW LEVEL SECURITY', 'bounds' FROM pg_class
  WHERE relnamespace = 'public'::regnamespace AND relname IN (${quotedNames(secured)}) AND NOT relrowsecurity`;

/**
 * Looks whether the service's role may do what it does: a dump may have been restored without its grants, or
 * somebody took them away.
 * @throws RightsRefused with every sentence that is to be run
 */
export async function requireGrants(owner: AdminConnection): Promise<void> {
  const rows = await owner.query<{ sql: string; kind: 'grant' | 'bounds' }>(query);
  if (rows.length === 0) return;
  const whys = { grant: '服务读写这些数据', bounds: '密钥只看到所限单位的数据' };
  refuse(
    `服务的角色 ${serviceRole} 缺少 ${rows.length} 项权限，可能是恢复备份时略去了授权。请由数据库的所有者或管理员连接到这个数据库，执行：`,
    rows.map(({ sql, kind }): Sentence => [sql, whys[kind]]),
  );
}
