/**
 * Numbers for the places of a file, so that every cell of the reader carries one: the line itself for a text,
 * the place in reading order for other files. Only where a sentence or a `source` is printed does a number
 * become a place again.
 */
import type { Place } from './blocks.js';
import { placesInWords } from './place.js';

const opening = '\ue000';
const closing = '\ue001';
const marked = /\ue000(\d+)(?:-(\d+))?\ue001/gu;

/** Stands in a sentence for the place of an address until {@link SourceAddresses.words} prints it. */
export function inFile(address: number, last = address): string {
  const range = last === address ? `${address}` : `${address}-${last}`;
  return `${opening}${range}${closing}`;
}

/** The addresses of one file. */
export class SourceAddresses {
  readonly #places: Place[] = [];

  /** The address of a place; a place that is no line of a text gets the next one. */
  of(place: Place): number {
    if (place.kind === 'line' && place.page === undefined) return place.line;
    this.#places.push(place);
    return this.#places.length;
  }

  /** The place of an address; addresses that were never given are lines. */
  place(address: number): Place {
    return this.#places[address - 1] ?? { kind: 'line', line: address };
  }

  /** The places that a sentence names, in their order. */
  placesIn(sentence: string): Place[] {
    return [...sentence.matchAll(marked)].map(([, first]) => this.place(Number(first)));
  }

  /** A sentence with its places in Chinese. */
  words(sentence: string): string {
    return sentence.replace(marked, (_, first: string, last: string | undefined) => {
      return placesInWords(this.place(Number(first)), this.place(Number(last ?? first)));
    });
  }
}
