import type { components } from '@mast/openapi';

import { round } from '../percentiles.ts';
import type { AskedPerson } from './asked-people.ts';
import type { RecallQuestion } from './recall-questions.ts';
import type { RecallOf } from './scale-run.ts';

export type AnsweredQuestion = { asked: RecallQuestion; people: components['schemas']['Answer']['people'] };

/** Recall among the at most twenty people of each answer, by kind of question. A person of whom the store holds no record under a person counts as missed. */
export function measureRecall(answered: readonly AnsweredQuestion[], known: ReadonlyMap<number, AskedPerson>): Record<string, RecallOf> {
  return Object.fromEntries(
    [...Map.groupBy(answered, ({ asked }) => asked.kind)].map(([kind, some]) => {
      const isOf = ({ asked: { about } }: AnsweredQuestion, personId: string): boolean => known.get(about)?.persons.has(personId) === true;
      const isFound = (one: AnsweredQuestion): boolean => one.people.some(({ personId }) => isOf(one, personId));
      const answerable = some.filter(({ asked: { about } }) => (kind.endsWith('postcode') ? known.get(about)?.hasPostcode : known.get(about)?.hasBirthDate) === true);
      const found = some.filter(isFound).length;
      const strangers = some.flatMap((one) => one.people.filter(({ personId, involvements }) => involvements !== undefined && !isOf(one, personId)));
      const recallOfAnswerable = round(answerable.filter(isFound).length / Math.max(1, answerable.length), 4);
      return [kind, { asked: some.length, found, recall: round(found / some.length, 4), answerable: answerable.length, recallOfAnswerable, strangersShown: strangers.length }];
    }),
  );
}
