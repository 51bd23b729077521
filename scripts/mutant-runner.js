/**
 * A plugin of Stryker that runs the tests of a mutant in a tenth of the time that a start of Vitest takes: code and
 * tests are bundled once, and each mutant gets the bundle evaluated anew with the files of tests that reach it. With
 * one start of Vitest a mutant, all of them took more than a day.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { constants, Script } from 'node:vm';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
} from '@vitest/expect';
import { fn } from '@vitest/spy';
import { rolldown } from 'rolldown';

/**
 * The tables of cases, without those of documents and forms, and without what looks at the manuals, at the workbench's
 * sources and at the terminal. The properties try the same code with random tables; they are left out, for a mutant
 * that only chance finds has no case of its own yet.
 */
const folder = 'tests/cases';
const leftOut =
  /^(documents|officer|reports)\/|^(documentation|web-sources|screen-width)\.test\.ts$/u;
const testNames = () =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.test.ts') && !leftOut.test(name))
    .sort();

/** The modules that tests begin with: their own code is static, what tests do while they load is not. */
function sourceNames() {
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.ts'));
  const from = (name) =>
    [
      ...readFileSync(path.join(folder, name), 'utf8').matchAll(/from '([./]+\/src\/[^']+)\.js'/gu),
    ].map(([, module]) => `./${path.join(folder, path.dirname(name), module)}.ts`);
  return [...new Set(names.filter((name) => !leftOut.test(name)).flatMap(from))].sort();
}

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
const expect = (value, message) => chai.expect(value, message);
Object.assign(expect, chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);

/** What `vitest` is to the tests here: their list is written down, nothing else. */
function collecting(file, tests) {
  const add = (title, run) => tests.push({ id: `${file} ${tests.length}`, title, run });
  const each = (over) => (rows) => (title, run) => {
    for (const row of rows) {
      const values = Array.isArray(row) ? row : [row];
      over(
        title.replace('%s', () => values[0]),
        () => run(...values),
      );
    }
  };
  const test = Object.assign(add, { each: each(add) });
  const group = (_title, run) => run();
  const describe = Object.assign(group, { each: each(group) });
  return { test, it: test, describe, expect, vi: { fn } };
}

/** Where a file was before it came into the bundle. */
const places = {
  name: 'places',
  transform: (code, id) =>
    code
      .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(id)))
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
      .replaceAll(
        'import.meta.resolve',
        `((name) => 'file://' + process.getBuiltinModule('node:module').createRequire(${JSON.stringify(id)}).resolve(name))`,
      ),
};

/**
 * Nothing is remembered: each test must make its own readings, or a mutant would only be noticed by the test that
 * happened to come first.
 */
const entryOf = (fileNames) => `
  import { Memo } from './src/memo.ts';
  Memo.prototype.get = (_key, make) => make();
  export const sources = () => Promise.all([${sourceNames()
    .map((name) => `import('${name}')`)
    .join(',')}]);
  export const files = {${fileNames
    .map((name) => `${JSON.stringify(name)}: () => import('./${folder}/${name}')`)
    .join(',')}};`;

async function bundled(fileNames) {
  const entry = entryOf(fileNames);
  const bundle = await rolldown({
    input: 'mutants:entry',
    platform: 'node',
    external: (id) => !/^[./]|^mutants:/u.test(id),
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'mutants:entry' ? path.resolve('mutants-entry.ts') : undefined),
        load: (id) => (id.endsWith('mutants-entry.ts') ? entry : undefined),
      },
      places,
    ],
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'cjs', codeSplitting: false });
  return output[0].code;
}

const namespace = '__stryker__';
const killersMax = 20;
const loadOf = (file) => `${file} load`;
const fileOf = (id) => id.slice(0, id.indexOf(' '));

