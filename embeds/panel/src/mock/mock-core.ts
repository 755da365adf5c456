import type { CoreClient } from '../core/core-client.ts';
import { problem } from '../core/panel-problem.ts';
import type { Reply } from '../core/reply.ts';
import type { LaunchSubject } from '../core/wire.ts';
import { addressAnswer, closerAnswer, currentAnswer, viewAnswer } from '../examples/example-answers.ts';
import { exampleSession } from '../examples/example-sessions.ts';

/** The day on which the examples were asked: what they say of "4 days ago" holds. */
export const mockNow = (): Date => new Date('2026-11-21T09:02:00.000Z');

const ok = <T>(value: T): Promise<Reply<T>> => Promise.resolve({ ok: true, value });
const later = <T>(value: T): Promise<Reply<T>> => new Promise((resolve) => setTimeout(() => resolve({ ok: true, value }), 700));
const declaration = { id: '0198f000-0000-7000-8000-0000000000d1', expiresAt: '2026-11-21T09:32:00.000Z' };

/**
 * A core that is not there: takes any launch, knows one answer about invented people, and forgets everything. It keeps nothing, reaches nobody, and checks nothing: whether a launch is right
 * is for the integration checker and the real core to say. What the launch says of its subject is shown back, so that a host sees what it sends.
 */
export const mockCore = (): CoreClient => ({
  exchange: ({ assertion = '' }) => ok(assertion),
  me: ({ token }) => ok({ ...exampleSession.me, launch: launchOf(token) }),
  gateways: () => ok(exampleSession.offer),
  declarations: () => ok({ declarations: [] }),
  resume: () => Promise.resolve({ ok: false, problem: problem('not-allowed') }),
  declare: () => ok(declaration),
  giveReference: () => ok(declaration),
  search: ({ token }) => later(launchOf(token).subject.person || launchOf(token).subject.members ? currentAnswer : addressAnswer),
  viewPerson: (_call, personId) => later(viewAnswer.people.some((person) => person.personId === personId) ? viewAnswer : closerAnswer),
  viewPlace: () => later(addressAnswer),
  noteOutcome: (_call, { outcome }) => ok({ outcome, at: mockNow().toISOString() }),
  raiseConcern: () => ok({ concernId: declaration.id, underReview: true }),
  sendBroker: () => ok({ messageId: declaration.id, text: 'Your message would be passed on. This is a mock: nobody reads it.' }),
  apply: () => ok({ received: true }),
});

/** What an assertion says of its case; an invented child where it says nothing. */
const launchOf = (assertion: string): { caseRef?: string; subject: LaunchSubject } => {
  try {
    const bytes = Uint8Array.from(atob((assertion.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    const { caseRef, subject } = JSON.parse(new TextDecoder().decode(bytes)) as { caseRef?: string; subject?: LaunchSubject };
    return { ...(caseRef === undefined ? {} : { caseRef }), subject: subject ?? exampleSession.subject };
  } catch {
    return { subject: exampleSession.subject };
  }
};
