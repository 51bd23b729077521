/** One address with the methods that it knows; any other method is answered with 405 and `Allow`. */
import type {
  FastifyContextConfig,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  HTTPMethods,
} from 'fastify';
import '@fastify/swagger';
import { unknownParameters } from '../evaluations/shared/pages.js';
import type { FileBound } from './body.js';
import { type Description, manualOf } from './operation.js';
import { refusalOf, sendProblem } from './problem.js';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** An operation in one piece: how it is described, who may, and what is done. */
type Operation = Behaviour & (Description | { readonly isHidden: true });

interface Behaviour {
  /** `key`: needs one wherever the service listens, as all that is stored does; `commit`: where `commit=true` stores; `health`, `page`: never. */
  readonly access?: 'key' | 'commit' | 'health' | 'page';
  /** Whether a body of NDJSON is handed on as a stream. */
  readonly takesLines?: boolean;
  /** Whether its answer costs much, whatever is sent. */
  readonly isHeavy?: boolean;
  /** A body of any type is handed on as its bytes, so many at most. */
  readonly takesFile?: FileBound;
  readonly handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
}

const allMethods: readonly HTTPMethods[] = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
];

/** An address that takes no query parameters drops none in silence. */
async function refuseParameters({ query }: FastifyRequest): Promise<void> {
  const defects = unknownParameters(Object.keys(query as object));
  if (defects.length > 0) throw refusalOf(defects);
}

/** Registers the operations of an address. */
export function resource(
  app: FastifyInstance,
  url: string,
  operations: Partial<Readonly<Record<Method, Operation>>>,
): void {
  const methods = Object.keys(operations) as Method[];
  for (const method of methods) {
    const operation = operations[method];
    if (operation === undefined) continue;
    const { access = 'open', takesLines = false, takesFile, isHeavy = false, handler } = operation;
    const schema = 'isHidden' in operation ? { hide: true } : manualOf(operation, access === 'key');
    const bound = takesFile === undefined ? {} : { bodyLimit: takesFile.bytesMax };
    // Health checks ignore unknown parameters, which supervisors add; a use case that takes parameters reports all
    // defects at once.
    const isChecked = access !== 'health' && !('query' in operation);
    const preHandler = isChecked ? [refuseParameters] : [];
    const config: FastifyContextConfig = { access, takesLines, takesFile, isHeavy };
    app.route({ method, url, schema, handler, preHandler, config, ...bound });
  }
  const known: readonly string[] = methods.includes('GET') ? [...methods, 'HEAD'] : methods;
  app.route({
    method: allMethods.filter((method) => !known.includes(method)),
    url,
    schema: { hide: true },
    handler: async (request, reply) => {
      reply.header('Allow', known.join(', '));
      return sendProblem(request, reply, 405, `这个地址只支持 ${known.join('、')}。`);
    },
  });
}
