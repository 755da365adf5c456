import type { CaseRecord, HouseholdMember } from '../case-record.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { caseTabs } from './case-tabs.ts';
import { layout } from './layout.ts';
import type { SignedInPage } from './page.ts';
import { panelHead, panelTag } from './panel.ts';
import { bornOf, nameOf } from './person-words.ts';

/** A member's own key: the case and a number, never a name. */
export const memberKey = (caseRef: string, index: number): string => `${caseRef}.${index + 1}`;

/**
 * The household of a case. Each member has a subject and a launch of their own; the one panel shows whoever was chosen, and clears at once when that changes. Without scripts the choice is a link to this page again.
 */
export const familyPage = (page: SignedInPage, record: CaseRecord, chosen: number): string => {
  const { t } = page;
  const { caseRef, household = [] } = record;
  const member = household[chosen];
  const launch = (index: number): string => `/cases/${caseRef}/family/${index + 1}/launch`;
  const link = (each: HouseholdMember, index: number): Html =>
    html`<li><a href="/cases/${caseRef}/family?member=${String(index + 1)}" data-subject="${memberKey(caseRef, index)}" data-launch="${launch(index)}" data-heading="${t.lookingAt(nameOf(each))}"${index === chosen ? html` aria-current="true"` : html``}><strong>${nameOf(each)}</strong><span>${t.relations[each.relation]}, ${bornOf(each, t)}</span></a></li>`;
  return layout(
    page,
    `${record.caseRef}, ${t.familyPage}`,
    html`${caseTabs(page, record, 'family')}
<div class="columns">
<section><h2>${t.familyPage}</h2>${member === undefined ? html`<p>${t.noFamily}</p>` : html`<p>${t.chooseMember}</p><ul class="members" data-members>${household.map(link)}</ul>`}</section>
${member === undefined ? html`` : html`<aside><h2 id="agencies" aria-live="polite">${t.lookingAt(nameOf(member))}</h2>
${panelTag(page, memberKey(caseRef, chosen), launch(chosen))}
</aside>`}
</div>`,
    member === undefined ? html`` : panelHead(page),
  );
};
