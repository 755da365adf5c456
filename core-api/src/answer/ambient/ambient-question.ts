import type { SubjectOfGateway } from '../../access/gateway.ts';
import { monthsBefore } from '../../shared/months-before.ts';
import type { IsoDate } from '../../shared/brands.ts';
import { missingFrom } from '../question.ts';
import type { Question } from '../question-schema.ts';
import type { PersonSought } from '../read-question.ts';
import { soughtBy } from '../read-question.ts';

/** Months to somebody's eighteenth birthday. */
const childhoodMonths = 18 * 12;

/** What is looked for, and of whom the gateway would have to speak. */
export type AmbientQuestion = { readonly sought: PersonSought; readonly subject: SubjectOfGateway };

/** A patient as a question about a person, by the rules of any other; undefined where it would be too thin to ask. */
export function ambientQuestion(question: Question, today: IsoDate): AmbientQuestion | undefined {
  if (question.person === undefined || missingFrom(question).length > 0) return undefined;
  const sought = soughtBy(question);
  if (!sought.ok || sought.value.kind !== 'person') return undefined;
  const { dateOfBirth } = question.person;
  if (dateOfBirth?.length !== 10) return { sought: sought.value, subject: 'unknown-age' };
  return { sought: sought.value, subject: dateOfBirth > monthsBefore(today, childhoodMonths) ? 'child' : 'adult' };
}
