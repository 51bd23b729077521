/** Schemas as the manual shows them: what the checker's own words mean, in the words of JSON Schema. */
import type { DecimalBounds, NamedSchemas, Schema } from '../indicators/schema.js';
import { limits } from '../limits.js';

const decimalPattern = `^-?(?:0|[1-9]\\d*)(?:\\.\\d{1,${limits.decimalPlacesMax}})?$`;
// A sign and a point stand beside the digits.
const decimalCharsMax = limits.decimalDigitsMax + '-.'.length;

/** A schema in full, changed from the innermost outwards. */
function changed(schema: unknown, change: (schema: Schema) => Schema): unknown {
  if (Array.isArray(schema)) return schema.map((one) => changed(one, change));
  if (typeof schema !== 'object' || schema === null) return schema;
  const members = Object.entries(schema).map(([name, value]) => [name, changed(value, change)]);
  return change(Object.fromEntries(members));
}

/**
 * A schema of requests for the manual: a decimal is a text with a pattern. JSON numbers are taken too,
 * which the manual says once: who writes a program is shown the one way that never rounds.
 */
export function documented(schema: Schema): Schema {
  return changed(schema, (part) => {
    // The discriminator is a word to the checker; in a manual it would want a mapping beside oneOf.
    const { discriminator: _discriminator, ...plain } = part;
    const isHash = part['x-sha256'] === true;
    const rest: Schema = isHash ? { ...plain, pattern: '^[0-9a-f]{64}$' } : plain;
    const bounds = part['x-decimal'] as DecimalBounds | undefined;
    // A decimal that has its pattern was described before, by what was received.
    return bounds === undefined || 'pattern' in rest ? rest : asText(rest, bounds);
  }) as Schema;
}

function asText(schema: Schema, { above, from, to }: DecimalBounds): Schema {
  const notes = [
    ...(above === undefined ? [] : [`大于 ${above}`]),
    ...(from === undefined ? [] : [`${from} 到 ${to}`]),
  ];
  return {
    ...schema,
    type: 'string',
    pattern: decimalPattern,
    maxLength: decimalCharsMax,
    ...(notes.length === 0 ? {} : { description: notes.join('，') }),
  };
}

/**
 * One of the schemas of requests as it comes back in answers: in one piece, and with the JSON numbers
 * that some sender may have written, for what was received is kept as it was.
 */
export function received(schemas: NamedSchemas, name: string): Schema {
  const { examples: _examples, ...whole } = changed(schemas[name], (part) => {
    const reference = String(part['$ref'] ?? '').replace(/#$/u, '');
    if (schemas[reference] !== undefined) return received(schemas, reference);
    if (part['x-decimal'] === undefined) return part;
    return { ...documented(part), type: ['string', 'number'] };
  }) as Schema;
  return documented(whole);
}
