import { appendLeaf } from '../../audit/append-leaf.ts';
import type { Core } from '../../core.ts';
import { queueNotice } from '../../mail/queue-notice.ts';
import { insertFactorReset } from '../../store/sql/insert-factor-reset.ts';
import type { AccountRef } from '../sign-in/account-ref.ts';

/** Milliseconds for which a question waits: somebody in the organisation must speak to whoever asks. Judgement. */
const waitsMs = 3 * 86_400_000;

/** Asks the account's organisation for a new second factor, by somebody who gave the right password. A question that waits already is enough. */
export async function askFactorReset(core: Core, { organisationId, accountId }: AccountRef): Promise<void> {
  const now = core.clock.now();
  const resetId = core.ids.uuid();
  await core.store.tx({ own: organisationId }, async (db) => {
    if ((await db.run(insertFactorReset, [organisationId, resetId, accountId, now, new Date(now.getTime() + waitsMs)])) !== 1) return;
    await queueNotice(db, core, { kind: 'second-factor-lost', organisationId, role: 'administrator', reference: resetId });
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'factor-reset-asked', payload: { resetId } });
  });
}
