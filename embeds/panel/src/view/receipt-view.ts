import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { Answer } from '../core/wire.ts';
import { londonDay } from '../state/london-day.ts';
import type { Asked, Session } from '../state/panel-state.ts';
import { dateText, timeText } from './date-text.ts';
import { receiptCode } from './receipt-code.ts';
import type { ViewContext } from './view-context.ts';

/** What stands under every answer: the API's notice, who asked and when, and the receipt. */
export const receiptView = (answer: Answer, session: Session, asked: Asked, { t, lang, copy }: ViewContext): TemplateResult => html`
  <footer class="receipt">
    ${asked.lang === lang ? nothing : html`<p class="quiet">${t.answerLanguageNote}</p>`}
    <p class="quiet" lang=${asked.lang}>${answer.notice}</p>
    <p class="meta">${t.askedBy(dateText(londonDay(new Date(answer.askedAt)), lang), timeText(answer.askedAt), session.me.name)}</p>
    ${asked.forReview ? html`<p class="meta">${t.reviewNote}</p>` : nothing}
    <p class="meta">
      <strong>${t.receipt(receiptCode(answer.searchId))}</strong>
      <button class="small" type="button" @click=${() => copy(answer.receipt)}>${t.receiptCopy}</button>
    </p>
  </footer>
`;
