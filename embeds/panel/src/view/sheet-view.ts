import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { Contact } from '../core/wire.ts';
import type { AgencyRow } from '../state/agency-rows.ts';
import { answerSummary } from '../state/answer-summary.ts';
import { involvementsOf } from '../state/involvements-of.ts';
import type { PanelState, Sheet } from '../state/panel-state.ts';
import { serviceName } from '../strings/strings.ts';
import { chronologyView } from './chronology-view.ts';
import { coverageView } from './coverage-view.ts';
import { dateText } from './date-text.ts';
import { disputedView } from './disputed-view.ts';
import { householdPart } from './household-view.ts';
import { identityView } from './identity-view.ts';
import { receiptView } from './receipt-view.ts';
import { watermarkView } from './watermark-view.ts';
import type { ViewContext } from './view-context.ts';

type Answered = Extract<PanelState, { at: 'answered' }>;

/**
 * The sheet for paper, shown before it is printed: agencies and whom to call, chronology, household, coverage, receipt. No address stands on it, whoever it is
 * about; redacted it also leaves out the names of staff, the household and others' references.
 */
export const sheetView = ({ session, asked, shown }: Answered, sheet: Sheet, ctx: ViewContext): TemplateResult => {
  const { t, lang, act, print } = ctx;
  const { answer, person } = shown;
  const { rows } = answerSummary(shown, session.me.organisation.code);
  const choice = (which: Sheet, words: string): TemplateResult => html`
    <label class="tick">
      <input type="radio" name="sheet" .checked=${sheet === which} @change=${() => act({ type: 'sheet', sheet: which })} />
      <span>${words}</span>
    </label>
  `;
  return html`
    <div class="sheet-tools">
      <h2 tabindex="-1" data-focus>${t.sheet}</h2>
      <fieldset><legend>${t.sheetWhich}</legend>${choice('whole', t.sheetWhole)} ${choice('redacted', t.sheetRedacted)}</fieldset>
      <p class="actions">
        <button class="button" type="button" @click=${print}>${t.sheetPrint}</button>
        <button class="button plain" type="button" @click=${() => act({ type: 'back' })}>${t.sheetBack}</button>
      </p>
    </div>
    <div class="sheet">
      ${watermarkView(answer, session, ctx)} ${identityView(t.answerFor, session.subject, ctx)}
      <h3>${t.sheetHeading}</h3>
      ${rows.length === 0
        ? html`<p>${t.noneInWindow}</p>`
        : html`<table>
            <thead><tr><th scope="col">${t.sheetAgency}</th><th scope="col">${t.sheetSince}</th><th scope="col">${t.sheetContact}</th></tr></thead>
            <tbody>${rows.map((row) => rowView(row, sheet, ctx))}</tbody>
          </table>`}
      ${chronologyView(involvementsOf(shown), answer.window, true, ctx)}
      ${sheet === 'whole' ? householdPart(person, true, answer.coverage, ctx) : nothing}
      ${coverageView(answer.coverage, asked.today, true, ctx)} ${receiptView(answer, session, asked, ctx)}
      <p class="quiet">${t.sheetCare}</p>
    </div>
  `;

  function rowView(row: AgencyRow, which: Sheet, { t: words }: ViewContext): TemplateResult {
    const { caseRef, contact } = row.latest;
    return html`<tr>
      <th scope="row"><span translate="no">${row.organisation.name}</span><span class="feed">${serviceName(row.service, lang)}${row.open ? ` · ${words.involvementOpen}` : ''}</span></th>
      <td>${dateText(row.lastContact, lang, 'short')}${caseRef && which === 'whole' ? html`<span class="feed">${words.caseReference(caseRef)}</span>` : nothing}${disputedView([row.latest, ...row.others].find((each) => each.disputed)?.disputed, ctx)}</td>
      <td>${contactLine(contact, which, words)}</td>
    </tr>`;
  }
};

const contactLine = ({ team, name, phone, outOfHours }: Contact, sheet: Sheet, t: ViewContext['t']): TemplateResult => html`
  <span translate="no">${team}</span>${name && sheet === 'whole' ? ` · ${name}` : ''}<span class="feed">${phone ?? t.noPhone}</span>
  ${outOfHours ? html`<span class="feed">${t.contactOutOfHours(outOfHours)}</span>` : nothing}
`;
