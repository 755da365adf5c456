import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { Application, ApplicationField } from '../state/application.ts';
import type { Strings } from '../strings/catalogue.ts';
import type { ViewContext } from './view-context.ts';

const words = (field: ApplicationField, t: Strings): [label: string, fault: string] =>
  ({ name: [t.applyName, t.applyFaultName], email: [t.applyEmail, t.applyFaultEmail], trainingOn: [t.applyTraining, t.applyFaultTraining] } as const satisfies Record<ApplicationField, [string, string]>)[field];

/** Applying for an account without leaving the case: three fields, since the host has said who it is. It answers alike whatever is known of them. */
export const applicationView = (application: Application, { t, act }: ViewContext): TemplateResult => {
  if (application.at === 'sent') return html`<div class="notice" role="status"><p><strong>${t.applySent}</strong></p><p>${t.applySentText}</p></div>`;
  const field = (name: ApplicationField, type: 'text' | 'email' | 'date', autocomplete: 'name' | 'email' | 'off'): TemplateResult => {
    const [label, fault] = words(name, t);
    const wrong = application.faults.includes(name);
    return html`<div class="field">
      <label for="apply-${name}">${label}</label>
      ${wrong ? html`<p class="fault" id="fault-apply-${name}">${fault}</p>` : nothing}
      <input
        id="apply-${name}"
        type=${type}
        autocomplete=${autocomplete}
        aria-invalid=${wrong ? 'true' : 'false'}
        aria-describedby=${wrong ? `fault-apply-${name}` : nothing}
        .value=${application[name]}
        @input=${(event: InputEvent) => act({ type: 'application-draft', change: { [name]: (event.target as HTMLInputElement).value } })}
      />
    </div>`;
  };
  const send = (event: Event): void => {
    event.preventDefault();
    act({ type: 'application-send' });
  };
  return html`
    <form novalidate @submit=${send}>
      <h3>${t.applyHeading}</h3>
      <p class="quiet">${t.applyStaff(application.staffId)}</p>
      ${field('name', 'text', 'name')} ${field('email', 'email', 'email')} ${field('trainingOn', 'date', 'off')}
      ${application.failed ? html`<p class="fault" role="alert">${t.applyFailed}</p>` : nothing}
      <button class="button" type="submit" ?disabled=${application.at === 'sending'}>${application.at === 'sending' ? t.applySending : t.applySend}</button>
    </form>
  `;
};
