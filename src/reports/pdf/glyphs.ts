/** What the font can show, and how wide; a glyph that it lacks is told where it would stand. */
import { codePointName } from '../printable.js';

/** The part of a font that is looked at. */
export interface FontFace {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { readonly advanceWidth: number };
}

/** A character that the font lacks, and how often it was wanted. */
export interface MissingGlyph {
  readonly character: string;
  /** `[U+1F600]`, as it is printed in its place. */
  readonly printed: string;
  readonly count: number;
}

/** Joins, variants and soft breaks: they show nothing by themselves. */
const invisible = /[\p{Default_Ignorable_Code_Point}]/gu;

/** Looks up characters in a font, and collects those that it lacks. */
export class Glyphs {
  readonly #face: FontFace;
  readonly #widths = new Map<string, number | undefined>();
  readonly #missing = new Map<string, number>();

  constructor(face: FontFace) {
    this.#face = face;
  }

  /** The text with every glyph that the font lacks replaced by its name in brackets. */
  printable(text: string): string {
    let result = '';
    for (const character of text.replace(invisible, '')) {
      if (character === '\n' || this.#look(character) !== undefined) {
        result += character;
        continue;
      }
      this.#missing.set(character, (this.#missing.get(character) ?? 0) + 1);
      result += codePointName(character);
    }
    return result;
  }

  /** Width of a printable character in points, at a size in points. */
  width(character: string, size: number): number {
    return (this.#look(character) ?? 0) * size;
  }

  /** In the order in which they were met. */
  get missing(): MissingGlyph[] {
    return [...this.#missing].map(([character, count]) => ({
      character,
      printed: codePointName(character),
      count,
    }));
  }

  /** Width as a share of the size; undefined for a glyph that is not there. */
  #look(character: string): number | undefined {
    if (this.#widths.has(character)) return this.#widths.get(character);
    const code = character.codePointAt(0) ?? 0;
    const width = this.#face.hasGlyphForCodePoint(code)
      ? this.#face.glyphForCodePoint(code).advanceWidth / this.#face.unitsPerEm
      : undefined;
    this.#widths.set(character, width);
    return width;
  }
}
