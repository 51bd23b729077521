/** What is ours in a database: the names that the migrations and the queue give. */
import { serviceRole } from '../drivers.js';
import { queueSchema } from '../queue-pool.js';

/** The rights of the service's role by table, as the migrations grant them. */
export const grants: Readonly<Record<string, string>> = {
  installation: 'SELECT',
  units: 'SELECT, INSERT, UPDATE',
  windows: 'SELECT, INSERT, UPDATE, DELETE',
  policies: 'SELECT, INSERT',
  keys: 'SELECT, INSERT',
  key_units: 'SELECT, INSERT',
  sessions: 'SELECT, INSERT, DELETE',
  idempotency: 'SELECT, INSERT, DELETE',
  evaluations: 'SELECT, INSERT, UPDATE',
  revisions: 'SELECT, INSERT',
  plans: 'SELECT, INSERT, UPDATE',
  reviews: 'SELECT, INSERT',
  attachments: 'SELECT, INSERT, DELETE',
  attachment_parts: 'SELECT, INSERT',
  audit_entries: 'SELECT, INSERT',
  audit_heads: 'SELECT, INSERT, UPDATE',
  revision_rows: 'SELECT',
  batches: 'SELECT, INSERT, UPDATE, DELETE',
  batch_items: 'SELECT, INSERT, DELETE',
  batch_chunks: 'SELECT, INSERT, UPDATE, DELETE',
  batch_results: 'SELECT, INSERT, DELETE',
  batch_runs: 'SELECT, INSERT, UPDATE, DELETE',
};

/** The columns that it may change of tables whose other columns stay as they were written. */
export const columnGrants: readonly (readonly [table: string, column: string])[] = [
  ['keys', 'revoked_at'],
  ['sessions', 'seen_at'],
  ['attachments', 'is_submitted'],
];

/** The tables of which a key sees only the rows of its units, or its own. */
export const secured: readonly string[] = [
  'units',
  'evaluations',
  'revisions',
  'plans',
  'reviews',
  'audit_entries',
  'idempotency',
  'attachments',
  'attachment_parts',
  'batches',
  'batch_items',
  'batch_chunks',
  'batch_results',
  'batch_runs',
];

const tables: readonly string[] = ['schema_migrations', ...Object.keys(grants)];

/** The functions that the migrations make. */
export const functions: readonly string[] = [
  'check_evaluation_step',
  'check_attachment_step',
  'ensure_fiscal_year',
  'sees_path',
  'sees_unit',
  'sees_units',
  'answers_to',
];

/** Names for an IN of SQL. */
export const quotedNames = (names: readonly string[]): string =>
  names.map((name) => `'${name}'`).join(', ');

/** What is ours in a database, with its owner: each as ALTER names it. The service's own sequences are its own. */
export const ours = `
  SELECT 'TABLE' AS kind, oid::regclass::text AS name, relnamespace::regnamespace::text AS schema, relowner AS owner
  FROM pg_class
  WHERE relkind IN ('r', 'p', 'v') AND (
    relnamespace = to_regnamespace('${queueSchema}')
    OR relnamespace = to_regnamespace('public') AND relname IN (${quotedNames(tables)})
    OR oid IN (SELECT inhrelid FROM pg_inherits
      JOIN pg_class AS parent ON parent.oid = inhparent
      WHERE parent.relnamespace = to_regnamespace('public') AND parent.relname IN ('evaluations', 'revisions'))
  )
  UNION ALL
  SELECT 'SEQUENCE', oid::regclass::text, '', relowner FROM pg_class
  WHERE relkind = 'S' AND relnamespace = to_regnamespace('${queueSchema}')
    AND relowner IS DISTINCT FROM to_regrole('${serviceRole}')
    AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_class.oid AND deptype IN ('a', 'i'))
  UNION ALL
  SELECT 'ROUTINE', oid::regprocedure::text, '', proowner FROM pg_proc
  WHERE pronamespace = to_regnamespace('${queueSchema}')
    OR pronamespace = to_regnamespace('public') AND proname IN (${quotedNames(functions)})
  UNION ALL
  SELECT 'TYPE', oid::regtype::text, '', typowner FROM pg_type
  WHERE typtype = 'e' AND typnamespace = to_regnamespace('${queueSchema}')
  UNION ALL
  SELECT 'SCHEMA', quote_ident(nspname), '', nspowner FROM pg_namespace WHERE nspname = '${queueSchema}'`;
