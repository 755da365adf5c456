import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { Words } from '../words/words.en.ts';
import type { Fault } from './layout.ts';
import { field } from './parts.ts';
import { qrCode } from './qr-code.ts';

/** The key of a new authenticator app, as a picture to scan and in groups of four so that it can be typed, and the field for its first code. */
export function totpPart(words: Words, secret: string, uri: string, fault?: Fault): Html {
  const groups = secret.replaceAll(/(.{4})(?=.)/g, '$1 ');
  return html`<h2 class="govuk-heading-m">${words.totpStep}</h2>
<p class="govuk-body">${words.totpScan}</p>
${qrCode(uri, words.totpPicture)}
<p class="govuk-body mast-tight">${words.totpType}</p>
<p class="govuk-body" id="totp-key"><span class="govuk-visually-hidden">${words.totpSecret}: </span><span class="mast-secret">${groups}</span></p>
<p class="govuk-body"><a class="govuk-link" href="${uri}">${words.totpLink}</a></p>
${field({ id: 'code', label: words.codeLabel, hint: words.totpConfirm, autocomplete: 'one-time-code', isCode: true, fault })}`;
}
