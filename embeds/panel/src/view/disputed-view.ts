import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { Disputed } from '../core/wire.ts';
import type { ViewContext } from './view-context.ts';

/** That a record was reported as wrong, in the API's own words; what it says stays shown. */
export const disputedView = (disputed: Disputed | undefined, { answerLang }: ViewContext): TemplateResult | typeof nothing => (disputed ? html`<p class="partial" lang=${answerLang ?? nothing}>${disputed.text}</p>` : nothing);
