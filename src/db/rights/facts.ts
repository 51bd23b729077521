/** What the owner of a database, and the role of the service, may do there: asked in one query. */
import { serviceRole } from '../drivers.js';
import type { AdminConnection } from '../migrate.js';
import { ours, quotedNames, secured } from './ours.js';

/** From here on a member of a role may lack the right to take it on. */
export const settableSince = 160_000;

export interface GrantedRights {
  /** Both as SQL writes them. */
  readonly user: string;
  readonly database: string;
  readonly major: number;
  readonly encoding: string;
  readonly has_public: boolean;
  readonly public_first: boolean;
  readonly may_make_schemas: boolean;
  readonly may_use_public: boolean;
  readonly may_make_roles: boolean;
  readonly service_exists: boolean;
  /** Whether this user may take the service's role on, and grant what that one owns. */
  readonly may_be_service: boolean;
  readonly inherits: boolean;
  readonly may_grant_service: boolean;
  readonly is_service: boolean;
  readonly service_is_above: boolean;
  /** Owners that the service's role is a member of. */
  readonly service_owners: string | null;
  readonly service_uses_public: boolean;
  readonly is_migrated: boolean;
  /** What of our names is there, whoever made it. */
  readonly taken: string | null;
  /** Owners of what is ours, other than this user and its groups. */
  readonly other_owners: string | null;
  /** Tables whose rows the service cannot see at all. */
  readonly closed: boolean;
}

const query = `
  WITH me AS (SELECT oid, rolname, rolsuper, rolcreaterole, rolinherit FROM pg_roles WHERE rolname = current_user),
  service AS (SELECT oid, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = '${serviceRole}'),
  server AS (
    SELECT current_setting('server_version_num')::integer AS version, to_regnamespace('public')::oid AS public
  ),
  ours AS (${ours})
  SELECT
    quote_ident(me.rolname) AS "user",
    quote_ident(current_database()) AS database,
    version / 10000 AS major,
    current_setting('server_encoding') AS encoding,
    public IS NOT NULL AS has_public,
    coalesce(current_schema() = 'public', true) AS public_first,
    has_database_privilege(current_database(), 'CREATE') AS may_make_schemas,
    coalesce(has_schema_privilege(public, 'CREATE') AND has_schema_privilege(public, 'USAGE'), false)
      AS may_use_public,
    me.rolsuper OR me.rolcreaterole AS may_make_roles,
    service.oid IS NOT NULL AS service_exists,
    coalesce(pg_has_role(service.oid, CASE WHEN version >= ${settableSince} THEN 'SET' ELSE 'MEMBER' END)
      AND (pg_has_role(service.oid, 'USAGE') OR version < ${settableSince}), false) AS may_be_service,
    me.rolsuper OR me.rolinherit OR version >= ${settableSince} AS inherits,
    me.rolsuper OR me.rolcreaterole AND version < ${settableSince}
      OR coalesce(pg_has_role(service.oid, 'MEMBER WITH ADMIN OPTION'), false) AS may_grant_service,
    coalesce(me.oid = service.oid, false) AS is_service,
    coalesce(service.rolsuper OR rolbypassrls, false) AS service_is_above,
    (SELECT string_agg(quote_ident(owner.rolname), ', ' ORDER BY owner.rolname) FROM pg_roles AS owner
      WHERE (owner.oid = me.oid OR owner.oid IN (SELECT ours.owner FROM ours))
        AND pg_has_role(service.oid, owner.oid, 'MEMBER')) AS service_owners,
    coalesce(
      has_schema_privilege(public, 'USAGE WITH GRANT OPTION')
        OR has_schema_privilege(coalesce(service.oid, 0), public, 'USAGE'),
      true
    ) AS service_uses_public,
    EXISTS (SELECT FROM pg_class WHERE relnamespace = public AND relname = 'schema_migrations') AS is_migrated,
    (SELECT string_agg(name, '、' ORDER BY name) FROM ours WHERE kind = 'TABLE' AND schema = 'public') AS taken,
    (SELECT string_agg(DISTINCT quote_ident(pg_get_userbyid(owner)), '、') FROM ours
      WHERE NOT pg_has_role(owner, 'USAGE')) AS other_owners,
    EXISTS (SELECT FROM pg_class WHERE relnamespace = public AND relname IN (${quotedNames(secured)}) AND relrowsecurity
      AND NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = pg_class.oid AND service.oid = ANY (polroles))
    ) AS closed
  FROM server CROSS JOIN me LEFT JOIN service ON true`;

/** Looks at the rights of the user that a connection has. */
export async function grantedRights(owner: AdminConnection): Promise<GrantedRights> {
  const [facts] = await owner.query<GrantedRights>(query);
  if (facts === undefined) throw new Error('a user without a role');
  return facts;
}
