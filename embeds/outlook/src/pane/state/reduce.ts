import type { PaneEvent, PaneState } from './pane-state.ts';
import { isEnough, questionOf } from './question.ts';

/** What the pane shows after this. Pure; an event that does not fit the state changes nothing. */
export const reduce = (state: PaneState, event: PaneEvent): PaneState => {
  switch (event.type) {
    case 'outside':
      return { at: 'outside' };
    case 'message': {
      // A question was being made or was answered: that it is gone is said.
      const changed = state.at === 'asking' || (state.at === 'offered' && state.ticked.length > 0) || (state.at === 'reading' && state.changed);
      return { at: event.isThere ? 'reading' : 'no-message', changed };
    }
    case 'unread':
      return state.at === 'reading' ? { at: 'unread', why: event.why, code: event.code } : state;
    case 'found': {
      const [only, another] = event.offer.subjects;
      return { at: 'offered', changed: state.at === 'reading' && state.changed, source: event.source, offer: event.offer, chosen: another === undefined ? only?.id : undefined, ticked: [], fault: undefined, signIn: 'idle' };
    }
    case 'back':
      return state.at === 'asking' ? state.back : state;
    case 'choose':
    case 'tick':
    case 'place':
    case 'go-on':
    case 'signed-in':
    case 'not-signed-in':
      return state.at === 'offered' ? reduceOffered(state, event) : state;
  }
};

const reduceOffered = (state: Extract<PaneState, { at: 'offered' }>, event: Exclude<PaneEvent, { type: 'outside' | 'message' | 'unread' | 'found' | 'back' }>): PaneState => {
  const subject = state.offer.subjects.find(({ id }) => id === state.chosen);
  switch (event.type) {
    // Ticks are one subject's: they never follow to another.
    case 'choose':
      return { ...state, chosen: event.subject, ticked: event.subject === state.chosen ? state.ticked : [], fault: undefined };
    case 'tick':
      return { ...state, ticked: [...state.ticked.filter((id) => id !== event.field), ...(event.on ? [event.field] : [])], fault: undefined };
    case 'place': {
      const places = new Set(subject?.fields.filter(({ kind }) => kind === 'place').map(({ id }) => id));
      return { ...state, ticked: [...state.ticked.filter((id) => !places.has(id)), ...(event.field === undefined ? [] : [event.field])], fault: undefined };
    }
    case 'go-on':
      if (subject === undefined) return { ...state, fault: 'nobody' };
      return isEnough(questionOf(subject, state.ticked)) ? { ...state, fault: undefined, signIn: 'busy' } : { ...state, fault: 'thin' };
    case 'signed-in':
      return subject === undefined ? state : { at: 'asking', question: questionOf(subject, state.ticked), key: event.key, hostId: event.hostId, back: { ...state, signIn: 'idle' } };
    case 'not-signed-in':
      return { ...state, signIn: event.why };
  }
};
