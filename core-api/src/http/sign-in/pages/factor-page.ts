import { html } from '../html.ts';
import type { Fault, Frame } from './layout.ts';
import { page } from './layout.ts';
import { button, details, field, form, passkeyForm, quietButton } from './parts.ts';

export type FactorPage = {
  readonly base: string;
  readonly token: string;
  readonly title: string;
  readonly text?: string | undefined;
  readonly fault?: Fault | undefined;
  readonly hasCode: boolean;
  readonly passkey?: object | undefined;
  /** Where the user signed in through their organisation. */
  readonly elsewhere?: { readonly href: string; readonly label: string } | undefined;
  /** Whoever sits here is somebody else. */
  readonly other: { readonly action: string; readonly label: string };
  /** During a sign-in, a lost second factor may be asked for anew. */
  readonly mayAskReset: boolean;
};

/** The second factor: after the password, to unlock, or to confirm. */
export function factorPage(frame: Frame, { base, token, title, text, fault, hasCode, passkey, elsewhere, other, mayAskReset }: FactorPage): string {
  const { words } = frame;
  return page(frame, title, html`<h1 class="govuk-heading-l">${title}</h1>
${text !== undefined && html`<p class="govuk-body">${text}</p>`}
${hasCode && form(`${base}/code`, token, html`
${field({ id: 'code', label: words.codeLabel, hint: words.codeText, autocomplete: 'one-time-code', isCode: true, fault })}
${button(words.next)}`)}
${passkey !== undefined && passkeyForm(`${base}/passkey`, token, passkey, 'get', html`${hasCode && html`<div class="mast-or">${words.or}</div>`}${button(words.codePasskey, hasCode ? 'secondary' : 'main')}`)}
${elsewhere !== undefined && html`<p><a class="govuk-button" role="button" draggable="false" href="${elsewhere.href}">${elsewhere.label}</a></p>`}
${mayAskReset && details(words.lostFactor, html`<p class="govuk-body">${words.lostFactorText}</p>${form(`${base}/reset`, token, button(words.askReset, 'secondary'))}`)}
<div class="mast-actions">${quietButton(other.action, token, other.label)} ${quietButton(`${base}/cancel`, token, words.cancel)}</div>`, { fault, script: true });
}
