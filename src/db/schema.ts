/**
 * The tables as the stores see them. The migrations below `drizzle/` make them, with the checks, rights and
 * policies that a table builder cannot say; a test holds the two against each other.
 */
import {
  bigint,
  boolean,
  customType,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

export const units = pgTable('units', {
  code: text('code').primaryKey(),
  name: text('name').notNull(),
  parent: text('parent'),
  path: text('path').array().notNull(),
  version: integer('version').notNull(),
});

export const windows = pgTable(
  'windows',
  {
    fiscalYear: integer('fiscal_year').notNull(),
    kind: text('kind').notNull(),
    opensAt: moment('opens_at'),
    closesAt: moment('closes_at'),
  },
  (table) => [primaryKey({ columns: [table.fiscalYear, table.kind] })],
);

export const policies = pgTable('policies', {
  number: integer('number').generatedAlwaysAsIdentity().primaryKey(),
  id: text('id').notNull(),
  version: text('version').notNull(),
  document: text('document').notNull(),
  sha256: text('sha256').notNull(),
  createdAt: moment('created_at').notNull(),
});

export const keys = pgTable('keys', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  digest: text('digest').notNull(),
  scopes: text('scopes').array().notNull(),
  bound: boolean('bound').notNull(),
  createdAt: moment('created_at').notNull(),
  expiresAt: moment('expires_at'),
  revokedAt: moment('revoked_at'),
});

export const keyUnits = pgTable(
  'key_units',
  { keyId: text('key_id').notNull(), unitCode: text('unit_code').notNull() },
  (table) => [primaryKey({ columns: [table.keyId, table.unitCode] })],
);

export const sessions = pgTable('sessions', {
  digest: text('digest').primaryKey(),
  keyId: text('key_id').notNull(),
  openedAt: moment('opened_at').notNull(),
  seenAt: moment('seen_at').notNull(),
});

export const idempotency = pgTable(
  'idempotency',
  {
    keyId: text('key_id').notNull(),
    idempotencyKey: text('idempotency_key').notNull(),
    inputSha256: text('input_sha256').notNull(),
    subjectKind: text('subject_kind'),
    subjectId: text('subject_id'),
    version: text('version'),
    revision: integer('revision'),
    value: text('value'),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.keyId, table.idempotencyKey] })],
);

