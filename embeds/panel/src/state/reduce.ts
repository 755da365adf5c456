import type { Answer, AnswerPerson } from '../core/wire.ts';
import type { ApplicationEvent } from './application.ts';
import { emptyApplication, reduceApplication } from './application.ts';
import { draftFaults, emptyDraft } from './declaration-draft.ts';
import type { DeedEvent } from './deed-event.ts';
import { reduceDeeds } from './deed-event.ts';
import { outcomeOf } from './outcome-of.ts';
import type { PanelEvent } from './panel-event.ts';
import type { Asked, PanelState } from './panel-state.ts';

/**
 * The panel's next state. Pure and total: an event that makes no sense where the panel stands (a late answer, a double click) changes nothing. `cleared`
 * and `close` end in a state that holds no personal data, from anywhere.
 */
export const reduce = (state: PanelState, event: PanelEvent): PanelState => {
  switch (event.type) {
    case 'cleared':
    case 'close':
      return { at: 'collapsed' };
    case 'failed':
      return state.at === 'collapsed' ? state : failed(state, event.problem);
    case 'open':
      return state.at === 'collapsed' || state.at === 'problem' ? { at: 'opening' } : state;
    case 'launched':
      return state.at === 'opening' ? { at: 'declaring', session: event.session, draft: event.draft, faults: [] } : state;
    case 'gateways':
      return state.at === 'declaring' ? { ...state, session: { ...state.session, offer: event.offer } } : state;
    case 'draft':
      return state.at === 'declaring' ? editDraft(state, { ...state.draft, ...event.change }) : state;
    case 'check':
      return check(state);
    case 'resume':
      return state.at === 'declaring' && state.session.resumable ? { at: 'asking', session: state.session, draft: emptyDraft(''), resuming: state.session.resumable } : state;
    case 'answered':
      return state.at === 'asking' || state.at === 'answered' || state.at === 'choosing' || state.at === 'nil' ? outcomeOf(state.session, event.asked) : state;
    case 'pick':
      return state.at === 'answered' ? { ...state, confirming: event.personId } : state;
    case 'cancel-pick':
      return state.at === 'answered' ? { ...state, confirming: undefined } : state;
    case 'view':
      return mayView(state, event.personId) ? { at: 'viewing', session: state.session, asked: state.asked, what: 'person', id: event.personId } : state;
    case 'view-place':
      return state.at === 'choosing' ? { at: 'viewing', session: state.session, asked: state.asked, what: 'place', id: event.placeId } : state;
    case 'family-declared':
      return state.at === 'asking' ? { at: 'family', session: { ...state.session, family: event.family } } : state;
    case 'member':
      return state.at === 'family' ? { at: 'asking', session: { ...state.session, subject: { ...state.session.subject, person: event.member } }, draft: emptyDraft(''), resuming: undefined } : state;
    case 'family':
      return toFamily(state);
    case 'viewed':
      return state.at === 'viewing' ? viewed(state, event.answer) : state;
    case 'sheet':
      return state.at === 'answered' && (state.shown.closer || !state.shown.person) ? { ...state, sheet: event.sheet } : state;
    case 'back':
      return back(state);
    case 'application-draft':
    case 'application-send':
    case 'application-settled':
      return apply(state, event);
    case 'outcome':
    case 'outcome-settled':
    case 'concern':
    case 'concern-settled':
    case 'broker-open':
    case 'broker-close':
    case 'broker-draft':
    case 'broker-send':
    case 'broker-settled':
    case 'reference-draft':
    case 'reference-send':
    case 'reference-settled':
      return 'asked' in state ? withDeeds(state, event) : state;
  }
};

type Declaring = Extract<PanelState, { at: 'declaring' }>;
type Viewing = Extract<PanelState, { at: 'viewing' }>;

const failed = (state: PanelState, problem: Extract<PanelEvent, { type: 'failed' }>['problem']): PanelState => ({
  at: 'problem',
  problem,
  session: 'session' in state ? state.session : undefined,
  // What was never written is not offered for changing.
  draft: 'draft' in state && !(state.at === 'asking' && (state.resuming || state.session.family)) ? state.draft : undefined,
  application: problem.kind === 'no-account' ? emptyApplication(problem.staffId ?? '') : undefined,
});

/** A fault that has been mended goes at once; new ones are only named when the form is sent. */
const editDraft = (state: Declaring, draft: Declaring['draft']): PanelState => {
  const now = draftFaults(draft, state.session.offer.gateways).map((each) => each.field);
  return { ...state, draft, faults: state.faults.filter((each) => now.includes(each.field)) };
};

const check = (state: PanelState): PanelState => {
  if (state.at === 'problem' && state.session && state.draft) return { at: 'asking', session: state.session, draft: state.draft, resuming: undefined };
  if (state.at !== 'declaring') return state;
  const faults = draftFaults(state.draft, state.session.offer.gateways);
  return faults.length > 0 ? { ...state, faults } : { at: 'asking', session: state.session, draft: state.draft, resuming: undefined };
};

/** Choosing among candidates is itself the deliberate step; so is looking closer at whom the answer is about. Beside a clear answer, opening a possible match is asked twice. */
const mayView = (state: PanelState, personId: string): state is Extract<PanelState, { at: 'choosing' | 'answered' }> =>
  state.at === 'choosing' || (state.at === 'answered' && (state.confirming === personId || state.shown.person?.personId === personId));

/** An answer about anybody but the person who was opened changes nothing. */
const viewed = (state: Viewing, answer: Answer): PanelState => {
  const { session, asked, what, id: personId } = state;
  if (what === 'place') {
    const isPlace = answer.places.some((each) => each.placeId === personId);
    return isPlace ? { at: 'answered', session, asked, shown: { person: undefined, opened: false, closer: true, answer }, confirming: undefined, sheet: undefined } : state;
  }
  const person: AnswerPerson | undefined = answer.people.find((each) => each.personId === personId);
  if (!person) return state;
  const isAnswered = asked.answer.people.some((each) => each.personId === personId && each.involvements !== undefined);
  return { at: 'answered', session, asked, shown: { person, opened: !isAnswered, closer: true, answer }, confirming: undefined, sheet: undefined };
};

/** From a member's answer back to the family, whose answer before leaves the screen. */
const toFamily = (state: PanelState): PanelState => {
  const session = 'session' in state ? state.session : undefined;
  return session?.family && state.at !== 'asking' && state.at !== 'viewing' ? { at: 'family', session: { ...session, family: session.family } } : state;
};

const back = (state: PanelState): PanelState => {
  if (state.at === 'answered' && state.sheet) return { ...state, sheet: undefined };
  if (state.at === 'answered' && state.shown.opened) return outcomeOf(state.session, state.asked);
  if (state.at === 'problem' && state.session && state.draft) return { at: 'declaring', session: state.session, draft: state.draft, faults: [] };
  return state;
};

const apply = (state: PanelState, event: ApplicationEvent): PanelState => {
  if (state.at !== 'problem' || !state.application) return state;
  const application = reduceApplication(state.application, event);
  return application === state.application ? state : { ...state, application };
};

const withDeeds = (state: Extract<PanelState, { asked: Asked }>, event: DeedEvent): PanelState => {
  const deeds = reduceDeeds(state.asked.deeds, event);
  return deeds === state.asked.deeds ? state : { ...state, asked: { ...state.asked, deeds } };
};
