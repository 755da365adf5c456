import { z } from 'zod';

import { statement } from '../statement.ts';

/** What the connected role is and may do, from the catalogues; ids, names and yes or no only. */
export const selectServerFacts = statement<[]>()({
  name: 'select-server-facts',
  row: z.object({ version: z.number(), tooMighty: z.boolean(), unforced: z.number() }),
  text: `
    select current_setting('server_version_num')::int / 10000 as version,
           (select r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb from pg_roles r where r.rolname = current_user)
             or exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and pg_has_role(c.relowner, 'member')) as "tooMighty",
           (select count(*)::int from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
              and not (c.relrowsecurity and c.relforcerowsecurity)
              and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id')) as unforced
  `,
});
