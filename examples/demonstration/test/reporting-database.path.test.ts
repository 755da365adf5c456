import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { caseManagement } from '@mast/connector-case-management';
import { makeSsdDatabase, type ReportingDatabase } from '@mast/connector-case-management/testing';
import { runConnectors, type RunEvent } from '@mast/connector-kit';
import { removeEmbeddedPostgres } from '@mast/core-api/embedded';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { demonstrationFolders } from '../src/folders.ts';
import { demonstrationPorts } from '../src/ports.ts';
import { ask, signIn, type Answer, type Question } from '../src/proof/ask.ts';
import { signingKey, type SigningKey } from '../src/secrets.ts';
import { startStack, type Stack } from '../src/stack.ts';

const feed = { feedId: 'children-cases', organisation: 'CASES' } as const;
const words = { reason: 'Strategy discussion this afternoon', reference: 'CASE-1' };
const people = 60;
const folder = mkdtempSync(join(tmpdir(), 'mast-cases-'));
const mast = join(folder, 'mast');

let stack: Stack;
let council: ReportingDatabase;
let keys: { client: SigningKey; host: SigningKey };
beforeAll(async () => {
  const folders = demonstrationFolders(mast);
  const ports = demonstrationPorts('5700');
  keys = { client: await signingKey(folders.secrets, 'connector-cases'), host: await signingKey(folders.secrets, 'cases-host') };
  stack = await startStack({ folders, ports, setup: setup(), parts: () => [], progress: { step: () => undefined, count: () => undefined, endCount: () => undefined } });
  // The council's own database; here on the same server, under roles of its own.
  council = await makeSsdDatabase(stack.databaseUrl, people);
});
afterAll(async () => {
  await council.close();
  await stack.stop();
  await removeEmbeddedPostgres(mast);
  rmSync(folder, { recursive: true, force: true });
});

it('a section 47 enquiry in the council\'s SSD tables is found by a practitioner, with whom to call, and nothing travels twice', async () => {
  expect(await run()).toMatchObject({ applied: 48, leftOut: 12 });
  const [found] = (await search({ given: 'Given7', family: 'Family2', dateOfBirth: birthOf(7) }))?.people ?? [];
  expect(JSON.stringify(found)).toMatch(/Given7\b/);
  expect(found).toMatchObject({ band: 'strong', involvements: [{ status: 'open', organisation: { code: feed.organisation }, service: 'childrens-social-care', contact: { name: 'Worker 8', phone: '01632 960001' } }] });
  expect(await run()).toMatchObject({ applied: 0, unchanged: 0, leftOut: 60 });
});

it('of a looked-after child nobody is told where they are', async () => {
  const [found] = (await search({ given: 'Given3', family: 'Family1', dateOfBirth: birthOf(3) }))?.people ?? [];
  expect(found).toMatchObject({ band: 'strong', involvements: [{ sensitive: true }] });
  expect(JSON.stringify(found)).not.toMatch(/Street|SA1|SA99/);
});

it('who is no longer in the council\'s tables, or may not be known of, is gone after the next night', async () => {
  await council.sql("delete from ssd_s47_enquiry where s47e_s47_enquiry_id = '7'; insert into mast.person_marks (person_id, sensitivity) values ('P12', 3)");
  expect(await run()).toMatchObject({ applied: 0, tombstoned: 2 });
  for (const [number, family] of [[7, 'Family2'], [12, 'Family4']] as const) {
    const answer = await search({ given: `Given${number}`, family, dateOfBirth: birthOf(number) });
    expect(JSON.stringify(answer?.people)).not.toMatch(new RegExp(String.raw`Given${number}\b`));
  }
});

/** One night: everything that the connector has to tell, told to the core. */
async function run(): Promise<{ applied: number; unchanged: number; tombstoned: number; leftOut: number }> {
  const counts = { applied: 0, unchanged: 0, tombstoned: 0, leftOut: 0 };
  const onEvent = (event: RunEvent): void => {
    if (event.kind === 'waiting') throw new Error(`${event.error}: ${event.code}`);
    if (event.kind === 'delivered') for (const name of ['applied', 'unchanged', 'tombstoned', 'leftOut'] as const) counts[name] += event[name];
  };
  const { host, port, name, reader, password } = council;
  const config = {
    database: { host, port, name, user: reader, password }, shape: 'ssd', comparisonKey: 'k'.repeat(40), pageRows: 20,
    agreement: { reference: 'DSA-1', reviewedBy: 'Caldicott Guardian', reviewedOn: '2026-10-01', rules: [{ id: 'open-or-recent', endedWithinMonths: 12, do: 'send' }, { id: 'ended-long-ago', do: 'leave-out' }] },
    contacts: { standard: { team: 'Front door', phone: '01632 960001' } },
  };
  await runConnectors({
    coreUrl: stack.coreUrl, stateFolder: join(folder, 'state'), pollMs: 1_000, once: true, mostFailures: 1, signal: new AbortController().signal, onEvent,
    feeds: [{ feedId: feed.feedId, connector: caseManagement, config, client: { clientId: 'connector-cases', privateJwk: keys.client.privateJwk } }],
    world: { clock: { now: () => new Date() }, log: { info: () => undefined, error: () => undefined }, fetch: (request) => fetch(request), random: Math.random, uuid: randomUUID },
  });
  return counts;
}

async function search(person: NonNullable<Question['person']>): Promise<Answer | undefined> {
  const asker = { host: { id: 'cases-host', origin: 'http://127.0.0.1:5702', privateJwk: keys.host.privateJwk }, staffId: 'cases-1' };
  return (await ask(await signIn(stack.coreUrl, asker), { person }, words)).answer;
}

/** As src/testing/ssd/people.sql makes it. */
function birthOf(number: number): string {
  return new Date(Date.UTC(2009, 0, 1 + (number % 5_800))).toISOString().slice(0, 10);
}

function setup(): object {
  const { feedId, organisation } = feed;
  const name = { en: 'Example council', cy: 'Cyngor enghreifftiol' };
  return {
    environment: 'demonstration',
    organisations: [{ code: organisation, name, sector: 'local-authority', nation: 'wales', role: 'both' }],
    feeds: [{ feedId, organisation, name, service: 'childrens-social-care', mode: 'delta', expectEveryHours: 24, doesNotShare: [] }],
    agreements: [{ agreementId: 'cases', version: 1, validFrom: '2026-01-01', displayMonths: 12, storageMonths: 36, contributors: [{ organisation, feedId }], readers: [organisation] }],
    accounts: [{ staffId: 'cases-1', name: 'Example Practitioner', role: 'practitioner', email: 'cases@example.org', organisation, hosts: ['cases-host'] }],
    hosts: [{ id: 'cases-host', issuer: 'cases-host', organisation, origins: ['http://127.0.0.1:5702'], jwks: { keys: [keys.host.publicJwk] } }],
    connectorClients: [{ clientId: 'connector-cases', organisation, feeds: [feedId], jwks: { keys: [keys.client.publicJwk] } }],
  };
}
