import { scopes } from '../../evaluations/access/ports.js';
import type { KeyView } from '../../evaluations/administration/answers.js';
import type { Listed } from '../../evaluations/shared/pages.js';
import { UseCaseRefusal } from '../../evaluations/shared/refusal.js';
import { appendAll } from '../../lists.js';
import type { Arguments } from '../arguments.js';
import { type Desk, openDesk } from '../desk.js';
import { lineWidth, writeTexts } from '../output.js';
import { storeSettings } from '../settings/list.js';
import { readSettings } from '../settings/read.js';
import { shown } from '../shown.js';
import { table } from '../table.js';
import { UserError } from '../user-error.js';

type Action = (desk: Desk, args: Arguments) => Promise<void>;

const actions: Readonly<Record<string, Action>> = { create, list, revoke };

/** `jichi keys create|list|revoke`: keys, by who owns the machine. */
export async function run(args: Arguments): Promise<number> {
  const [name = ''] = args.positionals;
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action === undefined) throw new UserError(['用法：jichi keys create|list|revoke。']);
  // Only `create` may open a new database.
  const desk = await openDesk(readSettings(storeSettings, args.values), name === 'create');
  try {
    await action(desk, args);
  } catch (error) {
    throw error instanceof UseCaseRefusal ? asUserError(error, args) : error;
  } finally {
    await desk.close();
  }
  return 0;
}

/** The members of the request as the options that they came from, each with what was given. */
function asUserError({ kind, message, defects }: UseCaseRefusal, args: Arguments): UserError {
  const [, id = ''] = args.positionals;
  if (kind === 'not-found')
    return new UserError([`没有密钥 ${id}；运行 jichi keys list 查看代号。`]);
  const units = (args.values['unit'] ?? []) as readonly string[];
  const lines = defects.map(({ code, pointer, message: text }) => {
    const [, member = '', index] = pointer.split('/');
    const given = member === 'units' && index !== undefined ? ` ${units[Number(index)]}` : '';
    const hint = code === 'unit-unknown' ? '先用 PUT /v1/units/{code} 设立。' : '';
    return `  ${options[member] ?? pointer}${given}：${text}${hint}`;
  });
  return new UserError(lines.length === 0 ? [message] : ['密钥没有签发：', ...lines]);
}

const options: Readonly<Record<string, string>> = {
  scopes: '--scopes',
  units: '--unit',
  expiresAt: '--expires',
  name: '--name',
};

/** Prints the key, and nothing else, to standard output. */
async function create(desk: Desk, { values }: Arguments): Promise<void> {
  const units = values['unit'] as readonly string[] | undefined;
  const wanted = {
    name: values['name'] ?? '',
    scopes: scopesOf(String(values['scopes'] ?? 'read')),
    ...(units === undefined ? {} : { units }),
    ...(values['expires'] === undefined ? {} : { expiresAt: values['expires'] }),
  };
  const { id, key } = (await desk.perform('keys.create', wanted)) as KeyView & { key: string };
  process.stderr.write(`密钥 ${id} 只显示这一次：\n`);
  await writeTexts([`${key}\n`]);
}

/** @throws UserError that says which there are. */
function scopesOf(text: string): string[] {
  const names = text.split(/[,，]/u).map((name) => name.trim());
  const unknown = names.filter((name) => !scopes.some((scope) => scope === name));
  if (unknown.length === 0) return [...new Set(names)];
  const list = unknown.map((name) => name || '（空）').join('、');
  throw new UserError([`--scopes 中没有权限 ${list}；可用：${scopes.join('、')}，以逗号分隔。`]);
}

async function list(desk: Desk, { values }: Arguments): Promise<void> {
  const keys = await allKeys(desk);
  if (values['json'] === true) return writeTexts([`${JSON.stringify(keys)}\n`]);
  const columns = ['代号', '权限', '单位', '到期', '撤销', '用途'].map((title) => ({ title }));
  const rows = keys.map(({ id, scopes, units, expiresAt = '', revokedAt = '', name }) => [
    id,
    scopes.join(','),
    units === undefined ? '不限' : shown(units.join('、')),
    expiresAt,
    revokedAt,
    shown(name),
  ]);
  return writeTexts([`${table(columns, rows, lineWidth()).join('\n')}\n`]);
}

async function allKeys(desk: Desk): Promise<KeyView[]> {
  const keys: KeyView[] = [];
  let query: Record<string, string> | undefined = {};
  while (query !== undefined) {
    const page = (await desk.perform('keys.list', query)) as Listed<KeyView>;
    const { items, nextCursor } = page;
    appendAll(keys, items);
    query = nextCursor === null ? undefined : { cursor: nextCursor };
  }
  return keys;
}

async function revoke(desk: Desk, { positionals }: Arguments): Promise<void> {
  const [, id] = positionals;
  if (id === undefined || positionals.length > 2)
    throw new UserError(['用法：jichi keys revoke 代号。']);
  await desk.perform('keys.revoke', id);
  await writeTexts([`已撤销 ${id}\n`]);
}
