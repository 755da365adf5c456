import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { Page } from './page.ts';

/** The frame of every page: this case system's own plain look, nothing of MAST's. `lang` of the document is what the panel speaks too. */
export const layout = (page: Page, title: string, body: Html, head: Html = html``): string => {
  const { language, t, settings, session, path } = page;
  const other = language === 'en' ? 'cy' : 'en';
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - Cwm Case</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="data:,">
${session ? html`<script type="module" src="/away.js"></script>` : html``}${head}
</head>
<body>
<a class="skip" href="#main">${t.skip}</a>
<header class="top"><a class="name" href="/cases">Cwm Case</a><span class="organisation">${settings.organisation}</span><a class="language" href="/language/${other}?back=${encodeURIComponent(path)}" lang="${other}" hreflang="${other}">${t.otherLanguage}</a>${
    session
      ? html`<span class="who">${session.staff.name}</span><form method="post" action="/sign-out"><input type="hidden" name="csrf" value="${session.csrf}"><button>${t.signOut}</button></form>`
      : html``
  }</header>
${session ? sections(page) : html``}
<main id="main" tabindex="-1">${body}</main>
<footer>${t.invented}</footer>
</body>
</html>
`.html;
};

const sections = ({ t, path }: Page): Html => html`<nav class="sections" aria-label="${t.sections}"><ul>${[
  ['/cases', t.cases] as const,
  ['/referrals', t.referrals] as const,
].map(([at, name]) => html`<li><a href="${at}"${isWithin(path, at) ? html` aria-current="${path === at ? 'page' : 'true'}"` : html``}>${name}</a></li>`)}</ul></nav>`;

const isWithin = (path: string, at: string): boolean => path === at || path.startsWith(`${at}/`) || path.startsWith(`${at}?`);
