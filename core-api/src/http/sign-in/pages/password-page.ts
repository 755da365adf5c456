import { html } from '../html.ts';
import type { Fault, Frame } from './layout.ts';
import { page } from './layout.ts';
import { button, field, form, newPasswordField } from './parts.ts';

/** Where somebody who has just signed in changes their password. */
export function passwordPage(frame: Frame, { action, back, token, email, fault }: { readonly action: string; readonly back: string; readonly token: string; readonly email: string; readonly fault?: Fault | undefined }): string {
  const { words } = frame;
  return page(frame, words.changePassword, html`<h1 class="govuk-heading-l">${words.changePassword}</h1>
<p class="govuk-body">${words.changePasswordText}</p>
${form(action, token, html`<input type="hidden" name="username" autocomplete="username" value="${email}">
${field({ id: 'current', label: words.currentPassword, type: 'password', autocomplete: 'current-password', toggle: words, fault })}
${newPasswordField(words, fault)}
${button(words.savePassword)}`)}
<p class="govuk-body"><a class="govuk-link" href="${back}">${words.back}</a></p>`, { fault, script: true });
}
