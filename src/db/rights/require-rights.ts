/**
 * Which rights the owner of the database and the service's role need, and the sentences that give them. What
 * lacks is told all at once and before anything is changed: half a migration would help nobody.
 */
import { serviceRole } from '../drivers.js';
import type { AdminConnection } from '../migrate.js';
import { queueSchema } from '../queue-pool.js';
import { type GrantedRights, grantedRights, settableSince } from './facts.js';
import { ours } from './ours.js';
import { RightsRefused, refuse, type Sentence } from './refusal.js';

/** The oldest PostgreSQL whose views look at rows with the rights of whoever asks. */
const oldestMajor = 15;

/**
 * Looks, before anything is changed, whether the owner may do what the migrations and the service will ask for, and
 * makes the service's role where the owner may.
 * @param withQueue whether the queue lives in this database, in a schema of its own
 * @throws RightsRefused with every sentence that is to be run
 */
export async function requireRights(owner: AdminConnection, withQueue: boolean): Promise<void> {
  const facts = await grantedRights(owner);
  refuseOther(facts);
  const lacking = lackingRights(facts, withQueue);
  const { user, database } = facts;
  if (lacking.length > 0) {
    const count = `用户 ${user} 在数据库 ${database} 中缺少 ${lacking.length} 项权限`;
    refuse(`${count}，数据库未作改动。请由管理员连接到这个数据库，执行：`, lacking);
  }
  if (!facts.service_exists || !facts.may_be_service) await takeServiceRole(owner);
}

/** What no right mends: another server, a database of something else, one that was restored in part. */
function refuseOther(facts: GrantedRights): void {
  if (facts.major < oldestMajor) {
    throw new RightsRefused(
      `数据库服务器是 PostgreSQL ${facts.major}，本程序需要 ${oldestMajor} 以上：请升级服务器，或换用另一台。`,
    );
  }
  if (facts.is_service) refuseService(facts);
  if (facts.is_migrated && (!facts.service_exists || facts.closed)) refuseIncomplete(facts);
  if (!facts.is_migrated) refuseUnfit(facts);
}

function refuseService({ database, major }: GrantedRights): never {
  refuse(
    `DATABASE_URL 不能以 ${serviceRole} 登录，服务只切换为它。请由管理员建立另一个用户，写入 DATABASE_URL：`,
    [
      ["CREATE ROLE jichi LOGIN PASSWORD '请改成密码'", '数据库的所有者'],
      [`ALTER DATABASE ${database} OWNER TO jichi`, '所有者可以建立表'],
      membership('jichi', major),
      [`ALTER ROLE ${serviceRole} NOLOGIN`, '服务的角色不登录'],
    ],
  );
}

/** Grants and policies of rows name the service's role: without it they were not restored. */
function refuseIncomplete({ user, database, ...facts }: GrantedRights): never {
  const aside = database.endsWith('"')
    ? `${database.slice(0, -1)}_incomplete"`
    : `${database}_incomplete`;
  refuse(
    `数据库 ${database} 是从备份恢复的，恢复时没有角色 ${serviceRole}，它的授权和按行的限制都没有恢复；数据库未作改动。请由管理员连接到数据库 postgres，执行：`,
    [
      ...(facts.service_exists ? [] : [createRole]),
      ...(facts.may_be_service ? [] : [membership(user, facts.major)]),
      [`ALTER DATABASE ${database} RENAME TO ${aside}`, '恢复得不完整的，核对后可以删除'],
      newDatabase(database, user),
    ],
    '然后重新恢复（pg_restore --no-owner），再运行原来的命令；恢复的命令见 docs/operations.md。',
  );
}

function refuseUnfit({ user, database, taken, encoding }: GrantedRights): void {
  if (taken === null && encoding === 'UTF8') return;
  const reason =
    taken === null
      ? `数据库 ${database} 的编码是 ${encoding}，不能保存全部汉字`
      : `数据库 ${database} 中已有别的程序的表：${taken}`;
  refuse(`${reason}；数据库未作改动。请由管理员另建一个，并写入 DATABASE_URL：`, [
    newDatabase('jichi', user),
  ]);
}

