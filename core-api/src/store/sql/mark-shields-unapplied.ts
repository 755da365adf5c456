import { statement } from '../statement.ts';

/** After a first load, as the owner: every shield that stands, of whatever organisation, is to act on what is held now. */
export const markShieldsUnapplied = statement<[]>({
  name: 'mark-shields-unapplied',
  text: `
    update shield set applied_at = null where status in ('pending', 'active')
  `,
});
