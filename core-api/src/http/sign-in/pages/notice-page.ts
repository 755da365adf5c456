import { html } from '../html.ts';
import type { Frame } from './layout.ts';
import { page } from './layout.ts';

/** A page that says one thing, with a way on where there is one. */
export function noticePage(frame: Frame, title: string, text: string, next?: { readonly href: string; readonly label: string }): string {
  return page(frame, title, html`<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${text}</p>${next !== undefined && html`<a class="govuk-button" role="button" draggable="false" href="${next.href}">${next.label}</a>`}`);
}
