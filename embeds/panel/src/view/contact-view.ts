import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { Contact } from '../core/wire.ts';
import { dateText } from './date-text.ts';
import { telephone } from './telephone.ts';
import type { ViewContext } from './view-context.ts';

/** Whom to call: the number is the largest thing one can press. A name that has run out is still shown, marked as such. */
export const contactView = (contact: Contact, today: string, { t, lang, copy }: ViewContext): TemplateResult => {
  const { team, role, name, phone, email, hours, outOfHours, validTo, stale, fromDirectory } = contact;
  const until = validTo === undefined ? undefined : dateText(validTo, lang, 'short');
  const lapsed = validTo !== undefined && validTo < today;
  const named = name !== undefined && until !== undefined ? (lapsed ? t.contactLapsed(name, until) : t.contactUntil(name, until)) : name;
  return html`
    <div class="contact">
      <p class="team"><span translate="no">${team}</span>${[named, role].map((part) => (part ? html` · <span>${part}</span>` : nothing))}</p>
      ${stale === undefined ? nothing : html`<p class="meta">${fromDirectory === true ? t.contactOfTeam : stale === 'expired' ? t.contactExpired : t.contactUnanswered}</p>`}
      <p class="actions">
        ${phone
          ? html`<a class="call" href=${telephone(phone)}>${t.callNumber(phone)}</a>
              <button class="small" type="button" aria-label=${t.copyNumberOf(phone, team)} @click=${() => copy(phone)}>${t.copy}</button>`
          : html`<span class="quiet">${t.noPhone}</span>`}
        ${email ? html`<a class="email" href="mailto:${email}">${t.email} ${email}</a>` : nothing}
      </p>
      ${hours || outOfHours
        ? html`<p class="meta pieces">
            ${hours ? html`<span>${t.contactHours(hours)}</span>` : nothing}
            ${outOfHours ? html`<span>${isNumber(outOfHours) ? html`<a class="email" href=${telephone(outOfHours)}>${t.contactOutOfHours(outOfHours)}</a>` : t.contactOutOfHours(outOfHours)}</span>` : nothing}
          </p>`
        : nothing}
    </div>
  `;
};

const isNumber = (text: string): boolean => /^\+?[\d ()-]{3,}$/.test(text);
