import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ place_id: z.string() });

/** Whether this place was answered under this declaration. Primary key; own organisation only. */
export const selectDeclarationPlace = statement<readonly [organisationId: string, declarationId: string, placeId: string], z.infer<typeof row>>({
  name: 'select-declaration-place',
  text: 'select place_id from declaration_place where organisation_id = $1 and declaration_id = $2 and place_id = $3',
  row,
  index: 'declaration_place_pkey',
});
