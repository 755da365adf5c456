import type { AnswerPerson } from '../core/wire.ts';
import { dateText } from './date-text.ts';
import type { ViewContext } from './view-context.ts';

/** Every date of birth under which a person's records stand, in words. */
export const bornText = (person: AnswerPerson | undefined, { t, lang }: Pick<ViewContext, 't' | 'lang'>): string =>
  person === undefined || person.datesOfBirth.length === 0 ? t.bornUnknown : t.born(person.datesOfBirth.map((each) => dateText(each, lang)).join(' · '));
