import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import { isFamilyAlone } from '../state/declaration-draft.ts';
import type { DeclarationDraft } from '../state/declaration-draft.ts';
import type { PanelState } from '../state/panel-state.ts';
import { timeText } from './date-text.ts';
import { faultSummaryView, faultText, faultView } from './fault-view.ts';
import { gatewaysView } from './gateways-view.ts';
import { identityView } from './identity-view.ts';
import { membersView } from './members-view.ts';
import { reasonView } from './reason-view.ts';
import { referenceView } from './reference-view.ts';
import type { ViewContext } from './view-context.ts';

type Declaring = Extract<PanelState, { at: 'declaring' }>;

/** Who is asked about, on what basis and why. Nothing has been looked up yet, and nothing is ticked for the user. What they declared for this subject a moment ago may be gone on under. */
export const declaringView = (state: Declaring, ctx: ViewContext): TemplateResult => {
  const { t, act } = ctx;
  const { session, draft } = state;
  const { resumable, offer } = session;
  const change = (part: Partial<DeclarationDraft>): void => act({ type: 'draft', change: part });
  const send = (event: Event): void => {
    event.preventDefault();
    act({ type: 'check' });
  };
  return html`
    ${isFamilyAlone(session.subject) ? html`<p class="label">${t.familyLabel}</p>` : identityView(session.subject.person ? t.aboutPerson : t.aboutAddress, session.subject, ctx)}
    ${resumable
      ? html`<div class="notice resume">
          <h2 tabindex="-1" data-focus>${t.resumeHeading}</h2>
          <p>${t.resumeText(timeText(resumable.expiresAt))}</p>
          <button class="button" type="button" @click=${() => act({ type: 'resume' })}>${t.resume}</button>
        </div>`
      : nothing}
    <form novalidate autocomplete="off" @submit=${send}>
      ${resumable ? html`<h2>${t.declareAgain}</h2>` : html`<h2 tabindex="-1" data-focus>${t.declareHeading}</h2>`}
      <p class="quiet">${t.askingAs(session.me.name, session.me.organisation.name)}</p>
      ${faultSummaryView(state.faults, t)} ${membersView(state, change, ctx)} ${gatewaysView(state, change, ctx)} ${reasonView(state, change, ctx)} ${referenceView(state, change, ctx)}
      <div class="field">
        ${faultView(state.faults, 'acknowledged', t)}
        <label class="tick">
          <input
            id="acknowledged"
            type="checkbox"
            aria-invalid=${faultText(state.faults, 'acknowledged', t) ? 'true' : 'false'}
            .checked=${draft.acknowledged}
            @change=${(event: Event) => change({ acknowledged: (event.target as HTMLInputElement).checked })}
          />
          <span>${offer.acknowledgement.text}</span>
        </label>
      </div>
      <button class="button" type="submit">${t.check}</button>
    </form>
  `;
};
