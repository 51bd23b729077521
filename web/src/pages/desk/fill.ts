/** Who takes what is typed into a form. */
export interface FillIn {
  /** What is shown at a place (a JSON Pointer). */
  textOf(place: string): string;
  enter(place: string, text: string): void;
}
