import type { CaseRecord } from '../case-record.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { Session } from '../sessions.ts';
import type { CaseSystemSettings } from '../settings.ts';
import { dayWords } from './day-words.ts';
import { layout } from './layout.ts';

/**
 * One case. The whole of MAST in this page is the script in the head and the `<mast-panel>` tag; `subject` is this system's own case key. The key for
 * posts stands in a meta element, where `case.js` finds it.
 */
export const casePage = (settings: CaseSystemSettings, session: Session, record: CaseRecord): string =>
  layout(
    record.caseRef,
    settings.organisation,
    session,
    html`<p class="crumbs"><a href="/cases">My cases</a> / ${record.caseRef}</p>
<h1>${record.subject}</h1>
<div class="columns">
<div>
<section><h2>Details</h2><dl>${details(record)}</dl></section>
${familyOf(record)}
<section><h2>Plan</h2><ul><li>Assessment in progress</li><li>Next visit to be arranged</li><li>Key worker: ${session.staff.name}</li></ul></section>
<section><h2>Case notes</h2><p>Referral received and read. Telephone call to the family, no reply. To try again.</p></section>
</div>
<aside><h2>Other agencies</h2>
<mast-panel host="${settings.host.id}" subject="${record.caseRef}" theme="light"><p>MAST cannot be shown here. Phone the agencies instead.</p></mast-panel>
</aside>
</div>`,
    html`<meta name="csrf" content="${session.csrf}">
<script type="module" src="${settings.embedUrl}/v1/embed.js"></script>
<script type="module" src="/case.js"></script>`,
  );

const familyOf = ({ family }: CaseRecord): Html =>
  family === undefined
    ? html``
    : html`<section><h2>Family</h2><ul>${family.map((each) => html`<li>${[each.given, each.family].filter(Boolean).join(' ')}${each.dateOfBirth === undefined ? '' : `, born ${dayWords(each.dateOfBirth)}`}</li>`)}</ul></section>`;

const details = ({ caseRef, person, address }: CaseRecord): Html[] => {
  const rows: [string, string | undefined][] = [
    ['Case', caseRef],
    ['Name', person && [person.given, person.middle, person.family].filter(Boolean).join(' ')],
    ['Date of birth', person?.dateOfBirth && dayWords(person.dateOfBirth)],
    ['NHS number', person?.nhsNumber],
    ['Address', address && [address.line1, address.line2, address.town, address.postcode].filter(Boolean).join(', ')],
  ];
  return rows.flatMap(([term, value]) => (value ? [html`<div><dt>${term}</dt><dd>${value}</dd></div>`] : []));
};
