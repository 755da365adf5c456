import type { Call, CoreClient } from '../core/core-client.ts';
import { problem } from '../core/panel-problem.ts';
import type { PanelProblem } from '../core/panel-problem.ts';
import type { Reply } from '../core/reply.ts';
import type { Answer } from '../core/wire.ts';
import type { Language } from '../protocol/messages.ts';
import { emptyDraft } from '../state/declaration-draft.ts';
import { londonDay } from '../state/london-day.ts';
import type { PanelEvent } from '../state/panel-event.ts';
import type { PanelState, Session } from '../state/panel-state.ts';
import { reduce } from '../state/reduce.ts';
import { subjectKindOf } from '../state/subject-kind.ts';
import { launch } from './launch.ts';
import type { PanelPort } from './panel-port.ts';

export type FlowDeps = {
  core: CoreClient;
  port: PanelPort;
  hostId: string;
  lang: () => Language;
  now: () => Date;
  /** Runs `work` after `ms`; the answer cancels it. */
  later: (ms: number, work: () => void) => () => void;
  changed: (state: PanelState) => void;
};

/**
 * The panel's one moving part: takes events, lets the pure reducer decide, and does what the new state needs done. Tokens and the declaration live in
 * its private fields and nowhere else. Every subject has its own AbortController: once cleared, requests are cancelled and late answers dropped.
 */
export class PanelFlow {
  #state: PanelState = { at: 'collapsed' };
  #deps: FlowDeps;
  #life = new AbortController();
  #token = '';
  #declaration: { id: string; key: string; expiresAt: string } | undefined;
  #forget: () => void = () => undefined;

  constructor(deps: FlowDeps) {
    this.#deps = deps;
  }

  get state(): PanelState {
    return this.#state;
  }

  /** What the user did, or the host. */
  act(event: PanelEvent): void {
    const before = this.#state;
    this.#dispatch(event);
    const now = this.#state;
    if (now === before) return;
    if (now.at === 'collapsed') this.#drop();
    if (now.at === 'opening') void this.#open();
    if (now.at === 'asking') void this.#ask();
    if (now.at === 'viewing') void this.#view(now.personId, now.asked.declarationId);
  }

  /** Forgets everything at once and cancels what is under way: another subject, or the user left. */
  clear(): void {
    this.#drop();
    this.#dispatch({ type: 'cleared' });
  }

