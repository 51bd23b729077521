/**
 * Pages of other origins ask nothing here. A browser sends their requests all the same, with the cookies of this host,
 * and only hides the answers from them; what a request would have done is done by then.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { hostOf } from './hosts.js';
import { Refusal } from './problem.js';

/**
 * Refuses requests that a page of another origin has sent; whoever follows a link from there comes in.
 * @param hosts names under which this service is reached besides the one that a request names: a proxy may change it
 */
export function refuseOtherOrigins(app: FastifyInstance, hosts: readonly string[]): void {
  const known = new Set(hosts.map((host) => host.toLowerCase()));
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.access === 'health' || !isForeign(request, known)) return;
    const message =
      '这个请求出自别处的网页，没有处理：本服务的接口只答复自己的网页和程序。经反向代理访问时，请让它原样转发 Host。';
    throw new Refusal(403, message, [{ code: 'page-foreign', pointer: '', message }]);
  });
}

/** What the browser says of where a request comes from; a program says nothing, and needs a key to do anything. */
function isForeign({ method, headers }: FastifyRequest, known: ReadonlySet<string>): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) {
    if (site === 'same-origin' || site === 'none') return false;
    const isLink =
      headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
    return !(isLink && (method === 'GET' || method === 'HEAD'));
  }
  // Browsers leave it out where the connection is not encrypted and leads to another machine.
  const { origin, host = '' } = headers;
  if (origin === undefined) return false;
  const parsed = URL.canParse(origin) ? new URL(origin) : undefined;
  if (parsed === undefined) return true;
  const name = hostOf(parsed.hostname) ?? '';
  return !isSameHost(parsed, host) && !known.has(name.toLowerCase());
}

function isSameHost({ host, protocol }: URL, header: string): boolean {
  const standard = protocol === 'https:' ? ':443' : ':80';
  return host === header.toLowerCase().replace(new RegExp(`${standard}$`, 'u'), '');
}
