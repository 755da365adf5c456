import { statement } from '../statement.ts';

/** Forgets the frequencies of names, to be taken anew in the same transaction. */
export const deleteNameSnapshot = statement<[]>({
  name: 'delete-name-snapshot',
  text: `
    with gone as (delete from name_frequency) delete from name_snapshot
  `,
});
