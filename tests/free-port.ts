/** Ports for servers that tests stop and start again. */
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

/**
 * Where the system takes no port for connections that leave: while a server is down, any of the thousands that other
 * tests open would be given its port, even a client that asks for it in vain, and it could never listen again.
 */
const [least, most] = [10_000, leastPortOfClients() - 1];
const tryCount = 100;

function leastPortOfClients(): number {
  try {
    return Number.parseInt(readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8'), 10);
  } catch {
    // Systems without that file take the ports that IANA leaves for this.
    return 49_152;
  }
}

/** A port that nobody listens on, and that nobody is given by chance. */
export async function freePort(): Promise<number> {
  for (let count = 0; count < tryCount; count += 1) {
    const port = randomInt(least, most);
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port from ${least} to ${most}`);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}
