/** How many requests a minute one key may make, and one address where no key is asked for. */
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CallerBounds } from '../evaluations/access/caller-bounds.js';
import { limits } from '../limits.js';
import { Refusal } from './problem.js';

/** Counts a request. @throws Refusal 429 for one beyond the bound. */
export type Count = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

export interface Rates {
  readonly ofKey: Count;
  readonly ofAddress: Count;
}

/**
 * Opens the counts. Each process counts for itself, in windows of a minute. Every answer says what is left in the
 * headers RateLimit-Policy and RateLimit (draft-ietf-httpapi-ratelimit-headers).
 */
export async function openRates(
  app: FastifyInstance,
  { keyRequests, addressRequests }: CallerBounds,
): Promise<Rates> {
  await app.register(rateLimit, {
    global: false,
    timeWindow: limits.rateWindowMs,
    cache: limits.ratedCallerCountMax,
  });
  const ofKey = app.createRateLimit({
    max: keyRequests,
    keyGenerator: ({ caller }: FastifyRequest) => caller?.keyId ?? '',
  });
  const ofAddress = app.createRateLimit({ max: addressRequests });
  return {
    ofKey: counted(ofKey, 'key', '一个密钥'),
    ofAddress: counted(ofAddress, 'address', '一个地址'),
  };
}

function counted(
  limiter: ReturnType<FastifyInstance['createRateLimit']>,
  name: string,
  whose: string,
): Count {
  const seconds = limits.rateWindowMs / 1000;
  return async (request, reply) => {
    const state = await limiter(request);
    if (state.isAllowed) return;
    const { max, remaining, ttlInSeconds, isExceeded } = state;
    reply
      .header('RateLimit-Policy', `"${name}";q=${max};w=${seconds}`)
      .header('RateLimit', `"${name}";r=${remaining};t=${ttlInSeconds}`);
    if (!isExceeded) return;
    const message = `${whose}每分钟至多 ${max} 个请求，请在 ${ttlInSeconds} 秒后重试。`;
    const defect = { code: 'too-many-requests', pointer: '', message } as const;
    throw new Refusal(429, message, [defect], ttlInSeconds);
  };
}
