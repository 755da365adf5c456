import { z } from 'zod';

import type { GatewayUser, Nation } from '../access/gateway.ts';
import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import { MastError } from '../shared/mast-error.ts';
import { selectAccount } from '../store/sql/select-account.ts';
import type { Db } from '../store/store.ts';

/** The account and organisation of the caller, read in the transaction that answers. */
export type Caller = GatewayUser & {
  readonly name: string;
  readonly organisation: { readonly code: string; readonly en: string; readonly cy: string | null };
};

const sealedAccountSchema = z.object({ name: z.string() });

/** Who calls, for the gateway catalogue and for /v1/me. @throws MastError `unauthenticated` when the account went meanwhile. */
export async function readCaller(db: Db, core: Core, user: UserPrincipal): Promise<Caller> {
  const row = await db.one(selectAccount, [user.organisationId, user.accountId]);
  if (row === undefined || row.status !== 'active') throw new MastError('unauthenticated');
  const { name } = sealedAccountSchema.parse(core.keys.open(user.organisationId, 'account', user.accountId, row.sealed));
  return { role: row.role, nations: nationsOf(row.nation), name, organisation: { code: row.code, en: row.name_en, cy: row.name_cy } };
}

function nationsOf(text: string | null): Nation[] {
  if (text === 'uk') return ['england', 'wales'];
  return text === 'england' || text === 'wales' ? [text] : [];
}
