import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import { telephone } from './telephone.ts';
import type { ViewContext } from './view-context.ts';

/** Partners' own numbers for when MAST cannot answer. They came with the page, are the same for everybody, and say nothing about anybody. */
export const phonesView = ({ t, facts }: ViewContext): TemplateResult | typeof nothing =>
  facts.phones.length === 0
    ? nothing
    : html`<section class="phones">
        <h3>${t.phonesHeading}</h3>
        <p class="quiet">${t.phonesText}</p>
        <ul>
          ${facts.phones.map(
            ({ name, phone, outOfHours }) => html`<li>
              <span translate="no">${name}</span>
              <span class="actions">
                <a class="call" href=${telephone(phone)}>${t.callNumber(phone)}</a>
                ${outOfHours ? html`<a class="email" href=${telephone(outOfHours)}>${t.phonesOutOfHours(outOfHours)}</a>` : nothing}
              </span>
            </li>`,
          )}
        </ul>
      </section>`;
