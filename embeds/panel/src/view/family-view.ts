import { html } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { PanelState } from '../state/panel-state.ts';
import { timeText } from './date-text.ts';
import { memberText } from './members-view.ts';
import type { ViewContext } from './view-context.ts';

type Family = Extract<PanelState, { at: 'family' }>;

/** The declared members, each behind a press of its own: nobody is looked up because somebody else was, and no count stands beside a name. */
export const familyView = ({ session: { family } }: Family, ctx: ViewContext): TemplateResult => {
  const { t, act } = ctx;
  return html`
    <h2 tabindex="-1" data-focus>${t.familyHeading}</h2>
    <p class="quiet block">${t.familyText(timeText(family.expiresAt))}</p>
    <ul class="candidates">
      ${family.members.map((member) => {
        const name = memberText(member, ctx);
        return html`<li class="member">
          <span translate="no"><strong>${name}</strong></span>
          <button class="button plain" type="button" aria-label=${t.checkFor(name)} @click=${() => act({ type: 'member', member })}>${t.check}</button>
        </li>`;
      })}
    </ul>
  `;
};
