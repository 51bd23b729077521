/** How what is answered is described: its texts have no bound of their own, and its figures one notation. */
import { type Keywords, type Members, object, type Properties, type Schema } from './schema.js';

/** A text as it is answered. */
export function plain(title: string, example: string): Schema<string> {
  return { title, type: 'string', examples: [example] };
}

/** A decimal in an answer: a text in plain notation, in two decimals where it is rounded. */
export function decimalText(title: string, example: string): Schema<string> {
  return { ...plain(title, example), pattern: '^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?$' };
}

/** The same, or null. */
export function nullable(schema: Schema<string>): Schema<string | null> {
  return { ...(schema as Keywords), type: ['string', 'null'] };
}

/** The one word that tells a kind of answer from others. */
export function constant<const K extends string>(kind: K): Schema<K> {
  return { title: '种类', type: 'string', enum: [kind] };
}

/** A list that is as long as what is there. */
export function listed<T>(title: string, items: Schema<T>): Schema<readonly T[]> {
  return { title, type: 'array', items };
}

/** An object that has all of these members but the optional ones, and no others. */
export function exact<P extends Properties, const O extends keyof P & string = never>(
  title: string,
  properties: P,
  optional: readonly O[] = [],
): Schema<Members<P, Exclude<keyof P, O> & string>> {
  const required = Object.keys(properties).filter(
    (name): name is Exclude<keyof P, O> & string => !optional.some((other) => other === name),
  );
  return object(title, properties, required);
}
