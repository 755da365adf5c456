import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { fhir } from '@mast/connector-fhir';
import { startFhirStub, type RunningStub, type StubResource } from '@mast/connector-fhir/testing';
import { runConnectors, type RunEvent } from '@mast/connector-kit';
import { removeEmbeddedPostgres } from '@mast/core-api/embedded';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { demonstrationFolders } from '../src/folders.ts';
import { demonstrationPorts } from '../src/ports.ts';
import { ask, signIn, type Answer, type Question } from '../src/proof/ask.ts';
import { signingKey, type SigningKey } from '../src/secrets.ts';
import { startStack, type Stack } from '../src/stack.ts';

const feed = { feedId: 'board-fhir', organisation: 'BOARD' } as const;
const words = { reason: 'Strategy discussion this afternoon', reference: 'CASE-1' };
const folder = mkdtempSync(join(tmpdir(), 'mast-fhir-'));
const mast = join(folder, 'mast');
const narrative = 'Canarynarrative';
const board = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const privateKey = JSON.stringify({ ...board.privateKey.export({ format: 'jwk' }), kid: 'mast', alg: 'ES384' });

let stack: Stack;
let server: RunningStub;
let keys: { client: SigningKey; host: SigningKey };
beforeAll(async () => {
  const folders = demonstrationFolders(mast);
  keys = { client: await signingKey(folders.secrets, 'connector-board'), host: await signingKey(folders.secrets, 'board-host') };
  stack = await startStack({ folders, ports: demonstrationPorts('5800'), setup: setup(), parts: () => [], progress: { step: () => undefined, count: () => undefined, endCount: () => undefined } });
  const jwks = { keys: [{ ...board.publicKey.export({ format: 'jwk' }), kid: 'mast' }] };
  server = await startFhirStub({ clients: [{ clientId: 'mast', jwks }], resources: [ward, patient('p1', 'Huw', '2012-12-24'), patient('p2', 'Cudd', '1990-02-03'), patient('p3', 'Dau', '1975-05-06'), ...['p1', 'p2', 'p3'].map((of) => attendance(`att-${of}`, of))] });
});
afterAll(async () => {
  await server.close();
  await stack.stop();
  await removeEmbeddedPostgres(mast);
  rmSync(folder, { recursive: true, force: true });
});

it('an emergency attendance on a FHIR server is found by a practitioner, with where the person lives and whom to call, and nothing travels twice', async () => {
  expect(await run()).toMatchObject({ applied: 3, rejected: 0 });
  const answer = await search({ given: 'Huw', family: 'Enghraifft', dateOfBirth: '2012-12-24' });
  expect(answer?.people).toMatchObject([{ band: 'strong', involvements: [{ organisation: { code: feed.organisation }, service: 'health', contact: { team: 'Emergency department', phone: '01632 960112' }, sensitive: false }] }]);
  expect(JSON.stringify(answer)).toMatch(/7 Stryd y Prawf/);
  expect(JSON.stringify(answer)).not.toContain(narrative);
  expect(await run()).toMatchObject({ applied: 0, unchanged: 0 });
});

it('who is restricted at the server is shown without a location from the next poll on, and with nobody to call that tells one', async () => {
  expect(JSON.stringify(await search({ given: 'Cudd', family: 'Enghraifft', dateOfBirth: '1990-02-03' }))).toMatch(/7 Stryd y Prawf/);
  server.put({ ...patient('p2', 'Cudd', '1990-02-03'), meta: { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'R' }] } });
  expect(await run()).toMatchObject({ applied: 1 });
  const answer = await search({ given: 'Cudd', family: 'Enghraifft', dateOfBirth: '1990-02-03' });
  expect(answer?.people).toMatchObject([{ involvements: [{ sensitive: true, contact: { team: 'Safeguarding hub' } }] }]);
  expect(JSON.stringify(answer?.people)).not.toMatch(/Stryd|SA1|Emergency department/);
});

it('a merge gives the attendance to whoever stays; undone, it comes back; cancelled or deleted, it is gone', async () => {
  server.put({ ...patient('p3', 'Dau', '1975-05-06'), active: false, link: [{ type: 'replaced-by', other: { reference: 'Patient/p1' } }] });
  await run();
  expect((await search({ given: 'Huw', family: 'Enghraifft', dateOfBirth: '2012-12-24' }))?.total).toBe(2);
  expect((await search({ given: 'Dau', family: 'Enghraifft', dateOfBirth: '1975-05-06' }))?.total).toBe(0);
  server.put(patient('p3', 'Dau', '1975-05-06'));
  await run();
  expect((await search({ given: 'Dau', family: 'Enghraifft', dateOfBirth: '1975-05-06' }))?.total).toBe(1);
  server.put({ ...attendance('att-p3', 'p3'), status: 'entered-in-error' });
  server.remove('Encounter', 'att-p1');
  expect(await run()).toMatchObject({ tombstoned: 2 });
  for (const [given, dateOfBirth] of [['Dau', '1975-05-06'], ['Huw', '2012-12-24']] as const) expect((await search({ given, family: 'Enghraifft', dateOfBirth }))?.total).toBe(0);
});

