import { html } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { Answer } from '../core/wire.ts';
import { londonDay } from '../state/london-day.ts';
import type { Session } from '../state/panel-state.ts';
import { dateText, timeText } from './date-text.ts';
import { receiptCode } from './receipt-code.ts';
import type { ViewContext } from './view-context.ts';

/** On paper, on every page: who printed it, when it was asked, and the receipt. Not on the screen, where the receipt stands below. */
export const watermarkView = (answer: Answer, { me }: Session, { t, lang }: ViewContext): TemplateResult =>
  html`<p class="watermark" aria-hidden="true">${t.sheetMark(me.name, me.organisation.name, `${dateText(londonDay(new Date(answer.askedAt)), lang)}, ${timeText(answer.askedAt)}`, t.receipt(receiptCode(answer.searchId)))}</p>`;
