/** A value of a rule-book and where it comes from, and the figures that such values are made of. */
import {
  decimal,
  type Infer,
  type Keywords,
  list,
  object,
  type Schema,
  text,
  word,
} from '../../indicators/schema.js';
import { limits } from '../../limits.js';

/**
 * Where a value comes from: read off published tables, attested by several independent sources, commonly
 * stated but not seen in its official text, or our own choice where sources are silent.
 */
export const provenances = ['published', 'attested', 'unverified', 'own-choice'] as const;
export type Provenance = (typeof provenances)[number];

/** A figure of a rule-book stands as it is written: always a text. */
export const policyFigure = (title: string, example: string): Schema<string> => ({
  ...(decimal(title, example, { from: '-1000000', to: '1000000' }) as Keywords),
  type: 'string',
});

/** A value of the rule-book and its source. */
export interface Cited<T> {
  readonly value: T;
  readonly provenance: Provenance;
  /** In our own words; never a quotation. */
  readonly note: string;
}

/** The description of a value with its source. */
export const cited = <T>(title: string, value: Schema<T>): Schema<Cited<T>> =>
  object(
    title,
    {
      value,
      provenance: word('出处', provenances),
      note: text('说明，用自己的话写', '见于某表'),
    },
    ['value', 'provenance', 'note'],
  ) as Schema<Cited<T>>;

/** The description of a figure with its source. */
export const citedFigure = (title: string, example: string): Schema<Cited<string>> =>
  cited(title, policyFigure(title, example));

const threshold = object(
  '一档',
  { from: policyFigure('起点（%），含', '80'), share: policyFigure('得分比例（%）', '50') },
  ['from', 'share'],
);

/** From `from` percent (inclusive) on, down from the tier above; `share` of the full mark in percent. */
export type Threshold = Infer<typeof threshold>;

/** The description of tiers from high to low. */
export const thresholds = (title: string): Schema<readonly Threshold[]> =>
  list(title, threshold, limits.policyListCountMax, 1);

const roundings = ['half-up', 'down'] as const;

const rounding = object(
  '取几位小数，怎样取',
  {
    // Decimals that are kept: points are printed with two in any case.
    places: word('小数位', ['0', '1', '2']),
    // Half up where it is not said; `down` drops the rest.
    mode: word('四舍五入，或只舍不入；不写为四舍五入', roundings),
  },
  ['places'],
);

/** How a figure is rounded where two decimals half up are not the rule. */
export type Rounding = Infer<typeof rounding>;

/** The description of a rounding with its source. */
export const citedRounding = (title: string): Schema<Cited<Rounding>> => cited(title, rounding);
