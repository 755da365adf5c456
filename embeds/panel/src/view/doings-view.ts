import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { Answer } from '../core/wire.ts';
import type { Asked, Session, Shown } from '../state/panel-state.ts';
import { brokerView } from './broker-view.ts';
import { caseNote } from './case-note.ts';
import { referenceDueView } from './reference-due-view.ts';
import type { ViewContext } from './view-context.ts';

/**
 * What may be done with any answer, a nil included: give the reference that is due, message the broker desk, copy the case note, print. Where somebody is
 * shown, the sheet comes from a view of its own, so that what is printed was audited as such.
 */
export const doingsView = (answer: Answer, shown: Shown | undefined, session: Session, asked: Asked, ctx: ViewContext): TemplateResult => {
  const { t, act, copy, print } = ctx;
  const person = shown?.person;
  const closer = shown?.closer === true || (shown !== undefined && person === undefined);
  return html`
    <section class="doings">
      ${session.family ? html`<p class="actions"><button class="button" type="button" @click=${() => act({ type: 'family' })}>${t.familyBack}</button></p>` : nothing}
      ${referenceDueView(asked.deeds.reference, ctx)}
      ${person && !closer
        ? html`<div>
            <button class="button plain" type="button" @click=${() => act({ type: 'view', personId: person.personId })}>${t.householdAsk}</button>
            <p class="meta">${t.householdAskNote}</p>
          </div>`
        : nothing}
      ${brokerView(asked.deeds.broker, ctx)}
      <p class="actions">
        <button class="small" type="button" @click=${() => copy(caseNote(answer, session, asked, ctx))}>${t.copyNote}</button>
        ${closer
          ? html`<button class="small" type="button" @click=${() => act({ type: 'sheet', sheet: 'whole' })}>${t.sheet}</button>`
          : person
            ? nothing
            : html`<button class="small" type="button" @click=${print}>${t.printThis}</button>`}
      </p>
    </section>
  `;
};
