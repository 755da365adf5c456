import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { Words } from '../words/words.en.ts';
import type { Fault } from './layout.ts';

/** A form of these pages: posts to `action`, carries the token that shows it came from us. */
export function form(action: string, token: string, content: Html, attributes: Html = html``): Html {
  return html`<form method="post" action="${action}" novalidate ${attributes}><input type="hidden" name="token" value="${token}">${content}</form>`;
}

export type Field = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly type?: 'text' | 'email' | 'password';
  readonly autocomplete: string;
  readonly value?: string | undefined;
  /** Six digits: a numeric keyboard, wide letters. */
  readonly isCode?: boolean;
  readonly fault?: Fault | undefined;
  /** Of a password: the words of the button that shows what was typed; it stays away where there is no script. */
  readonly toggle?: Pick<Words, 'show' | 'hide' | 'showPassword' | 'hidePassword' | 'passwordShown' | 'passwordHidden'> | undefined;
};

/** One labelled field, with its hint and what is wrong with it. */
export function field({ id, label, hint, type = 'text', autocomplete, value, isCode = false, fault, toggle }: Field): Html {
  const wrong = fault?.field === id ? fault.text : undefined;
  const described = [hint === undefined ? undefined : `${id}-hint`, wrong === undefined ? undefined : `${id}-error`].filter((each) => each !== undefined).join(' ');
  const input = html`<input class="govuk-input${isCode ? ' govuk-input--width-10 govuk-input--extra-letter-spacing' : ''}${wrong === undefined ? '' : ' govuk-input--error'}" id="${id}" name="${id}" type="${type}" autocomplete="${autocomplete}" spellcheck="false" autocapitalize="none"
${isCode && html`inputmode="numeric" maxlength="8"`} ${value !== undefined && html`value="${value}"`} ${described !== '' && html`aria-describedby="${described}"`}>`;
  return html`<div class="govuk-form-group${wrong === undefined ? '' : ' govuk-form-group--error'}">
<label class="govuk-label govuk-label--s" for="${id}">${label}</label>
${hint !== undefined && html`<div class="govuk-hint" id="${id}-hint">${hint}</div>`}
${wrong !== undefined && html`<p class="govuk-error-message" id="${id}-error">${wrong}</p>`}
${toggle === undefined ? input : html`<div class="mast-password">${input}<button type="button" class="govuk-button govuk-button--secondary" hidden data-shows="${id}" data-show="${toggle.show}" data-hide="${toggle.hide}" data-show-label="${toggle.showPassword}" data-hide-label="${toggle.hidePassword}" data-shown="${toggle.passwordShown}" data-hidden="${toggle.passwordHidden}" aria-controls="${id}" aria-label="${toggle.showPassword}">${toggle.show}</button><span class="govuk-visually-hidden" role="status" id="${id}-shown"></span></div>`}
</div>`;
}

/** The field for a password that somebody chooses. */
export function newPasswordField(words: Words, fault?: Fault): Html {
  return field({ id: 'password', label: words.newPassword, hint: words.newPasswordHint, type: 'password', autocomplete: 'new-password', toggle: words, fault });
}

export function button(label: string, kind: 'main' | 'secondary' | 'warning' = 'main', attributes: Html = html``): Html {
  return html`<button type="submit" class="govuk-button${kind === 'main' ? '' : ` govuk-button--${kind}`}" ${attributes}>${label}</button>`;
}

/** A form of one button that looks like a link. */
export function quietButton(action: string, token: string, label: string): Html {
  return form(action, token, html`<button type="submit" class="mast-link">${label}</button>`, html`class="mast-inline"`);
}

/** A passkey's form: the script fills `credential` and sends it; without script, or where the address allows no passkeys, it stays hidden. */
export function passkeyForm(action: string, token: string, options: object, kind: 'get' | 'create', content: Html): Html {
  return form(action, token, html`<input type="hidden" name="credential">${content}`, html`data-passkey="${kind}" data-options="${JSON.stringify(options)}" hidden`);
}

/** What is opened on wish; open where something in it is wrong. */
export function details(summary: string, content: Html, isOpen = false): Html {
  return html`<details class="govuk-details"${isOpen && html` open`}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${summary}</span></summary><div class="govuk-details__text">${content}</div></details>`;
}
