/**
 * The checks of the ground prove themselves: in a copy of the project each planted fault must make its
 * step of `npm run check` fail, and without it the step must pass.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isProof } from '../proof.js';

const project = path.resolve(import.meta.dirname, '../..');
let copy = '';

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'jichi-planted-'));
  const names = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: project, encoding: 'utf8' },
  );
  for (const name of names
    .split('\0')
    .filter((entry) => /^(?:src|lint|web)\/|^[^/]+$/.test(entry))) {
    cpSync(path.join(project, name), path.join(copy, name), { recursive: true });
  }
  symlinkSync(path.join(project, 'node_modules'), path.join(copy, 'node_modules'));
  // Biome asks git what to leave out.
  execFileSync('git', ['init', '-q'], { cwd: copy });
  writeFileSync(
    path.join(copy, 'tsconfig.json'),
    readFileSync(path.join(project, 'tsconfig.build.json'), 'utf8')
      .replace('./tsconfig.json', './tsconfig.base.json')
      .replace('"noEmit": false', '"noEmit": true'),
  );
  cpSync(path.join(project, 'tsconfig.json'), path.join(copy, 'tsconfig.base.json'));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

function step(name: string): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', `check:${name}`], {
    cwd: copy,
    encoding: 'utf8',
  });
  return { status, output: `${stdout}${stderr}` };
}

/** Runs a step with faults planted into files, and takes the faults out again. */
function withPlanted(faults: readonly (readonly [file: string, text: string])[], name: string) {
  const originals = faults.map(([file]) => [file, original(file)] as const);
  for (const [file, text] of faults) writeFileSync(path.join(copy, file), text);
  const result = step(name);
  for (const [file, text] of originals) writeFileSync(path.join(copy, file), text);
  return result;
}

function original(file: string): string {
  return readFileSync(path.join(copy, file), 'utf8');
}

const floats = [
  'export const planted = (a: number, b: number): number => a * b;',
  'export const planted = (a: number, b: number): number => a / b;',
  'export const planted = (a: number, b: number): number => a - b;',
  'export const planted = (a: number, b: number): number => a + b;',
  'export const planted = (a: number, b: number): number => a % b;',
  'export const planted = (a: number, b: number): number => a ** b;',
  'export function planted(a: number): number {\n  let b = a;\n  b += 1;\n  return b;\n}',
  'export const planted = 0.5;',
  'export const planted = (a: string): number => Number(a);',
  'export const planted = (a: string): number => +a;',
  'export const planted = (a: string): number => Number.parseFloat(a);',
  'export const planted = (a: number): number => Math.round(a);',
  'export const planted = (a: number): string => a.toFixed(2);',
];

