import { expect, test } from 'vitest';

import { checkSetup } from './check-setup.ts';

const names = { en: 'One', cy: 'Un' };
const key = { kty: 'EC', kid: 'k1', crv: 'P-256', x: 'x', y: 'y' };
const rs256 = { kty: 'RSA', kid: 'k1', n: 'n'.repeat(342), e: 'AQAB', alg: 'RS256' };
const smart = { kind: 'smart', issuer: 'https://ehr.example.org/fhir', audience: 'mast' };
const entra = { kind: 'entra', issuer: 'https://login.example.org/00000000-0000-4000-8000-000000000001/v2.0', audience: 'api', tenant: '00000000-0000-4000-8000-000000000001', scope: 'access_as_user' };
const sound = {
  environment: 'demonstration',
  organisations: [{ code: 'A', name: names, sector: 'police', nation: 'wales', role: 'both' }, { code: 'B', name: names, sector: 'health', nation: 'wales', role: 'both' }],
  feeds: [{ feedId: 'a-feed', organisation: 'A', name: names, service: 'police', mode: 'full', expectEveryHours: 24, doesNotShare: [] }],
  agreements: [{ agreementId: 'one', version: 1, validFrom: '2026-01-01', displayMonths: 12, storageMonths: 36, contributors: [{ organisation: 'A', feedId: 'a-feed' }], readers: ['B'] }],
  accounts: [{ email: 'a@example.org', staffId: '1', name: 'A', organisation: 'A', role: 'practitioner', hosts: ['a-host'] }],
  hosts: [{ id: 'a-host', issuer: 'a-host', organisation: 'A', origins: ['https://a.example.org'], jwks: { keys: [key] } }],
  connectorClients: [{ clientId: 'a-connector', organisation: 'A', feeds: ['a-feed'], jwks: { keys: [key] } }],
};

function faultsOf(change: object): unknown {
  const checked = checkSetup({ ...sound, ...change });
  return checked.ok ? [] : checked.failure;
}

test('a sound file has no fault', () => {
  expect(faultsOf({})).toEqual([]);
});

test('a machine may publish its keys itself, and a host be bound to origin and proof', () => {
  const published = { jwks: undefined, jwksUri: 'https://keys.example.org/jwks' };
  expect(faultsOf({ hosts: [{ ...sound.hosts[0], ...published, originRequired: true, provesSignIn: true }], connectorClients: [{ ...sound.connectorClients[0], ...published }] })).toEqual([]);
});

test('a host’s staff may be vouched for by another issuer, with its keys and its names for them', () => {
  const hosts = [smart, entra].map((upstream, n) => ({ ...sound.hosts[0], id: `h${n}`, issuer: `h${n}`, jwks: { keys: [rs256] }, upstream }));
  expect(faultsOf({ hosts: [...sound.hosts, ...hosts], accounts: [{ ...sound.accounts[0], hosts: ['a-host', { id: 'h0', staffId: 'https://ehr.example.org/fhir/Practitioner/7' }] }] })).toEqual([]);
});

