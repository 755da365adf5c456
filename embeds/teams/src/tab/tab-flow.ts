import { hostOfTenant, unreadClaims } from '@mast/microsoft/settings';
import type { PageSettings } from '@mast/microsoft/settings';
import type { SignIn } from '@mast/microsoft/sign-in';

import type { FieldName } from './question.ts';
import { questionOf } from './question.ts';
import type { Asks, TabState } from './tab-state.ts';
import { emptyForm } from './tab-state.ts';

/** `reference`: that of a deep link, empty without one. */
export type TabFlowDeps = { readonly settings: PageSettings; readonly signIn: SignIn; readonly reference: string; readonly changed: (state: TabState) => void };
/** What the panel is handed for one launch. */
export type Launch = { readonly subjectToken: string; readonly staffId: string };

/**
 * The tab's one moving part: signs in, takes the question, hands it to the panel. The token is asked for anew for every launch and kept nowhere but with whoever signs in; the question leaves the screen with the panel's
 * declaration or not at all.
 */
export class TabFlow {
  #state: TabState = { at: 'starting' };
  #deps: TabFlowDeps;
  #questions = 0;
  #hostId = '';
  #isReferenceTried = false;

  constructor(deps: TabFlowDeps) {
    this.#deps = deps;
  }

  /** Signs in without troubling anybody, else shows what there is to do. */
  async start(): Promise<void> {
    await this.#enter('silent');
  }

  /** The user pressed: a window may open. */
  async ask(): Promise<void> {
    if (this.#state.at === 'sign-in') this.#show({ ...this.#state, busy: true });
    await this.#enter('ask');
  }

  about(about: 'person' | 'address'): void {
    if (this.#state.at === 'form') this.#show({ ...this.#state, about, fault: undefined });
  }

  type(name: FieldName, value: string): void {
    if (this.#state.at === 'form') this.#state = { ...this.#state, fields: { ...this.#state.fields, [name]: value } };
  }

  /** The question goes to the panel, which asks why before it asks anything else. */
  go(): void {
    if (this.#state.at !== 'form') return;
    const question = questionOf(this.#state);
    if (typeof question === 'string') return this.#show({ ...this.#state, fault: question });
    this.#openPanel({ question });
  }

  /** The panel found the question of the link's reference: it is the user's own, and is asked again. */
  found(): void {
    if (this.#state.at !== 'panel' || !this.#state.isFinding) return;
    this.#isReferenceTried = true;
    this.#show({ ...this.#state, isFinding: false });
  }

  /** The panel cannot show anything for now, and says why: where that is the reference (somebody else's, over, of nothing), the way on is to say whom one asks about. Everything else the panel says itself. */
  failed(code: string): void {
    if (this.#state.at !== 'panel' || !this.#state.isFinding) return;
    this.#isReferenceTried = true;
    this.#show(code === 'not-allowed' ? emptyForm : { ...this.#state, isFinding: false });
  }

  /** The last question and its answer are gone. */
  another(): void {
    if (this.#state.at !== 'panel') return;
    this.#isReferenceTried = true;
    this.#show(emptyForm);
  }

  /** For the panel: a token that is good now. Rejects where the user would have to help: the panel then says that the session is over, and the tab asks. */
  async launch(): Promise<Launch> {
    const token = await this.#deps.signIn.silent();
    if (!token.ok) {
      if (token.failure === 'interaction-needed') this.#show({ at: 'sign-in', after: 'nothing', busy: false });
      throw new Error(token.failure);
    }
    return { subjectToken: token.value.accessToken, staffId: unreadClaims(token.value.accessToken)?.oid ?? '' };
  }

  async #enter(how: 'silent' | 'ask'): Promise<void> {
    const token = await this.#deps.signIn[how]();
    if (token.ok) {
      const hostId = hostOfTenant(this.#deps.settings, unreadClaims(token.value.accessToken)?.tid);
      if (hostId === undefined) return this.#show({ at: 'no-way', why: 'tenant' });
      this.#hostId = hostId;
      const { reference } = this.#deps;
      if (reference === '' || this.#isReferenceTried) return this.#show(emptyForm);
      return this.#openPanel({ reference });
    }
    switch (token.failure) {
      case 'interaction-needed':
        return this.#show({ at: 'sign-in', after: 'nothing', busy: false });
      case 'cancelled':
      case 'unreachable':
        return this.#show({ at: 'sign-in', after: token.failure, busy: false });
      case 'refused':
      case 'unavailable':
        return this.#show({ at: 'no-way', why: 'refused' });
    }
  }

  #openPanel(asks: Asks): void {
    this.#questions += 1;
    this.#show({ at: 'panel', key: `question-${this.#questions}`, hostId: this.#hostId, asks, isFinding: 'reference' in asks });
  }

  #show(state: TabState): void {
    this.#state = state;
    this.#deps.changed(state);
  }
}
