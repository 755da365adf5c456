import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ mac: z.instanceof(Buffer), effect: z.enum(['never-load', 'refuge', 'shield']), organisationId: z.string(), entryId: z.string() });

/** What lists and shields of whatever organisation say of these keyed hashes. For the one writer alone: a search never asks. */
export const selectProtections = statement<[macs: readonly Buffer[]], z.infer<typeof row>>({
  name: 'select-protections',
  index: 'protection_key_pkey',
  row,
  text: `
    select mac, effect, organisation_id as "organisationId", entry_id as "entryId" from protection_key where mac = any($1::bytea[])
  `,
});
