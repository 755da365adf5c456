import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { answerSummary } from '../state/answer-summary.ts';
import type { PanelState } from '../state/panel-state.ts';
import { agencyRowView } from './agency-row-view.ts';
import { agoText } from './ago-text.ts';
import { bornText } from './born-text.ts';
import { coverageView } from './coverage-view.ts';
import { dateText } from './date-text.ts';
import { evidenceView } from './evidence-view.ts';
import { frequencyView } from './frequency-view.ts';
import { identityView } from './identity-view.ts';
import { possibleView } from './possible-view.ts';
import { receiptView } from './receipt-view.ts';
import type { ViewContext } from './view-context.ts';

type Answered = Extract<PanelState, { at: 'answered' }>;

/** Who else, since when, whom to call; then what is not known, why it is thought to be one person, and what might be another. */
export const answeredView = ({ session, asked, shown, confirming }: Answered, ctx: ViewContext): TemplateResult => {
  const { t, lang, act } = ctx;
  const { person, opened, answer } = shown;
  const own = session.me.organisation.code;
  const { rows, otherAgencies, lastContact } = answerSummary(shown, own);
  const possible = opened ? [] : answer.people.filter((each) => each !== person);
  return html`
    ${identityView(t.answerFor, session.subject, ctx)}
    ${opened
      ? html`<div class="opened"><p><strong>${t.openedRecord(person?.names[0] ?? t.nameUnknown, bornText(person, ctx))}</strong></p><p>${t.openedNote}</p><button class="small" type="button" @click=${() => act({ type: 'back' })}>${t.backToAnswer}</button></div>`
      : nothing}
    <div class="summary">
      <h2 tabindex="-1" data-focus>${t.agenciesInvolved(otherAgencies)}</h2>
      ${lastContact === undefined ? nothing : html`<p>${t.lastContact(agoText(lastContact, asked.today, t), dateText(lastContact, lang))}</p>`}
    </div>
    ${person ? frequencyView(person, ctx) : nothing}
    ${person ? nothing : answer.places.map((place) => html`<p class="quiet" translate="no">${place.address}</p>`)}
    ${rows.length === 0 ? html`<p class="quiet block">${t.noneInWindow}</p>` : html`<ul class="agencies">${rows.map((row) => agencyRowView(row, row.organisation.code === own, asked.today, ctx))}</ul>`}
    ${coverageView(answer.coverage, asked.today, false, ctx)}
    <div class="more" lang=${asked.lang}>${person ? evidenceView(person, ctx) : nothing} ${possibleView(possible, confirming, ctx)}</div>
    ${receiptView(answer, session, asked, ctx)}
  `;
};
