/** The tree of units that keys are bound to. */

import type { Defect } from '../../defect.js';
import { quoted } from '../../defect.js';
import { limits } from '../../limits.js';
import { type Caller, requireScope, requireUnbound } from '../access/caller.js';
import type { StoredUnit, UnitBounds } from '../access/ports.js';
import { appendAuditEntry, systemChain } from '../audit/chain.js';
import { checkOf } from '../checks/validate.js';
import {
  type CommandContext,
  type CommandInput,
  type Committed,
  type Conditional,
  keptWhole,
  type Versioned,
} from '../commands/committed.js';
import { checkPut, versionOf } from '../commands/condition.js';
import type { ServiceOf } from '../commands/service.js';
import { type Done, write } from '../commands/write.js';
import { anyText, type Listed, pageOf, type Query, readQuery } from '../shared/pages.js';
import { invalid, notFound, refuseDefects } from '../shared/refusal.js';
import { unstorableTexts } from '../shared/unstorable-texts.js';
import type { UnitView } from './answers.js';
import type { AdministrationStores } from './ports.js';
import { administrationSchemas, type UnitToPut } from './schemas.js';

const check = checkOf(administrationSchemas.UnitToPut);

/** A unit as it is given back; a parent that the key may not see is left out. */
function viewOf({ code, name, parent, path }: StoredUnit, bounds: UnitBounds): UnitView {
  const above = bounds === 'all' || bounds.some((bound) => path.slice(0, -1).includes(bound));
  return { code, name, ...(parent === null || !above ? {} : { parent }) };
}

/** `GET /units`: those that the key sees, in the order of their codes. */
export function listUnits(
  service: ServiceOf<AdministrationStores>,
  caller: Caller,
  query: Query,
): Promise<Listed<UnitView>> {
  requireScope(caller, 'read');
  const { page } = readQuery(query, {}, (text) => anyText(text) === undefined);
  return service.database.transaction(caller, async ({ units }) => {
    const found = await units.list(page.after, page.limit + 1);
    const { items, nextCursor } = pageOf(found, page, ({ code }) => code);
    return { items: items.map((unit) => viewOf(unit, caller.units)), nextCursor };
  });
}

/** `GET /units/{code}`: with the version that a change must name. */
export function getUnit(
  service: ServiceOf<AdministrationStores>,
  caller: Caller,
  code: string,
): Promise<Versioned<UnitView>> {
  requireScope(caller, 'read');
  return service.database.transaction(caller, async ({ units }) => {
    const unit = code.includes('\u0000') ? undefined : await units.find(code);
    if (unit === undefined) throw notFound();
    return { value: viewOf(unit, caller.units), version: versionOf(unit) };
  });
}

type UnitCommand = CommandContext & Conditional & CommandInput & { readonly code: string };

const memory = keptWhole<UnitView>(({ code }) => ({ kind: 'unit', id: code }));

/**
 * `PUT /units/{code}`: makes a unit or changes its name and its place in the tree.
 * @returns a new unit at its first version.
 * @throws UseCaseRefusal `condition-needed` and `stale` for one that there is; `invalid`: `code-differs`, `unit-unknown` for the parent, `unit-cycle`, `tree-too-deep`.
 */
export async function putUnit(
  service: ServiceOf<AdministrationStores>,
  command: UnitCommand,
): Promise<Committed<UnitView>> {
  const { caller, code, ifMatch, value, defects } = command;
  requireScope(caller, 'admin');
  requireUnbound(caller);
  const found = value === undefined ? [] : [...check(value), ...unstorableTexts(value)];
  refuseDefects([...defects, ...found, ...codeDefects(code, value)]);
  const { name, parent = null } = value as UnitToPut;
  const work = async (stores: AdministrationStores, at: Date): Promise<Done<UnitView>> => {
    await stores.units.lockTree();
    const before = await stores.units.find(code);
    checkPut(ifMatch, before === undefined ? undefined : versionOf(before));
    const path = [...(await pathAbove(stores, code, parent)), code];
    const unit = { code, name, parent, path, version: (before?.version ?? 0) + 1 };
    await place(stores, before, unit);
    await appendAuditEntry(stores.audit, service.secret, {
      chain: systemChain,
      at,
      actor: caller.keyId,
      action: 'put',
      subject: { kind: 'unit', id: code },
      ...(before === undefined ? {} : { before: { name: before.name, parent: before.parent } }),
      after: { name, parent },
    });
    return { value: viewOf(unit, 'all'), version: versionOf(unit) };
  };
  return write(service, command, { work, memory });
}

/** Whether the unit was made by the command that came to this version. */
export function isNewUnit({ version }: Committed<UnitView>): boolean {
  return version === versionOf({ version: 1 });
}

function codeDefects(code: string, value: unknown): Defect[] {
  const given = (value as Partial<UnitToPut> | null | undefined)?.code;
  const length = [...code].length;
  const isCode = length >= 1 && length <= limits.codeCharsMax && !code.includes('\u0000');
  if (!isCode) {
    const message = `单位代码应为 1 到 ${limits.codeCharsMax} 个字符。`;
    return [{ code: 'code-malformed', pointer: '/code', message }];
  }
  if (given === undefined || given === code) return [];
  return [
    {
      code: 'code-differs',
      pointer: '/code',
      message: '代码与地址中的不同；请改成一致，或去掉这个成员。',
    },
  ];
}

async function pathAbove(
  { units }: AdministrationStores,
  code: string,
  parent: string | null,
): Promise<readonly string[]> {
  if (parent === null) return [];
  const above = await units.find(parent);
  if (above === undefined) {
    throw invalid('unit-unknown', '/parent', `没有单位${quoted(parent)}。`);
  }
  if (above.path.includes(code)) {
    throw invalid('unit-cycle', '/parent', '单位不能在自己或自己的下级之下。');
  }
  if (above.path.length + (await units.height(code)) > limits.unitDepthMax) {
    throw invalid('tree-too-deep', '/parent', `单位最多 ${limits.unitDepthMax} 级。`);
  }
  return above.path;
}

async function place(
  { units }: AdministrationStores,
  before: StoredUnit | undefined,
  unit: StoredUnit,
): Promise<void> {
  if (before === undefined) return units.insert(unit);
  await units.update(unit);
  if (before.parent !== unit.parent) await units.moveBelow(before.path, unit.path);
}
