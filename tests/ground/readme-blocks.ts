/** The blocks of code in a README, and its lines of the shell one by one. */

export interface Block {
  readonly language: string;
  readonly text: string;
}

/** The fenced blocks in their order. */
export function blocksOf(markdown: string): readonly Block[] {
  return [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gmu)].map(
    ([, language = '', text = '']) => ({ language, text }),
  );
}

export interface Line {
  readonly command: string;
  /** What the README says it exits with; 0 where it says nothing. */
  readonly status: number;
}

/** The commands of a block of the shell, each on a line of its own. */
export function linesOf(text: string): readonly Line[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s*#/u.test(line))
    .map((line) => ({
      command: line,
      status: Number(/#.*(?:exits with|退出码为) (\d)/u.exec(line)?.[1] ?? 0),
    }));
}

/** The two lines that say all to a newcomer; a test inside of `npm test` cannot run them, `.ci/run` does. */
export function isStart(text: string): boolean {
  return text.startsWith('npm ci');
}
