import type { Core } from '../core.ts';
import { requireSameKeys } from '../keys/require-same-keys.ts';
import { readMigrations } from '../store/migrations.ts';
import { selectEnvironment } from '../store/sql/select-environment.ts';
import { selectMayAudit } from '../store/sql/select-may-audit.ts';
import { selectMigrations } from '../store/sql/select-migrations.ts';
import type { Statement } from '../store/statement.ts';

type State = 'ok' | 'failed';

/** What must be in order before a request may be sent here. */
export type Readiness = { readonly database: State; readonly migrations: State; readonly keys: State; readonly audit: State };

/** The migrations of this program, read once: files do not change under a running process. */
const expected = readMigrations();

/**
 * Looks at each part; never throws. Migrations are in order when the database has exactly those of this program; keys, when the key store stands where it
 * was opened, unchanged, and is the one that this database was set up with; the audit, when its table can be added to.
 */
export async function checkReadiness(core: Core): Promise<Readiness> {
  const read = <Row>(statement: Statement<[], Row>): Promise<Row[] | undefined> => settle(() => core.store.tx({ readOnly: true }, (db) => db.rows(statement, [])));
  const applied = await read(selectMigrations);
  const isCurrent = applied?.length === expected.length && expected.every(({ sha256 }, index) => applied[index]?.sha256 === sha256);
  const [stamp] = (await read(selectEnvironment)) ?? [];
  const keys = await settle(async () => {
    core.keys.requireStanding();
    if (stamp !== undefined) requireSameKeys(core.keys, stamp.keyCheck);
    return core.keys.tokenSigningJwks().keys.length > 0;
  });
  const [audit] = (await read(selectMayAudit)) ?? [];
  return { database: state(applied !== undefined), migrations: state(isCurrent), keys: state(keys === true), audit: state(audit?.mayAudit === true) };
}

const state = (isFine: boolean): State => (isFine ? 'ok' : 'failed');

/** A failure is an answer here: the caller names the part, not the cause. */
async function settle<Value>(probe: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await probe();
  } catch {
    return undefined;
  }
}
