import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { ReferralForm } from '../referrals/referral.ts';
import { referralKey } from '../referrals/referral.ts';
import type { SignedInPage } from './page.ts';
import type { ReferralView } from './referral-view.ts';

type Field = keyof ReferralForm;
type Line = { readonly name: Field; readonly label: string; readonly hint?: string; readonly optional?: boolean; readonly width?: string };

/** The form, with what was typed in it and each fault beside its field. `data-identity` marks the fields that say whom it is about. */
export const referralForm = (page: SignedInPage, view: ReferralView): Html => {
  const { t, session } = page;
  const { referral } = view;
  const line = (one: Line): Html => textLine(page, view, one);
  const action = referral === undefined ? '/referrals' : `/referrals/${referral.id}`;
  return html`<form method="post" action="${action}" class="referral" novalidate${referral === undefined || view.faults.length > 0 ? html`` : html` data-subject="${referralKey(referral)}"`}>
<input type="hidden" name="csrf" value="${session.csrf}">
${referral === undefined ? html`<p>${t.referralIntro}</p>` : html``}
<fieldset><legend>${t.fromWhom}</legend>${line({ name: 'source', label: t.source, hint: t.sourceHint })}</fieldset>
<fieldset><legend>${t.aboutWhom}</legend>
${line({ name: 'given', label: t.given })}
${line({ name: 'family', label: t.familyName })}
${birth(page, view)}
${line({ name: 'line1', label: t.line1, optional: true })}
${line({ name: 'town', label: t.town, optional: true })}
${line({ name: 'postcode', label: t.postcode, optional: true, width: 'short' })}
</fieldset>
<div class="field"><label for="concern">${t.concern}</label><span class="hint" id="concern-hint">${t.concernHint}</span>${faultOf(page, view, 'concern')}<textarea id="concern" name="concern" rows="4"${described(view, 'concern', true)}>${view.form.concern}</textarea></div>
<button class="button">${referral === undefined ? t.save : t.saveChanges}</button>
</form>`;
};

const textLine = (page: SignedInPage, view: ReferralView, { name, label, hint, optional, width }: Line): Html =>
  html`<div class="field"><label for="${name}">${label}${optional ? html` <span class="optional">(${page.t.optional})</span>` : html``}</label>${hint === undefined ? html`` : html`<span class="hint" id="${name}-hint">${hint}</span>`}${faultOf(page, view, name)}<input id="${name}" name="${name}" value="${view.form[name]}" autocomplete="off" spellcheck="false"${width === undefined ? html`` : html` class="${width}"`}${name === 'source' ? html`` : html` data-identity`}${described(view, name, hint !== undefined)}></div>`;

const birth = (page: SignedInPage, view: ReferralView): Html => {
  const { t } = page;
  const part = (name: 'day' | 'month' | 'year', label: string): Html =>
    html`<span><label for="${name}">${label}</label><input id="${name}" name="${name}" value="${view.form[name]}" inputmode="numeric" autocomplete="off" data-identity class="${name}"${described(view, name, false)}></span>`;
  return html`<fieldset class="birth" aria-describedby="birth-hint"><legend>${t.dateOfBirth} <span class="optional">(${t.optional})</span></legend><span class="hint" id="birth-hint">${t.birthHint}</span>${faultOf(page, view, 'day')}<span class="row">${part('day', t.day)}${part('month', t.month)}${part('year', t.year)}</span></fieldset>`;
};

const faultOf = ({ t }: SignedInPage, { faults }: ReferralView, field: Field): Html => {
  const found = faults.find((each) => each.field === field);
  return found === undefined ? html`` : html`<span class="fault" id="${field}-fault">${t.faults[found.fault]}</span>`;
};

const described = ({ faults }: ReferralView, field: Field, hasHint: boolean): Html => {
  const isFault = faults.some((each) => each.field === field);
  const ids = [...(hasHint ? [`${field}-hint`] : []), ...(isFault ? [`${field}-fault`] : [])];
  return html`${ids.length === 0 ? html`` : html` aria-describedby="${ids.join(' ')}"`}${isFault ? html` aria-invalid="true"` : html``}`;
};
