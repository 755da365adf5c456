import { z } from 'zod';

import { accountStanding } from '../../access/account-standing.ts';
import type { Core } from '../../core.ts';
import { londonDay } from '../../shared/london-day.ts';
import { selectAccount } from '../../store/sql/select-account.ts';
import type { AccountRef } from './account-ref.ts';

const sealedSchema = z.object({ name: z.string(), email: z.string(), language: z.enum(['en', 'cy']).optional() });

/** What a person is told about their own account on the sign-in pages. */
export type AccountCard = { readonly name: string; readonly email: string; /** That they chose for themselves. */ readonly language: 'en' | 'cy' | undefined; readonly organisation: { readonly en: string; readonly cy: string }; /** May sign in at this moment. */ readonly isActive: boolean };

/** The account's own particulars; undefined when it is gone. */
export async function accountCard({ store, keys, clock }: Pick<Core, 'store' | 'keys' | 'clock'>, { organisationId, accountId }: AccountRef): Promise<AccountCard | undefined> {
  const row = await store.tx({ own: organisationId, readOnly: true }, (db) => db.one(selectAccount, [organisationId, accountId]));
  if (row === undefined) return undefined;
  const { name, email, language } = sealedSchema.parse(keys.open(organisationId, 'account', accountId, row.sealed));
  return { name, email, language, organisation: { en: row.name_en, cy: row.name_cy ?? row.name_en }, isActive: accountStanding(row, londonDay(clock.now())) !== 'none' };
}
