import type { OutlookHostSettings } from '../settings.ts';

const attribute = (value: unknown): string => JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const options = (entries: readonly (readonly [string, string])[]): string => entries.map(([value, text]) => `<option value="${value}">${text}</option>`).join('');
const chooser = (id: string, label: string, entries: readonly (readonly [string, string])[]): string => `<label for="${id}">${label}</label><select id="${id}">${options(entries)}</select>`;

/** The page: what bends this Outlook on top, the list, the message, and the pane, 320 px wide as Outlook opens it. */
export const inboxPage = ({ paneUrl, tenant, messages }: OutlookHostSettings): string => `<!doctype html>
<html lang="en" data-theme="white">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="outlook-messages" content="${attribute(messages)}">
<meta name="outlook-broker" content="${attribute({ environment: new URL(tenant.entra.issuer).host, tenantId: tenant.entra.tenant, user: tenant.user })}">
<title>Outlook, as far as a pane can tell</title>
<link rel="stylesheet" href="/style.css">
<script type="module" src="/inbox.js"></script>
</head>
<body>
<header>
<h1>Outlook, as far as a pane can tell</h1>
<div class="switches">
${chooser('folder', 'Mailbox', [['own', 'Own'], ['shared', 'MASH inbox (shared)']])}
${chooser('fault', 'Body', [['none', 'is given'], ['refuse-5001', 'refused (5001)'], ['refuse-9020', 'refused (9020)'], ['refuse-after-first', 'refused after the first message'], ['html-only-refused', 'given as text only'], ['never', 'never answered'], ['late', 'held back']])}
<button type="button" id="release">Let held answers go</button>
${chooser('sign-in', 'Sign-in', [['silent', 'silent'], ['consent', 'asks for consent'], ['refused', 'refused'], ['no-network', 'no network'], ['window', 'no broker: a window'], ['window-refused', 'no broker, window refused'], ['none', 'not offered']])}
${chooser('theme', 'Theme', [['white', 'White'], ['dark', 'Dark'], ['unsaid', 'not said (Mac)']])}
${chooser('language', 'Language', [['en-GB', 'English'], ['cy-GB', 'Cymraeg']])}
${chooser('mailbox', 'Mailbox version', [['1.14', '1.14'], ['1.5', '1.5'], ['1.3', '1.3']])}
<button type="button" id="none">Select no message</button>
<button type="button" id="reopen">Reopen the pane</button>
</div>
</header>
<div class="columns">
<nav aria-label="Messages"><ul id="messages"></ul></nav>
<article><h2 id="subject">No message is selected</h2><pre id="body"></pre></article>
<aside aria-label="Task pane"><iframe id="pane" title="MAST" data-src="${paneUrl}" allow="clipboard-write"></iframe></aside>
</div>
<dialog id="consent" aria-labelledby="consent-title"><form method="dialog"><h2 id="consent-title">Permissions requested</h2><p>MAST would like to know who you are.</p><button value="allow">Accept</button> <button value="cancel">Cancel</button></form></dialog>
</body>
</html>
`;
