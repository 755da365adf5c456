import { z } from 'zod';

import { statement } from '../statement.ts';

/**
 * Whether the connected role can add to the audit trail: the table is there, with the partition for months that have none of their own, inserting is
 * granted, and the server is no read-only copy. From the catalogues alone: nothing is written to find out.
 */
export const selectMayAudit = statement<[]>()({
  name: 'select-may-audit',
  row: z.object({ mayAudit: z.boolean() }),
  text: `
    select coalesce(has_table_privilege(to_regclass('public.audit_leaf'), 'insert'), false)
           and exists (select from pg_partitioned_table p where p.partrelid = to_regclass('public.audit_leaf') and p.partdefid <> 0)
           and not pg_is_in_recovery()
           and not current_setting('default_transaction_read_only')::boolean as "mayAudit"
  `,
});
