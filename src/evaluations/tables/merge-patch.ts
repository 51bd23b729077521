/** JSON Merge Patch (RFC 7396), and what a patch may not touch. */
import { type Defect, pointerStep } from '../../defect.js';
import type { Evaluation } from '../../indicators/evaluation.js';

type Members = Readonly<Record<string, unknown>>;

/** Whether a JSON value is an object. */
export function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The patched value. Members are only ever own ones: `__proto__` in a patch becomes a member of that name,
 * which the schema then refuses like any other that it does not know.
 */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const members = new Map(Object.entries(isObject(target) ? target : {}));
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) members.delete(name);
    else members.set(name, mergePatch(members.get(name), value));
  }
  return Object.fromEntries(members);
}

/** What names a table never changes: another year, kind or unit is another table. */
export function fixedDefects(before: Evaluation, after: unknown): Defect[] {
  const next = isObject(after) ? after : {};
  const unit = isObject(next['unit']) ? next['unit'] : {};
  const fixed = [
    [['fiscalYear'], before.fiscalYear, next['fiscalYear']],
    [['kind'], before.kind, next['kind']],
    [['unit', 'code'], before.unit.code, unit['code']],
  ] as const;
  return fixed
    .filter(([, was, is]) => was !== is)
    .map(([path, was]) => ({
      code: 'member-fixed',
      pointer: path.map(pointerStep).join(''),
      message: `建表后不能改动 ${path.join('.')}（现为 ${was ?? '空'}）；请另建一张表。`,
    }));
}
