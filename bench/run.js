/**
 * `npm run bench`: every file of bench/lines is asked for its lines, which are printed as
 * `name: ratio (floor, goal)` with their spread. `npm run bench -- P4 P5` asks some of them.
 */
import { readdirSync } from 'node:fs';
import { median } from './measure.js';
import { installPeers } from './peers.js';

const wanted = process.argv.slice(2);
const files = readdirSync(new URL('./lines/', import.meta.url)).filter(
  (file) => wanted.length === 0 || wanted.some((name) => file.startsWith(`${name.toLowerCase()}-`)),
);

function say(text) {
  process.stdout.write(`${text}\n`);
}

/** What a ratio is held against, and whether it reaches that; some lines only tell. */
function verdict({ floor, goal, lowerIsBetter = false }, ratio) {
  if (floor === undefined) return '';
  const reaches = (line) => (lowerIsBetter ? ratio <= line : ratio >= line);
  if (reaches(goal)) return '; goal reached';
  return reaches(floor) ? '; floor reached' : '; below the floor';
}

function sayLine(line) {
  const { name, floor, goal, lowerIsBetter, ratios, notes = [] } = line;
  const ratio = median(ratios);
  const held = floor === undefined ? 'no floor' : `floor ${floor}, goal ${goal}`;
  const sense = lowerIsBetter ? ', lower is better' : '';
  const spread = `${shown(Math.min(...ratios))}–${shown(Math.max(...ratios))} in ${ratios.length} rounds`;
  say(`${name}: ${shown(ratio)} (${held}${sense}); ${spread}${verdict(line, ratio)}`);
  for (const note of notes) say(`    ${note}`);
}

function shown(ratio) {
  return ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0);
}

say(`Node ${process.version}; tables of 25 indicators; medians of rounds taken in turn.`);
installPeers(say);
for (const file of files) {
  const { lines } = await import(`./lines/${file}`);
  for await (const line of lines()) sayLine(line);
}
