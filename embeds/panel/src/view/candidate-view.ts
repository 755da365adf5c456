import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { AnswerPerson } from '../core/wire.ts';
import { bornText } from './born-text.ts';
import type { ViewContext } from './view-context.ts';

/** Enough to choose by: names, birth dates, addresses and the reasons for and against. No agency, no count. */
export const candidateView = (person: AnswerPerson, { t, lang }: ViewContext): TemplateResult => html`
  <h3 translate="no">${person.names[0] ?? t.nameUnknown}</h3>
  ${person.names.length > 1 ? html`<p class="meta" translate="no">${person.names.slice(1).join(' · ')}</p>` : nothing}
  <p>${bornText(person, { t, lang })}</p>
  ${person.addresses.map((each) => html`<p class="quiet" translate="no">${each}</p>`)}
  ${person.evidence.length === 0 ? nothing : html`<ul class="reasons">${person.evidence.map((each) => html`<li>${each.text}</li>`)}</ul>`}
`;
