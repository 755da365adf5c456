import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ number: z.number(), sha256: z.string() });

/** The migrations that this database has had, in order. */
export const selectMigrations = statement<readonly [], z.infer<typeof row>>({
  name: 'select-migrations',
  text: 'select number, sha256 from schema_migration order by number',
  row,
  index: 'schema_migration_pkey',
});
