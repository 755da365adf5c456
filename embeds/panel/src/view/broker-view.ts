import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import { brokerBounds } from '../state/deeds.ts';
import type { BrokerDesk } from '../state/deeds.ts';
import type { ViewContext } from './view-context.ts';

/** The broker route: offered under every answer and every nil alike, so that its being there says nothing. */
export const brokerView = (desk: BrokerDesk, { t, act }: ViewContext): TemplateResult => {
  if (desk.at === 'closed') return html`<p class="actions"><button class="button plain" type="button" @click=${() => act({ type: 'broker-open' })}>${t.brokerOpen}</button></p>`;
  if (desk.at === 'sent') return html`<div class="notice" role="status"><p><strong>${t.brokerSent}</strong></p><p>${desk.text}</p></div>`;
  const send = (event: Event): void => {
    event.preventDefault();
    act({ type: 'broker-send' });
  };
  const [phoneFault, messageFault] = [desk.faults.includes('phone'), desk.faults.includes('message')];
  return html`
    <form class="broker" novalidate autocomplete="off" @submit=${send}>
      <h3 tabindex="-1" data-focus-broker>${t.brokerHeading}</h3>
      <p class="quiet">${t.brokerText}</p>
      <div class="field">
        <label for="broker-phone">${t.brokerPhone}</label>
        ${phoneFault ? html`<p class="fault" id="fault-broker-phone">${t.brokerFaultPhone}</p>` : nothing}
        <input
          id="broker-phone"
          type="tel"
          maxlength="40"
          aria-invalid=${phoneFault ? 'true' : 'false'}
          aria-describedby=${phoneFault ? 'fault-broker-phone' : nothing}
          .value=${desk.phone}
          @input=${(event: InputEvent) => act({ type: 'broker-draft', change: { phone: (event.target as HTMLInputElement).value } })}
        />
      </div>
      <div class="field">
        <label for="broker-message">${t.brokerMessage}</label>
        <p class="hint" id="hint-broker">${t.brokerHint(brokerBounds.min, brokerBounds.max)}</p>
        ${messageFault ? html`<p class="fault" id="fault-broker-message">${t.brokerFaultMessage(brokerBounds.min, brokerBounds.max)}</p>` : nothing}
        <textarea
          id="broker-message"
          rows="3"
          maxlength=${brokerBounds.max}
          aria-invalid=${messageFault ? 'true' : 'false'}
          aria-describedby=${messageFault ? 'fault-broker-message hint-broker' : 'hint-broker'}
          .value=${desk.message}
          @input=${(event: InputEvent) => act({ type: 'broker-draft', change: { message: (event.target as HTMLTextAreaElement).value } })}
        ></textarea>
      </div>
      ${desk.failed ? html`<p class="fault" role="alert">${t.brokerFailed}</p>` : nothing}
      <p class="actions field">
        <button class="button" type="submit" ?disabled=${desk.at === 'sending'}>${desk.at === 'sending' ? t.brokerSending : t.brokerSend}</button>
        <button class="button plain" type="button" ?disabled=${desk.at === 'sending'} @click=${() => act({ type: 'broker-close' })}>${t.cancel}</button>
      </p>
    </form>
  `;
};
