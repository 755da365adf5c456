import type { Answer, AnswerPerson } from '../core/wire.ts';
import { draftFaults } from './declaration-draft.ts';
import { outcomeOf } from './outcome-of.ts';
import type { PanelEvent } from './panel-event.ts';
import type { PanelState } from './panel-state.ts';

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
      return state.at === 'collapsed' ? state : { at: 'problem', problem: event.problem, session: 'session' in state ? state.session : undefined, draft: 'draft' in state ? state.draft : undefined };
    case 'open':
      return state.at === 'collapsed' || state.at === 'problem' ? { at: 'opening' } : state;
    case 'launched':
      return state.at === 'opening' ? { at: 'declaring', session: event.session, draft: event.draft, faults: [] } : state;
    case 'gateways':
      return state.at === 'declaring' ? { ...state, session: { ...state.session, gateways: event.gateways } } : state;
    case 'draft':
      return state.at === 'declaring' ? editDraft(state, { ...state.draft, ...event.change }) : state;
    case 'check':
      return check(state);
    case 'answered':
      return state.at === 'asking' || state.at === 'answered' || state.at === 'choosing' || state.at === 'nil' ? outcomeOf(state.session, event.asked) : state;
    case 'pick':
      return state.at === 'answered' ? { ...state, confirming: event.personId } : state;
    case 'cancel-pick':
      return state.at === 'answered' ? { ...state, confirming: undefined } : state;
    case 'view':
      return mayView(state, event.personId) ? { at: 'viewing', session: state.session, asked: state.asked, personId: event.personId } : state;
    case 'viewed':
      return state.at === 'viewing' ? viewed(state, event.answer) : state;
    case 'back':
      return back(state);
  }
};

type Declaring = Extract<PanelState, { at: 'declaring' }>;
type Viewing = Extract<PanelState, { at: 'viewing' }>;

/** A fault that has been mended goes at once; new ones are only named when the form is sent. */
const editDraft = (state: Declaring, draft: Declaring['draft']): PanelState => {
  const now = draftFaults(draft).map((each) => each.field);
  return { ...state, draft, faults: state.faults.filter((each) => now.includes(each.field)) };
};

const check = (state: PanelState): PanelState => {
  if (state.at === 'problem' && state.session && state.draft) return { at: 'asking', session: state.session, draft: state.draft };
  if (state.at !== 'declaring') return state;
  const faults = draftFaults(state.draft);
  return faults.length > 0 ? { ...state, faults } : { at: 'asking', session: state.session, draft: state.draft };
};

/** Choosing among candidates is itself the deliberate step; beside a clear answer, opening a possible match is asked twice. */
const mayView = (state: PanelState, personId: string): state is Extract<PanelState, { at: 'choosing' | 'answered' }> =>
  state.at === 'choosing' || (state.at === 'answered' && state.confirming === personId);

/** An answer about anybody but the person who was opened changes nothing. */
const viewed = (state: Viewing, answer: Answer): PanelState => {
  const person: AnswerPerson | undefined = answer.people.find((each) => each.personId === state.personId);
  if (!person) return state;
  return { at: 'answered', session: state.session, asked: state.asked, shown: { person, opened: true, answer }, confirming: undefined };
};

const back = (state: PanelState): PanelState => {
  if (state.at === 'answered' && state.shown.opened) return outcomeOf(state.session, state.asked);
  if (state.at === 'problem' && state.session && state.draft) return { at: 'declaring', session: state.session, draft: state.draft, faults: [] };
  return state;
};
