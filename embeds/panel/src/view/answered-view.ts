import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import { answerSummary } from '../state/answer-summary.ts';
import { coverageSummary } from '../state/coverage-summary.ts';
import { involvementsOf } from '../state/involvements-of.ts';
import type { PanelState } from '../state/panel-state.ts';
import { agencyRowView } from './agency-row-view.ts';
import { agoText } from './ago-text.ts';
import { bornText } from './born-text.ts';
import { chronologyView } from './chronology-view.ts';
import { coverageView } from './coverage-view.ts';
import { dateText } from './date-text.ts';
import { doingsView } from './doings-view.ts';
import { evidenceView } from './evidence-view.ts';
import { frequencyView } from './frequency-view.ts';
import { householdPart } from './household-view.ts';
import { identityView } from './identity-view.ts';
import { possibleView } from './possible-view.ts';
import { receiptView } from './receipt-view.ts';
import { sheetView } from './sheet-view.ts';
import type { ViewContext } from './view-context.ts';
import { watermarkView } from './watermark-view.ts';

type Answered = Extract<PanelState, { at: 'answered' }>;

/** Who else, since when, whom to call; then what is not known, why it is thought to be one person, and what might be another. */
export const answeredView = (state: Answered, around: ViewContext): TemplateResult => {
  const { session, asked, shown, confirming } = state;
  const ctx = { ...around, answerLang: asked.lang };
  if (state.sheet) return sheetView(state, state.sheet, ctx);
  const { t, lang, act } = ctx;
  const { person, opened, answer } = shown;
  const own = session.me.organisation.code;
  const { rows, otherAgencies, lastContact } = answerSummary(shown, own);
  const { behind } = coverageSummary(answer.coverage);
  const possible = opened ? [] : asked.answer.people.filter((each) => each.personId !== person?.personId);
  return html`
    ${watermarkView(answer, session, ctx)} ${identityView(t.answerFor, session.subject, ctx)}
    ${opened
      ? html`<div class="opened"><p><strong>${t.openedRecord(person?.names[0] ?? t.nameUnknown, bornText(person, ctx))}</strong></p><p>${t.openedNote}</p><button class="small" type="button" @click=${() => act({ type: 'back' })}>${t.backToAnswer}</button></div>`
      : nothing}
    <div class="summary">
      <h2 tabindex="-1" data-focus>${t.agenciesInvolved(otherAgencies)}</h2>
      ${lastContact === undefined ? nothing : html`<p>${t.lastContact(agoText(lastContact, asked.today, t), dateText(lastContact, lang))}</p>`}
    </div>
    ${behind === 0 ? nothing : html`<p class="partial">${t.partialLine(behind)}</p>`}
    ${person ? frequencyView(person, ctx) : nothing}
    ${person ? nothing : answer.places.map((place) => html`<p class="quiet" translate="no">${place.address}</p>`)}
    ${rows.length === 0 ? html`<p class="quiet block">${t.noneInWindow}</p>` : html`<ul class="agencies">${rows.map((row) => agencyRowView(row, { own: row.organisation.code === own, ofPerson: person !== undefined, deeds: asked.deeds, today: asked.today }, ctx))}</ul>`}
    ${chronologyView(involvementsOf(shown), answer.window, false, ctx)} ${householdPart(person, shown.closer, answer.coverage, ctx)}
    ${coverageView(answer.coverage, asked.today, false, ctx)}
    <div class="more" lang=${asked.lang}>${person ? evidenceView(person, ctx) : nothing} ${possibleView(possible, confirming, ctx)}</div>
    ${doingsView(answer, shown, session, asked, ctx)} ${receiptView(answer, session, asked, ctx)}
  `;
};
