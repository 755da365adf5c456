import { z } from 'zod';

import { statement } from '../statement.ts';

/** How the contents of this database were normalised, keyed and weighed; no row where nothing was ever set up. One row at most. */
export const selectMatching = statement<[]>()({
  name: 'select-matching',
  row: z.object({ version: z.string() }),
  text: `
    select version from matching
  `,
});
