import { statement } from '../statement.ts';

/** Opens a database that came out of a backup, once what was destroyed since has been taken out of it. */
export const deleteRestored = statement<[]>()({
  name: 'delete-restored',
  text: `
    delete from restored
  `,
});
