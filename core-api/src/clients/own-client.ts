import type { UserPrincipal } from '../access/principal.ts';
import type { OwnClientRow } from '../store/sql/select-own-clients.ts';
import { selectOwnClients } from '../store/sql/select-own-clients.ts';
import type { Db } from '../store/store.ts';

/** Whose key speaks for staff is an administrator's business; connectors are a data lead's too. */
function kindsFor(user: UserPrincipal): readonly string[] {
  return user.role === 'administrator' ? ['connector', 'host', 'ehr'] : ['connector'];
}

/** The machines that the caller looks after. */
export async function ownClients(db: Db, user: UserPrincipal): Promise<OwnClientRow[]> {
  return db.rows(selectOwnClients, [user.organisationId, kindsFor(user)]);
}

/** One of them; undefined for any other, of which nobody learns whether it exists. */
export async function ownClient(db: Db, user: UserPrincipal, clientId: string): Promise<OwnClientRow | undefined> {
  return (await ownClients(db, user)).find((client) => client.client_id === clientId);
}
