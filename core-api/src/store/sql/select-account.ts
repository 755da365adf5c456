import { z } from 'zod';

import { roles } from '../../shared/roles.ts';
import { statement } from '../statement.ts';

const row = z.object({
  role: z.enum(roles),
  status: z.string(),
  endsOn: z.string().nullable(),
  confirmDue: z.string(),
  graceDays: z.int(),
  sessionsSince: z.date(),
  sealed: z.instanceof(Buffer),
  code: z.string(),
  name_en: z.string(),
  name_cy: z.string().nullable(),
  nation: z.string().nullable(),
  sector: z.string(),
  part: z.enum(['contributor', 'reader', 'both']),
  friction: z.enum(['notice', 'reason', 'step-up', 'block']).nullable(),
});

export type AccountRow = z.infer<typeof row>;

/**
 * An account of the caller's own organisation, with what its standing hangs on, how far it is held up for what the trail showed, and what the organisation is called. Primary keys. Read at every request: suspension acts
 * at once.
 */
export const selectAccount = statement<readonly [organisationId: string, accountId: string], AccountRow>({
  name: 'select-account',
  text: `select a.role, a.status, a.ends_on as "endsOn", a.confirm_due as "confirmDue", o.grace_days as "graceDays", a.sessions_since as "sessionsSince",
           a.sealed, o.code, o.name_en, o.name_cy, o.nation, o.sector, o.role as part,
           (select s.step from misuse_standing s where s.organisation_id = a.organisation_id and s.account_id = a.account_id and (s.until is null or s.until > now())) as friction
         from account a
         join organisation o on o.organisation_id = a.organisation_id
         where a.organisation_id = $1 and a.account_id = $2`,
  row,
  index: 'account_pkey',
});
