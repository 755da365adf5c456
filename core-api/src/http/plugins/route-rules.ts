import type { FastifyContextConfig, RouteOptions } from 'fastify';

import type { Role } from '../../shared/roles.ts';
import type { App } from '../app-type.ts';

/** Who may call a route at all; what they may see is decided by `access`. `ehr`: an electronic health record, which signs for each call by itself. */
export type RouteAuth = 'public' | 'user' | 'connector' | 'ehr';

/** Of what sign-in a member of staff must come: `own` = with us or their organisation's own; a host's word for its staff (`any`) is good for answers only. */
export type SignIn = 'own' | 'any';

declare module 'fastify' {
  interface FastifyContextConfig {
    auth?: RouteAuth;
    /** Of `user` routes: which roles may call it. Nobody else gets further than that, whatever the path or body. */
    roles?: readonly Role[];
    /** Of `user` routes. */
    signIn?: SignIn;
    /** Of `user` routes with `signIn: 'own'`: a second factor given again within the last five minutes. */
    stepUp?: boolean;
    /** Of `user` routes: connectors may call it too, each for its own feeds. */
    orConnector?: boolean;
    /** Of `user` routes by which somebody asks or looks: closed to whoever is held up for what the audit trail showed (access/friction.ts). */
    asks?: boolean;
    /** Of `user` routes: open to somebody whose account nobody has confirmed in time, so that they can be told. */
    whileOverdue?: boolean;
  }
}

/** Paths served by other people's plugins, which describe themselves: the reference page, and the token service; and the pages on which people sign in. */
const foreignPrefixes = ['/docs', '/oauth', '/.well-known', '/sign-in'];

function isForeign(url: string | undefined): boolean {
  return foreignPrefixes.some((prefix) => url === prefix || url?.startsWith(`${prefix}/`) === true);
}

/** What is wrong with a route, in words for the developer; empty when it may be served. */
export function routeFaults(route: Pick<RouteOptions, 'url' | 'method' | 'schema' | 'config'>): string[] {
  if (route.method === 'OPTIONS' || isForeign(route.url)) return [];
  const faults: string[] = [];
  const { schema, config } = route;
  if (schema?.operationId === undefined) faults.push('has no operationId');
  if (config?.auth === undefined) faults.push('does not declare who may call it (config.auth)');
  faults.push(...callerFaults(config ?? {}));
  const statuses = Object.keys((schema?.response ?? {}) as Record<string, unknown>);
  if (!statuses.some((status) => status.startsWith('2'))) faults.push('has no response schema for success: everything would leak');
  if (!statuses.includes('500')) faults.push('has no response schema for 500');
  if (config?.auth !== 'public' && !['401', '403', '404'].every((status) => statuses.includes(status))) {
    faults.push('is not public but has no response schemas for 401, 403 and 404');
  }
  const methods = Array.isArray(route.method) ? route.method : [route.method];
  if (methods.includes('POST') && schema?.body === undefined) faults.push('takes a body without a schema');
  return faults;
}

function callerFaults({ auth, roles, signIn, stepUp, orConnector }: Pick<FastifyContextConfig, 'auth' | 'roles' | 'signIn' | 'stepUp' | 'orConnector'>): string[] {
  if (auth !== 'user') return roles === undefined && signIn === undefined && stepUp === undefined && orConnector === undefined ? [] : ['declares roles, signIn, stepUp or orConnector, which only user routes have'];
  const faults: string[] = [];
  if (roles === undefined || roles.length === 0) faults.push('does not declare which roles may call it (config.roles)');
  if (signIn === undefined) faults.push('does not declare of what sign-in (config.signIn)');
  if (stepUp === true && signIn !== 'own') faults.push('asks for a second factor of a sign-in that is not ours (config.stepUp without signIn own)');
  return faults;
}

/**
 * The application refuses to build with a route that says less than it must (DESIGN section 6): an undeclared route is open, and a route
 * without response schemas sends whatever the handler returns.
 */
export function requireDeclaredRoutes(app: App): void {
  const operationIds = new Set<string>();
  app.addHook('onRoute', (route) => {
    const faults = routeFaults(route);
    const operationId = route.schema?.operationId;
    if (operationId !== undefined) {
      if (operationIds.has(operationId)) faults.push(`repeats the operationId ${operationId}`);
      operationIds.add(operationId);
    }
    if (faults.length > 0) throw new Error(`route ${String(route.method)} ${route.url} ${faults.join('; ')}`);
  });
  // A status that no schema covers would be sent unfiltered: zod response schemas are the allow-list (DESIGN section 8).
  app.addHook('preSerialization', (request, reply, payload, done) => {
    const declared = (request.routeOptions.schema?.response ?? {}) as Record<string, unknown>;
    if (declared[String(reply.statusCode)] === undefined && !isForeign(request.routeOptions.url)) {
      done(new Error(`no response schema for ${reply.statusCode}`));
      return;
    }
    done(null, payload);
  });
}
