import type { Deeds } from '../state/deeds.ts';
import { noDeeds } from '../state/deeds.ts';
import { outcomeOf } from '../state/outcome-of.ts';
import type { PanelState, Sheet } from '../state/panel-state.ts';
import { closerAnswer, currentAnswer, exampleAnswer, narrowedAnswer, nilAnswer, readerAnswer, viewAnswer } from './example-answers.ts';
import { askedOf, exampleSession } from './example-sessions.ts';

type Answered = Extract<PanelState, { at: 'answered' }>;

const answered = outcomeOf(exampleSession, askedOf(exampleAnswer)) as Answered;
const [first] = exampleAnswer.people[0]?.involvements ?? [];
const withDeeds = (change: Partial<Deeds>): PanelState => ({ ...answered, asked: { ...answered.asked, deeds: { ...noDeeds(), ...change } } });
const closer = (sheet?: Sheet): PanelState => ({ ...answered, shown: { person: closerAnswer.people[0], opened: false, closer: true, answer: closerAnswer }, sheet });
const desk = noDeeds().broker;

/** An answer in each of its conditions, by name. */
export const answerExamples: Record<string, PanelState> = {
  answer: outcomeOf(exampleSession, askedOf(currentAnswer)),
  'answer-partial': answered,
  'answer-locations-withheld': outcomeOf(exampleSession, askedOf(readerAnswer)),
  'nil-not-all-asked': outcomeOf(exampleSession, askedOf(narrowedAnswer)),
  'answer-confirming-a-possible-match': { ...answered, confirming: exampleAnswer.people[1]?.personId },
  'answer-opened-on-purpose': { ...answered, shown: { person: viewAnswer.people[0], opened: true, closer: true, answer: viewAnswer } },
  'answer-closer-with-household': closer(),
  'answer-sheet': closer('whole'),
  'answer-sheet-redacted': closer('redacted'),
  'answer-outcome-kept': withDeeds({
    outcomes: { [first?.involvementId ?? '']: { outcome: 'spoke', state: 'kept' } },
    concerns: { [first?.involvementId ?? '']: { reason: 'two-people', state: 'failed' } },
  }),
  'answer-reference-due': withDeeds(noDeeds('2026-11-22T09:02:00.000Z')),
  'answer-writing-to-the-desk': withDeeds({ broker: { ...desk, at: 'writing', phone: '', message: 'short', faults: ['phone', 'message'] } }),
  'nil-message-sent': outcomeOf(exampleSession, {
    ...askedOf(nilAnswer),
    deeds: { ...noDeeds(), broker: { ...desk, at: 'sent', text: 'Your message will be passed on. If somebody needs to, they will call you. This says nothing about whether a protected record exists.' } },
  }),
};
