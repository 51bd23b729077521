/** What a layout is: the form of one place, by which signs it is known, and what it says beyond the shared words. */
import type { Cell } from '../cells.js';
import type { Mapping } from '../mapping.js';
import type { Stage, Traced } from '../recognised.js';
import type { Parts } from '../table/parts.js';
import type { IndicatorField, Words } from '../table/words.js';

export type TableKind = 'project' | 'department' | 'transfer';

/** What the user says where a file does not. */
export interface ReadOptions {
  readonly fiscalYear?: number | undefined;
  readonly unit?: string | undefined;
  readonly unitCode?: string | undefined;
  /** Words of this file, beyond those that are known. */
  readonly mapping?: Mapping | undefined;
}

/** What the document around a table knows: used where the table itself does not say. */
export interface Surroundings {
  readonly fiscalYear: Cell | undefined;
  readonly unitName: Cell | undefined;
  readonly unitCode: Cell | undefined;
}

/** A table as a layout looks at it. */
export interface Form {
  readonly title: string;
  readonly stage: Stage;
  readonly kind: TableKind;
  readonly fields: ReadonlySet<IndicatorField>;
  /** The header cells, as printed but without blanks and brackets. */
  readonly headers: ReadonlySet<string>;
  /** The same of all short texts of the table. */
  readonly labels: ReadonlySet<string>;
  readonly parts: Parts;
}

/** How sure a layout is of a form, from 0 to 100; 0 is no. */
export type Confidence = number;

export interface Layout {
  /** `place/form`. */
  readonly id: string;
  readonly stage: Stage;
  readonly kind: TableKind;
  /** The policy that comes with the form; without one, the usual one of its kind is taken, and told. */
  readonly policy?: string;
  /** Header words of its own, which go before the shared ones. */
  readonly words?: Words<IndicatorField>;
  /** Whether it knows nothing but the header words, so that no place's form was recognised. */
  readonly isGeneral?: boolean;
  identify(form: Form): Confidence;
  /** Puts what no other form has where an evaluation has a place for it. */
  complete?(out: Traced, parts: Parts): void;
}

/** A sign of a form, and how much it says. */
export type Sign = readonly [Confidence, (form: Form) => boolean];

/** The confidence that signs add up to, for a form of that stage and kind. */
export function bySigns(
  stage: Stage,
  kind: TableKind,
  signs: readonly Sign[],
): (form: Form) => Confidence {
  return (form) => {
    if (form.stage !== stage || form.kind !== kind) return 0;
    const sum = signs.reduce((total, [points, holds]) => (holds(form) ? total + points : total), 0);
    return Math.min(sum, 100);
  };
}

export const titled =
  (pattern: RegExp) =>
  ({ title }: Form): boolean =>
    pattern.test(title);

export const labelled =
  (pattern: RegExp) =>
  ({ labels }: Form): boolean =>
    [...labels].some((label) => pattern.test(label));

export const headed =
  (pattern: RegExp) =>
  ({ headers }: Form): boolean =>
    [...headers].some((header) => pattern.test(header));

export const hasFields =
  (...wanted: readonly IndicatorField[]) =>
  ({ fields }: Form): boolean =>
    wanted.every((field) => fields.has(field));

export const lacksFields =
  (...unwanted: readonly IndicatorField[]) =>
  ({ fields }: Form): boolean =>
    unwanted.every((field) => !fields.has(field));
