import { html } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { ViewContext } from './view-context.ts';

/** Before anything: no name, no count, no request. */
export const collapsedView = ({ t, act }: ViewContext): TemplateResult => html`
  <div class="collapsed">
    <button class="button" type="button" aria-expanded="false" @click=${() => act({ type: 'open' })}>${t.collapsedOpen}</button>
    <p class="quiet">${t.collapsedText}</p>
  </div>
`;
