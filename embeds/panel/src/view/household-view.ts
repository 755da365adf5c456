import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { AnswerPerson, Coverage, Household } from '../core/wire.ts';
import { disputedView } from './disputed-view.ts';
import type { ViewContext } from './view-context.ts';

/** The household of a person who was looked at closer; where the API gives none, for whatever reason, that none can be shown. */
export const householdPart = (person: AnswerPerson | undefined, closer: boolean, coverage: readonly Coverage[], ctx: ViewContext): TemplateResult | typeof nothing => {
  if (!person || !closer) return nothing;
  if (person.household) return householdView(person.household, coverage, ctx);
  return html`<section class="household"><h3>${ctx.t.householdHeading}</h3><p class="quiet">${ctx.t.householdWithheld}</p></section>`;
};

/** Who is said to live with this person and, set apart, who else is recorded at the address. Names alone: nobody of them was asked about. */
const householdView = (household: Household, coverage: readonly Coverage[], ctx: ViewContext): TemplateResult => {
  const { t } = ctx;
  const nameOf = (code: string): string => coverage.find((each) => each.organisation.code === code)?.organisation.name ?? code;
  const { supplied, inferred, notInferred } = household;
  return html`
    <section class="household">
      <h3>${t.householdHeading}</h3>
      ${supplied.length === 0
        ? html`<p class="quiet">${t.householdNone}</p>`
        : html`<h4>${t.householdSupplied}</h4>
            <ul class="names">${supplied.map((each) => html`<li><span translate="no">${each.name}</span> <span class="quiet">${t.relation(each.relation, nameOf(each.organisation))}</span>${disputedView(each.disputed, ctx)}</li>`)}</ul>`}
      ${inferred.length === 0
        ? nothing
        : html`<div class="inferred">
            <h4>${t.householdInferred}</h4>
            <p class="quiet">${t.householdInferredNote}</p>
            <ul class="names">${inferred.map((each) => html`<li><span translate="no">${each.name}</span> <span class="quiet">${each.evidence}</span>${disputedView(each.disputed, ctx)}</li>`)}</ul>
          </div>`}
      ${notInferred === undefined ? nothing : html`<p class="quiet">${notInferred === 'communal' ? t.householdCommunal : t.householdCrowded}</p>`}
      <p class="meta">${t.householdNote}</p>
    </section>
  `;
};
