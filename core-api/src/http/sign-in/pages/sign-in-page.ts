import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { Fault, Frame } from './layout.ts';
import { page } from './layout.ts';
import { button, details, field, form, passkeyForm, quietButton } from './parts.ts';

export type SignInPage = {
  readonly base: string;
  readonly token: string;
  readonly email?: string | undefined;
  readonly fault?: Fault | undefined;
  /** What a passkey is to sign, where the address allows passkeys. */
  readonly passkey?: object | undefined;
  /** Organisations that sign their people in themselves. */
  readonly connections: readonly { readonly connectionId: string; readonly name: string }[];
  /** The user comes from a provider and confirms here, once, who they are. */
  readonly linkText?: string | undefined;
  /** The user is signed in and is asked for all of it again. */
  readonly isAgain?: boolean | undefined;
};

/** Where a lost password is replaced. */
export const forgottenPath = '/sign-in/forgotten';

/** E-mail and password, or a passkey, or one's own organisation. */
export function signInPage(frame: Frame, { base, token, email, fault, passkey, connections, linkText, isAgain = false }: SignInPage): string {
  const { words } = frame;
  const title = linkText !== undefined ? words.link : isAgain ? words.again : words.signIn;
  return page(frame, title, html`<h1 class="govuk-heading-l">${title}</h1>
${linkText !== undefined && html`<p class="govuk-body">${linkText}</p>`}
${isAgain && html`<p class="govuk-body">${words.againText}</p>`}
${form(`${base}/password`, token, html`
${field({ id: 'email', label: words.email, hint: words.emailHint, type: 'email', autocomplete: 'username', value: email, fault })}
${field({ id: 'password', label: words.password, type: 'password', autocomplete: 'current-password', toggle: words, fault })}
${button(words.next)}`)}
${passkey !== undefined && passkeyForm(`${base}/passkey`, token, passkey, 'get', html`<div class="mast-or">${words.or}</div>${button(words.passkey, 'secondary')}<p class="govuk-hint mast-note">${words.passkeyHint}</p>`)}
${linkText === undefined && connections.length > 0 && elsewhere(base, words.organisations, connections)}
${details(words.lost, html`<p class="govuk-body"><a class="govuk-link" href="${forgottenPath}">${words.forgotten}</a></p><p class="govuk-body">${words.lostText}</p>`)}
${quietButton(`${base}/cancel`, token, words.cancel)}`, { fault, script: true });
}

function elsewhere(base: string, title: string, connections: SignInPage['connections']): Html {
  const choices = connections.map(({ connectionId, name }) => html`<li><a class="govuk-link" href="${base}/go/${connectionId}">${name}</a></li>`);
  return html`<h2 class="govuk-heading-m">${title}</h2><ul class="mast-list">${choices}</ul>`;
}
