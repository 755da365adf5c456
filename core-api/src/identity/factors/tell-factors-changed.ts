import type { Core } from '../../core.ts';
import { queueNotice } from '../../mail/queue-notice.ts';
import type { Db } from '../../store/store.ts';
import type { AccountRef } from '../sign-in/account-ref.ts';

/** Mails the account's holder that a way of signing in was added or taken away: whoever it was not, hears of it (ASVS 6.3.7). In the transaction that changes it. */
export async function tellFactorsChanged(db: Db, core: Pick<Core, 'keys' | 'ids' | 'clock'>, { organisationId, accountId }: AccountRef): Promise<void> {
  await queueNotice(db, core, { kind: 'credentials-changed', organisationId, accountId, reference: core.ids.uuid() });
}
