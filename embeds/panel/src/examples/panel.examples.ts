import { problem } from '../core/panel-problem.ts';
import type { PanelProblem, ProblemKind } from '../core/panel-problem.ts';
import type { Application } from '../state/application.ts';
import { emptyApplication } from '../state/application.ts';
import { emptyDraft } from '../state/declaration-draft.ts';
import { outcomeOf } from '../state/outcome-of.ts';
import type { PanelState, Session } from '../state/panel-state.ts';
import { answerExamples } from './answer.examples.ts';
import { addressAnswer, exampleAnswer, nilAnswer, ownOnlyAnswer, severalAnswer, severalPlacesAnswer } from './example-answers.ts';
import { addressSession, askedOf, exampleDeclaration, exampleSession, familySession } from './example-sessions.ts';

const failed = (kind: ProblemKind, code: string = kind): PanelState => ({ at: 'problem', problem: problem(kind, code), session: exampleSession, draft: exampleDeclaration, application: undefined });
const unlaunched = (cause: PanelProblem, application?: Application): PanelState => ({ at: 'problem', problem: cause, session: undefined, draft: undefined, application });
const applying = (change: Partial<Application>): PanelState => unlaunched(problem('no-account'), { ...emptyApplication('sw-2077'), ...change });
const resuming: Session = { ...exampleSession, resumable: { id: '0198f000-0000-7000-8000-0000000000d0', expiresAt: '2026-11-21T09:20:00.000Z', referenceDue: undefined } };

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
  'declaration-coded-without-reference': { at: 'declaring', session: exampleSession, draft: { ...exampleDeclaration, reasonCode: 'strategy-discussion', reason: '', noReferenceYet: true, gateways: ['children-act-1989-s47', 'sswbwa-2014-s130'] }, faults: [] },
  'declaration-looked-at-afterwards': { at: 'declaring', session: exampleSession, draft: { ...emptyDraft('CW-2041'), gateways: ['vital-interests'] }, faults: [{ field: 'reason', fault: 'in-words' }] },
  'declaration-to-go-on-under': { at: 'declaring', session: resuming, draft: emptyDraft('CW-2041'), faults: [] },
  'declaration-without-gateway': { at: 'declaring', session: { ...exampleSession, offer: { ...exampleSession.offer, gateways: [] } }, draft: emptyDraft('CW-2041'), faults: [] },
  'declaration-for-an-address': { at: 'declaring', session: addressSession, draft: emptyDraft('CW-2077'), faults: [] },
  'declaration-for-a-family': { at: 'declaring', session: familySession, draft: { ...emptyDraft('CW-2041'), members: familySession.subject.members?.slice(0, 2) }, faults: [] },
  family: { at: 'family', session: { ...familySession, family: { declarationId: '0198f000-0000-7000-8000-0000000000d2', expiresAt: '2026-11-21T09:32:00.000Z', members: familySession.subject.members ?? [] } } },
  'family-member-nil': outcomeOf({ ...familySession, family: { declarationId: '0198f000-0000-7000-8000-0000000000d2', expiresAt: '2026-11-21T09:32:00.000Z', members: familySession.subject.members ?? [] } }, askedOf(nilAnswer)),
  'several-addresses': outcomeOf(addressSession, askedOf(severalPlacesAnswer)),
  asking: { at: 'asking', session: exampleSession, draft: exampleDeclaration, resuming: undefined },
  ...answerExamples,
  'answer-own-organisation-only': outcomeOf(exampleSession, askedOf(ownOnlyAnswer)),
  'answer-for-an-address': outcomeOf(addressSession, askedOf(addressAnswer)),
  'several-candidates': outcomeOf(exampleSession, askedOf(severalAnswer)),
  viewing: { at: 'viewing', session: exampleSession, asked: askedOf(severalAnswer), what: 'person', id: exampleAnswer.people[0]?.personId ?? '' },
  nil: outcomeOf(exampleSession, askedOf(nilAnswer)),
  'no-account': applying({}),
  'no-account-with-faults': applying({ email: 'nia', faults: ['name', 'email'] }),
  'no-account-applied': applying({ at: 'sent' }),
  'awaiting-approval': unlaunched(problem('awaiting-approval')),
  suspended: unlaunched(problem('suspended')),
  'wrong-organisation': unlaunched(problem('wrong-organisation', 'launch-issuer')),
  'problem-not-framed': unlaunched(problem('not-framed')),
  'problem-host-failed': unlaunched(problem('host-failed')),
  'problem-launch-refused': unlaunched(problem('launch-refused', 'invalid_grant')),
  'problem-session-expired': failed('session-expired', 'unauthenticated'),
  'problem-declaration-expired': failed('declaration-expired'),
  'problem-refused': failed('not-allowed', 'gateway-not-available'),
  'problem-other-subject': failed('other-subject', 'declaration-bound'),
  'problem-reason-thin': { at: 'problem', session: exampleSession, draft: { ...exampleDeclaration, reason: 'qwertyuiop' }, application: undefined, problem: { kind: 'reason-thin', code: 'reason-too-thin', pointers: ['/reason'] } },
  'problem-question-thin': failed('question-thin', 'question-too-thin'),
  'problem-too-many': failed('too-many', 'http-429'),
  'problem-offline': failed('offline'),
  'problem-unavailable': failed('unavailable', 'audit-unavailable'),
  'problem-unexpected': failed('unexpected', 'invalid-request'),
};
