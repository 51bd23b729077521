/**
 * The mutants of src/scoring and src/indicators: runs Stryker, and holds every mutant that survives against
 * the compiler and against the list of those that change nothing (tests/mutation/equivalent.json).
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const listFile = 'tests/mutation/equivalent.json';

/**
 * Tries all mutants, those of the files given, or a part of all.
 * @param part such as '3/10'; see mutant-sample.js.
 * @returns the lines of the record, and what is wrong: survivors that nobody named, names that name nothing.
 */
export function tryMutants({ files = [], part } = {}) {
  const stryker = 'node_modules/@stryker-mutator/core/bin/stryker.js';
  const chosen = files.length === 0 ? [] : ['--incremental', '--mutate', files.join(',')];
  const env = part === undefined ? process.env : { ...process.env, JICHI_MUTANTS: part };
  const options = { stdio: 'inherit', env };
  const { status } = spawnSync(process.execPath, [stryker, 'run', ...chosen], options);
  if (status !== 0) return { facts: [], problems: ['Stryker could not finish'] };
  const isWhole = files.length === 0 && part === undefined;
  const { facts, problems } = judged(JSON.parse(readFileSync('out/mutants.json', 'utf8')), isWhole);
  const told = `tried: the statements of part ${part}, each file's in turn`;
  return { facts: part === undefined ? facts : [told, ...facts], problems };
}

/** What a report of Stryker comes to; of some files alone nothing can be said about names that are stale. */
function judged(report, isWhole) {
  const list = JSON.parse(readFileSync(listFile, 'utf8')).flatMap(({ mutants }) => mutants);
  const judge = judgeOf(new Set(list));
  const verdicts = Object.entries(report.files).flatMap(([file, { source, mutants }]) =>
    mutants
      .filter(({ status }) => status !== 'Ignored')
      .map((mutant) => ({ directory: path.dirname(file), ...judge(file, source, mutant) })),
  );
  const survived = verdicts.filter(({ status }) => status === 'survived');
  const named = verdicts.flatMap(({ status, name }) => (status === 'equivalent' ? [name] : []));
  const stale = isWhole ? list.filter((name) => !named.includes(name)) : [];
  const directories = [...new Set(verdicts.map(({ directory }) => directory))].sort();
  return {
    facts: [
      ...directories.map((each) =>
        line(
          `mutants of ${each}`,
          verdicts.filter(({ directory }) => directory === each),
        ),
      ),
      line('mutants', verdicts),
    ],
    problems: [
      ...survived.map(({ row, name }) => `survived (line ${row}): ${name}`),
      ...stale.map((name) => `named as equivalent, but did not survive: ${name}`),
    ],
  };
}

/** What becomes of one mutant, with its name where it survived the tests. */
function judgeOf(equivalent) {
  const refusedBy = compiler();
  return (file, source, mutant) => {
    if (mutant.status === 'Killed') return { status: 'killed' };
    if (mutant.status === 'Timeout') return { status: 'late' };
    if (refusedBy(file, mutated(source, mutant))) return { status: 'refused' };
    const name = nameOf(file, source, mutant);
    const status = equivalent.has(name) ? 'equivalent' : 'survived';
    return { status, name, row: mutant.location.start.line };
  };
}

/** The score leaves out what the compiler refuses: `npm run check` never lets it come so far. */
function line(name, verdicts) {
  const count = (sought) => verdicts.filter(({ status }) => status === sought).length;
  const [killed, late, refused] = [count('killed'), count('late'), count('refused')];
  const [equivalent, unnamed] = [count('equivalent'), count('survived')];
  const score = (((killed + late) / (verdicts.length - refused)) * 100).toFixed(2);
  return [
    `${name}: ${verdicts.length}`,
    `killed ${killed}`,
    `timed out ${late}`,
    `refused by the compiler ${refused}`,
    `survived ${equivalent + unnamed} (named as equivalent ${equivalent})`,
    `score ${score} %`,
  ].join(', ');
}

function offset(source, { line: row, column }) {
  const before = source.split('\n').slice(0, row - 1);
  return before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
}

function mutated(source, { location: { start, end }, replacement }) {
  return `${source.slice(0, offset(source, start))}${replacement}${source.slice(offset(source, end))}`;
}

/** A name that outlives moved lines: the file, the line as it stands, where in it, and what it becomes. */
function nameOf(file, source, { location: { start, end }, replacement }) {
  const text = source.split('\n')[start.line - 1] ?? '';
  const column = start.column - (text.length - text.trimStart().length);
  const original = source.slice(offset(source, start), offset(source, end));
  const short = (code) => code.replace(/\s+/gu, ' ');
  return `${file} | ${text.trim()} | ${column}: ${short(original)} → ${short(replacement)}`;
}

/** A check whether a file with this text would still compile. */
function compiler() {
  const { fileNames, options } = ts.getParsedCommandLineOfConfigFile('tsconfig.json', {}, ts.sys);
  const texts = new Map();
  let version = 0;
  const service = ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getCompilationSettings: () => options,
    getScriptFileNames: () => fileNames,
    getScriptVersion: (name) => String(texts.get(name)?.version ?? 0),
    getScriptSnapshot: (name) => {
      const text = texts.get(name)?.text ?? ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getDefaultLibFileName: (given) => ts.getDefaultLibFilePath(given),
  });
  return (file, text) => {
    const name = path.resolve(file);
    const original = ts.sys.readFile(name);
    version += 1;
    texts.set(name, { text, version });
    const defects = [
      ...service.getSyntacticDiagnostics(name),
      ...service.getSemanticDiagnostics(name),
    ];
    version += 1;
    texts.set(name, { text: original, version });
    return defects.length > 0;
  };
}
