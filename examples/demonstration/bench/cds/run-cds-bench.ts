import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { allowAmbient } from '@mast/core-api/testing';
import type { JWK } from 'jose';
import { exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';

import { benchPopulation } from '../bench-population.ts';
import { startBenchStack } from '../bench-stack.ts';
import type { Fetching } from '../fetching.ts';
import { ingestBench } from '../ingest-bench.ts';
import type { Machine } from '../machine.ts';
import { machine } from '../machine.ts';
import type { BenchQuestion } from '../questions.ts';
import { benchQuestions } from '../questions.ts';
import type { Answered, Steady } from './steady-load.ts';
import { steadyLoad } from './steady-load.ts';

export type CdsWish = { readonly seed: number; readonly today: string; readonly records: number; readonly seconds: number; readonly rate: number; readonly portBase: number };

/** Milliseconds of a hook. The targets are a p95 of at most 150 and a p99 of at most 500 at 50 calls a second. */
export type CdsRun = {
  readonly at: string;
  readonly machine: Machine;
  readonly how: string;
  readonly records: number;
  readonly rate: number;
  readonly warmUp: number;
  /** Nothing is agreed: nothing is looked up. */
  readonly plain: Steady;
  /** An ambient check at every call, its patient prefetched. */
  readonly ambient: Steady;
  /** Calls that reached the registered FHIR server, in both. */
  readonly fhirCalls: number;
  readonly loadAfter: number;
};

const how =
  'An EHR fires patient-view evenly, whether or not earlier calls were answered; each call is signed with ES384 for itself and brings its patient (prefetch), a FHIR server and a token. Times are from the moment a call was due to the last byte of the card, over HTTP on this machine. ' +
  'The CDS services (embed server), the core API and PostgreSQL are processes of their own, as is this one; replay check, search, sealing and audit as in service.';
const warmUp = 100;
const issuer = 'https://ehr.bench.example.org';
const organisation = '7A3';
const setting = 'emergency-department';
const gateway = 'vital-interests';

/** Fires hooks at a steady rate, first with nothing agreed, then with an ambient check at each. Times are reported, never judged. */
export async function runCdsBench(wish: CdsWish, world: { readonly fetch: Fetching; readonly say: (line: string) => void; readonly onStop: (stop: () => Promise<void>) => void }): Promise<CdsRun> {
  const here = machine();
  const population = benchPopulation(wish);
  const calls = wish.seconds * wish.rate + warmUp;
  const people = benchQuestions(population, 400);
  const { privateKey, publicKey } = await generateKeyPair('ES384', { extractable: true });
  const stamp = { kid: 'bench', alg: 'ES384', use: 'sig' };
  const fhir = await countingServer();
  const stack = await startBenchStack(wish.portBase, world.say, {
    ehr: { id: 'bench-ehr', organisation, issuer, jwks: { keys: [{ ...(await exportJWK(publicKey)), ...stamp }] }, fhirServer: fhir.url, setting },
  });
  world.onStop(() => stack.stop());
  try {
    world.say(`loading ${population.records} records`);
    await ingestBench(stack, population, 500, world.fetch);
    const url = `${stack.cdsUrl}/cds-services/mast-who-else`;
    const key = { ...(await exportJWK(privateKey)), ...stamp };
    const fire = async (what: string): Promise<Steady> => {
      world.say(`${what}: ${calls} calls at ${wish.rate} a second`);
      const signed = await sign(key, url, calls);
      return steadyLoad(signed.map((token, index) => ({ token, body: bodyOf(people[index % people.length], index, fhir.url) })), wish.rate, warmUp, ({ token, body }) => send(world.fetch, url, token, body));
    };
    const plain = await fire('nothing agreed');
    await allowAmbient(stack.ownerUrl, { organisation, setting, gateway, perHour: 10_000 });
    const ambient = await fire('an ambient check at each');
    return {
      at: new Date(performance.timeOrigin + performance.now()).toISOString(), machine: here, how, records: population.records, rate: wish.rate, warmUp, plain, ambient, fhirCalls: fhir.calls(), loadAfter: machine().loadBefore,
    };
  } finally {
    await stack.stop();
    fhir.close();
  }
}

/** A token for each call: good for five minutes, so they are made as the round begins. */
async function sign(jwk: JWK, url: string, count: number): Promise<string[]> {
  const key = await importJWK(jwk, 'ES384');
  const iat = Math.floor((performance.timeOrigin + performance.now()) / 1000);
  return Promise.all(Array.from({ length: count }, () => new SignJWT({ iss: issuer, aud: url, iat, exp: iat + 300, jti: randomUUID() }).setProtectedHeader({ alg: 'ES384', kid: 'bench', typ: 'JWT' }).sign(key)));
}

function bodyOf(asked: BenchQuestion | undefined, index: number, fhirServer: string): object {
  const { person, address } = asked?.question ?? {};
  const id = `p${index}`;
  const patient = {
    resourceType: 'Patient', id, name: [{ use: 'official', family: person?.family, given: [person?.given] }], ...(person?.dateOfBirth === undefined ? {} : { birthDate: person.dateOfBirth }),
    ...(address?.postcode === undefined ? {} : { address: [{ use: 'home', postalCode: address.postcode }] }),
  };
  const fhirAuthorization = { access_token: 'bench', token_type: 'Bearer', expires_in: 300, scope: 'patient/Patient.r', subject: 'mast' };
  return { hook: 'patient-view', hookInstance: randomUUID(), fhirServer, fhirAuthorization, context: { userId: 'Practitioner/bench', patientId: id }, prefetch: { patient } };
}

async function send(fetching: Fetching, url: string, token: string, body: object): Promise<Answered> {
  const response = await fetching(new Request(url, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify(body) }));
  const { cards } = (await response.json()) as { cards?: { summary: string }[] };
  return { status: response.status, says: cards?.[0]?.summary ?? '' };
}

/** The EHR's FHIR server: counts what reaches it, and has nothing to say. */
async function countingServer(): Promise<{ url: string; calls: () => number; close: () => void }> {
  let calls = 0;
  const server = createServer((_request, response) => {
    calls += 1;
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/fhir`, calls: () => calls, close: () => { server.close(); } };
}
