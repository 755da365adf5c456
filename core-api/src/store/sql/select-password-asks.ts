import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ email_mac: z.instanceof(Buffer), asked_at: z.date() });

/** Who asked for a new password and was not looked at yet, the oldest first, a hundred at a time. Index password_ask_asked. */
export const selectPasswordAsks = statement<readonly [], z.infer<typeof row>>({
  name: 'select-password-asks',
  text: `select email_mac, asked_at from password_ask order by asked_at limit 100`,
  row,
  index: 'password_ask_asked',
});