test.each([
  ['an unknown field', { surprise: 1 }, { pointer: '/', rule: 'unrecognized_keys' }],
  ['a doubled organisation', { organisations: [sound.organisations[0], ...sound.organisations] }, { pointer: '/organisations', rule: 'unique' }],
  ['a feed of nobody', { feeds: [...sound.feeds, { ...sound.feeds[0], feedId: 'c-feed', organisation: 'C' }] }, { pointer: '/feeds/1/organisation', rule: 'organisation-in-file' }],
  ["another organisation's feed", { connectorClients: [{ ...sound.connectorClients[0], organisation: 'B' }] }, { pointer: '/connectorClients/0/feeds/0', rule: 'feed-of-organisation' }],
  ["another organisation's host", { accounts: [{ ...sound.accounts[0], organisation: 'B' }] }, { pointer: '/accounts/0/hosts/0', rule: 'host-of-own-organisation' }],
  ['a private key', { hosts: [{ ...sound.hosts[0], jwks: { keys: [{ ...key, d: 'secret' }] } }] }, { pointer: '/hosts/0/jwks/keys/0', rule: 'private-key' }],
  ['an origin with a path', { hosts: [{ ...sound.hosts[0], origins: ['https://a.example.org/'] }] }, { pointer: '/hosts/0/origins/0', rule: 'origin' }],
  ['an origin without TLS', { hosts: [{ ...sound.hosts[0], origins: ['http://a.example.org'] }] }, { pointer: '/hosts/0/origins/0', rule: 'origin' }],
  ['no keys at all', { hosts: [{ ...sound.hosts[0], jwks: undefined }] }, { pointer: '/hosts/0/jwks', rule: 'jwks-or-jwks-uri' }],
  ['keys in two places', { connectorClients: [{ ...sound.connectorClients[0], jwksUri: 'https://keys.example.org/jwks' }] }, { pointer: '/connectorClients/0/jwks', rule: 'jwks-or-jwks-uri' }],
  ['keys without TLS', { connectorClients: [{ ...sound.connectorClients[0], jwks: undefined, jwksUri: 'http://keys.example.org/jwks' }] }, { pointer: '/connectorClients/0/jwksUri', rule: 'invalid_format' }],
  ['an issuer’s key on a host that signs itself', { hosts: [{ ...sound.hosts[0], jwks: { keys: [rs256] } }] }, { pointer: '/hosts/0/jwks', rule: 'key-algorithm' }],
  ['a tenant that the issuer does not name', { hosts: [{ ...sound.hosts[0], upstream: { ...entra, tenant: '00000000-0000-4000-8000-000000000002' } }] }, { pointer: '/hosts/0/upstream/issuer', rule: 'tenant-in-issuer' }],
  ['an upstream issuer without TLS', { hosts: [{ ...sound.hosts[0], upstream: { ...smart, issuer: 'http://ehr.example.org' } }] }, { pointer: '/hosts/0/upstream/issuer', rule: 'issuer' }],
  ["another organisation's upstream host", { accounts: [{ ...sound.accounts[0], organisation: 'B', hosts: [{ id: 'a-host', staffId: 'x' }] }] }, { pointer: '/accounts/0/hosts/0', rule: 'host-of-own-organisation' }],
  ['an issuer that is not the id', { hosts: [{ ...sound.hosts[0], issuer: 'other' }] }, { pointer: '/hosts/0/issuer', rule: 'issuer-is-id' }],
  ['a password outside a demonstration', { environment: 'live', accounts: [{ ...sound.accounts[0], signIn: { password: 'gate lantern', totpSecret: 'A'.repeat(32) } }] }, { pointer: '/accounts/0/signIn', rule: 'demonstration-only' }],
  ['a portal with a connector’s name', { portals: [{ clientId: 'a-connector', redirectUris: ['https://portal.example.org/callback'] }] }, { pointer: '/connectorClients', rule: 'unique' }],
  ['less storage than display', { agreements: [{ ...sound.agreements[0], storageMonths: 6 }] }, { pointer: '/agreements/0/storageMonths', rule: 'at-least-display-months' }],
])('%s is refused with its place and never its value', (_name, change, fault) => {
  expect(faultsOf(change)).toContainEqual(fault);
});

test.each([
  ['W06000011', 'ons', true],
  ['W0600001', 'ons', false],
  ['7A3', 'ods', true],
  ['7a3', 'ods', false],
  ['E08000030', 'ods', false],
  ['62', 'force', true],
  ['062', 'force', false],
  ['SWP', 'local', true],
  ['E08000030', 'local', false],
  ['62', 'local', false],
])('%s as a code of %s: %s', (code, codeSystem, fits) => {
  const organisations = [{ ...sound.organisations[0], code, codeSystem }];
  const only = { organisations, feeds: [], agreements: [], accounts: [], hosts: [], connectorClients: [] };
  expect(faultsOf(only)).toEqual(fits ? [] : [{ pointer: '/organisations/0/code', rule: 'code-system' }]);
});

test('one member of staff has one account, however their number is written', () => {
  const twice = [{ ...sound.accounts[0] }, { ...sound.accounts[0], email: 'b@example.org', staffId: ' 1' }];
  expect(faultsOf({ accounts: twice })).toEqual([{ pointer: '/accounts', rule: 'unique' }]);
});
