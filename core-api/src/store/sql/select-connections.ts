import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ connection_id: z.string(), name_en: z.string(), name_cy: z.string() });

/** Which organisations sign in elsewhere, for the sign-in page; a few rows. */
export const selectConnections = statement<readonly [], z.infer<typeof row>>({
  name: 'select-connections',
  text: `select connection_id, name_en, name_cy from federation_connection where status = 'active' order by name_en, connection_id`,
  row,
});
