import { html } from '../html.ts';
import type { Fault, Frame } from './layout.ts';
import { page } from './layout.ts';
import { button, field, form } from './parts.ts';

/** Where somebody who lost their password asks for another. */
export function forgottenPage(frame: Frame, { action, token, email, fault }: { readonly action: string; readonly token: string; readonly email?: string | undefined; readonly fault?: Fault | undefined }): string {
  const { words } = frame;
  return page(frame, words.forgotten, html`<h1 class="govuk-heading-l">${words.forgotten}</h1>
<p class="govuk-body">${words.forgottenText}</p>
${form(action, token, html`
${field({ id: 'email', label: words.email, hint: words.emailHint, type: 'email', autocomplete: 'username', value: email, fault })}
${button(words.sendLink)}`)}
<p class="govuk-body"><a class="govuk-link" href="/sign-in">${words.backToSignIn}</a></p>`, { fault, script: true });
}
