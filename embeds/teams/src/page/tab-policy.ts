import { microsoftFrameAncestors } from '@mast/microsoft/host-origins';
import type { PageSettings } from '@mast/microsoft/settings';

/** Where teams-js asks for its list of hosts as soon as it is imported; without it the library goes by the list that it brings. */
const hostList = 'https://res.cdn.office.net';

/**
 * The tab's Content Security Policy: its own scripts and the panel's frame, connections to nobody but Microsoft's list of hosts (the panel's frame speaks to core, the broker to Entra ID), framed by Microsoft's hosts alone,
 * no inline style or script, and Trusted Types with the one policy of the view library.
 */
export const tabPolicy = ({ hostOrigins }: Pick<PageSettings, 'hostOrigins'>): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `connect-src ${hostList}`,
    "frame-src 'self'",
    `frame-ancestors ${[...microsoftFrameAncestors, ...hostOrigins].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
