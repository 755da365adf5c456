import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ mac: z.instanceof(Buffer) });

/** What an entry or a shield of the organisation is recognised by. */
export const selectOwnProtections = statement<[organisationId: string, entryId: string], z.infer<typeof row>>({
  name: 'select-own-protections',
  index: 'protection_key_by_entry',
  row,
  text: `
    select mac from protection_key where organisation_id = $1 and entry_id = $2
  `,
});
