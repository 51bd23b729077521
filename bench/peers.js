/** The packages that we are measured against; they live in bench/package.json, not in ours. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Installs them where they are missing, and says so when that fails; their lines then say it again. */
export function installPeers(say) {
  if (existsSync(`${folder}node_modules`)) return;
  say('Installing the peers (npm ci --prefix bench) …');
  const { status, stderr } = spawnSync(
    'npm',
    ['ci', '--prefix', folder, '--no-audit', '--no-fund'],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) say(`The peers cannot be installed: ${stderr.trim().split('\n').at(-1)}`);
}

/** A peer's module; undefined, with its reason told, when it is not there. */
export async function loadPeer(name, say) {
  try {
    return await import(name);
  } catch (error) {
    say(`${name} cannot be loaded, its line is left out: ${error.message.split('\n')[0]}`);
    return undefined;
  }
}
