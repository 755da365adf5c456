import { randomBytes, randomUUID } from 'node:crypto';

import type { JWK } from 'jose';
import { exportJWK, generateKeyPair } from 'jose';

import type { AnswerWorld } from '../answer-world.ts';
import { launchClaims, signAssertion } from '../answer-world.ts';
import type { Probe } from './make-pairs.ts';
import type { Questions } from './protected-pairs.ts';

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/**
 * What the token endpoint must not tell apart: connectors and hosts that are not there, that sign with somebody else's key, or that are suspended; staff of a host who are there or not, to whoever does not hold the host's key.
 * Every assertion is new, so that none is refused as used.
 */
export async function tokenPairs(world: AnswerWorld): Promise<Questions[]> {
  const { council, stranger, core, database } = world;
  const audience = `${core.coreUrl}/oauth/token`;
  const somebodys = await newKey();
  const connector = (clientId: () => string, key: JWK, kid: string | undefined): Probe =>
    post(async () => {
      const iss = clientId();
      const iat = Math.floor(core.clock.now().getTime() / 1000);
      const assertion = await signAssertion({ ...key, kid: kid ?? '' }, { iss, sub: iss, aud: audience, iat, exp: iat + 60, jti: randomUUID() });
      return { grant_type: 'client_credentials', scope: `feed:${council.feedId}`, client_assertion_type: assertionType, client_assertion: assertion };
    });
  const nobody = (): string => `connector-${randomBytes(4).toString('hex')}`;
  const unknown = connector(nobody, somebodys, council.connectorKey.kid);
  await database.sql("update client set status = 'suspended' where client_id = $1", [stranger.connectorId]);
  // Signed by another host: whose staff somebody is, and how they stand, is told to the host of a wholly valid assertion alone.
  const staff = (sub: () => string): Probe =>
    post(async () => ({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      client_id: council.hostId,
      assertion: await signAssertion({ ...stranger.hostKey, kid: council.hostKey.kid ?? '' }, launchClaims(council, core.clock.now(), { sub: sub() })),
    }));
  const host = (clientId: () => string, key: JWK, kid: string | undefined): Probe =>
    post(async () => {
      const iss = clientId();
      return { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', client_id: iss, assertion: await signAssertion({ ...key, kid: kid ?? '' }, { ...launchClaims(council, core.clock.now()), iss }) };
    });
  const noHost = host(() => `host-${randomBytes(4).toString('hex')}`, somebodys, council.hostKey.kid);
  await database.sql("update client set status = 'suspended' where client_id = $1", [stranger.hostId]);
  return [
    { name: 'token host unknown, or known with another’s key', one: [noHost], other: [host(() => council.hostId, somebodys, council.hostKey.kid)] },
    { name: 'token host unknown, or known with an unknown key id', one: [noHost], other: [host(() => council.hostId, somebodys, randomUUID())] },
    { name: 'token host unknown or suspended', one: [noHost], other: [host(() => stranger.hostId, stranger.hostKey, stranger.hostKey.kid)] },
    { name: 'token connector unknown, or known with another’s key', one: [unknown], other: [connector(() => council.connectorId, somebodys, council.connectorKey.kid)] },
    { name: 'token connector unknown, or known with an unknown key id', one: [unknown], other: [connector(() => council.connectorId, somebodys, randomUUID())] },
    { name: 'token connector unknown or suspended', one: [unknown], other: [connector(() => stranger.connectorId, stranger.connectorKey, stranger.connectorKey.kid)] },
    { name: 'token staff unknown or linked, by another host’s key', one: [staff(() => `staff-${randomBytes(4).toString('hex')}`)], other: [staff(() => council.staffId)] },
  ];
}

function post(form: NonNullable<Probe['form']>): Probe {
  return { method: 'POST', url: '/oauth/token', token: async () => '', body: undefined, form };
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: 'ES256' };
}
