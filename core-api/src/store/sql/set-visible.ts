import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ visible: z.string() });

/**
 * Narrows the rest of the transaction to the given organisations (comma-separated ids; empty: none), once authorisation has decided on them inside
 * the same transaction.
 */
export const setVisible = statement<readonly [organisationIds: string], z.infer<typeof row>>({
  name: 'set-visible',
  text: "select set_config('mast.visible', $1, true) as visible",
  row,
});
