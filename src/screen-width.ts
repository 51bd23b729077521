/** How many columns of a screen a text takes. */
import stringWidth from 'string-width';

// What nearly all texts of this field are made of. The library's own patterns for emoji and marks take longer
// to build than most commands run, so they are asked for only where such a sign may be.
const plain = /^[\x20-\x7e≥≤–—‘’“”…·×─\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e]*$/u;
const wide = /[\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e]/gu;

/** Columns of a terminal that a text takes: full-width signs take two, marks that join others none. */
export function screenWidth(text: string): number {
  if (!plain.test(text)) return stringWidth(text);
  return text.length + (text.match(wide)?.length ?? 0);
}
