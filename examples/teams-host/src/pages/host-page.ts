/** What the host's page is told. */
export type HostPage = { readonly tabUrl: string; readonly tenant: string; readonly users: readonly { readonly oid: string; readonly name: string; readonly username: string }[] };

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const choice = (of: string, label: string, options: readonly (readonly [value: string, words: string])[]): string =>
  `<label>${label} <select data-of="${of}">${options.map(([value, words]) => `<option value="${escaped(value)}">${escaped(words)}</option>`).join('')}</select></label>`;

/** Teams on the web, drawn roughly: the tab, a chat with its flyout, and what a tester may change. */
export const hostPage = (page: HostPage): string => `<!doctype html>
<html lang="en-gb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="host-settings" content="${escaped(JSON.stringify(page))}">
<title>A Teams host</title>
<link rel="stylesheet" href="/host.css">
<script src="/vendor/adaptivecards.js"></script>
<script type="module" src="/browser/main.ts"></script>
</head>
<body>
<header><h1>A Teams host</h1><p>Not Microsoft’s. Everybody here is invented.</p></header>
<section class="controls" aria-label="What this host does">
${choice('user', 'Signed in', page.users.map(({ oid, name }) => [oid, name] as const))}
${choice('theme', 'Theme', [['default', 'light'], ['dark', 'dark'], ['contrast', 'high contrast']])}
${choice('locale', 'Language', [['en-gb', 'English'], ['cy-gb', 'Cymraeg']])}
${choice('signIn', 'Sign-in', [['silent', 'silent'], ['consent', 'asks for consent first'], ['cancelled', 'the user cancels'], ['expired', 'an old token'], ['refused', 'refused by the organisation'], ['unreachable', 'cannot be reached']])}
${choice('nested', 'Nested app authentication', [['yes', 'yes'], ['no', 'no, getAuthToken']])}
${choice('answers', 'Speaks to its tabs', [['yes', 'yes'], ['no', 'no']])}
</section>
<main>
<section class="chat" aria-label="Chat"><h2>Chat</h2><ul id="chat"></ul>
<form id="flyout"><label for="query">Look up an address</label><input id="query" type="text" autocomplete="off" maxlength="200"><button>Look up</button></form><ul id="entries"></ul></section>
<section class="tab" aria-label="Tab"><h2>MAST</h2><iframe id="tab-frame" title="MAST" allow="clipboard-write"></iframe></section>
</main>
<details><summary>Calls of the tab</summary><pre id="calls"></pre></details>
</body>
</html>
`;
