import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { hl7v2 } from '@mast/connector-hl7v2';
import { runConnectors } from '@mast/connector-kit';
import { removeEmbeddedPostgres } from '@mast/core-api/embedded';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { demonstrationFolders } from '../src/folders.ts';
import { demonstrationPorts } from '../src/ports.ts';
import { ask, signIn, type Answer } from '../src/proof/ask.ts';
import { signingKey, type SigningKey } from '../src/secrets.ts';
import { startStack, type Stack } from '../src/stack.ts';

const feed = { feedId: 'nowhere-adt', organisation: 'NOWHERE' } as const;
const folder = mkdtempSync(join(tmpdir(), 'mast-merges-'));
const mast = join(folder, 'mast');
const mllp = { host: '127.0.0.1', port: 5_765 };
const stop = new AbortController();

/** Two registrations of one patient that nothing but the hospital's word makes one: other names, births and streets. */
const gwen = { number: 'M1', family: 'Testford', given: 'Gwenllian', born: '20110312', line: '1 Mill Lane', postcode: 'SA1 1AA' };
const zofia = { number: 'M2', family: 'Samplewska', given: 'Zofia', born: '20150604', line: '9 Quay Parade', postcode: 'SA2 9ZZ' };
type Patient = typeof gwen;

let stack: Stack;
let keys: { client: SigningKey; host: SigningKey };
let running: Promise<unknown>;
let socket: Socket;
beforeAll(async () => {
  const folders = demonstrationFolders(mast);
  keys = { client: await signingKey(folders.secrets, 'connector-nowhere'), host: await signingKey(folders.secrets, 'nowhere-host') };
  stack = await startStack({ folders, ports: demonstrationPorts('5760'), setup: setup(), parts: () => [], progress: { step: () => undefined, count: () => undefined, endCount: () => undefined } });
  running = runConnectors({
    coreUrl: stack.coreUrl, stateFolder: join(folder, 'state'), pollMs: 1_000, signal: stop.signal, onEvent: () => undefined,
    feeds: [{ feedId: feed.feedId, connector: hl7v2, config: listener(), client: { clientId: 'connector-nowhere', privateJwk: keys.client.privateJwk } }],
    world: { clock: { now: () => new Date() }, log: { info: () => undefined, error: () => undefined }, fetch: (request) => fetch(request), random: Math.random, uuid: randomUUID },
  });
  socket = await dial();
});
afterAll(async () => {
  socket.destroy();
  stop.abort();
  await running;
  await stack.stop();
  await removeEmbeddedPostgres(mast);
  rmSync(folder, { recursive: true, force: true });
});

it('the hospital merges two patients, and a practitioner finds one person with both attendances, under the survivor\'s name and address alone', async () => {
  await send(attendance('A04', gwen, 'V1', 1), attendance('A04', zofia, 'V2', 2));
  expect(await found(gwen)).toEqual({ strong: 1, attendances: 1, addresses: ['1 Mill Lane'] });
  expect(await found(zofia)).toEqual({ strong: 1, attendances: 1, addresses: ['9 Quay Parade'] });

  await send(merge('A40', gwen, zofia.number, 3));
  expect(await found(gwen)).toEqual({ strong: 1, attendances: 2, addresses: ['1 Mill Lane'] });
  expect(await found(zofia)).toEqual({ strong: 0, attendances: 0, addresses: [] });
});

it('what was said before the merge and comes after it changes nothing; parted again, each has their own', async () => {
  await send(attendance('A08', { ...zofia, line: '77 Late Street' }, 'V2', 2));
  expect(await found(gwen)).toEqual({ strong: 1, attendances: 2, addresses: ['1 Mill Lane'] });

  await send([header('A37', 4), `EVN|A37|${moment(4)}`, `PID|||${gwen.number}^^^RXX^MR`, `PID|||${zofia.number}^^^RXX^MR`].join('\r'));
  expect(await found(gwen)).toEqual({ strong: 1, attendances: 1, addresses: ['1 Mill Lane'] });
  expect(await found(zofia)).toMatchObject({ strong: 1, attendances: 1 });
});

it('a chain of merges that comes before anybody is known ends as if it had come last', async () => {
  const [first, second, third] = [['M11', 'Ffion', 'Chainlink'], ['M12', 'Piotr', 'Ketten'], ['M13', 'Aisha', 'Zincir']].map(([number = '', given = '', family = ''], at) => ({ number, given, family, born: `201${at + 1}0203`, line: `${at + 1} Chain Street`, postcode: 'SA3 3CC' }));
  if (first === undefined || second === undefined || third === undefined) throw new Error('three patients');
  await send(merge('A40', second, first.number, 15, true), merge('A40', third, second.number, 16, true), attendance('A04', third, 'V13', 14), attendance('A04', first, 'V11', 12), attendance('A04', second, 'V12', 13));
  expect(await found(third)).toEqual({ strong: 1, attendances: 3, addresses: ['3 Chain Street'] });
  for (const gone of [first, second]) expect(await found(gone)).toEqual({ strong: 0, attendances: 0, addresses: [] });
});