describe('the checks fail on a planted fault', () => {
  test('all of them are steps of npm run check', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8'));
    for (const name of ['format', 'lint', 'imports', 'types', 'dead']) {
      expect(scripts['check:sources']).toContain(`check:${name}`);
    }
    for (const name of ['check:sources', 'test:unit']) expect(scripts.check).toContain(name);
    expect(scripts.check + scripts['check:sources']).not.toMatch(/\|\||;/);
  });

  // `npm run check` itself says so; here it is the control of the proof.
  test.runIf(isProof).each(['lint', 'imports', 'types'])('%s passes without a fault', (name) => {
    expect(step(name)).toMatchObject({ status: 0 });
  });

  describe('the linter, once for all that it has to find', () => {
    const rooms = ['src/scoring', 'src/indicators', 'src/policies'];
    const inRooms = rooms.flatMap((room) =>
      floats.map((line, index) => [`${room}/planted-${index}.ts`, line] as const),
    );
    const spreads = [
      'export const planted = (a: number[], b: number[]): number => a.push(...b);',
      'export const planted = (a: number[], b: number[]): number => a.unshift(1, ...b);',
      'export const planted = (a: number[]): number => Math.max(...a);',
      'export const planted = (a: number[]): number => Math.min(0, ...a);',
    ].map((line, index) => [`src/reports/spread-${index}.ts`, line] as const);
    const loop = 'src/scoring/fast-loop.ts';
    const besideLoop = [
      'src/scoring/fast-loop-2.ts',
      'src/scoring/plans/fast-loop.ts',
      'src/indicators/fast-loop.ts',
      'src/policies/fast-loop.ts',
    ].map((file) => [file, floats[0] ?? ''] as const);
    const long = 'src/scoring/planted-long.ts';
    const lines = Array.from({ length: 61 }, (_, index) => `  all.push('${index}');`);
    const body = ['export function planted(all: string[]): void {', ...lines, '}'].join('\n');
    let output = '';

    beforeAll(() => {
      const files = [...inRooms, ...spreads, ...besideLoop, [long, body] as const];
      for (const [file, text] of files) writeFileSync(path.join(copy, file), `${text}\n`);
      const result = step('lint');
      for (const [file] of files) rmSync(path.join(copy, file));
      expect(result.status).not.toBe(0);
      output = result.output;
    });

    test('float arithmetic in a pure room, each kind of it in a file of its own', () => {
      for (const [file, line] of inRooms)
        expect({ line, found: output.includes(`${file}:`) }).toEqual({ line, found: true });
      expect(output.match(/no float may touch a score/g)?.length).toBeGreaterThanOrEqual(
        inRooms.length + besideLoop.length,
      );
    });

    test('a list spread into a call: a long one overflows the stack', () => {
      for (const [file] of spreads) expect(output).toContain(`${file}:`);
      expect(output.match(/No list is spread into a call/g)).toHaveLength(spreads.length);
    });

    test('float arithmetic beside the one file that may compute', () => {
      expect(original(loop)).toMatch(/Math\.floor/);
      for (const [file] of besideLoop) expect(output).toContain(`${file}:`);
      expect(output).not.toContain(`${loop}:`);
    });

    test('a function of more than sixty lines', () => {
      expect(output).toContain(`${long}:`);
      expect(output).toContain('noExcessiveLinesPerFunction');
    });
  });

  test('an import against the arrows, of each kind', () => {
    const imports = [
      // A pure room that imports a later one, the command line, files, a package.
      ['src/indicators/direction.ts', '../scoring/deviation.js'],
      ['src/scoring/deviation.ts', '../cli/table.js'],
      ['src/scoring/rounding.ts', 'node:fs'],
      ['src/policies/catalogue.ts', 'string-width'],
      // Reports that look at files or a package outside their renderers, and the room beside them.
      ['src/reports/printable.ts', 'node:fs'],
      ['src/reports/measure.ts', 'pdfkit'],
      ['src/reports/words.ts', '../documents/align.js'],
      // decimal.js outside its file; the base that imports a room.
      ['src/evaluations/sheets/score.ts', 'decimal.js'],
      ['src/defect.ts', './scoring/deviation.js'],
      // A use case and a way in that reach for the database, a driver outside its room, the database upwards.
      ['src/evaluations/sheets/verify.ts', '../../db/schema.js'],
      ['src/http/body.ts', '../db/open.js'],
      ['src/http/errors.ts', 'postgres'],
      ['src/db/schema.ts', '../http/problem.js'],
      // A room of the use cases that reaches upwards, and one for what puts them together.
      ['src/evaluations/access/caller.ts', '../commands/write.js'],
      ['src/evaluations/tables/read.ts', '../workflow/steps.js'],
      ['src/evaluations/commands/write.ts', '../service.js'],
      // Two ways in that reach for each other.
      ['src/jobs/threads/outcome.ts', '../../http/problem.js'],
      ['src/http/request-context.ts', '../jobs/threads/outcome.js'],
    ] as const;
    const faults = imports.map(([file, imported]) => {
      const line = `import * as planted from '${imported}';`;
      return [file, `${line}\n${original(file)}\nexport const used = planted;\n`] as const;
    });
    const { status, output } = withPlanted(faults, 'imports');
    expect(status).not.toBe(0);
    for (const [file] of imports) {
      expect({ file, found: output.includes(`${file} →`) }).toEqual({ file, found: true });
    }
  });

  test('a rule kind without its rule', () => {
    const kinds = 'src/scoring/rules/kinds.ts';
    const planted = original(kinds).replace("  'checklist',\n", "  'checklist',\n  'planted',\n");
    const { status, output } = withPlanted([[kinds, planted]], 'types');
    expect(status).not.toBe(0);
    expect(output).toContain('planted');
  });
});
