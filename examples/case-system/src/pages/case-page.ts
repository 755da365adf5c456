import type { CaseRecord } from '../case-record.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { caseTabs } from './case-tabs.ts';
import { dayBefore, dayWords } from './day-words.ts';
import { layout } from './layout.ts';
import type { SignedInPage } from './page.ts';
import { panelHead, panelTag } from './panel.ts';
import { addressOf, bornOf, nameOf } from './person-words.ts';

/** One case, with the panel beside what this system knows itself. */
export const casePage = (page: SignedInPage, record: CaseRecord): string => {
  const { t } = page;
  return layout(
    page,
    record.caseRef,
    html`${caseTabs(page, record, 'overview')}
<div class="columns case">
<section><h2>${t.details}</h2><dl>${details(page, record)}</dl></section>
<aside><h2>${t.otherAgencies}</h2>
${panelTag(page, record.caseRef, `/cases/${record.caseRef}/launch`)}
</aside>
<div>
${familyOf(page, record)}
${planOf(page, record)}
${notesOf(page, record)}
</div>
</div>`,
    panelHead(page),
  );
};

const details = ({ t, now, session }: SignedInPage, { caseRef, person, address, stage, openedDaysAgo }: CaseRecord): Html[] => {
  const rows: [string, string | undefined][] = [
    [t.case, caseRef],
    [t.name, person && nameOf(person)],
    [t.dateOfBirth, person?.dateOfBirth && dayWords(person.dateOfBirth, t)],
    [t.nhsNumber, person?.nhsNumber],
    [t.address, address && addressOf(address)],
    [t.stage, t.stages[stage]],
    [t.opened, dayBefore(now, openedDaysAgo, t)],
    [t.keyWorker, session.staff.name],
  ];
  return rows.flatMap(([term, value]) => (value ? [html`<div><dt>${term}</dt><dd>${value}</dd></div>`] : []));
};

const familyOf = ({ t }: SignedInPage, { family }: CaseRecord): Html =>
  family === undefined ? html`` : html`<section><h2>${t.family}</h2><ul>${family.map((each) => html`<li>${nameOf(each)}, ${bornOf(each, t)}</li>`)}</ul></section>`;

const planOf = ({ t, language }: SignedInPage, { plan, nextStep }: CaseRecord): Html => {
  const steps = [...(nextStep ? [`${nextStep.what[language]}, ${t.inDays(nextStep.inDays)}`] : []), ...(plan ?? []).map((each) => each[language])];
  return steps.length === 0 ? html`` : html`<section><h2>${t.plan}</h2><ul>${steps.map((step) => html`<li>${step}</li>`)}</ul></section>`;
};

const notesOf = ({ t, now, language }: SignedInPage, { notes }: CaseRecord): Html =>
  notes === undefined || notes.length === 0
    ? html``
    : html`<section><h2>${t.notes}</h2><ol class="notes">${notes.map((note) => html`<li><span class="when">${dayBefore(now, note.daysAgo, t)}</span> ${note.text[language]}</li>`)}</ol></section>`;
