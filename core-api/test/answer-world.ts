import { randomUUID } from 'node:crypto';

import type { LightMyRequestResponse } from 'fastify';
import type { JWK } from 'jose';
import { exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';

import { readCatalogue } from '../src/answer/gateway-catalogue.ts';
import type { AppOptions } from '../src/app.ts';
import { buildApp } from '../src/app.ts';
import type { Core } from '../src/core.ts';
import type { App } from '../src/http/app-type.ts';
import { hostStaffMac } from '../src/identity/host-staff-mac.ts';
import { matchingVersion } from '../src/rematch/matching-version.ts';
import type { OrganisationId } from '../src/shared/brands.ts';
import type { HeadlineRecord } from '../src/shared/headline.ts';
import { randomIds } from '../src/shared/ids.ts';
import { silentLog } from '../src/shared/log.ts';
import type { Role } from '../src/shared/roles.ts';
import type { Partner } from './partner.ts';
import type { TestDatabase } from './clone-database.ts';
import type { SignInWish } from './sign-in-token.ts';
import { signIns } from './sign-in-token.ts';

const coreUrl = 'http://127.0.0.1:4300';

export type { Partner } from './partner.ts';

/** A running service with partners, for tests of whole routes. */
export type AnswerWorld = {
  readonly app: App;
  readonly core: Core;
  readonly database: TestDatabase;
  readonly council: Partner;
  readonly police: Partner;
  readonly health: Partner;
  /** Contributes and reads under no agreement. */
  readonly stranger: Partner;
  /** A fresh access token for the partner's member of staff, through a launch assertion. */
  userToken(partner: Partner, claims?: Record<string, unknown>): Promise<string>;
  connectorToken(partner: Partner): Promise<string>;
  /** An access token of somebody of the partner's organisation who signed in themselves; an account of the role is made when there is none. */
  signInToken(partner: Partner, wish?: SignInWish): Promise<string>;
  /** The id of the account that `signInToken` signs in. */
  accountOf(partner: Partner, role: Role, name?: string): Promise<string>;
  /** A declaration's id. */
  declare(token: string, changes?: Record<string, unknown>): Promise<string>;
  /** Delivers records as the next batch of the partner's feed; expects all to be applied. */
  deliver(partner: Partner, records: readonly HeadlineRecord[]): Promise<void>;
  post(url: string, token: string | undefined, body: unknown, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
};

/** Signs with a private JWK. */
export async function signAssertion(key: JWK, claims: Record<string, unknown>, header: Record<string, unknown> = {}): Promise<string> {
  const alg = 'ES256';
  return new SignJWT(claims).setProtectedHeader({ alg, kid: key.kid ?? '', ...header }).sign(await importJWK(key, alg));
}

/** Claims of a good launch assertion at a moment. */
export function launchClaims(partner: Partner, now: Date, changes: Record<string, unknown> = {}): Record<string, unknown> {
  const iat = Math.floor(now.getTime() / 1000);
  return { iss: partner.hostId, sub: partner.staffId, aud: coreUrl, iat, exp: iat + 60, jti: randomUUID(), ...changes };
}

/** Posts a form to the token endpoint. */
export function exchange(app: App, form: Record<string, string>, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
  return app.inject({
    method: 'POST',
    url: '/oauth/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(form).toString(),
  });
}

/** A headline record with the fields that matter changed. */
export function headline(changes: Partial<HeadlineRecord> & { sourceRef: string }): HeadlineRecord {
  return {
    service: 'childrens-social-care',
    kind: 'involvement',
    date: '2026-10-01',
    status: 'open',
    contact: { team: 'Duty team', phone: '0300 000 0000' },
    sensitivity: 0,
    ...changes,
  };
}

/** Builds the service on a database of its own. Dates are near the machine's, since oidc-provider reads its clock. */
export async function answerWorld(options: Partial<AppOptions> = {}, given?: TestDatabase): Promise<AnswerWorld> {
  // Imported here, since a bench brings its own database and has no test runner.
  const database = given ?? (await (await import('./pg.ts')).testDatabase());
  await database.sql('insert into matching (version) values ($1)', [matchingVersion]);
  const core: Core = {
    store: database.store,
    keys: database.keys,
    clock: { now: () => new Date() },
    ids: randomIds,
    log: silentLog,
    environment: 'training',
    catalogue: readCatalogue(),
    coreUrl,
    cdsUrl: 'http://127.0.0.1:4301',
  };
  const council = await addPartner(database, 'E08000030', 'childrens-social-care', true);
  const police = await addPartner(database, 'P-WMP', 'police', true);
  const health = await addPartner(database, 'H-BCHC', 'health', true);
  const stranger = await addPartner(database, 'E99999999', 'education', false);
  const app = await buildApp(core, { embedOrigins: ['http://127.0.0.1:4301'], ...options });
  const sequences = new Map<string, number>();
  const own = signIns(database, coreUrl, () => core.clock.now());
  const world: AnswerWorld = {
    app,
    core,
    database,
    council,
    police,
    health,
    stranger,
    async userToken(partner, claims = {}) {
      const assertion = await signAssertion(partner.hostKey, launchClaims(partner, core.clock.now(), claims));
      const origin = claims['origin'];
      const form = { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion, client_id: partner.hostId };
      const response = await exchange(app, typeof origin === 'string' ? { ...form, origin } : form);
      if (response.statusCode !== 200) throw new Error(`token ${response.statusCode} ${response.body}`);
      return response.json<{ access_token: string }>().access_token;
    },
    async connectorToken(partner) {
      const iat = Math.floor(Date.now() / 1000);
      const claims = { iss: partner.connectorId, sub: partner.connectorId, aud: `${coreUrl}/oauth/token`, iat, exp: iat + 60, jti: randomUUID() };
      const response = await exchange(app, {
        grant_type: 'client_credentials',
        scope: `feed:${partner.feedId}`,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: await signAssertion(partner.connectorKey, claims),
      });
      if (response.statusCode !== 200) throw new Error(`token ${response.statusCode} ${response.body}`);
      return response.json<{ access_token: string }>().access_token;
    },
    signInToken: (partner, wish) => own.token(partner, wish),
    accountOf: (partner, role, name) => own.account(partner, role, name),
    async declare(token, changes = {}) {
      const body = { gateway: 'children-act-1989-s47', subject: 'child', reasonCode: 'strategy-discussion', reason: 'Strategy discussion this afternoon', reference: 'REF-1', acknowledged: true };
      const response = await world.post('/v1/declarations', token, { ...body, ...changes });
      if (response.statusCode !== 201) throw new Error(`declaration ${response.statusCode} ${response.body}`);
      return response.json<{ id: string }>().id;
    },
    async deliver(partner, records) {
      const sequence = (sequences.get(partner.feedId) ?? 0) + 1;
      const response = await world.post(`/v1/feeds/${partner.feedId}/batches`, await world.connectorToken(partner), {
        sequence,
        previousCursor: sequence === 1 ? null : `c${sequence - 1}`,
        cursor: `c${sequence}`,
        mode: 'delta',
        rows: records.map((record) => ({ ref: record.sourceRef, record })),
      });
      const { applied } = response.json<{ applied?: number }>();
      if (response.statusCode !== 200 || applied !== records.length) throw new Error(`batch ${response.statusCode} ${response.body}`);
      sequences.set(partner.feedId, sequence);
    },
    post: (url, token, body, headers = {}) =>
      app.inject({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...headers },
        payload: JSON.stringify(body),
      }),
    async close() {
      await app.close();
      await database.close();
    },
  };
  return world;
}

async function addPartner(database: TestDatabase, code: string, service: string, isMember: boolean): Promise<Partner> {
  const organisationId = randomUUID() as OrganisationId;
  const accountId = randomUUID();
  const slug = code.toLowerCase();
  const partner: Partner = {
    organisationId,
    code,
    feedId: `${slug}-${service}`,
    connectorId: `connector-${slug}`,
    hostId: `host-${slug}`,
    accountId,
    staffId: `staff-${slug}`,
    connectorKey: await newKey(),
    hostKey: await newKey(),
  };
  const { keys } = database;
  const sql = (text: string, values: readonly unknown[] = []): Promise<unknown> => database.sql(text, values);
  await keys.ensureOrganisation(organisationId);
  await sql(`insert into organisation values ($1, $2, $3, null, 'council', 'england', 'both')`, [organisationId, code, `Organisation ${code}`]);
  const account = keys.seal(organisationId, 'account', accountId, { name: 'Sam Worker', email: 'sam@example.org', staffId: partner.staffId });
  await sql(`insert into account values ($1, $2, $3, $4, 'practitioner', 'active')`, [organisationId, accountId, keys.macBytes('email', accountId), account]);
  await sql(`insert into client values ($1, $2, 'connector', $3, '{}', 'active'), ($4, $2, 'host', $5, $6, 'active')`, [
    partner.connectorId,
    organisationId,
    jwks(partner.connectorKey),
    partner.hostId,
    jwks(partner.hostKey),
    [`https://case.${slug}.example.org`],
  ]);
  await sql('insert into client_feed values ($1, $2)', [partner.connectorId, partner.feedId]);
  await sql('insert into host_staff values ($1, $2, $3, $4)', [partner.hostId, hostStaffMac(keys, partner.hostId, partner.staffId), organisationId, accountId]);
  await sql(`insert into feed values ($1, $2, $3, null, $4, 'delta', interval '1 day', '["case notes"]')`, [organisationId, partner.feedId, `Feed ${slug}`, service]);
  if (isMember) {
    await sql(`insert into agreement values ('main', 1, '2020-01-01', null, 12, 36) on conflict do nothing`);
    await sql(`insert into agreement_contributor values ('main', 1, $1, $2)`, [organisationId, partner.feedId]);
    await sql(`insert into agreement_reader values ('main', 1, $1)`, [organisationId]);
  }
  return partner;
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'ES256' };
}

function jwks(key: JWK): string {
  const { d: _secret, ...rest } = key;
  return JSON.stringify({ keys: [{ ...rest, use: 'sig' }] });
}
