/** The built files of the workbench: known by name when the service starts, read and pressed when first asked for. */
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const press = promisify(gzip);

/** What stands in the page for the number that its styles carry, anew for each answer. */
const nonceMark = '__JICHI_NONCE__';

export interface PageFile {
  readonly type: string;
  readonly bytes: Buffer;
  /** Pressed; absent where that saves nothing. */
  readonly pressed: Buffer | undefined;
}

/** The page and its files; there is no page where the workbench was not built. */
export interface PageFiles {
  readonly page: string | undefined;
  /** By its name below the folder. */
  file(name: string): Promise<PageFile> | undefined;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

const pressedTypes = /^(?:text|application\/json|image\/svg|application\/wasm)/u;

/** Where the build puts them: beside this program, or, for sources that are run as they are, in what was built last. */
const folders = ['../../web', '../../../dist/web'].map((name) =>
  path.resolve(import.meta.dirname, name),
);

/**
 * What the page's reader of pdf asks for where a file names its fonts and does not hold them: files of the library,
 * which the service reads documents with, too.
 */
const library = fileURLToPath(new URL('.', import.meta.resolve('pdfjs-dist/package.json')));
const libraryFolders: Readonly<Record<string, string>> = {
  'cmaps/': path.join(library, 'cmaps'),
  'fonts/': path.join(library, 'standard_fonts'),
};

/** Finds the built files. @param folder another than that of the build */
export function pageFiles(folder?: string): PageFiles {
  for (const place of folder === undefined ? folders : [folder]) {
    const page = pageIn(place);
    if (page !== undefined) return { page, file: withLibrary(fileIn(place)) };
  }
  return { page: undefined, file: () => undefined };
}

function withLibrary(own: PageFiles['file']): PageFiles['file'] {
  const others = Object.entries(libraryFolders).map(
    ([prefix, folder]) => [prefix, fileIn(folder)] as const,
  );
  return (name) => {
    const found = others.find(([prefix]) => name.startsWith(prefix));
    return found === undefined ? own(name) : found[1](name.slice(found[0].length));
  };
}

function pageIn(folder: string): string | undefined {
  try {
    return readFileSync(path.join(folder, 'index.html'), 'utf8');
  } catch {
    return undefined;
  }
}

function fileIn(folder: string): PageFiles['file'] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)));
  const known = new Set(names.map((name) => name.replaceAll(path.sep, '/')));
  known.delete('index.html');
  const read = new Map<string, Promise<PageFile>>();
  return (name) => {
    if (!known.has(name)) return undefined;
    const found = read.get(name) ?? readPageFile(folder, name);
    read.set(name, found);
    found.catch(() => read.delete(name));
    return found;
  };
}

async function readPageFile(folder: string, name: string): Promise<PageFile> {
  const type = types[path.extname(name)] ?? 'application/octet-stream';
  const bytes = await readFile(path.join(folder, name));
  const pressed = pressedTypes.test(type) ? await press(bytes, { level: 9 }) : undefined;
  const saves = pressed !== undefined && pressed.length < bytes.length;
  return { type, bytes, pressed: saves ? pressed : undefined };
}

/** The page as it is sent. @param token of a session that was opened just now, for the page to keep */
export function pageText(page: string, nonce: string, token: string | undefined): string {
  const text = page.replaceAll(nonceMark, nonce);
  if (token === undefined) return text;
  return text.replace('</head>', `<meta name="jichi-session" content="${token}"></head>`);
}
