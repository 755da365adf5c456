import { statement } from '../statement.ts';

/** Forgets every key, to be made anew in the same transaction. */
export const deleteAllLooks = statement<[]>({
  name: 'delete-all-looks',
  text: 'delete from look',
});
