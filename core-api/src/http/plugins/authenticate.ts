import type { FastifyRequest } from 'fastify';

import type { ConnectorPrincipal, Principal, UserPrincipal } from '../../access/principal.ts';
import { ProblemError } from '../../problem/problem-error.ts';
import type { App } from '../app-type.ts';

declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal | null;
  }
}

/** Who a bearer token speaks for at this moment, or undefined when it speaks for nobody. */
export type Identify = (token: string) => Promise<Principal | undefined>;

/**
 * Before a body is read, every route that is not public learns who calls. Permissions are not decided here, but for the kind of caller that
 * the route declares.
 */
export function addAuthentication(app: App, identify: Identify): void {
  app.decorateRequest('principal', null);
  app.addHook('onRequest', async (request) => {
    const auth = request.routeOptions.config.auth;
    if (request.is404 || auth === undefined || auth === 'public') return;
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const principal = token === undefined ? undefined : await identify(token);
    if (principal === undefined) throw new ProblemError({ code: 'unauthenticated' });
    if (principal.kind !== auth) throw new ProblemError({ code: 'forbidden' });
    request.principal = principal;
  });
}

/** The member of staff behind the request; the route must declare `auth: 'user'`. */
export function userOf(request: Pick<FastifyRequest, 'principal'>): UserPrincipal {
  if (request.principal?.kind !== 'user') throw new ProblemError({ code: 'forbidden' });
  return request.principal;
}

/** The connector behind the request; the route must declare `auth: 'connector'`. */
export function connectorOf(request: Pick<FastifyRequest, 'principal'>): ConnectorPrincipal {
  if (request.principal?.kind !== 'connector') throw new ProblemError({ code: 'forbidden' });
  return request.principal;
}
