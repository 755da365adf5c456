import { z } from 'zod';

import type { Core } from '../core.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { selectAccountMail } from '../store/sql/select-account-mail.ts';
import type { Db } from '../store/store.ts';
import type { NoticeLanguage } from './notice-text.ts';

const sealedAccountSchema = z.object({ email: z.string(), language: z.enum(['en', 'cy']).optional().catch(undefined) });

/** Where a notice goes and in what language; unsealed for the moment of sending and kept nowhere. Undefined when nobody is there any more. */
export async function recipientOf(
  db: Db,
  core: Pick<Core, 'keys'>,
  organisationId: OrganisationId,
  accountId: string | null,
  content: { readonly email?: string | undefined; readonly language?: 'en' | 'cy' | undefined },
): Promise<{ email: string; language: NoticeLanguage | undefined } | undefined> {
  if (accountId === null) return content.email === undefined ? undefined : { email: content.email, language: content.language };
  const row = await db.one(selectAccountMail, [organisationId, accountId]);
  if (row === undefined) return undefined;
  const { email, language } = sealedAccountSchema.parse(core.keys.open(organisationId, 'account', accountId, row.sealed));
  return { email, language: content.language ?? language };
}
