/**
 * `node scripts/rooms.js [--write]`: the rooms of the program and the arrows between them, from the imports; with
 * `--write` they are put into docs/architecture.md. Exits with 1 where rooms form a circle.
 *
 * A room is a folder; an arrow goes from one room to another when a file of the first imports a file of the second,
 * however many do. A folder of more files than a reader takes in at once is no room: there every file counts as one,
 * and so do the arrows between them. The same definition holds before and after any change.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const roomFilesMax = 16;
const detailed = 'src/evaluations';
const page = 'docs/architecture.md';
const [begin, end] = ['<!-- rooms: node scripts/rooms.js --write -->', '<!-- end of rooms -->'];

/** Every import between files of `src/`, as pairs of paths. */
function importsOf() {
  const words = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'];
  const text = execFileSync('node_modules/.bin/depcruise', words, {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  const files = JSON.parse(text).modules.filter(({ source }) => source.startsWith('src/'));
  const pairs = files.flatMap(({ source, dependencies }) =>
    dependencies
      .filter(({ resolved }) => resolved.startsWith('src/'))
      .map(({ resolved }) => [source, resolved]),
  );
  return { files: files.map(({ source }) => source), pairs };
}

/** The room of a file among those directly below `src/`; files that lie there are the base. */
function topRoomOf(file) {
  const [, room, ...rest] = file.split('/');
  return rest.length === 0 ? 'base' : room;
}

/** How files below a folder are called by their rooms; a crowded folder has one for each file. */
function roomsBelow(folder, files) {
  const counts = new Map();
  for (const file of files) {
    const room = path.posix.dirname(file);
    counts.set(room, (counts.get(room) ?? 0) + 1);
  }
  return (file) => {
    const room = path.posix.dirname(file);
    const name = (counts.get(room) ?? 0) > roomFilesMax ? file.replace(/\.ts$/u, '') : room;
    return path.posix.relative(folder, name) || '.';
  };
}

/** Which rooms each room imports. */
function arrowsBetween(pairs, roomOf) {
  const arrows = new Map();
  for (const [from, to] of pairs.map((pair) => pair.map(roomOf))) {
    const known = arrows.get(from) ?? new Set();
    arrows.set(from, from === to ? known : known.add(to));
    if (!arrows.has(to)) arrows.set(to, new Set());
  }
  return arrows;
}

/** Rooms by how far they are from the bottom; those of a circle come last. */
function inOrder(arrows) {
  const order = [];
  const rest = new Set([...arrows.keys()].sort());
  for (;;) {
    const free = [...rest].filter((room) => [...arrows.get(room)].every((to) => !rest.has(to)));
    if (free.length === 0) break;
    for (const room of free) rest.delete(room);
    order.push(...free);
  }
  const circles = [...rest].filter((room) => reaches(arrows, room, room));
  return { order: [...order, ...rest], circles };
}

function reaches(arrows, from, wanted) {
  const seen = new Set();
  const next = [...arrows.get(from)];
  while (next.length > 0) {
    const room = next.pop();
    if (room === wanted) return true;
    if (!seen.has(room)) next.push(...arrows.get(room));
    seen.add(room);
  }
  return false;
}

function table(title, arrows) {
  const { order, circles } = inOrder(arrows);
  const count = [...arrows.values()].reduce((sum, { size }) => sum + size, 0);
  const rows = order.map(
    (room) => `| ${room} | ${order.filter((to) => arrows.get(room).has(to)).join(', ') || '–'} |`,
  );
  const circle = circles.length === 0 ? 'no circle' : `in a circle: ${circles.join(', ')}`;
  const head = `${title}: ${arrows.size} rooms, ${count} arrows, ${circle}.`;
  return { text: [head, '', '| Room | imports |', '|---|---|', ...rows].join('\n'), circles };
}

const { files, pairs } = importsOf();
const within = (folder) => (file) => file.startsWith(`${folder}/`);
const inside = pairs.filter((pair) => pair.every(within(detailed)));
const tables = [
  table('In `src/`', arrowsBetween(pairs, topRoomOf)),
  table(
    `In \`${detailed}/\``,
    arrowsBetween(inside, roomsBelow(detailed, files.filter(within(detailed)))),
  ),
];
const text = tables.map((one) => one.text).join('\n\n');

if (process.argv.includes('--write')) {
  const [before, rest = ''] = readFileSync(page, 'utf8').split(`${begin}\n`);
  const [, after = ''] = rest.split(end);
  writeFileSync(page, `${before}${begin}\n\n${text}\n\n${end}${after}`);
} else {
  process.stdout.write(`${text}\n\nImports between files of ${detailed}/: ${inside.length}.\n`);
}
if (tables.some(({ circles }) => circles.length > 0)) process.exitCode = 1;
