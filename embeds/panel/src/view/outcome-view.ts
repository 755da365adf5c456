import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { ConcernWord, Deeds, OutcomeWord } from '../state/deeds.ts';
import type { AgencyRow } from '../state/agency-rows.ts';
import type { Strings } from '../strings/catalogue.ts';
import type { ViewContext } from './view-context.ts';

const outcomes: readonly OutcomeWord[] = ['spoke', 'no-reply', 'wrong-person', 'not-needed'];
const wordOf = (outcome: OutcomeWord, t: Strings): string => ({ spoke: t.outcomeSpoke, 'no-reply': t.outcomeNoReply, 'wrong-person': t.outcomeWrongPerson, 'not-needed': t.outcomeNotNeeded })[outcome];

/** What came of calling this contact, one press each, and the way to say that a record is wrong. The last word counts; nothing here takes the answer away. */
export const outcomeView = (row: AgencyRow, ofPerson: boolean, { outcomes: said, concerns }: Deeds, { t, act }: ViewContext): TemplateResult => {
  const { involvementId, contact } = row.latest;
  const outcome = said[involvementId];
  const concern = concerns[involvementId];
  const reasons: [ConcernWord, string][] = ofPerson ? [['another-person', t.concernAnotherPerson], ['two-people', t.concernTwoPeople]] : [['not-here', t.concernNotHere]];
  return html`
    <details class="outcome">
      <summary>${t.outcomeHeading}${outcome?.state === 'kept' ? html`: <strong>${wordOf(outcome.outcome, t)}</strong>` : nothing}</summary>
      <div class="actions" role="group" aria-label=${t.outcomeFor(contact.team)}>
        ${outcomes.map(
          (each) => html`<button class="small" type="button" aria-pressed=${outcome?.outcome === each && outcome.state !== 'failed' ? 'true' : 'false'} @click=${() => act({ type: 'outcome', involvementId, outcome: each })}>
            ${wordOf(each, t)}
          </button>`,
        )}
      </div>
      ${outcome ? html`<p class="meta" role="status">${outcome.state === 'sending' ? t.keeping : outcome.state === 'failed' ? t.notKept : t.outcomeSaid(wordOf(outcome.outcome, t))}</p>` : nothing}
      ${outcome?.state === 'kept' && outcome.outcome === 'wrong-person' ? html`<p class="meta">${t.outcomeWrongNote}</p>` : nothing}
      <p class="label">${t.concernHeading}</p>
      ${concern?.state === 'kept'
        ? html`<p class="meta" role="status">${t.concernKept}</p>`
        : html`<div class="actions">
              ${reasons.map(([reason, words]) => html`<button class="small" type="button" @click=${() => act({ type: 'concern', involvementId, reason })}>${words}</button>`)}
            </div>
            ${concern ? html`<p class="meta" role="status">${concern.state === 'sending' ? t.keeping : t.notKept}</p>` : nothing}`}
    </details>
  `;
};
