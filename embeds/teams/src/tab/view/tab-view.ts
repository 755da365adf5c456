import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

import type { FieldName } from '../question.ts';
import { addressFields, personFields } from '../question.ts';
import type { en } from '../strings/strings.en.ts';
import type { TabLook, TabState } from '../tab-state.ts';

export type TabActs = {
  readonly ask: () => void;
  readonly about: (about: 'person' | 'address') => void;
  readonly type: (name: FieldName, value: string) => void;
  readonly go: () => void;
  readonly another: () => void;
  readonly again: () => void;
  readonly switchLanguage: () => void;
};
type Words = typeof en;

/** The whole tab. The panel is no part of it: it is put beside, and stays as it is while words change. */
export const tabView = ({ state, lang, reference, environment, portalUrl }: TabLook, t: Words, acts: TabActs): TemplateResult => html`
  <header>
    ${state.at === 'panel' ? html`<h1 class="brand">${t.title}</h1>` : html`<p class="brand">${t.title}</p>`}
    <p class="tagline">${t.tagline}</p>
    <button class="link" type="button" lang=${lang === 'en' ? 'cy' : 'en'} @click=${acts.switchLanguage}>${t.otherLanguage}</button>
    ${environment === 'live' ? nothing : html`<p class="stamp">${environment === 'demonstration' ? t.demonstration : t.training}</p>`}
  </header>
  <main>${part(state, reference, portalUrl, t, acts)}</main>
`;

const part = (state: TabState, reference: string, portalUrl: string | undefined, t: Words, acts: TabActs): TemplateResult => {
  switch (state.at) {
    case 'starting':
      return html`<p role="status">${t.starting}</p>`;
    case 'no-way':
      return noWay(state.why, portalUrl, t, acts);
    case 'sign-in':
      return signIn(state, portalUrl, t, acts);
    case 'form':
      return form(state, reference, t, acts);
    case 'panel':
      return html`${state.isFinding ? html`<p role="status">${t.finding(reference)}</p>` : nothing}<p><button class="secondary" type="button" @click=${acts.another}>${t.another}</button></p>`;
  }
};

/** A new tab of the browser: a page of ours in somebody's frame would be no way on. */
const portal = (portalUrl: string | undefined, t: Words): TemplateResult | typeof nothing => (portalUrl === undefined ? nothing : html`<p><a href=${portalUrl} target="_blank" rel="noopener noreferrer">${t.openPortal}</a></p>`);

const noWay = (why: Extract<TabState, { at: 'no-way' }>['why'], portalUrl: string | undefined, t: Words, { again }: TabActs): TemplateResult => html`
  <div role="alert">
    <h1>${t[`${why}Heading`]}</h1>
    <p>${t[`${why}Text`]}</p>
  </div>
  ${why === 'silent' ? html`<p><button type="button" @click=${again}>${t.again}</button></p>` : nothing} ${portal(portalUrl, t)}
`;

const signIn = ({ after, busy }: Extract<TabState, { at: 'sign-in' }>, portalUrl: string | undefined, t: Words, { ask }: TabActs): TemplateResult => html`
  <div role=${after === 'nothing' ? 'status' : 'alert'}>
    <h1>${after === 'nothing' ? t.askHeading : t[`${after}Heading`]}</h1>
    <p>${busy ? t.signingIn : after === 'nothing' ? t.askText : t[`${after}Text`]}</p>
  </div>
  <p><button type="button" ?disabled=${busy} @click=${ask}>${after === 'unreachable' ? t.again : t.ask}</button></p>
  ${portal(portalUrl, t)}
`;

const form = ({ about, fields, fault }: Extract<TabState, { at: 'form' }>, reference: string, t: Words, acts: TabActs): TemplateResult => {
  const shown = about === 'person' ? personFields : addressFields;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    acts.go();
  };
  return html`
    ${reference === '' ? nothing : html`<p class="notice" role="note">${t.reference(reference)}</p>`}
    <form novalidate autocomplete="off" @submit=${submit}>
      <h1>${t.formHeading}</h1>
      <p>${t.formText}</p>
      <fieldset>
        <legend class="hidden">${t.formHeading}</legend>
        ${(['person', 'address'] as const).map((each) => html`<label class="choice"><input type="radio" name="about" value=${each} .checked=${about === each} @change=${() => acts.about(each)} />${t[each]}</label>`)}
      </fieldset>
      ${fault === undefined ? nothing : html`<p class="fault" id="fault" role="alert">${t[fault]}</p>`}
      ${shown.map((name) => field(name, fields[name], fault !== undefined, t, acts))}
      <p><button type="submit">${t.go}</button></p>
    </form>
  `;
};

const hints: Partial<Record<FieldName, 'bornHint' | 'line1Hint'>> = { born: 'bornHint', line1: 'line1Hint' };

const field = (name: FieldName, value: string, isFaulty: boolean, t: Words, { type }: TabActs): TemplateResult => {
  const hint = hints[name];
  const described = [hint === undefined ? '' : `${name}-hint`, isFaulty ? 'fault' : ''].filter((id) => id !== '').join(' ');
  return html`
    <div class="field">
      <label for=${name}>${t[name]}</label>
      ${hint === undefined ? nothing : html`<span class="hint" id=${`${name}-hint`}>${t[hint]}</span>`}
      <input id=${name} type="text" autocomplete="off" spellcheck="false" maxlength="100" translate="no" aria-describedby=${described === '' ? nothing : described} .value=${value} @input=${(event: InputEvent) => type(name, (event.target as HTMLInputElement).value)} />
    </div>
  `;
};
