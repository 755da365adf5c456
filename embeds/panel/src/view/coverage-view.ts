import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { Coverage } from '../core/wire.ts';
import { coverageSummary } from '../state/coverage-summary.ts';
import { londonDay } from '../state/london-day.ts';
import { dateText } from './date-text.ts';
import { gapText } from './gap-text.ts';
import { stateWords } from './state-words.ts';
import type { ViewContext } from './view-context.ts';

/** What the answer does not know: how many were asked, who is behind, what is never shared; every feed behind one press, or `open` at once. */
export const coverageView = (coverage: readonly Coverage[], today: string, open: boolean, ctx: ViewContext): TemplateResult => {
  const { t, lang } = ctx;
  const { asked, current, gaps, notShared } = coverageSummary(coverage);
  return html`
    <section class="coverage">
      <p class="line">${t.coverageLine(asked, current)}</p>
      ${gaps.length === 0
        ? nothing
        : html`<ul class="gaps">
            ${gaps.map((each) => html`<li>${gapText(each, today, t)}</li>`)}
          </ul>`}
      ${coverage.some((each) => each.locationsWithheld) ? html`<p class="partial">${t.placesHidden}</p>` : nothing}
      ${notShared.length === 0 ? nothing : html`<p class="quiet">${t.notShared}: ${notShared.join(', ')}</p>`}
      <details ?open=${open}>
        <summary>${t.coverageHeading}</summary>
        <table>
          <thead>
            <tr><th scope="col">${t.coveragePartner}</th><th scope="col">${t.coverageState}</th><th scope="col">${t.coverageLastSent}</th></tr>
          </thead>
          <tbody>
            ${coverage.map(
              (each) => html`<tr>
                <th scope="row"><span translate="no">${each.organisation.name}</span><span class="feed">${each.feedName}</span></th>
                <td>${stateWords(each, t)}</td>
                <td>${each.lastGood === null ? '–' : dateText(londonDay(new Date(each.lastGood)), lang, 'short')}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </details>
    </section>
  `;
};
