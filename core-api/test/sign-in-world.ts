import { createHash, randomBytes } from 'node:crypto';

import { TOTP, Secret } from 'otpauth';

import type { App } from '../src/http/app-type.ts';
import type { AccountId, OrganisationId } from '../src/shared/brands.ts';
import { newTotpSecret } from '../src/identity/factors/totp.ts';
import { setPassword } from '../src/identity/sign-in/check-password.ts';
import { emailMac } from '../src/keys/email-mac.ts';
import type { AnswerWorld, Partner } from './answer-world.ts';
import { exchange } from './answer-world.ts';
import type { TestBrowser, TestPage } from './test-browser.ts';
import { testBrowser } from './test-browser.ts';

export const portalId = 'test-portal';
export const portalRedirect = 'https://portal.example.org/callback';

/** Somebody who can sign in. */
export type Signer = { readonly organisationId: OrganisationId; readonly accountId: AccountId; readonly email: string; readonly password: string; readonly secret: string };
export type Tokens = { readonly access_token: string; readonly refresh_token: string; readonly id_token: string; readonly scope: string; readonly expires_in: number };

/** Registers the portal as an operator would. */
export async function addPortal(world: AnswerWorld): Promise<void> {
  await world.database.sql('insert into portal_client (client_id, redirect_uris) values ($1, $2)', [portalId, [portalRedirect]]);
}

/** An account with a password and an authenticator app. */
export async function addSigner(world: AnswerWorld, partner: Partner, email: string, role = 'practitioner', name = 'Sam Worker'): Promise<Signer> {
  const { core, database } = world;
  const accountId = core.ids.uuid() as AccountId;
  const { organisationId } = partner;
  const sealed = core.keys.seal(organisationId, 'account', accountId, { name, email, staffId: accountId });
  await database.sql('insert into account (organisation_id, account_id, email_mac, sealed, role) values ($1, $2, $3, $4, $5)', [organisationId, accountId, emailMac(core.keys, email), sealed, role]);
  const signer = { organisationId, accountId, email, password: `lantern gate ${randomBytes(4).toString('hex')}`, secret: newTotpSecret() };
  await setPassword(core, signer, signer.password);
  const factorId = core.ids.uuid();
  await database.sql(`insert into factor (organisation_id, factor_id, account_id, kind, created_at, sealed) values ($1, $2, $3, 'totp', now(), $4)`, [
    organisationId, factorId, accountId, core.keys.seal(organisationId, 'factor', factorId, { secret: signer.secret }),
  ]);
  return signer;
}

/** The code that the signer's app shows; a code works once, so the test forgets that it was used. */
export async function codeOf(world: AnswerWorld, signer: Signer): Promise<string> {
  await world.database.sql('update factor set counter = 0 where account_id = $1', [signer.accountId]);
  return new TOTP({ secret: Secret.fromBase32(signer.secret) }).generate({ timestamp: world.core.clock.now().getTime() });
}

/** The portal's side of one authorisation. */
export type Authorisation = { readonly url: string; readonly verifier: string; readonly state: string };

export function authorise(parameters: Record<string, string> = {}): Authorisation {
  const verifier = randomBytes(32).toString('base64url');
  const state = randomBytes(8).toString('hex');
  const query = new URLSearchParams({
    client_id: portalId, redirect_uri: portalRedirect, response_type: 'code', scope: 'openid answer govern', state, nonce: 'n-1',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256', ...parameters,
  });
  return { url: `/oauth/auth?${query.toString()}`, verifier, state };
}

/** From the first page to the application's address, by password and code. */
export async function signInBy(world: AnswerWorld, browser: TestBrowser, signer: Signer, authorisation: Authorisation): Promise<TestPage> {
  let page = await browser.get(authorisation.url);
  if (page.body.includes('/again"')) page = await browser.submit(page, '/again');
  page = await browser.submit(page, '/password', { email: signer.email, password: signer.password });
  return browser.submit(page, '/code', { code: await codeOf(world, signer) });
}

/** The tokens for the code on the address that the browser was sent to. */
export function redeem(app: App, arrived: TestPage, { verifier }: Authorisation): ReturnType<typeof exchange> {
  const code = new URL(arrived.url).searchParams.get('code') ?? '';
  return exchange(app, { grant_type: 'authorization_code', client_id: portalId, redirect_uri: portalRedirect, code, code_verifier: verifier });
}

/** A whole sign-in in a browser of its own. */
export async function signIn(world: AnswerWorld, signer: Signer, browser = testBrowser(world.app, world.core.coreUrl)): Promise<{ readonly browser: TestBrowser; readonly tokens: Tokens }> {
  const authorisation = authorise();
  const arrived = await signInBy(world, browser, signer, authorisation);
  const response = await redeem(world.app, arrived, authorisation);
  if (response.statusCode !== 200) throw new Error(`tokens ${response.statusCode} ${response.body} at ${arrived.url} ${arrived.title}`);
  return { browser, tokens: response.json<Tokens>() };
}
