import pg from 'pg';

import { MastError } from '../shared/mast-error.ts';
import { pgError } from './pg-error.ts';

/** Rows fetched at a time. */
const atATime = 4_000;

/** The whole audit trail as one snapshot, for an operator who verifies it. */
export type AuditSession = {
  /** Rows of a query in pages, through a cursor of their own. Columns are of the caller's making. */
  readonly pages: (query: string, parameters: readonly (string | number)[]) => AsyncGenerator<pg.QueryResultRow[], void, void>;
};

/**
 * Runs `work` over one snapshot, read only. Rejects with MastError `audit-not-owner` where the role does not pass row-level security: it would see half a trail, and take the rest for taken out.
 */
export async function auditSession<Value>(ownerUrl: string, work: (session: AuditSession) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'mast audit' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ may: boolean }>('select rolsuper or rolbypassrls as may from pg_roles where rolname = current_user');
    if (rows[0]?.may !== true) throw new MastError('audit-not-owner');
    await client.query('begin isolation level repeatable read read only');
    await client.query("set local statement_timeout = 0; set local timezone = 'UTC'; set local cursor_tuple_fraction = 0.1");
    return await work(sessionOf(client));
  } catch (error) {
    throw error instanceof pg.DatabaseError ? pgError(error) : error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function sessionOf(client: pg.Client): AuditSession {
  let cursors = 0;
  return {
    async *pages(query, parameters) {
      cursors += 1;
      const name = `audit_${cursors}`;
      await client.query(`declare ${name} no scroll cursor for ${query}`, [...parameters]);
      const fetch = (): Promise<pg.QueryResult> => client.query(`fetch ${atATime} from ${name}`);
      // The next page is under way while one is worked on.
      for (let coming = fetch(); ; ) {
        const { rows } = await coming;
        if (rows.length === 0) break;
        coming = fetch();
        coming.catch(() => undefined);
        yield rows as pg.QueryResultRow[];
      }
      await client.query(`close ${name}`);
    },
  };
}
