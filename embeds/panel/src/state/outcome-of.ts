import type { AnswerPerson } from '../core/wire.ts';
import type { Asked, PanelState, Session } from './panel-state.ts';

/**
 * The screen an answer opens on: the one person (or place) whose involvements the API gave; else the people to choose from; else a nil. Places come
 * back without involvements when several could be meant, and are then a choice too.
 */
export const outcomeOf = (session: Session, asked: Asked): PanelState => {
  const { people, places } = asked.answer;
  const person: AnswerPerson | undefined = people.find((each) => each.involvements !== undefined);
  const answered: PanelState = { at: 'answered', session, asked, shown: { person, opened: false, closer: false, answer: asked.answer }, confirming: undefined, sheet: undefined };
  if (person) return answered;
  if (people.length > 0) return { at: 'choosing', session, asked };
  if (places.some((place) => place.involvements?.length)) return answered;
  return places.length > 1 ? { at: 'choosing', session, asked } : { at: 'nil', session, asked };
};
