/** What a layout is: the form of one place, by which signs it is known, and what it says beyond the shared words. */
import type { EvaluationKind } from '../../indicators/evaluation.js';
import type { TextCell } from '../cells.js';
import type { Mapping } from '../mapping.js';
import type { EvaluationBuilder, Stage } from '../recognised.js';
import type { TableParts } from '../table/parts.js';
import type { IndicatorField, Words } from '../table/words.js';

/** What the user says where a file does not. */
export interface ReadOptions {
  readonly fiscalYear?: number | undefined;
  readonly unit?: string | undefined;
  readonly unitCode?: string | undefined;
  /** Words of this file, beyond those that are known. */
  readonly mapping?: Mapping | undefined;
  /** Whether it is told where everything stands, for whoever shows the file beside its tables. */
  readonly withPlaces?: boolean | undefined;
}

/** What the document around a table knows: used where the table itself does not say. */
export interface DocumentContext {
  readonly fiscalYear: TextCell | undefined;
  readonly unitName: TextCell | undefined;
  readonly unitCode: TextCell | undefined;
}

/** A table as a layout looks at it. */
export interface FormTable {
  readonly title: string;
  readonly stage: Stage;
  readonly kind: EvaluationKind;
  readonly fields: ReadonlySet<IndicatorField>;
  /** The header cells, as printed but without blanks and brackets. */
  readonly headers: ReadonlySet<string>;
  /** The same of all short texts of the table. */
  readonly labels: ReadonlySet<string>;
  readonly parts: TableParts;
}

/** How sure a layout is of a form, from 0 to 100; 0 is no. */
export type Confidence = number;

export interface Layout {
  /** `place/form`. */
  readonly id: string;
  readonly stage: Stage;
  readonly kind: EvaluationKind;
  /** The policy that comes with the form; without one, the usual one of its kind is taken, and told. */
  readonly policy?: string;
  /** The first year that the policy is known for: it is not brought to tables of years before. */
  readonly policyFrom?: number;
  /** The last one, where a later rule scores otherwise. */
  readonly policyTo?: number;
  /** Header words of its own, which go before the shared ones. */
  readonly words?: Words<IndicatorField>;
  /** Whether it knows nothing but the header words, so that no place's form was recognised. */
  readonly isGeneral?: boolean;
  identify(form: FormTable): Confidence;
  /** Puts what no other form has where an evaluation has a place for it. */
  complete?(out: EvaluationBuilder, parts: TableParts): void;
}

/** A sign of a form, and how much it says. */
export type Sign = readonly [Confidence, (form: FormTable) => boolean];

/** The confidence that signs add up to, for a form of that stage and kind. */
export function bySigns(
  stage: Stage,
  kind: EvaluationKind,
  signs: readonly Sign[],
): (form: FormTable) => Confidence {
  return (form) => {
    if (form.stage !== stage || form.kind !== kind) return 0;
    const sum = signs.reduce((total, [points, holds]) => (holds(form) ? total + points : total), 0);
    return Math.min(sum, 100);
  };
}

export const titled =
  (pattern: RegExp) =>
  ({ title }: FormTable): boolean =>
    pattern.test(title);

export const labelled =
  (pattern: RegExp) =>
  ({ labels }: FormTable): boolean =>
    [...labels].some((label) => pattern.test(label));

/** Whether for each pattern there is a short text of the table. */
export const labelledAll =
  (...patterns: readonly RegExp[]) =>
  (form: FormTable): boolean =>
    patterns.every((pattern) => labelled(pattern)(form));

/** Whether so many different short texts are such. */
export const labelledSome =
  (count: number, pattern: RegExp) =>
  ({ labels }: FormTable): boolean =>
    [...labels].filter((label) => pattern.test(label)).length >= count;

export const headed =
  (pattern: RegExp) =>
  ({ headers }: FormTable): boolean =>
    [...headers].some((header) => pattern.test(header));

export const hasFields =
  (...wanted: readonly IndicatorField[]) =>
  ({ fields }: FormTable): boolean =>
    wanted.every((field) => fields.has(field));

export const lacksFields =
  (...unwanted: readonly IndicatorField[]) =>
  ({ fields }: FormTable): boolean =>
    unwanted.every((field) => !fields.has(field));
