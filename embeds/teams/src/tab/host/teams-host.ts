import type { Result } from '@mast/microsoft/sign-in';
import { failed, ok } from '@mast/microsoft/sign-in';

/** The themes of Teams; another word is the light one. */
export type TeamsTheme = 'default' | 'dark' | 'contrast';

/** Teams, as much of it as the tab uses. */
export type TeamsHost = {
  readonly locale: string;
  readonly theme: TeamsTheme;
  /** Tenant and page as Teams says them: to choose by, never to believe. */
  readonly tenantId: string | undefined;
  readonly page: string;
  /** Nested app authentication is offered here. */
  readonly isNested: boolean;
  readonly onTheme: (hear: (theme: TeamsTheme) => void) => void;
  /** Teams' own single sign-on. Rejects with a code. */
  readonly getAuthToken: (silent: boolean) => Promise<string>;
  /** A window of Teams at a page of ours; from a click. Rejects with a code. */
  readonly openWindow: (url: string) => Promise<void>;
};

/** Milliseconds that a host has to answer: with the rest of the page that is 3 seconds at most (the library itself waits 60 seconds). */
const patienceMs = 2_500;

/** As much of teams-js as is spoken here. */
export type TeamsLibrary = Pick<typeof import('@microsoft/teams-js'), 'app' | 'authentication' | 'nestedAppAuth'>;

export const themeOf = (said: string | undefined | null): TeamsTheme => (said === 'dark' ? 'dark' : said === 'contrast' || said === 'highContrast' ? 'contrast' : 'default');

/** Speaks to Teams, or finds within {@link patienceMs} that nobody answers, whatever is slow: the library, its greeting or the context. `origins` are hosts besides Microsoft's own. */
export const connectTeams = async (origins: readonly string[], load: () => Promise<TeamsLibrary> = () => import('./teams-library.ts')): Promise<Result<TeamsHost, 'silent'>> => {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs, undefined));
  const host = await Promise.race([greet(origins, load).catch(() => undefined), late]);
  return host === undefined ? failed('silent') : ok(host);
};

const greet = async (origins: readonly string[], load: () => Promise<TeamsLibrary>): Promise<TeamsHost> => {
  const { app, authentication, nestedAppAuth } = await load();
  await app.initialize([...origins]);
  const context = await app.getContext();
  app.notifySuccess().catch(() => undefined);
  return {
    locale: context.app.locale,
    theme: themeOf(context.app.theme),
    tenantId: context.user?.tenant?.id,
    page: context.page.subPageId ?? '',
    isNested: nestedAppAuth.isNAAChannelRecommended(),
    onTheme: (hear) => app.registerOnThemeChangeHandler((theme) => hear(themeOf(theme))),
    getAuthToken: (silent) => authentication.getAuthToken({ silent }),
    openWindow: async (url) => {
      await authentication.authenticate({ url, width: 520, height: 640 });
    },
  };
};
