import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { OfferedField, Subject } from '../state/offer.ts';
import type { PaneState } from '../state/pane-state.ts';
import { fieldText, subjectText } from '../words/field-text.ts';
import { pasteView } from './paste-view.ts';
import type { ViewContext } from './view-context.ts';

type Offered = Extract<PaneState, { at: 'offered' }>;

/** What was found, to choose from and to tick; nothing of it is chosen or ticked beforehand, but a single subject is the one. */
export const offeredView = (state: Offered, context: ViewContext): TemplateResult => {
  const { words, act } = context;
  const { offer, chosen, source, fault } = state;
  const subject = offer.subjects.find(({ id }) => id === chosen);
  if (offer.subjects.length === 0) return nothingView(context);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    act({ type: 'go-on' });
  };
  return html`
    ${state.changed ? html`<p class="notice">${words.changed}</p>` : nothing}
    <form class="offered" @submit=${send} novalidate>
      <h2 tabindex="-1">${source === 'pasted' ? words.fromPasted : words.fromMessage}</h2>
      ${offer.isCut ? html`<p class="notice">${words.cut}</p>` : nothing}
      ${fault === undefined
        ? nothing
        : html`<div class="fault-summary" role="alert" tabindex="-1"><h3>${words.faultTitle}</h3><p>${fault === 'nobody' ? words.faultNobody : words.faultThin}</p></div>`}
      ${offer.subjects.length > 1
        ? html`<fieldset class="field">
            <legend>${words.choose}</legend>
            ${offer.subjects.map((each) => html`<label class="tick"><input type="radio" name="subject" .checked=${each.id === chosen} @change=${() => act({ type: 'choose', subject: each.id })} /><span translate="no">${subjectText(each, words)}</span></label>`)}
          </fieldset>`
        : nothing}
      ${subject === undefined ? nothing : fieldsView(subject, state, context)}
      <p class="quiet">${words.nothingSentYet}</p>
      <button class="button" type="submit" ?disabled=${state.signIn === 'busy'}>${words.goOn}</button>
      ${signInView(state, context)}
    </form>
    <p class="quiet">${words.attachments}</p>
    ${pasteView(false, context)}
  `;
};

const fieldsView = (subject: Subject, state: Offered, { words, act }: ViewContext): TemplateResult => {
  const places = subject.fields.filter(({ kind }) => kind === 'place');
  const single = subject.fields.filter(({ kind }) => kind !== 'place' || places.length === 1);
  const isTicked = (field: OfferedField): boolean => state.ticked.includes(field.id);
  return html`
    <fieldset class="field">
      <legend>${words.tick}</legend>
      <p class="quiet">${words.nothingTicked}</p>
      ${single.map((field) => {
        const { label, value } = fieldText(field, words);
        const tick = (event: Event): void => act({ type: 'tick', field: field.id, on: (event.currentTarget as HTMLInputElement).checked });
        return html`<label class="tick"><input type="checkbox" .checked=${isTicked(field)} @change=${tick} /><span><span class="label">${label}</span> <span class="value" translate="no">${value}</span></span></label>`;
      })}
    </fieldset>
    ${places.length < 2
      ? nothing
      : html`<fieldset class="field">
          <legend>${words.places}</legend>
          <label class="tick"><input type="radio" name="place" .checked=${!places.some(isTicked)} @change=${() => act({ type: 'place', field: undefined })} /><span>${words.noPlace}</span></label>
          ${places.map((field) => html`<label class="tick"><input type="radio" name="place" .checked=${isTicked(field)} @change=${() => act({ type: 'place', field: field.id })} /><span translate="no">${fieldText(field, words).value}</span></label>`)}
        </fieldset>`}
  `;
};

const nothingView = (context: ViewContext): TemplateResult => html`
  <h2 tabindex="-1">${context.words.nothingTitle}</h2>
  <p>${context.words.nothingText}</p>
  <p class="quiet">${context.words.attachments}</p>
  ${pasteView(true, context)}
`;

const signInView = ({ signIn }: Offered, { words }: ViewContext): TemplateResult => {
  const says = { idle: '', busy: words.signingIn, 'interaction-needed': words.signInNeeded, cancelled: words.signInCancelled, refused: words.signInRefused, unreachable: words.signInUnreachable, unavailable: words.signInUnavailable };
  return html`<p class=${signIn === 'idle' || signIn === 'busy' ? 'quiet sign-in' : 'fault sign-in'} role="status">${says[signIn]}</p>`;
};
