/** P10: memory of a process that streams the forms of thousands of sheets into one zip. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../zip-forms.js', import.meta.url));
const formCount = 10_000;
const grownCount = 50_000;

/** Most memory in MB that a process of its own has while it makes so many forms. */
function peakOf(count) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, String(count)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

export async function* lines() {
  const { peak, seconds, megabytes } = peakOf(formCount);
  yield {
    name: `P10 zip of ${formCount} xlsx forms, MB of memory`,
    floor: 250,
    goal: 110,
    lowerIsBetter: true,
    ratios: [peak],
    notes: [`${seconds.toFixed(0)} s, a zip of ${megabytes.toFixed(0)} MB`],
  };
  const more = peakOf(grownCount);
  yield {
    name: `P10 beside it: growth to ${grownCount} forms, MB`,
    floor: 80,
    goal: 20,
    lowerIsBetter: true,
    ratios: [more.peak - peak],
    notes: [`${more.seconds.toFixed(0)} s, a zip of ${more.megabytes.toFixed(0)} MB`],
  };
}
