import type { FastifyRequest } from 'fastify';

import type { Principal } from '../../access/principal.ts';
import type { Environment } from '../../core.ts';
import { ProblemError } from '../../problem/problem-error.ts';
import type { Clock } from '../../shared/clock.ts';
import type { App } from '../app-type.ts';
import { addressKey } from './address-key.ts';

const windowSeconds = 600;
/**
 * How many refusals of one kind a caller may collect in the window. Ids are 122 random bits and tokens are signed, so nobody gets in by trying; the limits keep somebody from trying all day unseen. `unknown`: by account or client and operation;
 * a page that goes out of date makes a handful. `unsigned`: by address; a portal or a council's one address brings a few hundred ends of sessions. `astray`: paths that there are not, by address. Judgement.
 */
const most = { unknown: 40, unsigned: 3_000, astray: 600 } as const;
type Kind = keyof typeof most;

/** Addresses and accounts that are remembered at most; beyond it the oldest are forgotten first. */
const mostKeys = 50_000;

type Count = { readonly since: number; calls: number };

/** Counts refusals, in this process's memory: with several processes the limits are as many times as high. */
export type RefusalLimits = {
  readonly note: (kind: Kind, key: string) => void;
  /** Seconds until it is over, where there have been too many. */
  readonly isOver: (kind: Kind, key: string) => number | undefined;
};

export function refusalLimits(clock: Clock): RefusalLimits {
  const counts = new Map<string, Count>();
  const secondsOf = (): number => clock.now().getTime() / 1000;
  const standing = (key: string): Count | undefined => {
    const count = counts.get(key);
    if (count === undefined || secondsOf() - count.since < windowSeconds) return count;
    counts.delete(key);
    return undefined;
  };
  const isOver = (kind: Kind, key: string): number | undefined => {
    const count = standing(`${kind} ${key}`);
    return count === undefined || count.calls < most[kind] ? undefined : Math.max(1, Math.ceil(count.since + windowSeconds - secondsOf()));
  };
  return {
    isOver,
    note(kind, key) {
      const name = `${kind} ${key}`;
      const count = standing(name);
      if (count === undefined) {
        const oldest = counts.keys().next();
        if (counts.size >= mostKeys && oldest.done !== true) counts.delete(oldest.value);
        counts.set(name, { since: secondsOf(), calls: 1 });
      } else count.calls += 1;
    },
  };
}

declare module 'fastify' {
  interface FastifyRequest {
    /** From this caller's address too many came who proved nothing: seconds until that is over. Whoever proves who they are is not asked. */
    unsignedForSeconds: number | undefined;
  }
}

/**
 * Limits answers that say no, in the world where real people are asked about. Whoever holds a good token is never refused for what others behind the same address did: an address counts only for callers who prove nothing. To be added before
 * the callers are known; {@link refuseOften} after it.
 */
export function countRefusals(app: App, environment: Environment, limits: RefusalLimits): void {
  app.decorateRequest('unsignedForSeconds', undefined);
  if (environment !== 'live') return;
  app.addHook('onRequest', async (request) => {
    if (request.is404) refuse(limits.isOver('astray', addressKey(request.ip)));
    request.unsignedForSeconds = limits.isOver('unsigned', addressKey(request.ip));
  });
  app.addHook('onResponse', (request, reply, done) => {
    const key = keyOf(request);
    if (reply.statusCode === 404 && request.is404) limits.note('astray', addressKey(request.ip));
    else if (reply.statusCode === 404 && key !== undefined) limits.note('unknown', key);
    if (reply.statusCode === 401 && request.problemCode === 'unauthenticated') limits.note('unsigned', addressKey(request.ip));
    done();
  });
}

/**
 * Refuses somebody who was told "not there" too often at one operation, there and before anything is looked up, whatever they ask for: so the refusal says nothing about anybody. Their other operations go on.
 */
export function refuseOften(app: App, environment: Environment, limits: RefusalLimits): void {
  if (environment !== 'live') return;
  app.addHook('onRequest', async (request) => {
    const key = keyOf(request);
    if (key !== undefined) refuse(limits.isOver('unknown', key));
  });
}

function refuse(retryAfterSeconds: number | undefined): void {
  if (retryAfterSeconds !== undefined) throw new ProblemError({ code: 'too-many-requests', retryAfterSeconds });
}

function keyOf(request: Pick<FastifyRequest, 'principal' | 'routeOptions'>): string | undefined {
  const { principal } = request;
  return principal === null ? undefined : `${nameOf(principal)} ${request.routeOptions.schema?.operationId ?? ''}`;
}

function nameOf(principal: Principal): string {
  return principal.kind === 'user' ? principal.accountId : principal.clientId;
}
