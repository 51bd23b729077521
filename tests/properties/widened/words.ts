/** Bands of texts and the words that a rule-book has for them, as facts, and the shares that they leave open. */
import { Rational } from '../oracle.js';
import type { Rng } from '../random-tables/random-numbers.js';

type BandName = 'achieved' | 'partly' | 'not';

/** Where the upper two bands begin, in percent; each ends where the next one begins. */
export interface BandFacts {
  readonly achievedFrom: number;
  readonly partlyFrom: number;
}

export interface WordFacts {
  readonly band: BandName;
  readonly says: string;
  /** In percent, picked by a person; null: none was. */
  readonly share: string | null;
}

const wordsOf: Readonly<Record<BandName, readonly string[]>> = {
  achieved: ['优秀', '很好'],
  partly: ['较好', '一般'],
  not: ['较差'],
};

export function drawBands(rng: Rng): BandFacts {
  return rng.pick([
    { achievedFrom: 80, partlyFrom: 60 },
    { achievedFrom: 80, partlyFrom: 50 },
    { achievedFrom: 90, partlyFrom: 70 },
  ]);
}

/** Lower end, and upper end, which belongs to the band at 100 only. */
function edgesOf(
  band: BandName,
  { achievedFrom, partlyFrom }: BandFacts,
): readonly [number, number] {
  if (band === 'achieved') return [achievedFrom, 100];
  return band === 'partly' ? [partlyFrom, achievedFrom] : [0, partlyFrom];
}

export function drawWord(rng: Rng, bands: BandFacts): WordFacts {
  const band = rng.pick(['achieved', 'partly', 'partly', 'not'] as const);
  const [from, to] = edgesOf(band, bands);
  const tenths = rng.pick([from * 10, rng.int(from * 10, to * 10 - 1), to * 10 - 1]);
  const share = rng.chance(65) ? String(tenths / 10) : null;
  return { band, says: rng.pick(wordsOf[band]), share };
}

/** The bands as a policy says them. */
export function writtenBands(bands: BandFacts): unknown {
  const entries = (['achieved', 'partly', 'not'] as const).map((band) => {
    const [from, to] = edgesOf(band, bands);
    return [band, { from: String(from), to: String(to), words: wordsOf[band] }];
  });
  return Object.fromEntries(entries);
}

/** What a word leaves: all of it for what is achieved, the share that was picked, or the band. */
export function wordShares(
  { band, share }: WordFacts,
  bands: BandFacts,
): { readonly low: Rational; readonly high: Rational; readonly highBelongs: boolean } {
  const one = (value: string): Rational => Rational.parse(value).over(Rational.of(100n));
  const single = share ?? (band === 'achieved' ? '100' : null);
  if (single !== null) return { low: one(single), high: one(single), highBelongs: true };
  const [from, to] = edgesOf(band, bands);
  return { low: one(String(from)), high: one(String(to)), highBelongs: false };
}
