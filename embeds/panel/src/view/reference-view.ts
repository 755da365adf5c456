import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import { referenceMax } from '../state/declaration-draft.ts';
import type { DeclarationDraft } from '../state/declaration-draft.ts';
import type { PanelState } from '../state/panel-state.ts';
import { faultText, faultView } from './fault-view.ts';
import type { ViewContext } from './view-context.ts';

type Declaring = Extract<PanelState, { at: 'declaring' }>;

/** The reference, as the host's case already gave it; or the promise to give it within a day. */
export const referenceView = ({ draft, faults }: Declaring, change: (part: Partial<DeclarationDraft>) => void, { t }: ViewContext): TemplateResult => {
  const fault = faultText(faults, 'reference', t);
  return html`
    <div class="field">
      <label for="reference">${t.referenceLabel}</label>
      ${faultView(faults, 'reference', t)}
      <input
        id="reference"
        type="text"
        maxlength=${referenceMax}
        ?disabled=${draft.noReferenceYet}
        aria-describedby=${fault ? 'fault-reference' : nothing}
        aria-invalid=${fault ? 'true' : 'false'}
        .value=${draft.noReferenceYet ? '' : draft.reference}
        @input=${(event: InputEvent) => change({ reference: (event.target as HTMLInputElement).value })}
      />
      <label class="tick later">
        <input
          id="no-reference"
          type="checkbox"
          aria-describedby="hint-no-reference"
          .checked=${draft.noReferenceYet}
          @change=${(event: Event) => change({ noReferenceYet: (event.target as HTMLInputElement).checked })}
        />
        <span>${t.noReferenceYet}</span>
      </label>
      ${draft.noReferenceYet ? html`<p class="hint gateway-text" id="hint-no-reference">${t.noReferenceHint}</p>` : html`<p class="hidden" id="hint-no-reference">${t.noReferenceHint}</p>`}
    </div>
  `;
};
