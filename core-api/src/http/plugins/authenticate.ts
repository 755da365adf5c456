import type { FastifyContextConfig, FastifyRequest } from 'fastify';

import { frictionRefusal } from '../../access/friction.ts';
import type { ConnectorPrincipal, Principal, UserPrincipal } from '../../access/principal.ts';
import type { EhrCaller, IdentifyEhr } from '../../identity/ehr/identify-ehr.ts';
import { ProblemError } from '../../problem/problem-error.ts';
import type { Clock } from '../../shared/clock.ts';
import type { App } from '../app-type.ts';

declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal | null;
    /** Of routes for EHRs, which hold no token of ours. */
    ehrCaller: EhrCaller | null;
  }
}

/** Who a bearer token speaks for at this moment, or undefined when it speaks for nobody. */
export type Identify = (token: string) => Promise<Principal | undefined>;

/** How long a second factor counts as just given, in seconds. */
export const stepUpSeconds = 300;

/**
 * Before a body is read, every route that is not public learns who calls, and refuses whom its declaration does not name: another kind of caller, another role, a
 * host's word where the person must sign in themselves (all `forbidden`), or a second factor given too long ago (`step-up-needed`, RFC 9470 section 3). Which records
 * they may see is decided by `access`.
 */
export function addAuthentication(app: App, identify: Identify, identifyEhr: IdentifyEhr, clock: Clock): void {
  app.decorateRequest('principal', null);
  app.decorateRequest('ehrCaller', null);
  app.addHook('onRequest', async (request) => {
    const auth = request.routeOptions.config.auth;
    if (request.is404 || auth === undefined || auth === 'public') return;
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (auth === 'ehr') {
      const { [originHeader]: origin } = request.headers;
      const caller = token === undefined ? undefined : await identifyEhr({ token, path: calledPath(request.url), origin: typeof origin === 'string' ? origin : undefined });
      if (caller === undefined) throw provesNothing(request);
      request.ehrCaller = caller;
      return;
    }
    const principal = token === undefined ? undefined : await identify(token);
    if (principal === undefined) throw provesNothing(request);
    // Set first, so that the log tells who was refused; no handler runs after a refusal.
    request.principal = principal;
    const refusal = callerRefusal(request.routeOptions.config, principal, clock.now());
    if (refusal !== undefined) throw new ProblemError({ code: refusal });
  });
}

/** Nobody stands behind the request; too many such ones from an address are told to wait (refusal-limits.ts). */
function provesNothing({ unsignedForSeconds }: Pick<FastifyRequest, 'unsignedForSeconds'>): ProblemError {
  return new ProblemError(unsignedForSeconds === undefined ? { code: 'unauthenticated' } : { code: 'too-many-requests', retryAfterSeconds: unsignedForSeconds });
}

/** In which the sidebar hands on the origin of a page that called it. */
const originHeader = 'x-mast-origin';

/** The path that the EHR called at the sidebar: ours without its version, and without the step that hands a patient in later. */
function calledPath(url: string): string {
  return (url.split('?')[0] ?? '').replace(/^\/v1/, '').replace(/\/patient$/, '');
}

type Refusal = 'forbidden' | 'step-up-needed' | 'confirmation-overdue' | 'asking-stopped' | 'asking-needs-own-sign-in';

function callerRefusal({ auth, orConnector, roles, signIn, stepUp, whileOverdue, asks }: FastifyContextConfig, principal: Principal, now: Date): Refusal | undefined {
  if (principal.kind !== auth) return principal.kind === 'connector' && orConnector === true ? undefined : 'forbidden';
  if (principal.kind !== 'user') return undefined;
  if (roles?.includes(principal.role) !== true) return 'forbidden';
  // What came through a host is never an own sign-in, and who has no session has not signed in with us.
  if (signIn !== 'any' && (principal.hostId !== undefined || principal.session === undefined)) return 'forbidden';
  if (principal.confirmationOverdue === true && whileOverdue !== true) return 'confirmation-overdue';
  const held = asks === true ? frictionRefusal(principal, now) : undefined;
  if (held !== undefined) return held;
  if (stepUp !== true) return undefined;
  const age = now.getTime() / 1000 - (principal.session?.steppedUpAt ?? Number.NEGATIVE_INFINITY);
  return age <= stepUpSeconds ? undefined : 'step-up-needed';
}

/** The EHR behind the request; the route must declare `auth: 'ehr'`. */
export function ehrOf(request: Pick<FastifyRequest, 'ehrCaller'>): EhrCaller {
  if (request.ehrCaller === null) throw new ProblemError({ code: 'forbidden' });
  return request.ehrCaller;
}

/** The member of staff behind the request; the route must declare `auth: 'user'`. */
export function userOf(request: Pick<FastifyRequest, 'principal'>): UserPrincipal {
  if (request.principal?.kind !== 'user') throw new ProblemError({ code: 'forbidden' });
  return request.principal;
}

/** Whoever is behind the request; the route must declare `auth: 'user'` and `orConnector`. */
export function callerOf(request: Pick<FastifyRequest, 'principal'>): Principal {
  if (request.principal === null) throw new ProblemError({ code: 'forbidden' });
  return request.principal;
}

/** The connector behind the request; the route must declare `auth: 'connector'`. */
export function connectorOf(request: Pick<FastifyRequest, 'principal'>): ConnectorPrincipal {
  if (request.principal?.kind !== 'connector') throw new ProblemError({ code: 'forbidden' });
  return request.principal;
}
