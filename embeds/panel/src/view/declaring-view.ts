import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import { reasonBounds, referenceMax } from '../state/declaration-draft.ts';
import type { DeclarationDraft } from '../state/declaration-draft.ts';
import type { PanelState } from '../state/panel-state.ts';
import { faultSummaryView, faultText, faultView } from './fault-view.ts';
import { gatewaysView } from './gateways-view.ts';
import { identityView } from './identity-view.ts';
import type { ViewContext } from './view-context.ts';

type Declaring = Extract<PanelState, { at: 'declaring' }>;

/** Who is asked about, on what basis and why. Nothing has been looked up yet, and nothing is ticked for the user. */
export const declaringView = (state: Declaring, ctx: ViewContext): TemplateResult => {
  const { t, act } = ctx;
  const { session, draft } = state;
  const change = (part: Partial<DeclarationDraft>): void => act({ type: 'draft', change: part });
  const described = (field: 'reason' | 'reference', hint: string): string => (faultText(state.faults, field, t) ? `fault-${field} ${hint}`.trim() : hint);
  const wrong = (field: 'reason' | 'reference' | 'acknowledged'): 'true' | 'false' => (faultText(state.faults, field, t) ? 'true' : 'false');
  const send = (event: Event): void => {
    event.preventDefault();
    act({ type: 'check' });
  };
  return html`
    ${identityView(session.subject.person ? t.aboutPerson : t.aboutAddress, session.subject, ctx)}
    <form novalidate autocomplete="off" @submit=${send}>
      <h2 tabindex="-1" data-focus>${t.declareHeading}</h2>
      <p class="quiet">${t.askingAs(session.me.name, session.me.organisation.name)}</p>
      ${faultSummaryView(state.faults, t)} ${gatewaysView(state, change, ctx)}
      <div class="field">
        <label for="reason">${t.reasonLabel}</label>
        <p class="hint" id="hint-reason">${t.reasonHint(reasonBounds.min, reasonBounds.max)}</p>
        ${faultView(state.faults, 'reason', t)}
        <textarea
          id="reason"
          rows="2"
          aria-describedby=${described('reason', 'hint-reason')}
          aria-invalid=${wrong('reason')}
          .value=${live(draft.reason)}
          @input=${(event: InputEvent) => change({ reason: (event.target as HTMLTextAreaElement).value })}
        ></textarea>
        <p class="count" aria-hidden="true">${t.reasonCount(draft.reason.trim().length, reasonBounds.max)}</p>
      </div>
      <div class="field">
        <label for="reference">${t.referenceLabel}</label>
        ${faultView(state.faults, 'reference', t)}
        <input
          id="reference"
          type="text"
          maxlength=${referenceMax}
          aria-describedby=${described('reference', '') || nothing}
          aria-invalid=${wrong('reference')}
          .value=${live(draft.reference)}
          @input=${(event: InputEvent) => change({ reference: (event.target as HTMLInputElement).value })}
        />
      </div>
      <div class="field">
        ${faultView(state.faults, 'acknowledged', t)}
        <label class="tick">
          <input
            id="acknowledged"
            type="checkbox"
            aria-invalid=${wrong('acknowledged')}
            .checked=${live(draft.acknowledged)}
            @change=${(event: Event) => change({ acknowledged: (event.target as HTMLInputElement).checked })}
          />
          <span>${t.acknowledgeLabel}</span>
        </label>
      </div>
      <button class="button" type="submit">${t.check}</button>
    </form>
  `;
};
