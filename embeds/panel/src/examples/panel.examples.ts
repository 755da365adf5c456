import { problem } from '../core/panel-problem.ts';
import type { ProblemKind } from '../core/panel-problem.ts';
import { emptyDraft } from '../state/declaration-draft.ts';
import type { DeclarationDraft } from '../state/declaration-draft.ts';
import { outcomeOf } from '../state/outcome-of.ts';
import type { PanelState } from '../state/panel-state.ts';
import { addressAnswer, exampleAnswer, nilAnswer, ownOnlyAnswer, severalAnswer, viewAnswer } from './example-answers.ts';
import { addressSession, askedOf, exampleDeclaration, exampleSession } from './example-sessions.ts';

const written: DeclarationDraft = exampleDeclaration;
const answered = outcomeOf(exampleSession, askedOf(exampleAnswer));
const confirming: PanelState = answered.at === 'answered' ? { ...answered, confirming: exampleAnswer.people[1]?.personId } : answered;
const opened: PanelState = {
  at: 'answered',
  session: exampleSession,
  asked: askedOf(exampleAnswer),
  shown: { person: viewAnswer.people[0], opened: true, answer: viewAnswer },
  confirming: undefined,
};
const failed = (kind: ProblemKind, code: string = kind): PanelState => ({ at: 'problem', problem: problem(kind, code), session: exampleSession, draft: written });
const unlaunched = (kind: ProblemKind, code: string = kind): PanelState => ({ at: 'problem', problem: problem(kind, code), session: undefined, draft: undefined });

/**
 * Every screen of the panel by name, with invented people: they feed the DOM tests, the accessibility matrix and the screenshots. A new state is not
 * finished before it stands here.
 */
export const panelExamples: Record<string, PanelState> = {
  collapsed: { at: 'collapsed' },
  opening: { at: 'opening' },
  declaration: { at: 'declaring', session: exampleSession, draft: emptyDraft('CW-2041'), faults: [] },
  'declaration-with-faults': {
    at: 'declaring',
    session: exampleSession,
    draft: { ...emptyDraft(''), reason: 'worried' },
    faults: [
      { field: 'gateways', fault: 'missing' },
      { field: 'reason', fault: 'short' },
      { field: 'reference', fault: 'missing' },
      { field: 'acknowledged', fault: 'missing' },
    ],
  },
  'declaration-without-gateway': { at: 'declaring', session: { ...exampleSession, gateways: [] }, draft: emptyDraft('CW-2041'), faults: [] },
  'declaration-for-an-address': { at: 'declaring', session: addressSession, draft: emptyDraft('CW-2077'), faults: [] },
  asking: { at: 'asking', session: exampleSession, draft: written },
  answer: answered,
  'answer-confirming-a-possible-match': confirming,
  'answer-opened-on-purpose': opened,
  'answer-own-organisation-only': outcomeOf(exampleSession, askedOf(ownOnlyAnswer)),
  'answer-for-an-address': outcomeOf(addressSession, askedOf(addressAnswer)),
  'several-candidates': outcomeOf(exampleSession, askedOf(severalAnswer)),
  viewing: { at: 'viewing', session: exampleSession, asked: askedOf(severalAnswer), personId: severalAnswer.people[0]?.personId ?? '' },
  nil: outcomeOf(exampleSession, askedOf(nilAnswer)),
  'problem-not-framed': unlaunched('not-framed'),
  'problem-host-failed': unlaunched('host-failed'),
  'problem-launch-refused': unlaunched('launch-refused', 'invalid_grant'),
  'problem-no-account': unlaunched('no-account'),
  'problem-session-expired': failed('session-expired', 'unauthenticated'),
  'problem-declaration-expired': failed('declaration-expired'),
  'problem-not-allowed': failed('not-allowed', 'gateway-not-available'),
  'problem-other-subject': failed('other-subject', 'declaration-bound'),
  'problem-reason-thin': { at: 'problem', session: exampleSession, draft: { ...exampleDeclaration, reason: 'qwertyuiop' }, problem: { kind: 'reason-thin', code: 'reason-too-thin', pointers: ['/reason'] } },
  'problem-question-thin': failed('question-thin', 'question-too-thin'),
  'problem-too-many': failed('too-many', 'http-429'),
  'problem-offline': failed('offline'),
  'problem-unavailable': failed('unavailable', 'audit-unavailable'),
  'problem-unexpected': failed('unexpected', 'invalid-request'),
};
