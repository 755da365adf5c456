import { statement } from '../statement.ts';

/** Turns the rest of the transaction to another organisation's rows. For setup alone, which writes for all of them at once. */
export const setOwn = statement<[organisationId: string]>()({
  name: 'set-own',
  text: `
    select set_config('mast.own', $1, true)
  `,
});
