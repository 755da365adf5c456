import { html, nothing, svg } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { Answer, Involvement } from '../core/wire.ts';
import { chronology } from '../state/chronology.ts';
import type { ChronologyLane, ChronologyMark } from '../state/chronology.ts';
import { sectorOf } from '../state/sector.ts';
import { monthsOf, serviceName } from '../strings/strings.ts';
import { dateText } from './date-text.ts';
import { sectorMarkView } from './sector-mark-view.ts';
import type { ViewContext } from './view-context.ts';

const percent = (part: number): string => `${(part * 100).toFixed(2)}%`;

/** The year as a picture and, behind one press or at once (`open`), as a table that says the same. Black on white will do: shapes differ, and no colour means anything. */
export const chronologyView = (involvements: readonly Involvement[], window: Answer['window'], open: boolean, ctx: ViewContext): TemplateResult | typeof nothing => {
  const { t, lang } = ctx;
  if (involvements.length === 0) return nothing;
  const { lanes, months, busiest } = chronology(involvements, window);
  const named = months.filter((_, index) => index % 3 === 0);
  return html`
    <section class="chronology">
      <h3>${t.chronologyHeading}</h3>
      <div class="picture" role="img" aria-label=${t.chronologyPicture(dateText(window.from, lang), dateText(window.to, lang))}>
        ${lanes.map((lane) => laneView(lane, months, lang))}
        <svg class="axis" aria-hidden="true">
          ${named.map(({ day, at }) => svg`<text x=${percent(at)} y="12">${(monthsOf(lang)[Number(day.slice(5, 7)) - 1] ?? '').slice(0, 3)} ${day.slice(2, 4)}</text>`)}
        </svg>
      </div>
      <p class="meta">${t.chronologyKey}</p>
      ${busiest === undefined ? nothing : html`<p class="meta">${t.peaks(dateText(busiest.month, lang), busiest.count)}</p>`}
      <details ?open=${open}>
        <summary>${t.chronologyTable}</summary>
        ${chronologyTable(involvements, ctx)}
      </details>
    </section>
  `;
};

const laneView = ({ organisation, service, marks }: ChronologyLane, months: readonly { at: number }[], lang: ViewContext['lang']): TemplateResult => html`
  <div class="lane">
    ${sectorMarkView(sectorOf(service))}
    <div>
      <p class="meta" translate="no">${organisation.name} · ${serviceName(service, lang)}</p>
      <svg aria-hidden="true">
        ${months.map(({ at }) => svg`<line class="month" x1=${percent(at)} x2=${percent(at)} y1="0" y2="18"></line>`)}
        ${marks.map((mark) => markView(mark))}
      </svg>
    </div>
  </div>
`;

/** Nested pictures keep arrow heads their size while the line between them grows with the panel. */
const markView = (mark: ChronologyMark): TemplateResult => {
  if (mark.kind === 'event') return svg`<circle class="event" cx=${percent(mark.at)} cy="9" r="5"></circle>`;
  const { from, to, beganEarlier, open } = mark;
  return svg`<rect class="span" x=${percent(from)} y="6" width=${percent(Math.max(to - from, 0.008))} height="6"></rect>
    ${beganEarlier ? svg`<svg class="head" x=${percent(from)}><path d="M-2 9 7 3v12z"></path></svg>` : nothing}
    ${open ? svg`<svg class="head" x="100%"><path d="M2 9-7 3v12z"></path></svg>` : nothing}`;
};

/** The same in words, the latest first. */
const chronologyTable = (involvements: readonly Involvement[], { t, lang }: ViewContext): TemplateResult => html`
  <table>
    <thead>
      <tr><th scope="col">${t.chronologyStart}</th><th scope="col">${t.chronologyEnd}</th><th scope="col">${t.chronologyWho}</th></tr>
    </thead>
    <tbody>
      ${involvements
        .toSorted((a, b) => b.recordDate.localeCompare(a.recordDate) || a.involvementId.localeCompare(b.involvementId))
        .map(
          ({ recordDate, endDate, status, kind, organisation, service }) => html`<tr>
            <td>${dateText(recordDate, lang, 'short')}</td>
            <td>${kind === 'event' ? t.involvementEvent : endDate ? dateText(endDate, lang, 'short') : status === 'open' ? t.chronologyOngoing : '–'}</td>
            <th scope="row"><span translate="no">${organisation.name}</span><span class="feed">${serviceName(service, lang)}</span></th>
          </tr>`,
        )}
    </tbody>
  </table>
`;
