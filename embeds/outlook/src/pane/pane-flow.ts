import type { EntraToken, SignIn } from '@mast/microsoft/sign-in';

import { detect } from '../detect/detect.ts';
import type { Mailbox } from './office/office-types.ts';
import { readBody } from './office/read-body.ts';
import { offerOf } from './state/offer.ts';
import type { PaneEvent, PaneState } from './state/pane-state.ts';
import { reduce } from './state/reduce.ts';

export type FlowDeps = {
  readonly mailbox: Mailbox;
  readonly signIn: SignIn;
  /** The host under which core knows the tenant of a token; undefined where it takes no part. */
  readonly hostOf: (token: EntraToken) => string | undefined;
  /** ISO day. */
  readonly today: () => string;
  readonly later: (ms: number, work: () => void) => () => void;
  /** Names a question and says nothing. */
  readonly newKey: () => string;
  readonly changed: (state: PaneState) => void;
};

/**
 * The pane's one moving part: follows the message that is open, reads it here, and keeps what was found until the next. Every message has a turn; what answers for an earlier
 * turn is dropped, whatever it says. The text itself is held by nobody: it is read, and what it said of people is kept.
 */
export class PaneFlow {
  #state: PaneState = { at: 'starting' };
  #deps: FlowDeps;
  #turn = 0;

  constructor(deps: FlowDeps) {
    this.#deps = deps;
  }

  get state(): PaneState {
    return this.#state;
  }

  /** Another message was opened, or none, or the same is to be read again. */
  async follow(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const { mailbox, later } = this.#deps;
    const item = mailbox.item;
    this.#dispatch({ type: 'message', isThere: item !== null && item !== undefined });
    if (item === null || item === undefined) return;
    const asked = item.itemId;
    let body = await readBody(item, 'html', later);
    let format: 'html' | 'text' = 'html';
    // A message without HTML may still have text; a silent Outlook stays silent, and its user has waited enough.
    if (!body.ok && body.why === 'refused' && turn === this.#turn) {
      format = 'text';
      body = await readBody(item, 'text', later);
    }
    // Of an earlier message, or of this one's place in a list that has moved on: not one word of it is read.
    if (turn !== this.#turn || mailbox.item?.itemId !== asked) return;
    if (!body.ok) return this.#dispatch({ type: 'unread', why: body.why, code: body.code });
    const subject = typeof item.subject === 'string' ? item.subject : '';
    this.#dispatch({ type: 'found', source: 'message', offer: offerOf(detect({ body: body.text, format, subject }, this.#deps.today())) });
  }

  /** The user put text into the box. */
  paste(text: string): void {
    // What Outlook may still answer is not awaited any more.
    this.#turn += 1;
    this.#dispatch({ type: 'found', source: 'pasted', offer: offerOf(detect({ body: text, format: 'text' }, this.#deps.today())) });
  }

  act(event: PaneEvent): void {
    const before = this.#state;
    this.#dispatch(event);
    const now = this.#state;
    if (event.type === 'go-on' && now.at === 'offered' && now.signIn === 'busy' && !(before.at === 'offered' && before.signIn === 'busy')) void this.#signIn();
  }

  /** The user's token for the panel; undefined where it cannot be had without them. */
  async token(): Promise<EntraToken | undefined> {
    const kept = await this.#deps.signIn.silent();
    return kept.ok ? kept.value : undefined;
  }

  async #signIn(): Promise<void> {
    const turn = this.#turn;
    const { signIn, newKey, hostOf } = this.#deps;
    const silent = await signIn.silent();
    const token = silent.ok || silent.failure !== 'interaction-needed' ? silent : await signIn.ask();
    if (turn !== this.#turn) return;
    if (!token.ok) return this.#dispatch({ type: 'not-signed-in', why: token.failure });
    const hostId = hostOf(token.value);
    this.#dispatch(hostId === undefined ? { type: 'not-signed-in', why: 'refused' } : { type: 'signed-in', key: newKey(), hostId });
  }

  #dispatch(event: PaneEvent): void {
    const next = reduce(this.#state, event);
    if (next === this.#state) return;
    this.#state = next;
    this.#deps.changed(next);
  }
}
