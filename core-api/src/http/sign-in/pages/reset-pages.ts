import { html } from '../html.ts';
import { filled } from '../words/words.ts';
import type { Fault, Frame } from './layout.ts';
import { page } from './layout.ts';
import { button, details, field, form, newPasswordField, passkeyForm } from './parts.ts';

type Common = { readonly base: string; readonly token: string; readonly email: string; readonly fault?: Fault | undefined };

/** The first page behind a link for a new password: the second factor, which the link never stands for. */
export function resetFactorPage(frame: Frame, { base, token, email, fault, hasCode, passkey, challenge }: Common & { readonly hasCode: boolean; readonly passkey?: object | undefined; readonly challenge?: string | undefined }): string {
  const { words } = frame;
  return page(frame, words.reset, html`<h1 class="govuk-heading-l">${words.reset}</h1>
<p class="govuk-body">${filled(words.resetText, { email })}</p>
${hasCode && form(`${base}/code`, token, html`
${field({ id: 'code', label: words.codeLabel, hint: words.codeText, autocomplete: 'one-time-code', isCode: true, fault })}
${button(words.next)}`)}
${passkey !== undefined && passkeyForm(`${base}/passkey`, token, passkey, 'get', html`<input type="hidden" name="challenge" value="${challenge}">${hasCode && html`<div class="mast-or">${words.or}</div>`}${button(words.codePasskey, hasCode ? 'secondary' : 'main')}`)}
${details(words.lostFactor, html`<p class="govuk-body">${words.resetLostText}</p>`)}`, { fault, script: true });
}

/** The second page: the new password. `proof` shows that the second factor was given. */
export function resetPasswordPage(frame: Frame, { base, token, email, fault, proof }: Common & { readonly proof: string }): string {
  const { words } = frame;
  return page(frame, words.forgotten, html`<h1 class="govuk-heading-l">${words.forgotten}</h1>
<p class="govuk-body">${words.resetPasswordText}</p>
${form(`${base}/password`, token, html`<input type="hidden" name="proof" value="${proof}">
<input type="hidden" name="username" autocomplete="username" value="${email}">
${newPasswordField(words, fault)}
${button(words.savePassword)}`)}`, { fault, script: true });
}