  /** The same question again; before there was an answer, a fresh launch. */
  refresh(): void {
    if (this.#state.at === 'collapsed') return;
    const declaration = this.#declaration;
    if (declaration && (this.#state.at === 'answered' || this.#state.at === 'choosing' || this.#state.at === 'nil')) return void this.#search(declaration.id);
    this.clear();
    this.act({ type: 'open' });
  }

  /** The language changed: the gateways' own words are fetched again; an answer keeps the language it was given in, and is marked so. */
  async relabel(): Promise<void> {
    if (this.#state.at !== 'declaring') return;
    const { subjectKind } = this.#state.session;
    const life = this.#life.signal;
    const reply = await this.#call((call) => this.#deps.core.gateways(call, subjectKind));
    if (!life.aborted && reply.ok) this.#dispatch({ type: 'gateways', gateways: reply.value });
  }

  #drop(): void {
    this.#life.abort();
    this.#life = new AbortController();
    this.#forget();
    this.#token = '';
    this.#declaration = undefined;
  }

  async #open(): Promise<void> {
    this.#drop();
    const { core, port, hostId, lang, now } = this.#deps;
    port.tell({ v: 1, type: 'open' });
    const { signal } = this.#life;
    const launched = await launch(port, core, hostId, signal);
    if (signal.aborted) return;
    if (!launched.ok) return this.#fail(launched.problem);
    this.#token = launched.value;
    const call = { token: this.#token, lang: lang(), signal };
    const me = await core.me(call);
    if (signal.aborted) return;
    if (!me.ok) return this.#fail(me.problem);
    const subject = me.value.launch?.subject ?? {};
    if (!subject.person && !subject.address) return this.#fail(problem('launch-refused', 'launch-without-subject'));
    const subjectKind = subjectKindOf(subject, londonDay(now()));
    const gateways = await core.gateways(call, subjectKind);
    if (signal.aborted) return;
    if (!gateways.ok) return this.#fail(gateways.problem);
    const session: Session = { me: me.value, subject, subjectKind, gateways: gateways.value };
    this.#dispatch({ type: 'launched', session, draft: emptyDraft(me.value.launch?.caseRef ?? '') });
    port.tell({ v: 1, type: 'purpose-needed' });
  }

  async #ask(): Promise<void> {
    if (this.#state.at !== 'asking') return;
    const { session, draft } = this.#state;
    const { signal } = this.#life;
    const body = { gateways: draft.gateways, subject: session.subjectKind, reason: draft.reason.trim(), reference: draft.reference.trim(), acknowledged: true } as const;
    const key = JSON.stringify(body);
    // A second try after a lost connection goes on under the declaration already made.
    if (this.#declaration?.key !== key) {
      const declared = await this.#call((call) => this.#deps.core.declare(call, body));
      if (signal.aborted) return;
      if (!declared.ok) return this.#fail(declared.problem);
      this.#declaration = { ...declared.value, key };
    }
    await this.#search(this.#declaration.id);
  }

  async #search(declarationId: string): Promise<void> {
    const { signal } = this.#life;
    const lang = this.#deps.lang();
    const reply: Reply<Answer> = await this.#call((call) => this.#deps.core.search(call, declarationId));
    if (signal.aborted) return;
    if (!reply.ok) return this.#fail(reply.problem);
    this.#dispatch({ type: 'answered', asked: { declarationId, answer: reply.value, lang, today: londonDay(this.#deps.now()) } });
    this.#expireLater();
  }

  async #view(personId: string, declarationId: string): Promise<void> {
    const { signal } = this.#life;
    const reply = await this.#call((call) => this.#deps.core.viewPerson(call, personId, declarationId));
    if (signal.aborted) return;
    if (!reply.ok) return this.#fail(reply.problem);
    this.#dispatch({ type: 'viewed', answer: reply.value });
  }

  /** One authorised call; an expired token is renewed once with a fresh launch, without troubling the user. */
  async #call<T>(work: (call: Call) => Promise<Reply<T>>): Promise<Reply<T>> {
    const { signal } = this.#life;
    const first = await work({ token: this.#token, lang: this.#deps.lang(), signal });
    if (first.ok || first.problem.kind !== 'session-expired' || signal.aborted) return first;
    const launched = await launch(this.#deps.port, this.#deps.core, this.#deps.hostId, signal);
    if (!launched.ok || signal.aborted) return first;
    this.#token = launched.value;
    return work({ token: this.#token, lang: this.#deps.lang(), signal });
  }

  /** An answer does not outlive its declaration on a screen left alone. */
  #expireLater(): void {
    this.#forget();
    const until = Date.parse(this.#declaration?.expiresAt ?? '') - this.#deps.now().getTime();
    if (Number.isFinite(until)) this.#forget = this.#deps.later(Math.max(0, until), () => this.#fail(problem('declaration-expired')));
  }

  #fail(cause: PanelProblem): void {
    if (cause.kind === 'session-expired') this.#deps.port.tell({ v: 1, type: 'session-expired' });
    if (cause.kind === 'session-expired' || cause.kind === 'declaration-expired') this.#declaration = undefined;
    this.#deps.port.tell({ v: 1, type: 'error', code: cause.kind });
    this.#dispatch({ type: 'failed', problem: cause });
  }

  #dispatch(event: PanelEvent): void {
    const next = reduce(this.#state, event);
    if (next === this.#state) return;
    this.#state = next;
    this.#deps.changed(next);
  }
}
