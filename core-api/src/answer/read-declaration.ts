import type { DeclaredPurpose } from '../access/authorise.ts';
import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import type { AccountId, DeclarationId } from '../shared/brands.ts';
import { lockDeclaration } from '../store/sql/lock-declaration.ts';
import type { Db } from '../store/store.ts';
import type { DeclarationContent } from './declaration-content.ts';
import { declarationContentSchema } from './declaration-content.ts';

/** A declaration as stored, locked until the transaction ends. */
export type ReadDeclaration = DeclaredPurpose & { readonly id: DeclarationId; readonly content: DeclarationContent };

/** The declaration of that id in the user's own organisation; undefined otherwise. Whose it is and whether it lasts, `authorise` decides. */
export async function readDeclaration(db: Db, core: Core, user: UserPrincipal, id: string): Promise<ReadDeclaration | undefined> {
  const row = await db.one(lockDeclaration, [user.organisationId, id]);
  if (row === undefined || row.account_id !== user.accountId) return undefined;
  return {
    id: id as DeclarationId,
    accountId: row.account_id as AccountId,
    gateways: row.gateways,
    subject: row.subject,
    expiresAt: row.expires_at,
    content: declarationContentSchema.parse(core.keys.open(user.organisationId, 'declaration', id, row.sealed)),
  };
}