/** Sends messages one after the other, each when the one before was answered AA: core-api has committed it by then. */
async function send(...messages: readonly string[]): Promise<void> {
  for (const message of messages) {
    socket.write(Buffer.concat([Buffer.from([0x0b]), Buffer.from(`${message}\r`), Buffer.from([0x1c, 0x0d])]));
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/\rMSA\|AA\|/);
  }
}

/** What an answer says of somebody who is asked about by name and birth. */
async function found({ given, family, born }: Patient): Promise<{ strong: number; attendances: number; addresses: string[] }> {
  const asker = { host: { id: 'nowhere-host', origin: 'http://127.0.0.1:5762', privateJwk: keys.host.privateJwk }, staffId: 'nowhere-1' };
  const dateOfBirth = `${born.slice(0, 4)}-${born.slice(4, 6)}-${born.slice(6)}`;
  const { answer } = await ask(await signIn(stack.coreUrl, asker), { person: { given, family, dateOfBirth } }, { reason: 'Strategy discussion this afternoon', reference: 'MERGE-1' });
  const people = (answer?.people ?? []).filter(({ band }: Answer['people'][number]) => band === 'strong');
  const involvements = people.flatMap((person) => person.involvements ?? []);
  return { strong: people.length, attendances: involvements.length, addresses: [...new Set(involvements.map(({ fullAddress = '' }) => fullAddress.split(',')[0] ?? ''))] };
}

async function dial(): Promise<Socket> {
  for (let tried = 0; ; tried += 1) {
    const dialled = connect(mllp);
    try {
      await once(dialled, 'connect');
      return dialled;
    } catch (error) {
      if (tried === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function header(event: string, minute: number): string {
  return `MSH|^~\\&|PAS|RXX|MAST|MAST|${moment(minute)}||ADT^${event}|${randomUUID().slice(0, 20)}|P|2.4||||||UNICODE UTF-8`;
}

function attendance(event: string, { number, family, given, born, line, postcode }: Patient, visit: string, minute: number): string {
  return [header(event, minute), `EVN|${event}|${moment(minute)}`, `PID|||${number}^^^RXX^MR||${family}^${given}||${born}|F|||${line}^^Swansea^^${postcode}`, `PV1||E|ED^^^RXX01||||||||||||||||${visit}|||||||||||||||||||||||||${moment(minute)}`].join('\r');
}

/** `bare` names the survivor by number alone. */
function merge(event: string, { number, family, given, born }: Patient, retired: string, minute: number, bare = false): string {
  return [header(event, minute), `EVN|${event}|${moment(minute)}`, `PID|||${number}^^^RXX^MR||${bare ? '' : `${family}^${given}||${born}|F`}`, `MRG|${retired}^^^RXX^MR`].join('\r');
}

/** Minutes of last night, so that nothing lies ahead. */
function moment(minute: number): string {
  const day = new Date(Date.now() - 24 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '');
  return `${day}01${String(minute).padStart(2, '0')}00`;
}

function listener(): Record<string, unknown> {
  return {
    ...mllp, ledger: join(folder, 'ledger'), ledgerKey: 'k'.repeat(40), answer: 'committed',
    mapping: {
      agreement: { reference: 'DSA-NOWHERE', reviewedBy: 'Caldicott Guardian', reviewedOn: '2026-10-01', rules: [{ id: 'emergency', contact: 'attendance', classes: ['E'], do: 'send', service: 'emergency-department' }] },
      contacts: { standard: { team: 'Safeguarding team', phone: '01632 960001' } },
    },
  };
}

function setup(): object {
  const { feedId, organisation } = feed;
  const name = { en: 'Hospital of Nowhere', cy: 'Ysbyty Unman' };
  return {
    environment: 'demonstration',
    organisations: [{ code: organisation, name, sector: 'health', nation: 'wales', role: 'both' }],
    feeds: [{ feedId, organisation, name, service: 'emergency-department', mode: 'delta', expectEveryHours: 24, doesNotShare: [] }],
    agreements: [{ agreementId: 'merges', version: 1, validFrom: '2026-01-01', displayMonths: 12, storageMonths: 36, contributors: [{ organisation, feedId }], readers: [organisation] }],
    accounts: [{ staffId: 'nowhere-1', name: 'Example Practitioner', role: 'practitioner', email: 'nowhere@example.org', organisation, hosts: ['nowhere-host'] }],
    hosts: [{ id: 'nowhere-host', issuer: 'nowhere-host', organisation, origins: ['http://127.0.0.1:5762'], jwks: { keys: [keys.host.publicJwk] } }],
    connectorClients: [{ clientId: 'connector-nowhere', organisation, feeds: [feedId], jwks: { keys: [keys.client.publicJwk] } }],
  };
}
