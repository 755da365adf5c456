import type { Environment } from '../../../core.ts';
import type { Language } from '../../plugins/context.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { Words } from '../words/words.en.ts';

/** What every page is given. `otherLanguage` = the address of the same page in the other language, where there is one. */
export type Frame = { readonly words: Words; readonly language: Language; readonly environment: Environment; readonly otherLanguage?: string | undefined };

/** What is wrong, and with which field (its id), where it is one. */
export type Fault = { readonly text: string; readonly field?: string | undefined };

/** A whole page. GOV.UK Frontend's template without its fonts and scripts, which are for government's own domains and not needed. */
export function page(frame: Frame, title: string, content: Html, options: { readonly fault?: Fault | undefined; readonly script?: boolean } = {}): string {
  const { words, language, environment } = frame;
  const { fault } = options;
  return html`<!doctype html>
<html lang="${language}" class="govuk-template">
<head>
<meta charset="utf-8">
<title>${fault === undefined ? '' : words.errorPrefix}${title} – MAST</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="#12303b" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#0c2129" media="(prefers-color-scheme: dark)">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/sign-in/assets/icon.svg">
<link rel="stylesheet" href="/sign-in/assets/govuk.css">
<link rel="stylesheet" href="/sign-in/assets/tokens.css">
<link rel="stylesheet" href="/sign-in/assets/sign-in.css">
${options.script === true && html`<script type="module" src="/sign-in/assets/passkey.js"></script>`}
</head>
<body class="govuk-template__body">
<a href="#main" class="govuk-skip-link">${words.skip}</a>
<header class="mast-header">
<div class="govuk-width-container mast-header__row">
<span class="mast-header__name"><span class="mast-header__mark">MAST</span> <span class="mast-header__service">${words.service}</span></span>
${frame.otherLanguage !== undefined && html`<nav aria-label="${words.languageLabel}"><a class="mast-header__language" href="${frame.otherLanguage}" hreflang="${other(language)}" lang="${other(language)}">${words.otherLanguage}</a></nav>`}
</div>
${environment !== 'live' && html`<div class="mast-environment"><div class="govuk-width-container">${words.environment[environment]}</div></div>`}
</header>
<div class="govuk-width-container">
<main class="govuk-main-wrapper" id="main">
<div class="mast-card">
${fault !== undefined && summaryOf(words, fault)}
${content}
</div>
</main>
</div>
<footer class="mast-footer"><div class="govuk-width-container">${words.footer}</div></footer>
</body>
</html>
`.markup;
}

function other(language: Language): Language {
  return language === 'cy' ? 'en' : 'cy';
}

function summaryOf(words: Words, fault: Fault): Html {
  const text = fault.field === undefined ? html`${fault.text}` : html`<a href="#${fault.field}">${fault.text}</a>`;
  return html`<div class="govuk-error-summary" tabindex="-1" role="alert" aria-labelledby="fault-title">
<h2 class="govuk-error-summary__title" id="fault-title">${words.errorTitle}</h2>
<div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list"><li>${text}</li></ul></div>
</div>`;
}
