import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import { reasonBounds } from '../state/declaration-draft.ts';
import type { DraftFault, DraftField } from '../state/declaration-draft.ts';
import type { Strings } from '../strings/catalogue.ts';

/** What is wrong with a field, in words; undefined where nothing is. */
export const faultText = (faults: readonly DraftFault[], field: DraftField, t: Strings): string | undefined => {
  const fault = faults.find((each) => each.field === field);
  if (!fault) return undefined;
  if (field === 'members') return t.faultMembers;
  if (field === 'gateways') return fault.fault === 'long' ? t.faultGatewaysMany : t.faultGatewaysMissing;
  if (field === 'reference') return t.faultReferenceMissing;
  if (field === 'acknowledged') return t.faultAcknowledgedMissing;
  if (fault.fault === 'in-words') return t.faultReasonInWords;
  if (fault.fault === 'short') return t.faultReasonShort(reasonBounds.min);
  return fault.fault === 'long' ? t.faultReasonLong(reasonBounds.max) : t.faultReasonMissing;
};

/** The words beside the field. */
export const faultView = (faults: readonly DraftFault[], field: DraftField, t: Strings): TemplateResult | typeof nothing => {
  const text = faultText(faults, field, t);
  return text === undefined ? nothing : html`<p class="fault" id="fault-${field}">${text}</p>`;
};

/** Everything that is missing, at the top, each a way to its field. It takes the focus when it appears. */
export const faultSummaryView = (faults: readonly DraftFault[], t: Strings): TemplateResult | typeof nothing => {
  if (faults.length === 0) return nothing;
  const go = (event: Event, field: DraftField): void => {
    event.preventDefault();
    const root = (event.currentTarget as Element).getRootNode() as ShadowRoot | Document;
    root.getElementById(field)?.focus();
  };
  return html`
    <div class="fault-summary" role="alert" tabindex="-1" data-focus-fault>
      <h3>${t.faultSummary}</h3>
      <ul>
        ${faults.map(({ field }) => html`<li><a href="#${field}" @click=${(event: Event) => go(event, field)}>${faultText(faults, field, t)}</a></li>`)}
      </ul>
    </div>
  `;
};
