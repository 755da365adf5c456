import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { filled } from '../words/words.ts';
import type { Fault, Frame } from './layout.ts';
import { page } from './layout.ts';
import { button, details, field, form, passkeyForm } from './parts.ts';
import { totpPart } from './totp-part.ts';

export type AccountPage = {
  readonly token: string;
  readonly name: string;
  readonly organisation: string;
  readonly factors: readonly { readonly factorId: string; readonly isPasskey: boolean; readonly name: string; readonly added: Date }[];
  readonly sessions: readonly { readonly sessionId: string; readonly isHere: boolean; readonly since: Date; readonly until: Date }[];
  readonly passkey?: object | undefined;
  readonly challenge?: string | undefined;
  /** Where an authenticator app may be added at this moment. */
  readonly totp: { readonly secret: string; readonly uri: string } | undefined;
  /** The user has just signed in, and may change how. */
  readonly isFresh: boolean;
  /** What was just done: `password`, `factors`, `others`. */
  readonly done?: string | undefined;
  readonly fault?: Fault | undefined;
};

const base = '/sign-in/account';

/** What somebody who is signed in can see and change of their sign-in. */
export function accountPage(frame: Frame, account: AccountPage): string {
  const { words } = frame;
  const { token, fault } = account;
  const here = account.sessions.find((session) => session.isHere);
  const done = account.done === 'password' || account.done === 'factors' || account.done === 'others' ? words.done[account.done] : undefined;
  return page(frame, words.account, html`${done !== undefined && html`<div class="mast-done" role="alert" aria-labelledby="done-title"><h2 id="done-title">${words.doneTitle}</h2><p>${done}</p></div>`}<h1 class="govuk-heading-l">${words.account}</h1>
<dl class="govuk-summary-list">
${line(words.signedInAs, account.name)}${line(words.organisation, account.organisation)}
${here !== undefined && html`${line(words.signedInAt, moment(frame, here.since))}${line(words.endsAt, moment(frame, here.until))}`}
</dl>
<div class="mast-actions">${form(`${base}/lock`, token, button(words.lock))} ${form(`${base}/switch`, token, button(words.switchUser, 'secondary'))} ${form(`${base}/sign-out`, token, button(words.signOut, 'secondary'))}</div>
<hr class="govuk-section-break govuk-section-break--l govuk-section-break--visible">
<h2 class="govuk-heading-m">${words.passwordHeading}</h2>
<p class="govuk-body">${words.passwordText}</p>
<p class="govuk-body"><a class="govuk-button govuk-button--secondary" role="button" draggable="false" href="${base}/password">${words.changePassword}</a></p>
<h2 class="govuk-heading-m">${words.factors}</h2>
<p class="govuk-body">${words.factorsText}</p>
<ul class="mast-list">${account.factors.map((factor) => factorLine(frame, factor, account.isFresh ? token : undefined))}</ul>
${!account.isFresh && html`<p class="govuk-body"><a class="govuk-button govuk-button--secondary" role="button" draggable="false" href="/sign-in?confirm=factors">${words.changeFactors}</a></p><p class="govuk-hint mast-note">${words.changeFactorsText}</p>`}
${account.passkey !== undefined && passkeyForm(`${base}/passkeys`, token, account.passkey, 'create', html`<input type="hidden" name="challenge" value="${account.challenge}">
${field({ id: 'name', label: words.passkeyName, hint: words.passkeyNameHint, autocomplete: 'off', fault })}
${button(words.addPasskey, 'secondary')}`)}
${account.totp !== undefined && details(words.addTotp, form(`${base}/totp`, token, html`${totpPart(words, account.totp.secret, account.totp.uri, fault)}${button(words.addTotp, 'secondary')}`), fault?.field === 'code')}
<h2 class="govuk-heading-m">${words.sessions}</h2>
<ul class="mast-list">${account.sessions.map(({ sessionId, isHere, since }) => html`<li><span><strong>${isHere ? words.sessionHere : words.sessionElsewhere}</strong><small>${words.signedInAt} ${moment(frame, since)}</small></span>
${!isHere && form(`${base}/end`, token, html`<input type="hidden" name="session" value="${sessionId}"><button type="submit" class="mast-link">${words.endSession}<span class="govuk-visually-hidden">: ${words.signedInAt} ${moment(frame, since)}</span></button>`, html`class="mast-inline"`)}</li>`)}</ul>
<div class="mast-actions">${account.sessions.length > 1 && form(`${base}/end-others`, token, button(words.endOthers, 'secondary'))} ${form(`${base}/end-all`, token, button(words.endAll, 'secondary'))}</div>`, { fault, script: true });
}

/** The lock screen of a browser in which somebody is signed in: links only, since nobody is known to sit there. */
export function lockedPage(frame: Frame): string {
  const { words } = frame;
  return page(frame, words.isLocked, html`<h1 class="govuk-heading-l">${words.isLocked}</h1>
<div class="mast-actions"><a class="govuk-button" role="button" draggable="false" href="/sign-in">${words.unlock}</a> <a class="govuk-link" href="/sign-in?switch=1">${words.switchUser}</a></div>`);
}

function line(key: string, value: string): Html {
  return html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${key}</dt><dd class="govuk-summary-list__value">${value}</dd></div>`;
}

/** Without a token it is shown only. */
function factorLine(frame: Frame, factor: AccountPage['factors'][number], token: string | undefined): Html {
  const { words } = frame;
  const kind = factor.isPasskey ? words.factorPasskey : words.factorTotp;
  const name = factor.name === '' ? kind : factor.name;
  return html`<li><span><strong>${name}</strong><small>${factor.name !== '' && html`${kind}, `}${filled(words.factorAdded, { day: moment(frame, factor.added) })}</small></span>
${token !== undefined && form(`${base}/remove`, token, html`<input type="hidden" name="factor" value="${factor.factorId}"><button type="submit" class="mast-link">${words.remove}<span class="govuk-visually-hidden">: ${name}</span></button>`, html`class="mast-inline"`)}</li>`;
}

/** A day and time as this country writes them. */
function moment({ language }: Frame, at: Date): string {
  return new Intl.DateTimeFormat(language === 'cy' ? 'cy-GB' : 'en-GB', { timeZone: 'Europe/London', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(at);
}
