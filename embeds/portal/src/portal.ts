import type { CoreCalls } from './core/call-core.ts';
import type { Cookies } from './http/cookies.ts';
import type { Page } from './page/page.ts';
import type { PortalOptions } from './portal-options.ts';
import type { Sealer } from './session/sealed.ts';
import type { SessionStore } from './session/session-store.ts';
import type { IdentityProvider } from './sign-in/identity-provider.ts';
import type { Render } from './view/templates.ts';

/** What the parts of the portal work with. */
export type Portal = {
  readonly options: PortalOptions;
  readonly cookies: Cookies;
  readonly sealer: Sealer;
  readonly sessions: SessionStore;
  readonly provider: IdentityProvider;
  readonly core: CoreCalls;
  readonly render: Render;
  readonly pages: readonly Page[];
};
