import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { AgencyRow } from '../state/agency-rows.ts';
import type { Deeds } from '../state/deeds.ts';
import { sectorOf } from '../state/sector.ts';
import { serviceName } from '../strings/strings.ts';
import { contactView } from './contact-view.ts';
import { involvementLineView } from './involvement-line-view.ts';
import { outcomeView } from './outcome-view.ts';
import { sectorMarkView } from './sector-mark-view.ts';
import type { ViewContext } from './view-context.ts';

/** One agency's service: who, since when, whom to call; the rest of its involvements behind one press. What came of calling is said here too, but for the asker's `own` organisation. */
export const agencyRowView = (row: AgencyRow, of: { own: boolean; ofPerson: boolean; deeds: Deeds; today: string }, ctx: ViewContext): TemplateResult => {
  const { t, lang } = ctx;
  const { own, today } = of;
  return html`
    <li class="agency">
      ${sectorMarkView(sectorOf(row.service))}
      <div class="body">
        <div>
          <h3><span translate="no">${row.organisation.name}</span>${own ? html` <span class="tag">${t.ownOrganisation}</span>` : nothing}</h3>
          <p class="service">${serviceName(row.service, lang)}</p>
          ${involvementLineView(row.latest, today, ctx)}
        </div>
        ${contactView(row.latest.contact, today, ctx)}
        ${row.others.length === 0
          ? nothing
          : html`<details ?open=${row.others.some(({ disputed }) => disputed)}>
              <summary>${t.moreInvolvements(row.others.length)}</summary>
              <ul class="others">
                ${row.others.map((each) => html`<li>${involvementLineView(each, today, ctx)} ${sameContact(each, row) ? nothing : contactView(each.contact, today, ctx)}</li>`)}
              </ul>
            </details>`}
        ${own ? nothing : outcomeView(row, of.ofPerson, of.deeds, ctx)}
      </div>
    </li>
  `;
};

/** The same team and number is said once. */
const sameContact = (each: AgencyRow['latest'], row: AgencyRow): boolean => each.contact.team === row.latest.contact.team && each.contact.phone === row.latest.contact.phone;
