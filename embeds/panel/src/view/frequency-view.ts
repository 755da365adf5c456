import { html } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { AnswerPerson } from '../core/wire.ts';
import type { ViewContext } from './view-context.ts';

/** Contacts by how long ago they were: disjoint bands that add up. Plain figures; a bar would look like a score. */
export const frequencyView = (person: AnswerPerson, { t }: ViewContext): TemplateResult => {
  const { frequency } = person;
  const cells: [string, number][] = [
    [t.frequency01, frequency['0-1']],
    [t.frequency13, frequency['1-3']],
    [t.frequency36, frequency['3-6']],
    [t.frequency612, frequency['6-12']],
    [t.frequencyOpenBefore, person.openBeforeWindow],
  ];
  return html`
    <h3 class="hidden">${t.frequencyHeading}</h3>
    <dl class="frequency">${cells.map(([label, count]) => html`<div class=${count === 0 ? 'none' : ''}><dt>${label}</dt><dd>${count}</dd></div>`)}</dl>
  `;
};
