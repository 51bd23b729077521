import { arrayContains, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { UnitStore } from '../../evaluations/access/ports.js';
import type { StoredWindow, WindowStore } from '../../evaluations/workflow/ports.js';
import { type Executor, queryRows } from '../executor.js';
import { units, windows } from '../schema.js';

export function unitStore(db: Executor): UnitStore {
  return {
    find: async (code) => (await db.select().from(units).where(eq(units.code, code)))[0],
    known: async (codes) => {
      if (codes.length === 0) return [];
      const found = db.select({ code: units.code }).from(units);
      return (await found.where(inArray(units.code, [...codes]))).map(({ code }) => code);
    },
    codes: async (limit) =>
      (await db.select({ code: units.code }).from(units).limit(limit)).map(({ code }) => code),
    lockTree: async () => {
      await db.execute(sql`select pg_advisory_xact_lock(hashtext('jichi.units'))`);
    },
    insert: async (unit) => {
      await db.insert(units).values(unit);
    },
    update: async (unit) => {
      await db.update(units).set(unit).where(eq(units.code, unit.code));
    },
    moveBelow: async (path, to) => {
      const rest = sql`${units.path}[${path.length + 1}:]`;
      await db
        .update(units)
        .set({ path: sql`${sql.param([...to], units.path)}::text[] || ${rest}` })
        .where(sql`${arrayContains(units.path, [...path])} and cardinality(${units.path}) > ${path.length}
          and ${units.path}[1:${path.length}] = ${sql.param([...path], units.path)}::text[]`);
    },
    height: async (code) => {
      const [row] = await queryRows<{ height: number }>(
        db,
        sql`select coalesce(max(cardinality(path) - array_position(path, ${code}) + 1), 1)::integer as height
          from units where path @> ${sql.param([code], units.path)}::text[]`,
      );
      return row?.height ?? 1;
    },
    list: async (after, limit) => {
      const query = db.select().from(units);
      const behind = after === undefined ? undefined : gt(units.code, after);
      return query.where(behind).orderBy(asc(units.code)).limit(limit);
    },
  };
}

export function windowStore(db: Executor): WindowStore {
  return {
    lock: async () => {
      await db.execute(sql`select pg_advisory_xact_lock(hashtext('jichi.windows'))`);
    },
    of: async (fiscalYear) => {
      const query = db.select().from(windows).where(eq(windows.fiscalYear, fiscalYear));
      return (await query.orderBy(asc(windows.kind))) as StoredWindow[];
    },
    replace: async (fiscalYear, all) => {
      await db.delete(windows).where(eq(windows.fiscalYear, fiscalYear));
      if (all.length > 0) await db.insert(windows).values([...all]);
    },
  };
}
