import { z } from 'zod';

import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { AccountId, OrganisationId } from '../shared/brands.ts';
import { MastError } from '../shared/mast-error.ts';
import { lockAccount } from '../store/sql/lock-account.ts';
import { updateAccountSealed } from '../store/sql/update-account-sealed.ts';
import { openAccount } from './account-content.ts';

/** The language that somebody wants MAST to speak to them in. */
export const ownLanguageSchema = z.strictObject({ language: z.enum(['en', 'cy']) }).meta({ id: 'OwnLanguage' });
export type OwnLanguage = z.infer<typeof ownLanguageSchema>['language'];

/**
 * Remembers a user's own language with their account: pages, sign-in and notices follow it from then on. It is sealed, as their name is. Said again it changes nothing and
 * leaves nothing in the trail. @throws MastError `unauthenticated` when the account went meanwhile
 */
export async function keepLanguage(core: Core, { organisationId, accountId }: { readonly organisationId: OrganisationId; readonly accountId: AccountId }, language: OwnLanguage): Promise<void> {
  await core.store.tx({ own: organisationId }, async (db) => {
    const account = await db.one(lockAccount, [organisationId, accountId]);
    if (account?.status !== 'active') throw new MastError('unauthenticated');
    const content = openAccount(core.keys, organisationId, accountId, account.sealed);
    if (content.language === language) return;
    await db.run(updateAccountSealed, [organisationId, accountId, core.keys.seal(organisationId, 'account', accountId, { ...content, language })]);
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'user-changed', payload: { accountId, fields: ['language'] } });
  });
}
