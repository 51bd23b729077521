/** What a person is told ends with what to do: a wish, or that nothing needs to be done. */
const ending = /(?:请|须|不必|应|是否|运行|写作|可用)[^。]*[。？]$/u;

/** Those that leave a reader alone with it. */
export function withoutAdvice<T extends { readonly message: string }>(told: readonly T[]): T[] {
  return told.filter(({ message }) => !ending.test(message));
}
