import { statement } from '../statement.ts';

/** Notes that somebody has seen this person as one: from then on its members change only by review (DESIGN section 7). Primary key. */
export const markPersonViewed = statement<readonly [personId: string, at: Date]>({
  name: 'mark-person-viewed',
  text: 'update person set viewed_at = $2 where person_id = $1',
  index: 'person_pkey',
});
