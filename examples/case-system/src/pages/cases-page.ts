import type { CaseRecord } from '../case-record.ts';
import { html } from '../html.ts';
import type { Session } from '../sessions.ts';
import type { CaseSystemSettings } from '../settings.ts';
import { dayWords } from './day-words.ts';
import { layout } from './layout.ts';

/** The worker's cases. */
export const casesPage = (settings: CaseSystemSettings, session: Session): string =>
  layout(
    'My cases',
    settings.organisation,
    session,
    html`<h1>My cases</h1>
<table>
<thead><tr><th scope="col">Case</th><th scope="col">About</th><th scope="col">Date of birth</th><th scope="col">Status</th></tr></thead>
<tbody>${settings.cases.map((each) => row(each))}</tbody>
</table>`,
  );

const row = ({ caseRef, subject, person }: CaseRecord) =>
  html`<tr><td>${caseRef}</td><th scope="row"><a href="/cases/${caseRef}">${subject}</a></th><td>${person?.dateOfBirth ? dayWords(person.dateOfBirth) : 'Address'}</td><td>Open</td></tr>`;
