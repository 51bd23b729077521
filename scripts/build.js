/**
 * `npm run build`: compiles src into a folder of its own, named after what it is made from, with the pages of web
 * below it, and lets the link `dist` name that folder once it is whole. What has not changed is not compiled again, two builds at once do not meet, and a
 * program that runs keeps the files that it was started from: node follows the link once, for its first file.
 * `npm run build -- --folder` makes `dist` a folder instead, because npm packs no links.
 */
import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const link = 'dist';
const prefix = '.dist-';
const inputs = [
  'src',
  'tsconfig.json',
  'tsconfig.build.json',
  'web',
  'package-lock.json',
  'scripts/build.js',
];

/** What the pages are made from: most changes leave them as they are, and they are taken over from the last build. */
const pageInputs = ['web', 'src/client', 'tsconfig.json', 'package-lock.json', 'scripts/build.js'];
/** The file beside the pages that says what they were made from. */
const pageMark = 'made-from.txt';

/** Days for which a build is kept that was replaced; one that is run is younger (src/cli/build-in-use.ts). */
const keptDays = 7;

/** How often it is begun anew because its sources changed meanwhile. */
const attemptsMax = 5;

process.chdir(path.resolve(import.meta.dirname, '..'));
const folder = built();
if (process.argv.includes('--folder')) unlinked(folder);
else {
  named(folder);
  removeOld(folder);
}

/** The folder with the program as the sources are now. */
function built() {
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const folder = `${prefix}${digest()}`;
    if (isWhole(folder)) return folder;
    const fresh = aside();
    compile(fresh);
    makePages(fresh);
    if (`${prefix}${digest()}` === folder) return moved(fresh, folder);
    rmSync(fresh, { recursive: true, force: true });
  }
  return fail('the sources change while they are compiled');
}

/** What something is made from, in few characters: names and contents. */
function digest(made = inputs) {
  const hash = createHash('sha256');
  for (const file of made.flatMap(filesOf)) {
    const bytes = readFileSync(file);
    hash.update(`${file.replaceAll(path.sep, '/')}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex').slice(0, 16);
}

function filesOf(input) {
  if (!existsSync(input)) return [];
  if (!lstatSync(input).isDirectory()) return [input];
  const names = readdirSync(input, { recursive: true }).sort();
  const own = names.filter((name) => !name.split(path.sep).includes('node_modules'));
  return own.map((name) => path.join(input, name)).filter((file) => lstatSync(file).isFile());
}

function isWhole(folder) {
  return ['cli/main.js', 'web/index.html'].every((name) => existsSync(path.join(folder, name)));
}

/** A name that no other build has. */
function aside() {
  return `${prefix}made-${randomUUID()}`;
}

function compile(folder) {
  const compiler = resolved('@typescript/native/package.json');
  if (compiler === undefined) fail('the compiler is missing; run npm ci (with devDependencies)');
  const program = path.join(path.dirname(compiler), 'bin/tsc');
  const words = [program, '-p', 'tsconfig.build.json', '--outDir', folder];
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' });
  if (status === 0) return chmodSync(path.join(folder, 'cli/main.js'), 0o755);
  rmSync(folder, { recursive: true, force: true });
  return fail('the sources do not compile; dist is as it was');
}

/** The pages below the folder: taken over from the last build where nothing of them changed, or bundled. */
function makePages(folder) {
  const made = digest(pageInputs);
  const [before, pages] = [path.join(link, 'web'), path.join(folder, 'web')];
  if (madeFrom(before) === made) return cpSync(before, pages, { recursive: true });
  const bundler = resolved('vite/package.json');
  if (bundler === undefined || resolved('@vitejs/plugin-vue') === undefined)
    fail('the bundler of the pages is missing; run npm ci (with devDependencies)');
  const program = path.join(path.dirname(bundler), 'bin/vite.js');
  const words = [program, 'build', '--config', 'web/vite.config.ts', '--outDir'];
  const { status } = spawnSync(process.execPath, [...words, path.resolve(pages)], {
    stdio: 'inherit',
  });
  if (status === 0) return writeFileSync(path.join(pages, pageMark), made);
  rmSync(folder, { recursive: true, force: true });
  return fail('the pages do not compile; dist is as it was');
}

function madeFrom(pages) {
  const mark = path.join(pages, pageMark);
  return existsSync(mark) ? readFileSync(mark, 'utf8') : undefined;
}

function resolved(name) {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    return undefined;
  }
}

/** Where another build was quicker, its folder is as good. */
function moved(fresh, folder) {
  try {
    renameSync(fresh, folder);
  } catch (error) {
    if (!isWhole(folder)) {
      // Somebody emptied it.
      rmSync(folder, { recursive: true, force: true });
      renameSync(fresh, folder);
    } else if (existsSync(fresh)) rmSync(fresh, { recursive: true });
    else throw error;
  }
  return folder;
}

/** Lets the link name the folder, in one step; a folder of earlier times that stands there is put aside. */
function named(folder) {
  const before = linked();
  if (before === folder) return;
  const fresh = aside();
  // On Windows a junction needs no right of its own, and cannot replace another one in one step.
  symlinkSync(folder, fresh, 'junction');
  if (before === undefined && existsSync(link)) renameSync(link, aside());
  try {
    renameSync(fresh, link);
  } catch (error) {
    if (error.code !== 'EPERM' && error.code !== 'EEXIST') throw error;
    rmSync(link);
    renameSync(fresh, link);
  }
  if (before !== undefined && existsSync(before)) touch(before);
}

/** The folder that the link names; undefined where there is no link. */
function linked() {
  const found = lstatSync(link, { throwIfNoEntry: false });
  return found?.isSymbolicLink() ? path.relative('.', path.resolve(readlinkSync(link))) : undefined;
}

function unlinked(folder) {
  const fresh = aside();
  cpSync(folder, fresh, { recursive: true });
  if (existsSync(link)) renameSync(link, aside());
  renameSync(fresh, link);
}

function touch(folder) {
  const now = new Date();
  utimesSync(folder, now, now);
}

/** Builds that nobody has used for long, and what interrupted ones left. */
function removeOld(current) {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1000;
  for (const name of readdirSync('.')) {
    if (!name.startsWith(prefix) || name === current) continue;
    const found = lstatSync(name, { throwIfNoEntry: false });
    if (found !== undefined && found.mtimeMs < oldest)
      rmSync(name, { recursive: true, force: true });
  }
}

function fail(reason) {
  process.stderr.write(`build: ${reason}\n`);
  process.exit(1);
}
