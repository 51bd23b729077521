/**
 * No text takes more than linear time to read: no regular expression backtracks without bound, and the
 * longest texts of every sign and every pair of signs are read.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test, vi } from 'vitest';
import { limits } from '../../src/limits.js';
import { isProof } from '../proof.js';

// The checker in this process, without a virtual machine or a program of its own beside it.
process.env['RECHECK_BACKEND'] = 'pure';
const { checkSync } = await import('recheck');

const folder = new URL('../../src/indicators/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));

/**
 * The verdict counts characters that were read, and asks no clock: a machine with other work to do would make a pattern
 * of its lateness.
 */
const withoutClock = {
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
};

interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly file: string;
}

function syntaxTree(file: string): ts.SourceFile {
  const text = readFileSync(new URL(file, folder), 'utf8');
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

function visitAll(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => visitAll(child, visit));
}

/** Literals, from the syntax tree: `/…/u` in a comment or a text is none. */
function literals(file: string): Pattern[] {
  const found: Pattern[] = [];
  visitAll(syntaxTree(file), (node) => {
    if (!ts.isRegularExpressionLiteral(node)) return;
    const end = node.text.lastIndexOf('/');
    found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), file });
  });
  return found;
}

/** How many places of a file build a pattern, be it called with `new` or without. */
function builderCount(file: string): number {
  let count = 0;
  visitAll(syntaxTree(file), (node) => {
    if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
      if (node.expression.getText() === 'RegExp') count += 1;
    }
  });
  return count;
}

/** The indicator file that called, by the third line of a stack: error, recorder, caller. */
function callerFile(): string | undefined {
  const caller = new Error().stack?.split('\n')[3] ?? '';
  return /\/src\/indicators\/([\w-]+\.ts)/u.exec(caller)?.[1];
}

/** Every pattern that the modules build while they are loaded. */
async function builtPatterns(): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const original = globalThis.RegExp;
  const record = (made: RegExp, file: string | undefined): RegExp => {
    if (file !== undefined) found.push({ source: made.source, flags: made.flags, file });
    return made;
  };
  vi.resetModules();
  globalThis.RegExp = new Proxy(original, {
    construct: (target, given, newTarget) =>
      record(Reflect.construct(target, given, newTarget) as RegExp, callerFile()),
    apply: (target, self, given) =>
      record(Reflect.apply(target, self, given) as RegExp, callerFile()),
  });
  try {
    for (const file of files) await import(new URL(file, folder).href);
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}

const built = await builtPatterns();
const patterns = [
  ...new Map(
    [...built, ...files.flatMap(literals)].map((pattern) => [
      `/${pattern.source}/${pattern.flags}`,
      pattern,
    ]),
  ),
].map(([whole, pattern]) => ({ ...pattern, whole, shown: whole.slice(0, 70) }));

/**
 * Those that the proof found to be linear, a line each. The checker takes a minute for all of them, and what it says of
 * a pattern never changes: `npm test` checks those that are not here, the proof all of them.
 */
const list = new URL('linear-patterns.txt', import.meta.url);
const known: ReadonlySet<string> = new Set(isProof ? [] : readFileSync(list, 'utf8').split('\n'));

describe('regular expressions of the indicators', () => {
  test('those built were all recorded', () => {
    const counts = files.map((file) => ({
      file,
      atLeast: builderCount(file),
      recorded: built.filter((pattern) => pattern.file === file).length,
    }));
    expect(counts.filter(({ atLeast, recorded }) => recorded < atLeast)).toEqual([]);
    expect(built.length).toBeGreaterThan(20);
    expect(patterns.length).toBeGreaterThan(80);
  });

  test('one that backtracks is found', () => {
    expect(checkSync('^(?:a|a)*$', 'u', withoutClock).status).toBe('vulnerable');
  });

  test.for(patterns.filter(({ whole }) => !known.has(whole)))(
    '$file $shown',
    ({ source, flags }) => {
      const diagnostics = checkSync(source, flags, withoutClock);
      expect(diagnostics.status).toBe('safe');
    },
  );

  // `JICHI_PROOF=1 npx vitest run linear-time -u` writes the list anew, once all of them passed.
  test.runIf(isProof)('the list is of these', async () => {
    const lines = patterns.map(({ whole }) => whole).sort();
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(fileURLToPath(list));
  });
});

