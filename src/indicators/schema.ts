/**
 * How shapes are described: JSON Schema as plain data, which requests are checked against and manuals are made from,
 * with the type of what it describes as a mark for the compiler. A shape is described once; its type is inferred.
 *
 * Keywords of our own: `x-decimal` (bounds of a decimal), `x-calendar-date`, `x-moment`, `x-name`, `x-sha256`,
 * `x-not-yet-supported`.
 */
import { limits } from '../limits.js';

declare const described: unique symbol;

/** A JSON Schema, as plain data. `T` is the type of what it describes; no value ever has that member. */
export interface Schema<T = unknown> {
  readonly [keyword: string]: unknown;
  readonly [described]?: T;
}

/** Keywords of a schema, without a type. */
export type Keywords = Readonly<Record<string, unknown>>;

/** The type of what a schema describes. */
export type Infer<S> = S extends { readonly [described]?: infer T } ? T : never;

/** A decimal on input: plain notation in a string, or a JSON number that says the same exactly. */
export type DecimalInput = string | number;

/** Which decimals a member takes, beyond the digits that all have in common. */
export interface DecimalBounds {
  readonly above?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Bounds of weights, steps and points. */
export const positive: DecimalBounds = { above: '0' };

/** A decimal: a string in plain notation, or a JSON number that says the same. */
export function decimal(
  title: string,
  example: string,
  bounds: DecimalBounds = {},
): Schema<DecimalInput> {
  return { title, type: ['string', 'number'], 'x-decimal': bounds, examples: [example] };
}

/** A text within the bound of texts. */
export function text(title: string, example?: string, more: Keywords = {}): Schema<string> {
  const examples = example === undefined ? {} : { examples: [example] };
  return { title, type: 'string', maxLength: limits.textCharsMax, ...examples, ...more };
}

/** What a text must match that is not blank. */
export const filled: Keywords = { pattern: '\\S' };

/** A code or another short name. */
export function code(title: string, example: string, more: Keywords = {}): Schema<string> {
  return text(title, example, { maxLength: limits.codeCharsMax, ...more });
}

/** One of these words; the first of them as the example. */
export function word<const W extends string>(title: string, words: readonly W[]): Schema<W> {
  return { title, type: 'string', enum: words, examples: words.slice(0, 1) };
}

/** Yes or no. */
export function flag(title: string): Schema<boolean> {
  return { title, type: 'boolean', examples: [true] };
}

/** A fiscal year, within the years that the service knows. */
export function year(title: string, example: number): Schema<number> {
  const { fiscalYearMin: minimum, fiscalYearMax: maximum } = limits;
  return { title, type: 'integer', minimum, maximum, examples: [example] };
}

export type Properties = Readonly<Record<string, Schema>>;

/** The same type, written out: what an editor shows of it is its members. */
type Plain<T> = { [name in keyof T]: T[name] };

/** An object with the members that these schemas describe, of which some must be there. */
export type Members<P extends Properties, R extends keyof P> = Plain<
  { readonly [name in R]: Infer<P[name]> } & {
    readonly [name in Exclude<keyof P, R>]?: Infer<P[name]>;
  }
>;

/** An object that takes these members and no others. */
export function object<P extends Properties, const R extends keyof P & string = never>(
  title: string,
  properties: P,
  required: readonly R[] = [],
): Schema<Members<P, R>> {
  return { title, type: 'object', properties, required, additionalProperties: false };
}

/** Schemas by the names under which manuals list them; they refer to one another by {@link ref}. */
export type NamedSchemas = Readonly<Record<string, Schema>>;

/** A reference to a named schema. */
export function ref<T = unknown>(name: string): Schema<T> {
  return { $ref: `${name}#` };
}

/** A bounded list. */
export function list<T>(
  title: string,
  items: Schema<T>,
  maxItems: number,
  minItems = 0,
): Schema<readonly T[]> {
  return { title, type: 'array', items, minItems, maxItems };
}

/** An object that is told apart from others by its member `kind`, with these members beside it. */
export function kindOf<
  const K extends string,
  P extends Properties,
  const R extends keyof P & string,
>(
  kind: K,
  title: (kind: K) => string,
  members: P,
  required: readonly R[],
): Schema<Plain<{ readonly kind: K } & Members<P, R>>> {
  const properties: Properties = { kind: { type: 'string', const: kind }, ...members };
  return object(title(kind), properties, ['kind', ...required]) as Schema<never>;
}

/** One of several objects that their member `kind` tells apart. */
export function oneOfKinds<const S extends readonly Schema[]>(
  title: string,
  kinds: S,
): Schema<Infer<S[number]>> {
  const discriminator = { propertyName: 'kind' };
  return { title, type: 'object', required: ['kind'], discriminator, oneOf: kinds };
}
