import { html } from '../html.ts';
import type { Referral } from '../referrals/referral.ts';
import { layout } from './layout.ts';
import type { SignedInPage } from './page.ts';
import { addressOf, bornOf, nameOf } from './person-words.ts';

/** What was taken at this desk since the example was started. */
export const referralsPage = (page: SignedInPage, referrals: readonly Referral[]): string => {
  const { t } = page;
  const row = ({ id, person, address, takenBy }: Referral) =>
    html`<tr><th scope="row"><a href="/referrals/${id}">${nameOf(person)}</a></th><td data-label="${t.referral}">${id}</td><td data-label="${t.dateOfBirth}">${bornOf(person, t)}</td><td data-label="${t.address}">${address ? addressOf(address) : ''}</td><td data-label="${t.takenBy}">${takenBy}</td></tr>`;
  return layout(
    page,
    t.referrals,
    html`<div class="headed"><h1>${t.referrals}</h1><a class="button" href="/referrals/new">${t.newReferral}</a></div>
${referrals.length === 0
  ? html`<p>${t.noReferrals}</p>`
  : html`<table class="cases"><thead><tr>${[t.about, t.referral, t.dateOfBirth, t.address, t.takenBy].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${referrals.map(row)}</tbody></table>`}
<p class="hint">${t.referralsKept}</p>`,
  );
};