const signs = [
  ...'0129.,+-*×÷/|%‰()[]（）【】=<>≥≤±~·、；;。:年月日号底末前后各每为扣分含计至到在且并不以内上下超',
  ...'达约定性文字描述无Xx元万亿人次个项度第季半“”\'"𠮷😀',
  ' ',
  '　',
  '\n',
  '\t',
  '\0',
  '\u200b',
  '\ufeff',
  '\u2028',
  '\ud800',
  '\udfff',
];

const max = limits.textCodeUnitsMax;

/** The longest text of this kind: its head, then the piece over and over, then its end. */
function longest(piece: string, head = '', end = ''): string {
  const room = max - head.length - end.length;
  return `${head}${piece.repeat(Math.ceil(room / piece.length)).slice(0, room)}${end}`;
}

const words = [
  '不超过',
  '小于等于',
  '及其以下',
  '百分比',
  '%(百分比)',
  '元/',
  '元/人·月',
  '人·千',
  '千米·',
  '千克千',
  '每人',
  '每低于',
  '扣1分',
  '计满分',
  '1计1分;',
  '1计1分,',
  '0-10%(含)计6分；',
  '每低于5%扣2分，',
  '的计得记',
  '2023年',
  '12月',
  '1月-',
  '2023.12',
  '12月底前',
  '上半年',
  '第一季度',
  '1-',
  '1~',
  '1±',
  '1,',
  '1,000',
  ',000',
  '90%≤',
  '1<x',
  '≥1且',
  '[1,',
  '1,2)',
  '1+',
  '1/',
  '1÷',
  '1=',
  '定性',
  '文字描述',
  '定性 ',
  '完成',
  '部分达成',
  '已全部完成',
  '预期年度绩效',
  '全部既定',
  '未达成',
  '(',
  '()',
  '(含',
  '（不含）',
  '为标准',
  '以100%为',
];
const heads = [
  '',
  '1',
  '0.',
  '≥1',
  '(0',
  '[1%,',
  '1元/',
  '±0',
  '0且0',
  '0<<0',
  '100%计满分，',
  '每',
  '2023年',
];
const ends = ['', 'x', '\n', ')', '分', '=1%', '前', '。'];

/** Of all pairs a sixteenth in `npm test`, each member with some others; the proof tries them all. */
const isTried = (first: number, second: number): boolean => isProof || (first + second) % 16 === 0;

describe(`${max} code units are read, whatever they are`, async () => {
  const { readTarget } = await import('../../src/indicators/target.js');
  const { readActual } = await import('../../src/indicators/actual.js');
  const { printReading } = await import('../../src/indicators/print-reading.js');
  const { withColumnUnit } = await import('../../src/indicators/units.js');
  const context = { level2: '时效指标', unit: '元', fiscalYear: 2023 };

  function readAll(text: string): string {
    const reading = readTarget(text, context);
    readActual(text, reading, context);
    withColumnUnit('万', text);
    return readTarget(printReading(reading), context).kind;
  }

  test.each(signs)('%j alone', (sign) => {
    expect(() => readAll(longest(sign))).not.toThrow();
  });

  test.each(signs)('%j with others, and before ends', (sign) => {
    for (const [index, other] of signs.entries()) {
      if (!isTried(signs.indexOf(sign), index)) continue;
      expect(readTarget(longest(sign + other), context).kind).not.toBe('');
      expect(readTarget(longest(sign, '1', other), context).kind).not.toBe('');
    }
  });

  test.each(words)('%j over and over, behind heads and before ends', (word) => {
    for (const [first, head] of heads.entries()) {
      for (const [second, end] of ends.entries()) {
        if (!isTried(first, second)) continue;
        expect(() => readAll(longest(word, head, end))).not.toThrow();
      }
    }
  });

  test.each(words)('a unit per %j, over and over', (word) => {
    const unit = longest(word, '元/');
    expect(() => readTarget(`1${unit}`.slice(0, max), { unit })).not.toThrow();
  });
});
