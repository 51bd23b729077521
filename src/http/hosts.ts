/** Addresses of this machine, and names under which a service may be asked. */
import { BlockList, isIP } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');

/** Whether an address or a name reaches nobody but this machine. */
export function isLoopback(host: string): boolean {
  const kind = isIP(host);
  if (kind === 0) return /^(?:.+\.)?localhost\.?$/iu.test(host);
  return loopback.check(host, kind === 4 ? 'ipv4' : 'ipv6');
}

const name = /^(?=.{1,253}$)[a-z0-9_](?:[\w-]*[a-z0-9])?(?:\.[a-z0-9_](?:[\w-]*[a-z0-9])?)*\.?$/iu;

/** An address, IPv6 with or without its brackets, or a name; undefined for anything else, such as one with a port. */
export function hostOf(text: string): string | undefined {
  const bare = /^\[(.+)\]$/u.exec(text)?.[1] ?? text;
  if (isIP(bare) !== 0) return bare;
  return bare === text && name.test(text) ? text : undefined;
}

/** A host as it stands in an address. */
export function inUrl(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host;
}
