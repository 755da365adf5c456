import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { Session } from '../sessions.ts';

/** The frame of every page: this case system's own plain look, nothing of MAST's. */
export const layout = (title: string, organisation: string, session: Session | undefined, body: Html, head: Html = html``): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - Cwm Case</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="data:,">
${head}
</head>
<body>
<header class="top"><a class="name" href="/cases">Cwm Case</a><span>${organisation}</span><span class="space"></span>${
    session
      ? html`<span>${session.staff.name}</span><form method="post" action="/sign-out"><input type="hidden" name="csrf" value="${session.csrf}"><button>Sign out</button></form>`
      : html``
  }</header>
<main>${body}</main>
<footer>An example case system. Every person in it is invented.</footer>
</body>
</html>
`.html;