export const evaluations = pgTable(
  'evaluations',
  {
    fiscalYear: integer('fiscal_year').notNull(),
    id: uuid('id').notNull(),
    unitCode: text('unit_code'),
    kind: text('kind').notNull(),
    state: text('state').notNull(),
    version: integer('version').notNull(),
    revision: integer('revision').notNull(),
    late: boolean('late').notNull(),
    unitName: text('unit_name').notNull(),
    projectName: text('project_name'),
    total: numeric('total'),
    fullMark: numeric('full_mark').notNull(),
    grade: text('grade'),
    notice: text('notice'),
    review: integer('review'),
    publishedRevision: integer('published_revision'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
    submittedAt: moment('submitted_at'),
    errorCount: integer('error_count').notNull(),
    warningCount: integer('warning_count').notNull(),
  },
  (table) => [primaryKey({ columns: [table.id, table.fiscalYear] })],
);

export const revisions = pgTable(
  'revisions',
  {
    fiscalYear: integer('fiscal_year').notNull(),
    evaluationId: uuid('evaluation_id').notNull(),
    number: integer('number').notNull(),
    sheet: text('sheet').notNull(),
    sha256: text('sha256').notNull(),
    scores: integer('scores').array().$type<(number | null)[]>().notNull(),
    deviations: integer('deviations').array().$type<(number | null)[]>().notNull(),
    createdAt: moment('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    input: text('input').notNull(),
    policy: text('policy').notNull(),
  },
  (table) => [primaryKey({ columns: [table.evaluationId, table.number, table.fiscalYear] })],
);

export const plans = pgTable('plans', {
  evaluationId: uuid('evaluation_id').primaryKey(),
  revision: integer('revision').notNull(),
  reading: text('reading').notNull(),
  plan: text('plan').notNull(),
});

export const reviews = pgTable(
  'reviews',
  {
    fiscalYear: integer('fiscal_year').notNull(),
    evaluationId: uuid('evaluation_id').notNull(),
    version: integer('version').notNull(),
    revision: integer('revision').notNull(),
    document: text('document').notNull(),
    scores: integer('scores').array().$type<(number | null)[]>().notNull(),
    createdAt: moment('created_at').notNull(),
    createdBy: text('created_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.evaluationId, table.version] })],
);

export const auditEntries = pgTable(
  'audit_entries',
  {
    unitCode: text('unit_code').notNull(),
    fiscalYear: integer('fiscal_year').notNull(),
    sequence: bigint('sequence', { mode: 'number' }).notNull(),
    number: bigint('number', { mode: 'number' }).generatedAlwaysAsIdentity(),
    at: moment('at').notNull(),
    actor: text('actor').notNull(),
    action: text('action').notNull(),
    subject: text('subject').notNull(),
    before: text('before'),
    after: text('after'),
    previous: text('previous').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.unitCode, table.fiscalYear, table.sequence] })],
);

export const auditHeads = pgTable(
  'audit_heads',
  {
    unitCode: text('unit_code').notNull(),
    fiscalYear: integer('fiscal_year').notNull(),
    sequence: bigint('sequence', { mode: 'number' }).notNull(),
    hash: text('hash').notNull(),
    signature: text('signature').notNull(),
  },
  (table) => [primaryKey({ columns: [table.unitCode, table.fiscalYear] })],
);

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

export const attachments = pgTable(
  'attachments',
  {
    fiscalYear: integer('fiscal_year').notNull(),
    evaluationId: uuid('evaluation_id').notNull(),
    sha256: text('sha256').notNull(),
    bytes: integer('bytes').notNull(),
    isSubmitted: boolean('is_submitted').notNull(),
    createdAt: moment('created_at').notNull(),
    createdBy: text('created_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.evaluationId, table.sha256] })],
);

export const attachmentParts = pgTable(
  'attachment_parts',
  {
    evaluationId: uuid('evaluation_id').notNull(),
    sha256: text('sha256').notNull(),
    number: integer('number').notNull(),
    content: bytes('content').notNull(),
  },
  (table) => [primaryKey({ columns: [table.evaluationId, table.sha256, table.number] })],
);

export const batches = pgTable('batches', {
  id: uuid('id').primaryKey(),
  type: text('type').notNull(),
  state: text('state').notNull(),
  version: integer('version').notNull(),
  request: text('request').notNull(),
  bounds: text('bounds').array(),
  createdBy: text('created_by').notNull(),
  total: integer('total').notNull(),
  done: integer('done').notNull(),
  failed: integer('failed').notNull(),
  bytes: bigint('bytes', { mode: 'number' }).notNull(),
  createdAt: moment('created_at').notNull(),
  startedAt: moment('started_at'),
  finishedAt: moment('finished_at'),
});

export const batchItems = pgTable(
  'batch_items',
  {
    batchId: uuid('batch_id').notNull(),
    position: integer('position').notNull(),
    input: bytes('input'),
    evaluationId: uuid('evaluation_id'),
    revision: integer('revision'),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.position] })],
);

export const batchChunks = pgTable(
  'batch_chunks',
  {
    batchId: uuid('batch_id').notNull(),
    number: integer('number').notNull(),
    first: integer('first_position').notNull(),
    end: integer('end_position').notNull(),
    state: text('state').notNull(),
    fencingToken: integer('fence').notNull(),
    attempts: integer('attempts').notNull(),
    done: integer('done').notNull(),
    failed: integer('failed').notNull(),
    enqueuedAt: moment('rung_at'),
    leaseUntil: moment('lease_until'),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.number] })],
);

export const batchResults = pgTable(
  'batch_results',
  {
    batchId: uuid('batch_id').notNull(),
    position: integer('position').notNull(),
    outcome: text('outcome').notNull(),
    fencingToken: integer('fence').notNull(),
    unitName: text('unit_name'),
    projectName: text('project_name'),
    total: numeric('total'),
    grade: text('grade'),
    sheet: bytes('sheet'),
    form: bytes('form'),
    note: text('note'),
    policy: text('policy'),
    engine: text('engine'),
    scores: integer('scores').array().$type<(number | null)[]>(),
    deviations: integer('deviations').array().$type<(number | null)[]>(),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.position] })],
);

export const batchRuns = pgTable(
  'batch_runs',
  {
    batchId: uuid('batch_id').notNull(),
    number: integer('number').notNull(),
    fencingToken: integer('fence').notNull(),
    worker: text('worker').notNull(),
    takenAt: moment('taken_at').notNull(),
    endedAt: moment('ended_at'),
    outcome: text('outcome'),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.number, table.fencingToken] })],
);
