import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { LaunchSubject } from '../core/wire.ts';
import { dateText } from './date-text.ts';
import { addressText, personName } from './person-text.ts';
import type { ViewContext } from './view-context.ts';

/** Whom the screen is about, always first: a wrong person is seen before anything is read. */
export const identityView = (label: string, subject: LaunchSubject, { t, lang }: ViewContext): TemplateResult => {
  const { person, address } = subject;
  const { given, family } = person ? personName(person) : { given: '', family: '' };
  const born = person?.dateOfBirth ? t.born(dateText(person.dateOfBirth, lang)) : t.bornUnknown;
  return html`
    <div class="identity">
      <p class="label">${label}</p>
      <p class="subject" translate="no">
        ${person
          ? html`<strong>${given || family ? html`${given} <span class="family">${family}</span>` : t.nameUnknown}</strong><span class="born">${born}</span>`
          : html`<strong>${address ? addressText(address) : nothing}</strong>`}
      </p>
    </div>
  `;
};
