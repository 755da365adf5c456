import { html } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { PanelState } from '../state/panel-state.ts';
import { coverageView } from './coverage-view.ts';
import { doingsView } from './doings-view.ts';
import { identityView } from './identity-view.ts';
import { receiptView } from './receipt-view.ts';
import { watermarkView } from './watermark-view.ts';
import type { ViewContext } from './view-context.ts';

type Nil = Extract<PanelState, { at: 'nil' }>;

/** The same frame as an answer, never a tick and never green: a nil says who was asked and what cannot be known. */
export const nilView = ({ session, asked }: Nil, ctx: ViewContext): TemplateResult => html`
  ${watermarkView(asked.answer, session, ctx)} ${identityView(ctx.t.answerFor, session.subject, ctx)}
  <div class="summary"><h2 tabindex="-1" data-focus>${ctx.t.nilHeading}</h2></div>
  <div class="nil">
    <p>${ctx.t.nilText}</p>
    <p>${ctx.t.nilProtected}</p>
    <p>${ctx.t.nilDetails}</p>
  </div>
  ${coverageView(asked.answer.coverage, asked.today, true, ctx)} ${doingsView(asked.answer, undefined, session, asked, ctx)} ${receiptView(asked.answer, session, asked, ctx)}
`;