const ward: StubResource = { resourceType: 'Location', id: 'ed', name: 'Emergency department', telecom: [{ system: 'phone', value: '01632 960112' }] };

function patient(id: string, given: string, birthDate: string): StubResource {
  return { resourceType: 'Patient', id, name: [{ use: 'usual', given: [given], family: 'Enghraifft' }], birthDate, address: [{ use: 'home', line: ['7 Stryd y Prawf'], city: 'Abertawe', postalCode: 'SA1 1AA' }], text: { status: 'generated', div: narrative } };
}

function attendance(id: string, of: string): StubResource {
  const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  return {
    resourceType: 'Encounter', id, status: 'finished', class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'EMER' }, subject: { reference: `Patient/${of}` }, period: { start: `${day}T10:00:00Z`, end: `${day}T12:00:00Z` },
    location: [{ location: { reference: 'Location/ed' } }], reasonCode: [{ text: narrative }],
  };
}

/** One poll: everything that the connector has to tell, told to the core. */
async function run(): Promise<{ applied: number; unchanged: number; tombstoned: number; rejected: number }> {
  const counts = { applied: 0, unchanged: 0, tombstoned: 0, rejected: 0 };
  const onEvent = (event: RunEvent): void => {
    if (event.kind === 'waiting') throw new Error(`${event.error}: ${event.code}`);
    if (event.kind === 'delivered') for (const name of ['applied', 'unchanged', 'tombstoned', 'rejected'] as const) counts[name] += event[name];
  };
  const config = {
    baseUrl: server.baseUrl, auth: { clientId: 'mast', privateKey, algorithm: 'ES384' },
    agreement: { reference: 'DSA-1', reviewedBy: 'Caldicott Guardian', reviewedOn: '2026-10-01', rules: [{ id: 'emergency', activity: ['emergency-attendance'], withinMonths: 12, do: 'send' }] },
    contacts: { standard: { team: 'Safeguarding hub', phone: '01632 960001' } },
  };
  await runConnectors({
    coreUrl: stack.coreUrl, stateFolder: join(folder, 'state'), pollMs: 1_000, once: true, mostFailures: 1, signal: new AbortController().signal, onEvent,
    feeds: [{ feedId: feed.feedId, connector: fhir, config, client: { clientId: 'connector-board', privateJwk: keys.client.privateJwk } }],
    world: { clock: { now: () => new Date() }, log: { info: () => undefined, error: () => undefined }, fetch: (request) => fetch(request), random: Math.random, uuid: randomUUID },
  });
  return counts;
}

async function search(person: NonNullable<Question['person']>): Promise<Answer | undefined> {
  const asker = { host: { id: 'board-host', origin: 'http://127.0.0.1:5802', privateJwk: keys.host.privateJwk }, staffId: 'board-1' };
  return (await ask(await signIn(stack.coreUrl, asker), { person }, words)).answer;
}

function setup(): object {
  const { feedId, organisation } = feed;
  const name = { en: 'Example health board', cy: 'Bwrdd iechyd enghreifftiol' };
  return {
    environment: 'demonstration',
    organisations: [{ code: organisation, name, sector: 'health', nation: 'wales', role: 'both' }],
    feeds: [{ feedId, organisation, name, service: 'health', mode: 'delta', expectEveryHours: 24, doesNotShare: [] }],
    agreements: [{ agreementId: 'board', version: 1, validFrom: '2026-01-01', displayMonths: 12, storageMonths: 36, contributors: [{ organisation, feedId }], readers: [organisation] }],
    accounts: [{ staffId: 'board-1', name: 'Example Practitioner', role: 'practitioner', email: 'board@example.org', organisation, hosts: ['board-host'] }],
    hosts: [{ id: 'board-host', issuer: 'board-host', organisation, origins: ['http://127.0.0.1:5802'], jwks: { keys: [keys.host.publicJwk] } }],
    connectorClients: [{ clientId: 'connector-board', organisation, feeds: [feedId], jwks: { keys: [keys.client.publicJwk] } }],
  };
}
