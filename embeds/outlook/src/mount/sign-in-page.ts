import type { MicrosoftSettings } from '@mast/microsoft/settings';

import { cy } from '../pane/words/words.cy.ts';
import { en } from '../pane/words/words.en.ts';
import type { OutlookPageSettings } from './pane-page.ts';
import { attribute, officeCdn } from './pane-page.ts';

/** The window of sign-in, for an Outlook without nested app authentication: it has read no message and never does. */
export const signInPage = (script: string, settings: OutlookPageSettings): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta name="mast-outlook" content="${attribute(JSON.stringify(settings))}">
<title>MAST</title>
<script src="${attribute(settings.officeJs ?? officeCdn)}"></script>
<script type="module" src="/v1/outlook/assets/${script}"></script>
</head>
<body><main><h1>MAST</h1><p role="status">${en.signingIn} <span lang="cy">${cy.signingIn}</span></p></main></body>
</html>
`;

/** Its policy: it may speak to Entra ID alone, and nobody frames it. Apart from the pane, which may speak to nobody. */
export const signInPolicy = ({ officeJs, authority, authorityMetadata }: MicrosoftSettings): string =>
  ["default-src 'none'", `script-src 'self' ${new URL(officeJs ?? officeCdn).origin}`, `connect-src ${[new URL(authority).origin, ...tokenOrigins(authorityMetadata)].join(' ')}`, "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'"].join('; ');

/** Where a demonstration's Entra ID takes codes. */
const tokenOrigins = (metadata: string | undefined): string[] => (metadata === undefined ? [] : [new URL((JSON.parse(metadata) as { token_endpoint: string }).token_endpoint).origin]);