class MutantRunner {
  killers = new Set();
  costs = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.fileNames = testNames();
    globalThis[namespace] ??= {};
    this.stryker = globalThis[namespace];
    this.script = new Script(`(require, exports, module) => {${await bundled(this.fileNames)}\n}`, {
      filename: path.resolve('mutants.cjs'),
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
  }

  /** The code as it is before any test has loaded. */
  async evaluated() {
    const module = { exports: {} };
    const { exports } = module;
    const native = createRequire(path.resolve('mutants.cjs'));
    const api = new Proxy({}, { get: (_, name) => exports.collect[name] });
    this.script.runInThisContext()((id) => (id === 'vitest' ? api : native(id)), exports, module);
    await exports.sources();
    return exports;
  }

  /** The tests of a file; one that fails stands for a file that does not load. */
  async load(file, exports) {
    const tests = [];
    this.stryker.currentTestId = loadOf(file);
    try {
      exports.collect = collecting(file, tests);
      await exports.files[file]();
      return tests;
    } catch (error) {
      return [failing(file, error)];
    }
  }

  /** Each file has the code to itself, so that what is made once is reached by each that needs it. */
  async dryRun() {
    const { stryker } = this;
    stryker.activeMutant = undefined;
    stryker.mutantCoverage = { static: {}, perTest: {} };
    const { perTest } = stryker.mutantCoverage;
    const results = [];
    for (const file of this.fileNames) {
      stryker.currentTestId = undefined;
      const tests = await this.load(file, await this.evaluated());
      for (const test of tests) results.push(await this.run(file, test));
      // What a file does while it loads, all of its tests stand on.
      const shared = perTest[loadOf(file)] ?? {};
      delete perTest[loadOf(file)];
      for (const { id } of tests) perTest[id] = { ...shared, ...perTest[id] };
    }
    return {
      status: DryRunStatus.Complete,
      tests: results,
      mutantCoverage: stryker.mutantCoverage,
    };
  }

  async mutantRun({ testFilter, hitLimit, activeMutant, mutantActivation }) {
    const { stryker } = this;
    Object.assign(stryker, { hitCount: 0, hitLimit });
    stryker.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    const tests = [];
    for await (const [file, test] of this.wanted(testFilter, activeMutant.id)) {
      tests.push(await this.run(file, test));
      this.learn(file, tests.at(-1));
      if (tests.at(-1).status === TestStatus.Failed) break;
    }
    const late = determineHitLimitReached(stryker.hitCount, hitLimit);
    return toMutantRunResult(late ?? { status: DryRunStatus.Complete, tests });
  }

  /** The tests that reach a mutant, or all; it is there once the code has loaded, if it was not before. */
  async *wanted(testFilter, id) {
    let exports;
    try {
      exports = await this.evaluated();
    } catch (error) {
      yield ['', failing('', error)];
      return;
    }
    this.stryker.activeMutant = id;
    const ids = new Set(testFilter);
    const isWanted = (test) => testFilter === undefined || ids.has(test.id) || test.isLoad;
    for (const file of this.inOrder(new Set(testFilter?.map(fileOf) ?? this.fileNames))) {
      const tests = (await this.load(file, exports)).filter(isWanted);
      const isFirst = (test) => this.killers.has(test.id);
      for (const test of tests.filter(isFirst)) yield [file, test];
      for (const test of tests) if (!isFirst(test)) yield [file, test];
    }
  }

  /** Files whose tests noticed the last mutants first, then those that cost little. */
  inOrder(files) {
    const recent = [...this.killers].toReversed().map(fileOf);
    const cost = (file) => this.costs.get(file) ?? 0;
    const cheapFirst = [...files].sort((left, right) => cost(left) - cost(right));
    return new Set([...recent.filter((file) => files.has(file)), ...cheapFirst]);
  }

  /** What a test took, and whether it noticed: the order of the next mutant's tests. */
  learn(file, { id, status, timeSpentMs }) {
    this.costs.set(file, Math.max(timeSpentMs, this.costs.get(file) ?? 0));
    if (status !== TestStatus.Failed) return;
    this.killers.delete(id);
    this.killers.add(id);
    if (this.killers.size > killersMax) this.killers.delete(this.killers.values().next().value);
  }

  /** One test; texts that it is held against (`toMatchFileSnapshot`) stand beside its file. */
  async run(file, { id, title, run }) {
    const started = performance.now();
    const result = (more) => ({
      id,
      name: `${file} ${title}`,
      timeSpentMs: performance.now() - started,
      ...more,
    });
    this.stryker.currentTestId = id;
    current = { place: path.join(folder, path.dirname(file)), file, title };
    try {
      await run();
      return result({ status: TestStatus.Success });
    } catch (error) {
      return result({ status: TestStatus.Failed, failureMessage: String(error) });
    }
  }
}

const failing = (file, error) => ({
  id: loadOf(file),
  title: 'load',
  isLoad: true,
  run: () => {
    throw error;
  },
});

/** The test that runs, for what is kept beside its file. */
let current;

const snapshots = new Map();
function snapshotOf({ place, file, title }) {
  const name = path.join(place, '__snapshots__', `${path.basename(file)}.snap`);
  if (!snapshots.has(name)) {
    const exports = {};
    new Function('exports', readFileSync(name, 'utf8'))(exports);
    snapshots.set(name, exports);
  }
  return snapshots.get(name)[`${title} 1`];
}

chai.use((_, { addMethod }) => {
  addMethod(chai.Assertion.prototype, 'toMatchFileSnapshot', function inFile(name) {
    chai.expect(this._obj).to.equal(readFileSync(path.join(current.place, name), 'utf8'));
  });
  addMethod(chai.Assertion.prototype, 'toMatchSnapshot', function inList() {
    chai.expect(`"${this._obj}"`).to.equal(snapshotOf(current).trim());
  });
});

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'bundle', MutantRunner)];
