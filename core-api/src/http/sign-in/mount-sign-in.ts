import type { Provider } from 'oidc-provider';

import type { Core } from '../../core.ts';
import { problemOf } from '../plugins/problem.ts';
import type { App } from '../app-type.ts';
import { accountRoutes } from './account-routes.ts';
import { serveAssets } from './assets.ts';
import { authorisationRoutes } from './authorisation-routes.ts';
import { elsewhereRoutes } from './elsewhere-routes.ts';
import { forgottenRoutes } from './forgotten-routes.ts';
import { joinRoutes } from './join-routes.ts';
import { noticePage } from './pages/notice-page.ts';
import { passwordRoutes } from './password-routes.ts';
import { resetRoutes } from './reset-routes.ts';
import type { Site } from './site.ts';
import { frameOf, sendPage } from './site.ts';

/** Bytes of a form of ours: a passkey's answer is the largest, a few kilobytes. */
const maxFormBytes = 32 * 1024;

/** The pages on which people sign in, in a scope of their own: forms in, pages out, errors as pages. They stand in the OpenAPI document as the security scheme only. */
export async function mountSignIn(app: App, core: Core, provider: Provider): Promise<void> {
  const site: Site = { core, provider, cookies: { secure: core.coreUrl.startsWith('https:') } };
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: maxFormBytes }, (_request, body, done) => {
      done(null, Object.fromEntries(new URLSearchParams(String(body))));
    });
    scope.setErrorHandler((error, request, reply) => {
      const { code } = problemOf(error);
      const isOurs = code === 'internal' || code === 'service-unavailable';
      if (isOurs) core.log.error('sign-in-failed', { requestId: request.id, problem: code, fault: error instanceof Error ? error.name : 'unknown' });
      const frame = frameOf(site, request, reply);
      const { words } = frame;
      return isOurs ? sendPage(reply, code === 'internal' ? 500 : 503, noticePage(frame, words.broken, words.brokenText)) : sendPage(reply, 400, noticePage(frame, words.over, words.overText));
    });
    serveAssets(scope);
    accountRoutes(scope, site);
    passwordRoutes(scope, site);
    joinRoutes(scope, site);
    forgottenRoutes(scope, site);
    resetRoutes(scope, site);
    elsewhereRoutes(scope, site);
    authorisationRoutes(scope, site);
  });
}
