import { ConnectorError } from '@mast/connector-kit';
import type { CheckedCapability, ConnectorContext } from '@mast/connector-kit';

import type { DatabaseConfig } from '../config.ts';
import { columnsOf } from '../mapping/columns-of.ts';
import { mappingOf } from '../shapes/mapping-of.ts';
import { connect } from './connect.ts';
import type { Session } from './connect.ts';
import { quoted, quotedView } from './quoted.ts';

/** Whether the role is a superuser or may make roles and databases, and how many relations it may read or write a column of beside the declared view. */
const privileges = `
  select r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolbypassrls or r.rolreplication as powerful,
         (select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_toast%'
             and c.oid is distinct from to_regclass($1)
             and has_schema_privilege(n.oid, 'usage') and has_any_column_privilege(c.oid, 'select, insert, update, references')) as reads_more,
         coalesce(has_any_column_privilege(to_regclass($1), 'insert, update'), false) as writes
    from pg_roles r where r.rolname = current_user`;

/** Three capabilities: signing in, reading the view with every column of the mapping, and being able to do no more than that. None of them reads a row. */
export async function checkDatabase({ config, signal }: ConnectorContext<DatabaseConfig>): Promise<readonly CheckedCapability[]> {
  const { database } = config;
  let session: Session | undefined;
  try {
    const signIn = await tried('sign-in', async () => {
      session = await connect(database, signal);
    });
    if (session === undefined) return [signIn];
    const open = session;
    const columns = columnsOf(mappingOf(config)).map(quoted).join(', ');
    return [
      signIn,
      await tried('read-view', () => open.rows(`select ${columns} from ${quotedView(database.view)} limit 0`)),
      await tried('least-privilege', async () => {
        const [row] = await open.rows(privileges, [quotedView(database.view)]);
        if (row?.['powerful'] !== 'false') throw new ConnectorError('config', 'role-too-powerful');
        if (row['writes'] !== 'false') throw new ConnectorError('config', 'role-may-write');
        if (row['reads_more'] !== '0') throw new ConnectorError('config', 'role-reads-more');
      }),
    ];
  } finally {
    await session?.close();
  }
}

async function tried(capability: string, work: () => Promise<unknown>): Promise<CheckedCapability> {
  try {
    await work();
    return { capability, ok: true };
  } catch (error) {
    return { capability, ok: false, code: error instanceof ConnectorError ? error.code : 'unexpected' };
  }
}
