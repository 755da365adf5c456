import { html } from '../html.ts';
import type { Fault, Frame } from './layout.ts';
import { page } from './layout.ts';
import { button, form, newPasswordField } from './parts.ts';
import { totpPart } from './totp-part.ts';

/** The page behind a mailed link: first password and authenticator app, or a new app after a loss. */
export function joinPage(frame: Frame, { action, token, isInvitation, email, secret, uri, fault }: { readonly action: string; readonly token: string; readonly isInvitation: boolean; readonly email: string; readonly secret: string; readonly uri: string; readonly fault?: Fault | undefined }): string {
  const { words } = frame;
  const title = isInvitation ? words.join : words.recover;
  return page(frame, title, html`<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">${isInvitation ? words.joinText : words.recoverText}</p>
${form(action, token, html`
<input type="hidden" name="username" autocomplete="username" value="${email}">
${isInvitation && newPasswordField(words, fault)}
${totpPart(words, secret, uri, fault)}
${button(words.finish)}`)}`, { fault, script: true });
}
