import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { AnswerPerson, Evidence } from '../core/wire.ts';
import { dateText } from './date-text.ts';
import type { ViewContext } from './view-context.ts';

/** Why the records are thought to be one person's, in the API's own words, and under which names and dates they stand; then the addresses in them. */
export const evidenceView = (person: AnswerPerson, ctx: ViewContext): TemplateResult => {
  const { t, lang } = ctx;
  const withheld = person.involvements?.some(({ sensitive }) => sensitive) === true;
  const of = (scope: Evidence['scope']): Evidence[] => person.evidence.filter((each) => each.scope === scope);
  return html`
    <details>
      <summary>${t.evidenceHeading}</summary>
      ${list(t.evidenceQuestion, of('question').map((each) => each.text))} ${list(t.evidenceRecords, of('records').map((each) => each.text))}
      ${list(t.recordedNames, person.names)} ${list(t.recordedBirths, person.datesOfBirth.map((each) => dateText(each, lang)))}
    </details>
    ${person.addresses.length === 0 && !withheld ? nothing : html`<details><summary>${t.placesHeadingPerson}</summary>${list('', person.addresses)}${withheld ? html`<p class="quiet">${t.placesWithheld}</p>` : nothing}</details>`}
  `;
};

const list = (heading: string, items: readonly string[]): TemplateResult | typeof nothing =>
  items.length === 0 ? nothing : html`${heading === '' ? nothing : html`<h4>${heading}</h4>`}<ul>${items.map((each) => html`<li>${each}</li>`)}</ul>`;
