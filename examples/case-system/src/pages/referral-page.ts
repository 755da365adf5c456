import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { Fault } from '../referrals/read-referral.ts';
import { referralKey } from '../referrals/referral.ts';
import { layout } from './layout.ts';
import type { SignedInPage } from './page.ts';
import { panelHead, panelTag } from './panel.ts';
import { nameOf } from './person-words.ts';
import { referralForm } from './referral-form.ts';
import type { ReferralView } from './referral-view.ts';

/**
 * A referral while it is written, and after: once it is saved, who else is involved stands beside it. A fault, or a change that is not saved, and there is no panel: it would ask about somebody else than the screen names.
 */
export const referralPage = (page: SignedInPage, view: ReferralView): string => {
  const { t } = page;
  const { referral, faults, isSaved } = view;
  const title = referral === undefined ? t.newReferral : `${t.referral} ${referral.id}`;
  const panel = referral !== undefined && faults.length === 0 ? referral : undefined;
  const body = html`<p class="crumbs"><a href="/referrals">${t.referrals}</a> / ${referral?.id ?? t.newReferral}</p>
<h1>${referral === undefined ? t.newReferral : nameOf(referral.person)}</h1>
${isSaved ? html`<p class="saved" role="status">${t.saved}</p>` : html``}
${faults.length === 0 ? html`` : summary(page, faults)}
<div class="columns${panel === undefined ? ' one' : ''}">
${referralForm(page, view)}
${panel === undefined ? html`` : html`<aside><h2>${t.otherAgencies}</h2>
<p id="unsaved" class="unsaved" role="status" hidden>${t.unsaved}</p>
${panelTag(page, referralKey(panel), `/referrals/${panel.id}/launch`)}
</aside>`}
</div>`;
  return layout(page, faults.length === 0 ? title : `${t.problem}: ${title}`, body, panel === undefined ? html`` : panelHead(page));
};

const summary = ({ t }: SignedInPage, faults: readonly Fault[]): Html =>
  html`<div class="problems" role="alert"><h2>${t.problem}</h2><ul>${faults.map(({ field, fault }) => html`<li><a href="#${field}">${t.faults[fault]}</a></li>`)}</ul></div>`;
