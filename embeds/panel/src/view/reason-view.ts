import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import { isReviewed, reasonBounds } from '../state/declaration-draft.ts';
import type { DeclarationDraft } from '../state/declaration-draft.ts';
import type { PanelState } from '../state/panel-state.ts';
import { faultText, faultView } from './fault-view.ts';
import type { ViewContext } from './view-context.ts';

type Declaring = Extract<PanelState, { at: 'declaring' }>;

/** What has happened, as a code of the catalogue, in one's own words, or both. Words are needed where no code fits and where the choice is looked at afterwards. */
export const reasonView = ({ session, draft, faults }: Declaring, change: (part: Partial<DeclarationDraft>) => void, { t }: ViewContext): TemplateResult => {
  const { reasons, gateways } = session.offer;
  const reviewed = isReviewed(draft, gateways);
  const optional = draft.reasonCode !== '' && !reviewed;
  const fault = faultText(faults, 'reason', t);
  return html`
    ${reasons.length === 0
      ? nothing
      : html`<div class="field">
          <label for="reason-code">${t.reasonCodeLabel}</label>
          <select id="reason-code" .value=${draft.reasonCode} @change=${(event: Event) => change({ reasonCode: (event.target as HTMLSelectElement).value })}>
            <option value="" ?selected=${draft.reasonCode === ''}>${t.reasonCodeNone}</option>
            ${reasons.map(({ code, title }) => html`<option value=${code} ?selected=${draft.reasonCode === code}>${title}</option>`)}
          </select>
        </div>`}
    <div class="field">
      <label for="reason">${optional ? t.reasonOptional : t.reasonInWords}</label>
      <p class="hint" id="hint-reason">${reviewed ? t.reasonReviewed : t.reasonHint(reasonBounds.min, reasonBounds.max)}</p>
      ${faultView(faults, 'reason', t)}
      <textarea
        id="reason"
        rows="2"
        aria-describedby=${fault ? 'fault-reason hint-reason' : 'hint-reason'}
        aria-invalid=${fault ? 'true' : 'false'}
        .value=${draft.reason}
        @input=${(event: InputEvent) => change({ reason: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      <p class="count" aria-hidden="true">${t.reasonCount(draft.reason.trim().length, reasonBounds.max)}</p>
    </div>
  `;
};
