/**
 * The shape of a rule-book as the service describes it: its form is made from that, so that it has every member that the
 * service checks, under the name that the service gives it.
 */
import { send } from '../../api/client.ts';

/** A JSON Schema, as far as rule-books use it. */
export interface Shape {
  readonly $ref?: string;
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly oneOf?: readonly Shape[];
  readonly examples?: readonly unknown[];
  readonly maxLength?: number;
  readonly minItems?: number;
}

type Named = Readonly<Record<string, Shape>>;

let named: Promise<Named | undefined> | undefined;

/** All shapes by their names; undefined where the service keeps its description to itself. */
function shapes(): Promise<Named | undefined> {
  named ??= send('./openapi.json')
    .then(async (answer) => {
      if (!answer.ok) return undefined;
      const document = (await answer.json()) as { components: { schemas: Named } };
      return document.components.schemas;
    })
    .catch(() => {
      named = undefined;
      return undefined;
    });
  return named;
}

/** The shape of a rule-book, with all that it refers to in place. */
export async function policyShape(): Promise<Shape | undefined> {
  const all = await shapes();
  const found = all?.['PolicyToAdd'];
  return all === undefined || found === undefined ? undefined : whole(found, all, 0);
}

/** No shape of a rule-book is deeper; one that refers to itself ends here. */
const depthMax = 24;

function whole(shape: Shape, all: Named, depth: number): Shape {
  if (depth > depthMax) return {};
  const { $ref, properties, items, oneOf } = shape;
  if ($ref !== undefined) {
    const target = all[$ref.slice($ref.lastIndexOf('/') + 1)];
    const { $ref: _ref, ...own } = shape;
    return target === undefined ? {} : { ...whole(target, all, depth + 1), ...own };
  }
  const inner = (one: Shape): Shape => whole(one, all, depth + 1);
  return {
    ...shape,
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, one]) => [name, inner(one)]),
          ),
        }),
    ...(items === undefined ? {} : { items: inner(items) }),
    ...(oneOf === undefined ? {} : { oneOf: oneOf.map(inner) }),
  };
}

/** Whether it is a value with its provenance and a note. */
export function isCited({ properties }: Shape): boolean {
  return ['value', 'provenance', 'note'].every((name) => properties?.[name] !== undefined);
}

export function isType({ type }: Shape, wanted: string): boolean {
  return [type].flat().includes(wanted);
}

/** The words that it can be. */
export function optionsOf(shape: Shape): readonly string[] | undefined {
  if (shape.enum !== undefined) return shape.enum;
  return shape.const === undefined ? undefined : [shape.const];
}

/** The one of several that a value is, told by its kind. */
export function kindOf({ oneOf = [] }: Shape, value: unknown): Shape | undefined {
  const kind = (value as { kind?: string } | undefined)?.kind;
  return oneOf.find(({ properties }) => optionsOf(properties?.['kind'] ?? {})?.[0] === kind);
}

/** A value of a shape to begin with: its example, or what it must have. */
export function beginning(shape: Shape): unknown {
  const [first] = optionsOf(shape) ?? [];
  if (first !== undefined) return first;
  if (shape.oneOf?.[0] !== undefined) return beginning(shape.oneOf[0]);
  if (shape.properties !== undefined) {
    const names = shape.required ?? [];
    return Object.fromEntries(
      names.map((name) => [name, beginning(shape.properties?.[name] ?? {})]),
    );
  }
  if (isType(shape, 'array')) {
    const count = shape.minItems ?? 0;
    return Array.from({ length: count }, () => beginning(shape.items ?? {}));
  }
  if (isType(shape, 'boolean')) return false;
  return shape.examples?.[0] ?? '';
}
