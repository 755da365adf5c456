import { z } from 'zod';

import { statement } from '../statement.ts';

/** The migrations this database has had, in order. Primary key. */
export const selectMigrations = statement<[]>()({
  name: 'select-migrations',
  row: z.object({ number: z.number(), sha256: z.string() }),
  text: `
    select number, sha256 from schema_migration order by number
  `,
});
