import { answerSummary } from '../state/answer-summary.ts';
import type { PanelState } from '../state/panel-state.ts';
import type { Language } from '../protocol/messages.ts';
import { problemWords, stringsOf } from '../strings/strings.ts';

/** What the polite live region says when a state begins; empty where the focus has gone to the words already. */
export const announcement = (state: PanelState, lang: Language): string => {
  const t = stringsOf(lang);
  switch (state.at) {
    case 'opening':
      return t.statusOpening;
    case 'asking':
      return t.statusAsking;
    case 'viewing':
      return t.statusViewing;
    case 'answered':
      return t.statusAnswered(t.agenciesInvolved(answerSummary(state.shown, state.session.me.organisation.code).otherAgencies));
    case 'nil':
      return t.statusNil;
    case 'choosing':
      return t.statusChoosing(state.asked.answer.people.length);
    case 'problem':
      return problemWords(state.problem.kind, lang).what;
    case 'family':
      return t.familyHeading;
    case 'collapsed':
    case 'declaring':
      return '';
  }
};
