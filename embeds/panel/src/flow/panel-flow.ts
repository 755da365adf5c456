import type { Call } from '../core/call.ts';
import type { CoreClient } from '../core/core-client.ts';
import { problem } from '../core/panel-problem.ts';
import type { PanelProblem } from '../core/panel-problem.ts';
import type { Reply } from '../core/reply.ts';
import type { AccessApplication, LaunchSubject } from '../core/wire.ts';
import type { Language } from '../protocol/messages.ts';
import type { Application } from '../state/application.ts';
import { declarationBody } from '../state/declaration-body.ts';
import { emptyDraft, isFamilyAlone } from '../state/declaration-draft.ts';
import type { DeedEvent } from '../state/deed-event.ts';
import { noDeeds } from '../state/deeds.ts';
import { londonDay } from '../state/london-day.ts';
import type { PanelEvent } from '../state/panel-event.ts';
import type { Asked, PanelState, Session } from '../state/panel-state.ts';
import { reduce } from '../state/reduce.ts';
import { subjectKindOf } from '../state/subject-kind.ts';
import { launch } from './launch.ts';
import type { PanelPort } from './panel-port.ts';
import { workDeed } from './work-deed.ts';

export type FlowDeps = {
  core: CoreClient;
  port: PanelPort;
  hostId: string;
  /** Code of the organisation whose host this is, where the embed server was told: what an application for an account names. */
  organisation: string | undefined;
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
  /** Of an embed of ours: sent with the search and not before. */
  #question: LaunchSubject | undefined;
  #declaration: { id: string; key: string; expiresAt: string; referenceDue?: string; forReview?: boolean } | undefined;
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
    if (now.at === 'viewing') void this.#view(now);
    if (now.at === 'declaring' && before.at === 'declaring' && !now.draft.members !== !before.draft.members) void this.relabel();
    if ('asked' in now && 'asked' in before && now.asked.deeds !== before.asked.deeds) void this.#work(event as DeedEvent, now.asked);
    if (now.at === 'problem' && now.application?.at === 'sending') void this.#apply(now.application);
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
    const { session, draft } = this.#state;
    const subjectKind = draft.members ? 'household' : session.subjectKind;
    const life = this.#life.signal;
    const reply = await this.#call((call) => this.#deps.core.gateways(call, subjectKind));
    if (!life.aborted && reply.ok) this.#dispatch({ type: 'gateways', offer: reply.value });
  }

  #drop(): void {
    this.#life.abort();
    this.#life = new AbortController();
    this.#forget();
    this.#token = '';
    this.#question = undefined;
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
    this.#token = launched.value.token;
    const { question, reference } = launched.value;
    const call = { token: this.#token, lang: lang(), signal };
    const me = await core.me(call);
    if (signal.aborted) return;
    if (!me.ok) return this.#fail(me.problem);
    const again = reference ? await core.resume(call, reference) : undefined;
    if (signal.aborted) return;
    if (again && !again.ok) return this.#fail(again.problem);
    this.#question = again?.value.question ?? question;
    const subject = this.#question ?? me.value.launch?.subject ?? {};
    const familyAlone = isFamilyAlone(subject);
    if (!subject.person && !subject.address && !familyAlone) return this.#fail(problem('launch-refused', 'launch-without-subject'));
    const subjectKind = subjectKindOf(subject, londonDay(now()));
    const [offer, own] = await Promise.all([core.gateways(call, familyAlone ? 'household' : subjectKind), core.declarations(call)]);
    if (signal.aborted) return;
    if (!offer.ok) return this.#fail(offer.problem);
    if (!own.ok) return this.#fail(own.problem);
    const live = again?.value ?? own.value.declarations.find((each) => each.resumesLaunch && each.subject !== 'household');
    const resumable = live && { id: live.id, expiresAt: live.expiresAt, referenceDue: live.referenceDue };
    const session: Session = { me: me.value, subject, subjectKind, offer: offer.value, resumable };
    this.#dispatch({ type: 'launched', session, draft: emptyDraft(me.value.launch?.caseRef ?? '', familyAlone) });
    port.tell({ v: 1, type: 'purpose-needed' });
    if (again) this.act({ type: 'resume' });
  }

  async #ask(): Promise<void> {
    if (this.#state.at !== 'asking') return;
    const { session, draft, resuming } = this.#state;
    const { signal } = this.#life;
    const body = declarationBody(draft, session.subjectKind);
    const key = JSON.stringify(body);
    if (resuming) this.#declaration = { id: resuming.id, expiresAt: resuming.expiresAt, ...(resuming.referenceDue ? { referenceDue: resuming.referenceDue } : {}), key: '' };
    // A second try after a lost connection goes on under the declaration already made.
    else if (session.family) return this.#search(session.family.declarationId);
    else if (this.#declaration?.key !== key) {
      const declared = await this.#call((call) => this.#deps.core.declare(call, body));
      if (signal.aborted) return;
      if (!declared.ok) return this.#fail(declared.problem);
      this.#declaration = { ...declared.value, key };
    }
    const declaration = this.#declaration;
    if (!declaration) return;
    if (!draft.members) return this.#search(declaration.id);
    this.#dispatch({ type: 'family-declared', family: { declarationId: declaration.id, expiresAt: declaration.expiresAt, members: draft.members } });
    this.#expireLater();
  }

  async #search(declarationId: string): Promise<void> {
    const { signal } = this.#life;
    const session = 'session' in this.#state ? this.#state.session : undefined;
    const member = session?.family && session.subject.person;
    const question = member ? { person: member } : this.#question;
    const lang = this.#deps.lang();
    const reply = await this.#call((call) => this.#deps.core.search(call, declarationId, question));
    if (signal.aborted) return;
    if (!reply.ok) return this.#fail(reply.problem);
    const { expiresAt = '', referenceDue, forReview = false } = this.#declaration ?? {};
    // What was already said of this answer under the same declaration stays said.
    const deeds = 'asked' in this.#state && this.#state.asked.declarationId === declarationId ? this.#state.asked.deeds : noDeeds(referenceDue);
    this.#dispatch({ type: 'answered', asked: { declarationId, expiresAt, forReview, answer: reply.value, lang, today: londonDay(this.#deps.now()), deeds } });
    this.#expireLater();
  }

  async #view({ what, id, asked: { declarationId } }: Extract<PanelState, { at: 'viewing' }>): Promise<void> {
    const { signal } = this.#life;
    const { core } = this.#deps;
    const reply = await this.#call((call) => (what === 'person' ? core.viewPerson(call, id, declarationId) : core.viewPlace(call, id, declarationId)));
    if (signal.aborted) return;
    if (!reply.ok) return this.#fail(reply.problem);
    this.#dispatch({ type: 'viewed', answer: reply.value });
  }

  async #work(event: DeedEvent, asked: Asked): Promise<void> {
    const { signal } = this.#life;
    const settled = await workDeed(event, asked, this.#deps.core, (work) => this.#call(work));
    if (settled && !signal.aborted) this.#dispatch(settled);
  }

  async #apply({ name, email, staffId, trainingOn }: Application): Promise<void> {
    const { core, organisation, lang } = this.#deps;
    const { signal } = this.#life;
    const body = { organisation: organisation ?? '', name: name.trim(), email: email.trim(), staffId, role: 'practitioner', ...(trainingOn === '' ? {} : { trainingOn }) } as const;
    const reply = await core.apply({ lang: lang(), signal }, body as AccessApplication);
    if (!signal.aborted) this.#dispatch({ type: 'application-settled', sent: reply.ok });
  }

  /** One authorised call; an expired token is renewed once with a fresh launch, without troubling the user. */
  async #call<T>(work: (call: Call) => Promise<Reply<T>>): Promise<Reply<T>> {
    const { signal } = this.#life;
    const first = await work({ token: this.#token, lang: this.#deps.lang(), signal });
    if (first.ok || first.problem.kind !== 'session-expired' || signal.aborted) return first;
    const launched = await launch(this.#deps.port, this.#deps.core, this.#deps.hostId, signal);
    if (signal.aborted) return first;
    // A host that cannot vouch now ends the session; an account that was suspended meanwhile says so.
    if (!launched.ok) return launched.problem.kind === 'host-failed' || launched.problem.kind === 'launch-refused' ? first : launched;
    this.#token = launched.value.token;
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
