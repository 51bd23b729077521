/** Which stored evaluations are meant. */

/** The codes of the units that a key is bound to, those below included; `all` for a key without bounds. */
export type UnitBounds = 'all' | readonly string[];

export interface EvaluationFilter {
  readonly fiscalYear?: number | undefined;
  readonly unit?: string | undefined;
  readonly kind?: string | undefined;
  readonly grade?: string | undefined;
  readonly state?: string | undefined;
}
