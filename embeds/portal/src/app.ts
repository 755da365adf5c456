import { loadStrings } from '@mast/panel/words';
import fastifyCookie from '@fastify/cookie';
import fastifyFormbody from '@fastify/formbody';
import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';

import { createCoreCalls } from './core/call-core.ts';
import { serveAssets } from './http/assets.ts';
import { createCookies } from './http/cookies.ts';
import { handleError } from './http/handle-error.ts';
import { securityHeaders } from './http/security-headers.ts';
import { findPages } from './page/find-pages.ts';
import { makeVisit } from './page/make-visit.ts';
import { mountPages } from './page/mount-pages.ts';
import type { Portal } from './portal.ts';
import type { PortalOptions } from './portal-options.ts';
import { createSealer } from './session/sealed.ts';
import { createSessionStore, sessionLimits } from './session/session-store.ts';
import { createIdentityProvider } from './sign-in/identity-provider.ts';
import { takeLanguage } from './sign-in/own-language.ts';
import { signInRoutes } from './sign-in/sign-in-routes.ts';
import { createTemplates } from './view/templates.ts';

export type { Environment, Log, Phone, PortalOptions } from './portal-options.ts';

/** A form of ours: the longest holds eight family members or a pasted referral. */
const maxFormBytes = 64 * 1024;

/**
 * The web portal: a backend for the browser. It signs people in at the core, keeps their tokens to itself, and turns the public API into pages that work without a script.
 * It has no database: a session and what was answered in it live in this process and go with it.
 */
export const buildPortal = async (options: PortalOptions): Promise<FastifyInstance> => {
  await Promise.all([loadStrings('en'), loadStrings('cy')]);
  const app = fastify({ logger: false, bodyLimit: maxFormBytes, routerOptions: { ignoreTrailingSlash: true } });
  const provider = createIdentityProvider(options);
  const portal: Portal = {
    options,
    provider,
    cookies: createCookies(options.portalUrl),
    sealer: createSealer(),
    sessions: createSessionStore(options.now, { ...sessionLimits, max: options.maxSessions ?? sessionLimits.max }),
    core: createCoreCalls({ ...options, provider }),
    render: createTemplates(),
    pages: await findPages(),
  };
  const headers = securityHeaders(options.portalUrl, options.coreUrl);
  app.removeContentTypeParser(['application/json', 'text/plain']);
  await app.register(fastifyCookie);
  await app.register(fastifyFormbody, { bodyLimit: maxFormBytes });
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers(headers);
    return takeLanguage(portal, request, reply);
  });
  app.setErrorHandler((error, request, reply) => handleError(portal, error, request, reply));
  app.setNotFoundHandler(async (request, reply) => makeVisit(portal, request, reply, undefined).notFound());
  app.get('/health/live', async () => ({ status: 'live' }));
  await serveAssets(app);
  signInRoutes(app, portal);
  mountPages(app, portal);
  return app;
};
