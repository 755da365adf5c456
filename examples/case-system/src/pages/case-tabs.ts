import type { CaseRecord } from '../case-record.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { SignedInPage } from './page.ts';

/** Where one is, whom the case is about, and its two pages. */
export const caseTabs = ({ t }: SignedInPage, { caseRef, subject, household }: CaseRecord, at: 'overview' | 'family'): Html => {
  const tab = (name: 'overview' | 'family', href: string, text: string): Html => html`<li><a href="${href}"${name === at ? html` aria-current="page"` : html``}>${text}</a></li>`;
  return html`<p class="crumbs"><a href="/cases">${t.cases}</a> / ${caseRef}</p>
<h1>${subject}</h1>
${household === undefined ? html`` : html`<nav class="tabs" aria-label="${t.case} ${caseRef}"><ul>${tab('overview', `/cases/${caseRef}`, t.overview)}${tab('family', `/cases/${caseRef}/family`, t.familyPage)}</ul></nav>`}`;
};
