import { z } from 'zod';

import type { GatewayUser, Nation } from '../access/gateway.ts';
import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import { MastError } from '../shared/mast-error.ts';
import type { AccountRow } from '../store/sql/select-account.ts';
import { selectAccount } from '../store/sql/select-account.ts';
import type { Db } from '../store/store.ts';

/** Who asks, and whether their organisation contributes nothing. */
export type AskingUser = GatewayUser & { readonly readsOnly: boolean };

/** The account and organisation of the caller, read in the transaction that answers. */
export type Caller = AskingUser & {
  readonly name: string;
  /** The language that they chose for themselves. */
  readonly language: 'en' | 'cy' | undefined;
  readonly organisation: { readonly code: string; readonly en: string; readonly cy: string | null };
};

const sealedAccountSchema = z.object({ name: z.string(), language: z.enum(['en', 'cy']).optional() });

/** Who calls, for the gateway catalogue and for /v1/me. @throws MastError `unauthenticated` when the account went meanwhile. */
export async function readCaller(db: Db, core: Core, user: UserPrincipal): Promise<Caller> {
  const row = await readAccount(db, user);
  const { name, language } = sealedAccountSchema.parse(core.keys.open(user.organisationId, 'account', user.accountId, row.sealed));
  return { ...gatewayUserOf(row), name, language, organisation: { code: row.code, en: row.name_en, cy: row.name_cy } };
}

/** The caller as far as the gateway catalogue looks, without their name. @throws MastError `unauthenticated` when the account went meanwhile. */
export async function readGatewayUser(db: Db, user: UserPrincipal): Promise<AskingUser> {
  return gatewayUserOf(await readAccount(db, user));
}

async function readAccount(db: Db, user: UserPrincipal): Promise<AccountRow> {
  const row = await db.one(selectAccount, [user.organisationId, user.accountId]);
  if (row === undefined || row.status !== 'active') throw new MastError('unauthenticated');
  return row;
}

function gatewayUserOf({ role, nation, sector, part }: AccountRow): AskingUser {
  return { role, nations: nationsOf(nation), sector, readsOnly: part === 'reader' };
}

/** The nations whose gateways an organisation of this nation may use. */
export function nationsOf(text: string | null): Nation[] {
  if (text === 'uk') return ['england', 'wales'];
  return text === 'england' || text === 'wales' ? [text] : [];
}
