import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { AnswerPerson } from '../core/wire.ts';
import { candidateView } from './candidate-view.ts';
import type { ViewContext } from './view-context.ts';

/** Possible matches, apart and below: not counted, folded away, and opened only by a second, plainly worded press. */
export const possibleView = (people: readonly AnswerPerson[], confirming: string | undefined, ctx: ViewContext): TemplateResult | typeof nothing => {
  const { t, act } = ctx;
  if (people.length === 0) return nothing;
  return html`
    <details class="possible" ?open=${confirming !== undefined}>
      <summary>${t.possibleHeading(people.length)}</summary>
      <p class="quiet">${t.possibleText}</p>
      <ul class="candidates">
        ${people.map((person) => {
          const { personId } = person;
          return html`<li>
            ${candidateView(person, ctx)}
            ${confirming === personId
              ? html`<div class="confirm" role="group" aria-label=${t.possibleOpenFor(person.names[0] ?? t.nameUnknown)}>
                  <p tabindex="-1" data-focus-confirm>${t.possibleConfirm}</p>
                  <button class="button" type="button" @click=${() => act({ type: 'view', personId })}>${t.possibleConfirmOpen}</button>
                  <button class="button plain" type="button" @click=${() => act({ type: 'cancel-pick' })}>${t.cancel}</button>
                </div>`
              : html`<button class="button plain" type="button" aria-label=${t.possibleOpenFor(person.names[0] ?? t.nameUnknown)} @click=${() => act({ type: 'pick', personId })}>
                  ${t.possibleOpen}
                </button>`}
          </li>`;
        })}
      </ul>
    </details>
  `;
};
