import { microsoftFrameAncestors } from '@mast/microsoft/hosting';
import type { MicrosoftSettings, PageSettings } from '@mast/microsoft/settings';

/** Where Microsoft serves Office.js; the marketplace takes no other (docs/develop/referencing-the-javascript-api-for-office-library-from-its-cdn.md). */
export const officeCdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

export const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** What both pages are told. `signInAuthority`: the one tenant's, or whichever organisation's where there are several. */
export type OutlookPageSettings = PageSettings & { readonly signInAuthority: string };

/** The pane's page. Its title is the same for everybody; what it is told stands in a meta element, nothing inline runs. */
export const panePage = (app: string, settings: OutlookPageSettings): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta name="mast-outlook" content="${attribute(JSON.stringify(settings))}">
<title>MAST</title>
<script src="${attribute(settings.officeJs ?? officeCdn)}"></script>
<script type="module" src="/v1/embed.js"></script>
<script type="module" src="/v1/outlook/assets/${app}"></script>
</head>
<body></body>
</html>
`;

/**
 * The pane's Content Security Policy. `connect-src`, `form-action` and `img-src` are nobody: a page that has read a message can send none of it by any of them, whatever runs in it. Office.js and
 * the sign-in speak to Outlook by messages; the panel's frame is another page, with a policy of its own. No Trusted Types: Office.js writes script elements.
 */
export const panePolicy = ({ officeJs, hostOrigins }: MicrosoftSettings): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${new URL(officeJs ?? officeCdn).origin}`,
    "connect-src 'none'",
    "frame-src 'self'",
    `frame-ancestors ${[...microsoftFrameAncestors, ...hostOrigins].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
