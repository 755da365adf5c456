import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { DeclarationDraft } from '../state/declaration-draft.ts';
import type { PanelState } from '../state/panel-state.ts';
import { faultText, faultView } from './fault-view.ts';
import type { ViewContext } from './view-context.ts';

type Declaring = Extract<PanelState, { at: 'declaring' }>;

/** The legal bases open to this user today, each with what it says and what must be so; none is ticked beforehand. */
export const gatewaysView = (state: Declaring, change: (part: Partial<DeclarationDraft>) => void, { t }: ViewContext): TemplateResult => {
  const { gateways } = state.session.offer;
  const chosen = state.draft.gateways;
  const toggle = (id: string, on: boolean): void => change({ gateways: on ? [...chosen, id] : chosen.filter((each) => each !== id) });
  const described = faultText(state.faults, 'gateways', t) ? 'fault-gateways hint-gateways' : 'hint-gateways';
  return html`
    <fieldset class="field" aria-describedby=${described}>
      <legend>${t.gatewaysLegend}</legend>
      <p class="hint" id="hint-gateways">${gateways.length === 0 ? t.gatewaysNone : t.gatewaysHint}</p>
      ${faultView(state.faults, 'gateways', t)}
      <div class="gateways">
        ${gateways.map(
          (gateway, index) => html`
            <label class="tick">
              <input
                id=${index === 0 ? 'gateways' : `gateway-${index}`}
                type="checkbox"
                aria-describedby="gateway-text-${index}"
                .checked=${chosen.includes(gateway.id)}
                @change=${(event: Event) => toggle(gateway.id, (event.target as HTMLInputElement).checked)}
              />
              <span><span class="title">${gateway.title}</span></span>
            </label>
            <div class="hint gateway-text" id="gateway-text-${index}">
              <p>${gateway.text}</p>
              ${gateway.conditions.map((each) => html`<p>${each}</p>`)} ${gateway.review ? html`<p><strong>${t.gatewayReview}</strong></p>` : nothing}
            </div>
          `,
        )}
      </div>
    </fieldset>
  `;
};
