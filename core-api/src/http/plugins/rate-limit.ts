import { ProblemError } from '../../problem/problem-error.ts';
import type { Clock } from '../../shared/clock.ts';
import type { App } from '../app-type.ts';
import { addressKey } from './address-key.ts';

/** How often a route may be called, from one address and altogether, in a window. */
export type RateLimit = { readonly perAddress: number; readonly altogether: number; readonly windowSeconds: number };

declare module 'fastify' {
  interface FastifyContextConfig {
    rateLimit?: RateLimit;
  }
}

type Count = { since: number; calls: number };

/**
 * Counts calls of routes that declare a limit, before anything of them is read, and refuses the rest of the window with `too-many-requests`, whatever they ask. Counted in
 * this process's memory: with several processes the limit is as many times as high. Addresses (address-key.ts) are those of the connection, never a header that a caller could write.
 */
export function addRateLimit(app: App, clock: Clock): void {
  const routes = new Map<string, Map<string, Count>>();
  app.addHook('onRequest', async (request, reply) => {
    const { rateLimit, url } = request.routeOptions.config;
    if (rateLimit === undefined || request.is404) return;
    const now = clock.now().getTime() / 1000;
    const counts = routes.get(url) ?? new Map<string, Count>();
    routes.set(url, counts);
    for (const [key, count] of counts) if (now - count.since >= rateLimit.windowSeconds) counts.delete(key);
    const limits = [[addressKey(request.ip), rateLimit.perAddress], ['', rateLimit.altogether]] as const;
    const full = limits.map(([key, most]) => [counts.get(key), most] as const).find(([count, most]) => count !== undefined && count.calls >= most)?.[0];
    if (full !== undefined) {
      void reply.header('retry-after', String(Math.max(1, Math.ceil(full.since + rateLimit.windowSeconds - now))));
      throw new ProblemError({ code: 'too-many-requests' });
    }
    for (const [key] of limits) {
      const count = counts.get(key);
      if (count === undefined) counts.set(key, { since: now, calls: 1 });
      else count.calls += 1;
    }
  });
}
