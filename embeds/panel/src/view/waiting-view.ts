import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { Session } from '../state/panel-state.ts';
import { identityView } from './identity-view.ts';
import type { ViewContext } from './view-context.ts';

const row = html`<div class="skeleton-row"><i class="bone mark"></i><i class="bone wide"></i><i class="bone"></i></div>`;

/** The answer's shape while it is on its way, with its words: a skeleton alone tells nobody who cannot see it. */
export const waitingView = (status: string, session: Session | undefined, ctx: ViewContext): TemplateResult => html`
  ${session && (session.subject.person || session.subject.address) ? identityView(session.subject.person ? ctx.t.aboutPerson : ctx.t.aboutAddress, session.subject, ctx) : nothing}
  <h2 class="status" tabindex="-1" data-focus>${status}</h2>
  <div class="skeleton" aria-hidden="true">${row}${row}${row}</div>
`;
