/** Pages of a list: a cursor says behind what the next one begins, so that rows added before it do no harm. */
import { type Defect, pointerStep } from '../../defect.js';
import { limits } from '../../limits.js';
import { suggestion } from '../../nearest.js';
import { refuseDefects } from './refusal.js';

/** What was asked, as it stands in the query: texts by name. */
export type Query = Readonly<Record<string, unknown>>;

export interface ListPage {
  readonly after: string | undefined;
  readonly limit: number;
}

export interface Listed<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** What is wrong with a text that should be `T`; undefined where nothing is. */
export interface QueryCheck<T extends string = string> {
  (text: string): string | undefined;
  /** A mark for the compiler; no check ever has that member. */
  readonly [taken]?: T;
}

declare const taken: unique symbol;

/** The texts that checks let through, by their names. */
export type FilterOf<C extends Readonly<Record<string, QueryCheck>>> = {
  readonly [name in keyof C]?: C[name] extends QueryCheck<infer T> ? T : never;
};

/** A filter that takes one of these words. */
export function wordFilter<W extends string>(words: readonly W[]): QueryCheck<W> {
  return (text) =>
    words.some((one) => one === text) ? undefined : `取值不在 ${words.join('、')} 之中。`;
}

/** A filter that takes any text that a database can hold. */
export const anyText: QueryCheck = (text) =>
  text.length > limits.textCharsMax || text.includes('\u0000')
    ? '文字过长或有不能保存的字符。'
    : undefined;

/** A filter that takes a fiscal year. */
export const aYear: QueryCheck = (text) =>
  /^\d{4}$/u.test(text) &&
  Number(text) >= limits.fiscalYearMin &&
  Number(text) <= limits.fiscalYearMax
    ? undefined
    : `预算年度应为 ${limits.fiscalYearMin} 到 ${limits.fiscalYearMax} 的四位数字。`;

/** Query parameters that nobody knows, each with the nearest of those that are known here. */
export function unknownParameters(
  names: readonly string[],
  known: readonly string[] = [],
): Defect[] {
  return names.map((name) => ({
    code: 'unknown-member',
    pointer: pointerStep(name),
    message: `不认识的查询参数${suggestion(name, known, otherParameters(known))}`,
  }));
}

function otherParameters(known: readonly string[]): string {
  return known.length === 0 ? '请删去' : `请删去，或用 ${known.join('、')}`;
}

const aLimit: QueryCheck = (text) =>
  /^[1-9]\d{0,2}$/u.test(text) && Number(text) <= limits.pageItemsMax
    ? undefined
    : `limit 应为 1 到 ${limits.pageItemsMax} 的整数。`;

/**
 * The filters and the page of a query.
 * @param filters what each filter takes.
 * @param isKey whether a text can be the key of an item behind which a page begins.
 * @throws UseCaseRefusal with all defects: `unknown-member`, `value-unknown`, `cursor-malformed`.
 */
export function readQuery<C extends Readonly<Record<string, QueryCheck>>>(
  query: Query,
  filters: C,
  isKey: (text: string) => boolean,
): { readonly filter: FilterOf<C>; readonly page: ListPage } {
  const checks: Readonly<Record<string, QueryCheck>> = {
    ...filters,
    limit: aLimit,
    cursor: () => undefined,
  };
  const defects = Object.entries(query).flatMap(([name, value]) =>
    queryDefect(checks, name, value),
  );
  const after = query['cursor'] === undefined ? undefined : cursorKey(String(query['cursor']));
  if (query['cursor'] !== undefined && (after === undefined || !isKey(after))) {
    defects.push({
      code: 'cursor-malformed',
      pointer: '/cursor',
      message: 'cursor 不是本列表给出的，请用上一页的 nextCursor。',
    });
  }
  refuseDefects(defects);
  const limit = Number(query['limit'] ?? limits.pageItemsDefault);
  return { filter: query as FilterOf<C>, page: { after, limit } };
}

/**
 * The filters of a query that has no pages.
 * @throws UseCaseRefusal with all defects: `unknown-member`, `value-unknown`.
 */
export function readFilters<C extends Readonly<Record<string, QueryCheck>>>(
  query: Query,
  filters: C,
): FilterOf<C> {
  refuseDefects(
    Object.entries(query).flatMap(([name, value]) => queryDefect(filters, name, value)),
  );
  return query as FilterOf<C>;
}

function queryDefect(
  checks: Readonly<Record<string, QueryCheck>>,
  name: string,
  value: unknown,
): Defect[] {
  const pointer = pointerStep(name);
  const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
  if (check === undefined) return unknownParameters([name], Object.keys(checks));
  const message = typeof value === 'string' ? check(value) : '同一参数只能出现一次。';
  return message === undefined ? [] : [{ code: 'value-unknown', pointer, message }];
}

const cursorMark = 'jichi:';

/** A cursor is opaque, so that nobody builds one. */
function cursorOf(key: string): string {
  return Buffer.from(`${cursorMark}${key}`, 'utf8').toString('base64url');
}

function cursorKey(cursor: string): string | undefined {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const isOurs = text.startsWith(cursorMark) && cursorOf(text.slice(cursorMark.length)) === cursor;
  return isOurs ? text.slice(cursorMark.length) : undefined;
}

/** A page of what was found, given one item more than the page holds where there is more. */
export function pageOf<T>(
  found: readonly T[],
  { limit }: ListPage,
  keyOf: (item: T) => string,
): Listed<T> {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const nextCursor = found.length > limit && last !== undefined ? cursorOf(keyOf(last)) : null;
  return { items, nextCursor };
}
