import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ log: z.int(), position: z.coerce.number() });

/** How far the rules have come in the newest log, locked: whoever holds it judges alone. No row where a log is not begun with. Primary key. */
export const lockMisuseCursor = statement<readonly [], z.infer<typeof row>>({
  name: 'lock-misuse-cursor',
  text: `select log, position from misuse_cursor where log = (select max(log) from audit_log) for update`,
  row,
  index: 'misuse_cursor_pkey',
});