function newDatabase(name: string, user: string): Sentence {
  const sql = `CREATE DATABASE ${name} OWNER ${user} ENCODING 'UTF8' TEMPLATE template0`;
  return [sql, '空的数据库'];
}

const createRole: Sentence = [`CREATE ROLE ${serviceRole} NOLOGIN`, '服务读写数据时所用的角色'];

function membership(user: string, major: number): Sentence {
  // What an earlier grant held back stays held back unless it is named.
  const options = major >= settableSince / 10_000 ? ' WITH INHERIT TRUE, SET TRUE' : '';
  return [`GRANT ${serviceRole} TO ${user}${options}`, `${user} 可以切换为这个角色`];
}

function lackingRights(
  { user, database, ...facts }: GrantedRights,
  withQueue: boolean,
): Sentence[] {
  // Only who made the role may give it away, and it must be there for what is granted to it.
  const isMade = facts.service_exists || (facts.may_make_roles && facts.service_uses_public);
  const mayTake = facts.service_exists ? facts.may_grant_service : isMade;
  const isBelow = !facts.service_is_above;
  const rows: readonly (readonly [boolean, ...Sentence])[] = [
    [
      withQueue && !facts.may_make_schemas,
      `GRANT CREATE ON DATABASE ${database} TO ${user}`,
      `在数据库中建立模式：队列在模式 ${queueSchema} 中`,
    ],
    [!facts.has_public, `CREATE SCHEMA public AUTHORIZATION ${user}`, '表都在模式 public 中'],
    [
      facts.has_public && !facts.may_use_public,
      `GRANT USAGE, CREATE ON SCHEMA public TO ${user}`,
      '在模式 public 中建立表',
    ],
    [
      !facts.public_first,
      `ALTER ROLE ${user} IN DATABASE ${database} SET search_path TO public`,
      '表要建在模式 public 中',
    ],
    [!isMade, ...createRole],
    [!isBelow, `ALTER ROLE ${serviceRole} NOSUPERUSER NOBYPASSRLS`, boundsWhy],
    [
      facts.service_owners !== null && isBelow,
      `REVOKE ${facts.service_owners} FROM ${serviceRole}`,
      boundsWhy,
    ],
    [!facts.inherits, `ALTER ROLE ${user} INHERIT`, '所有者管理服务在队列中建立的对象'],
    [!facts.may_be_service && !mayTake, ...membership(user, facts.major)],
    [
      !facts.service_uses_public,
      `GRANT USAGE ON SCHEMA public TO ${serviceRole}`,
      '服务读写模式 public 中的表',
    ],
    [
      facts.other_owners !== null,
      handOver(user),
      `把属于 ${facts.other_owners} 的表交给 ${user}；也可以改由 ${facts.other_owners} 登录`,
    ],
  ];
  return rows.filter(([lacks]) => lacks).map(([, sql, why]) => [sql, why]);
}

const boundsWhy = '否则对密钥所限单位的限制不起作用';

/** One sentence for all of it: there are more than a hundred functions of the queue. */
function handOver(user: string): string {
  const literal = user.replaceAll("'", "''");
  return `DO $jichi$ DECLARE change text; BEGIN
  FOR change IN SELECT 'ALTER ' || kind || ' ' || name || ' OWNER TO ${literal}' FROM (${ours}
  ) AS ours WHERE NOT pg_has_role((SELECT oid FROM pg_roles WHERE quote_ident(rolname) = '${literal}'), owner, 'USAGE')
  LOOP EXECUTE change; END LOOP;
END $jichi$`;
}

/** Makes the service's role where it is not there, and a member of it of the owner. */
async function takeServiceRole(owner: AdminConnection): Promise<void> {
  await owner.transaction(async (inside) => {
    await inside.query(`select pg_advisory_xact_lock(hashtext('jichi.migrate'))`);
    // Roles belong to the whole cluster: another database may be prepared at the same moment.
    await inside.script(`DO $$ BEGIN
      CREATE ROLE ${serviceRole} NOLOGIN;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END $$`);
    const { user, may_be_service: isMember, major } = await grantedRights(inside);
    if (isMember) return;
    await inside.script(`DO $$ BEGIN
      ${membership(user, major)[0]};
    EXCEPTION WHEN unique_violation THEN NULL;
    END $$`);
  });
}
