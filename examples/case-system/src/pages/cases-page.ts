import type { CaseRecord } from '../case-record.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { dayBefore, dayWords } from './day-words.ts';
import { layout } from './layout.ts';
import type { SignedInPage } from './page.ts';
import { addressOf, nameOf } from './person-words.ts';

/** The worker's cases; `sought` narrows them to those whose name, address or number holds it. */
export const casesPage = (page: SignedInPage, sought: string): string => {
  const { t, settings } = page;
  const found = settings.cases.filter((each) => holds(each, sought));
  return layout(
    page,
    t.cases,
    html`<div class="headed"><h1>${t.cases}</h1><a class="button" href="/referrals/new">${t.newReferral}</a></div>
<form method="get" action="/cases" class="find" role="search"><label for="q">${t.find}</label><span class="hint" id="q-hint">${t.findHint}</span>
<span class="row"><input id="q" name="q" type="search" value="${sought}" maxlength="100" autocomplete="off" aria-describedby="q-hint"><button>${t.findButton}</button>${sought === '' ? html`` : html`<a href="/cases">${t.showAll}</a>`}</span></form>
<p class="count" role="status">${t.casesCount(found.length)}</p>
${found.length === 0 ? html`<p>${t.noneFound}</p>` : table(page, found)}`,
  );
};

const table = (page: SignedInPage, found: readonly CaseRecord[]): Html => {
  const { t } = page;
  return html`<table class="cases">
<thead><tr>${[t.about, t.case, t.dateOfBirth, t.stage, t.opened, t.next].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${found.map((each) => row(page, each))}</tbody>
</table>`;
};

const row = ({ t, now, language }: SignedInPage, { caseRef, subject, person, stage, openedDaysAgo, nextStep }: CaseRecord): Html => {
  const next = nextStep === undefined ? '' : `${nextStep.what[language]}, ${t.inDays(nextStep.inDays)}`;
  const cell = (name: string, value: string): Html => html`<td data-label="${name}">${value}</td>`;
  return html`<tr><th scope="row"><a href="/cases/${caseRef}">${subject}</a></th>${cell(t.case, caseRef)}${cell(t.dateOfBirth, person?.dateOfBirth ? dayWords(person.dateOfBirth, t) : t.addressOnly)}${cell(t.stage, t.stages[stage])}${cell(
    t.opened,
    dayBefore(now, openedDaysAgo, t),
  )}${cell(t.next, next)}</tr>`;
};

const holds = ({ caseRef, subject, person, household, address }: CaseRecord, sought: string): boolean =>
  [caseRef, subject, ...(person ? [nameOf(person)] : []), ...(household ?? []).map(nameOf), ...(address ? [addressOf(address)] : [])].some((text) => folded(text).includes(folded(sought)));

const folded = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
