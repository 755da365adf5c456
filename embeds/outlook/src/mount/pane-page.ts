import { officeCdn } from './outlook-options.ts';
import type { OutlookOptions } from './outlook-options.ts';

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The pane's page. Its title is the same for everybody; what it is told stands in a meta element, nothing inline runs. */
export const panePage = (app: string, { hostId, clientId, authority, scope, officeJs }: OutlookOptions): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta name="mast-outlook" content="${attribute(JSON.stringify({ hostId, clientId, authority, scope }))}">
<title>MAST</title>
<script src="${attribute(officeJs ?? officeCdn)}"></script>
<script type="module" src="/v1/embed.js"></script>
<script type="module" src="/v1/outlook/assets/${app}"></script>
</head>
<body></body>
</html>
`;

/**
 * The pane's Content Security Policy. `connect-src`, `form-action` and `img-src` are nobody: a page that has read a message can send none of it anywhere, whatever runs in it. Office.js and
 * the sign-in speak to Outlook by messages; the panel's frame is another page, with a policy of its own. No Trusted Types: Office.js writes script elements.
 */
export const panePolicy = ({ officeJs }: OutlookOptions, ancestors: readonly string[]): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${new URL(officeJs ?? officeCdn).origin}`,
    "connect-src 'none'",
    "frame-src 'self'",
    `frame-ancestors ${ancestors.length === 0 ? "'none'" : ancestors.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
