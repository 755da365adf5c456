import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import type { AnswerPerson, Evidence } from '../core/wire.ts';
import { dateText } from './date-text.ts';
import type { ViewContext } from './view-context.ts';

/** Why the records are thought to be one person's, in the API's own words, and under which names and dates they stand. */
export const evidenceView = (person: AnswerPerson, ctx: ViewContext): TemplateResult => {
  const { t, lang } = ctx;
  const of = (scope: Evidence['scope']): Evidence[] => person.evidence.filter((each) => each.scope === scope);
  return html`
    <details>
      <summary>${t.evidenceHeading}</summary>
      ${list(t.evidenceQuestion, of('question').map((each) => each.text))} ${list(t.evidenceRecords, of('records').map((each) => each.text))}
      ${list(t.recordedNames, person.names)} ${list(t.recordedBirths, person.datesOfBirth.map((each) => dateText(each, lang)))} ${list(t.recordedAddresses, person.addresses)}
    </details>
  `;
};

const list = (heading: string, items: readonly string[]): TemplateResult | typeof nothing =>
  items.length === 0 ? nothing : html`<h4>${heading}</h4><ul>${items.map((each) => html`<li>${each}</li>`)}</ul>`;
