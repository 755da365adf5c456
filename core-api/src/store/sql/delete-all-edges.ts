import { statement } from '../statement.ts';

/** Forgets every scored pair, to be scored anew in the same transaction. */
export const deleteAllEdges = statement<[]>({
  name: 'delete-all-edges',
  text: 'delete from edge',
});
