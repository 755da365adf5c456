import { randomBytes } from 'node:crypto';

import type { Core } from '../../core.ts';
import { insertSignInLink } from '../../store/sql/insert-sign-in-link.ts';
import type { Db } from '../../store/store.ts';
import type { AccountRef } from '../sign-in/account-ref.ts';

/** `invitation`: the first password and second factor. `recovery`: a new second factor, after two people agreed. `password`: another password, by whoever has the second factor. */
export type LinkPurpose = 'invitation' | 'recovery' | 'password';

/** Seconds that a link works: a week to take up a new account, an hour for a lost second factor, since whoever reads the mail box could use it, half an hour for a password. Judgement. */
const lifeSeconds: Readonly<Record<LinkPurpose, number>> = { invitation: 7 * 86_400, recovery: 3600, password: 1800 };
const pages: Readonly<Record<LinkPurpose, string>> = { invitation: 'join', recovery: 'join', password: 'reset' };
/** 256 bits. */
const secretBytes = 32;

/** A link that works once and not for long, and what it is called in mail and trail. Links of the account that were not used stop working. */
export type SignInLink = { readonly linkId: string; /** From `/`, with the secret. */ readonly path: string; readonly until: Date };

/**
 * Makes a link in the caller's transaction (`own` = the account's organisation): only its keyed hash is kept, so the address must go into the mail now or never.
 */
export async function issueSignInLink(db: Db, core: Pick<Core, 'keys' | 'ids' | 'clock'>, { organisationId, accountId }: AccountRef, purpose: LinkPurpose): Promise<SignInLink> {
  const secret = randomBytes(secretBytes).toString('base64url');
  const linkId = core.ids.uuid();
  const until = new Date(core.clock.now().getTime() + lifeSeconds[purpose] * 1000);
  await db.run(insertSignInLink, [organisationId, linkId, linkMac(core.keys, secret), accountId, purpose, until]);
  return { linkId, path: `/sign-in/${pages[purpose]}/${secret}`, until };
}

/** The keyed hash by which a link is found. */
export function linkMac(keys: Pick<Core['keys'], 'macBytes'>, secret: string): Buffer {
  return keys.macBytes('sign-in-link', secret);
}
