/** What a setting is: one variable of the environment, read in one place. */

/** A setting with the value that the program works with. */
export interface Setting<T> {
  /** The variable of the environment. */
  readonly name: string;
  /** The option of the command line that goes before the variable. */
  readonly option?: string;
  /** What it decides, in Chinese. */
  readonly meaning: string;
  /** What may be given, in Chinese: the end of a sentence that begins with 应为. */
  readonly allowed: string;
  /** What holds when nothing is given; `host` is the address that the service listens on. */
  readonly fallback: (host: string) => T;
  /** The same for people. */
  readonly fallbackText: string;
  /** Whether what was given may stand on no screen and in no log. */
  readonly isSecret?: boolean;
  /** @returns undefined for a text that is none of those allowed. */
  readonly parse: (text: string) => T | undefined;
  /** A value as it may be shown to anybody. */
  readonly show: (value: T) => string;
}

/** The two functions of a setting that is one of some words. */
export function oneOfWords<const Word extends string>(words: readonly Word[]) {
  return {
    allowed: words.join('、'),
    parse: (text: string): Word | undefined => words.find((word) => word === text),
    show: (value: Word): string => value,
  };
}

const countMax = 999_999_999;

/** A setting that says how many at most. */
export function countOf(name: string, meaning: string, fallback: number): Setting<number> {
  return {
    name,
    meaning,
    allowed: `1 到 ${countMax} 的整数`,
    fallback: () => fallback,
    fallbackText: String(fallback),
    parse: (text) => (/^[1-9]\d{0,8}$/u.test(text) ? Number(text) : undefined),
    show: String,
  };
}
