import type { MicrosoftApp } from './microsoft-app.ts';

/** The host name of the embed server: what Microsoft compares resource, redirect and domains with. */
export const embedHost = ({ deployment }: MicrosoftApp): string => new URL(deployment.embedOrigin).host;

/** MAST's own API as Entra ID knows it (Application ID URI): host and client id, as Teams SSO demands. */
export const resourceOf = (app: MicrosoftApp): string => `api://${embedHost(app)}/${app.deployment.clientId}`;

/** The one scope: to act in MAST as the signed-in person. */
export const scopeOf = (app: MicrosoftApp): string => `${resourceOf(app)}/access_as_user`;

/** The redirect of nested app authentication: the broker's scheme and the origin's host, no path. */
export const brokerRedirectOf = (app: MicrosoftApp): string => `brk-multihub://${embedHost(app)}`;

/** The tab's page; Teams fills in language, theme and the id that a deep link carries. */
export const tabUrlOf = ({ deployment, tab }: MicrosoftApp): string => `${deployment.embedOrigin}${tab.path}?lang={app.locale}&theme={app.theme}&page={page.subPageId}`;

export const paneUrlOf = ({ deployment, pane }: MicrosoftApp): string => `${deployment.embedOrigin}${pane.path}`;

/** Icons that are fetched, not packed: ribbons and the add-in-only manifest. */
export const iconUrlOf = ({ deployment }: MicrosoftApp, size: number): string => `${deployment.embedOrigin}/v1/microsoft/icon-${size}.png`;
