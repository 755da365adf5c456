import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { PanelState } from '../state/panel-state.ts';
import { candidateView } from './candidate-view.ts';
import { coverageView } from './coverage-view.ts';
import { doingsView } from './doings-view.ts';
import { identityView } from './identity-view.ts';
import { receiptView } from './receipt-view.ts';
import { watermarkView } from './watermark-view.ts';
import type { ViewContext } from './view-context.ts';

type Choosing = Extract<PanelState, { at: 'choosing' }>;

/** Several could be meant: identities to choose from, no stranger's agencies. */
export const choosingView = ({ session, asked }: Choosing, ctx: ViewContext): TemplateResult => {
  const { t, act } = ctx;
  const { people, places, refine, coverage } = asked.answer;
  return html`
    ${watermarkView(asked.answer, session, ctx)} ${identityView(t.answerFor, session.subject, ctx)}
    <h2 tabindex="-1" data-focus>${people.length > 0 ? t.chooseHeading : t.choosePlaceHeading}</h2>
    <p class="block">${people.length > 0 ? t.chooseText(people.length) : t.choosePlaceText}</p>
    ${refine ? html`<p class="notice">${t.chooseRefine}</p>` : nothing}
    <ul class="candidates" lang=${asked.lang}>
      ${people.map(
        (person) => html`<li>
          <span class="tag">${person.band === 'strong' ? t.bandStrong : t.bandPossible}</span>
          ${candidateView(person, ctx)}
          <button class="button plain" type="button" aria-label=${t.chooseFor(person.names[0] ?? t.nameUnknown)} @click=${() => act({ type: 'view', personId: person.personId })}>
            ${t.choose}
          </button>
        </li>`,
      )}
      ${people.length > 0 ? nothing : places.map((place) => html`<li>
        <p translate="no"><strong>${place.address}</strong></p>
        <button class="button plain" type="button" aria-label=${t.choosePlaceFor(place.address)} @click=${() => act({ type: 'view-place', placeId: place.placeId })}>${t.choosePlace}</button>
      </li>`)}
    </ul>
    ${coverageView(coverage, asked.today, false, ctx)} ${doingsView(asked.answer, undefined, session, asked, ctx)} ${receiptView(asked.answer, session, asked, ctx)}
  `;
};
