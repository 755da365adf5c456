import { z } from 'zod';

import { statement } from '../statement.ts';

/** Names more common here than in the country. */
export const selectNameFrequencies = statement<[]>()({
  name: 'select-name-frequencies',
  row: z.object({ role: z.enum(['given', 'family']), token: z.string(), per10k: z.number() }),
  text: `
    select role, token::text as token, per_10k as "per10k" from name_frequency
  `,
});
