import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { EhrPatient, EhrPractitioner, EhrSettings } from '../settings.ts';
import type { Language } from '../texts/language.ts';
import type { Texts } from '../texts/texts.ts';

export type Page = { readonly settings: EhrSettings; readonly practitioner: EhrPractitioner | undefined; readonly language: Language; readonly t: Texts; readonly path: string };

/** The frame of every page. */
const layout = ({ language, t, settings, practitioner, path }: Page, body: Html, head: Html = html``): string => {
  const other = language === 'en' ? 'cy' : 'en';
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Bay Record</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="data:,">
${head}
</head>
<body>
<a class="skip" href="#main">${t.skip}</a>
<header class="top"><a class="name" href="/">Bay Record</a><span class="organisation">${settings.organisation}</span><a href="/language/${other}?back=${encodeURIComponent(path)}" lang="${other}" hreflang="${other}">${t.otherLanguage}</a>${
    practitioner ? html`<span>${practitioner.name}</span><form method="post" action="/sign-out"><button>${t.signOut}</button></form>` : html``
  }</header>
<main id="main" tabindex="-1">${body}</main>
<footer>${t.invented}</footer>
</body>
</html>
`.html;
};

export const signInPage = (page: Page): string =>
  layout(page, html`<h1>${page.t.signInTitle}</h1><p>${page.t.signInText}</p><form method="post" action="/sign-in"><ul class="patients">${page.settings.practitioners.map(
    ({ id, name, role }) => html`<li><p><button name="practitioner" value="${id}">${name}, ${role}</button></p></li>`,
  )}</ul></form>`);

export const patientsPage = (page: Page): string =>
  layout(page, html`<h1>${page.t.patients}</h1><ul class="patients">${page.settings.patients.map(
    ({ id, given, family, birthDate, reason }) => html`<li><a href="/patients/${id}"><strong>${given[0] ?? ''} ${family}</strong><span>${page.t.born} ${birthDate}</span><span class="quiet">${reason?.[page.language] ?? ''}</span></a></li>`,
  )}</ul>`);

/** A record: its banner, the advice that services gave for it, and room for an application. */
export const recordPage = (page: Page, { id, given, family, birthDate, nhsNumber, address, restricted, reason }: EhrPatient): string => {
  const { t, settings } = page;
  const fact = (term: string, value: string): Html => html`<div><dt>${term}</dt><dd>${value}</dd></div>`;
  return layout(
    page,
    html`<section class="banner" aria-label="${family}"><h1>${family.toUpperCase()}, ${given.join(' ')}</h1><dl>${fact(t.born, birthDate)}${fact(t.nhsNumber, nhsNumber)}${
      restricted ? fact(t.address, t.restricted) : fact(t.address, address === undefined ? '' : [...address.lines, address.town, address.postcode].join(', '))
    }${fact(t.reason, reason?.[page.language] ?? '')}</dl></section>
<div class="record" id="record" data-patient="${id}" data-none="${t.adviceNone}" data-dismiss="${t.dismiss}" data-dismissed="${t.dismissed}" data-frame="${t.frame}">
<div><h2>${t.advice}</h2><div id="cards" role="status">${t.adviceWaiting}</div><h2>${t.applications}</h2><p><button type="button" id="app">${t.open} ${settings.app.name}</button></p><p><a href="/patients">${t.close}</a></p></div>
<div id="room"></div>
</div>`,
    html`<script type="module" src="/record.js"></script>`,
  );
};

export const notFoundPage = (page: Page): string => layout(page, html`<h1>${page.t.notFound}</h1>`);
