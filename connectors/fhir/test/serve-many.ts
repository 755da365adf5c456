import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A FHIR server that holds so many attendances and makes each up as it is asked for: what a poll of it costs in memory is the reader's own. Three stand at each moment. */
const count = Number(process.argv[2]);
const startMs = Date.parse('2026-11-01T00:00:00Z');
const momentOf = (at: number): string => new Date(startMs + Math.floor(at / 3) * 1_000).toISOString();

function entryOf(at: number): object[] {
  const [day, person] = [String((at % 28) + 1).padStart(2, '0'), Math.floor(at / 2)];
  const meta = { versionId: '1', lastUpdated: momentOf(at) };
  const encounter = {
    resourceType: 'Encounter', id: `e${at}`, meta, status: 'finished', class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'EMER' },
    subject: { reference: `Patient/p${person}` }, period: { start: `2026-10-${day}T10:00:00Z` }, reasonCode: [{ text: 'n'.repeat(400) }],
  };
  const patient = {
    resourceType: 'Patient', id: `p${person}`, meta, name: [{ use: 'official', family: `Example${person}`, given: ['Alex'] }], birthDate: `19${50 + (at % 50)}-03-${day}`,
    address: [{ use: 'home', line: [`${at % 200} Example Street`, 'Sketty'], city: 'Swansea', postalCode: 'SA2 9AA' }], telecom: [{ system: 'phone', value: '01632 960001' }],
  };
  return [{ resource: encounter, search: { mode: 'match' } }, { resource: patient, search: { mode: 'include' } }];
}

const type = { type: 'Encounter', interaction: [], searchParam: [] };
const server = createServer((request, response) => {
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/fhir`;
  const url = new URL(request.url ?? '/', base);
  const send = (body: object): void => void response.writeHead(200, { 'content-type': 'application/fhir+json' }).end(JSON.stringify(body));
  if (url.pathname.endsWith('/metadata')) return send({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1', rest: [{ resource: [type, { ...type, type: 'Patient' }] }] });
  const bundle = (links: object[], entry: object[]): void => send({ resourceType: 'Bundle', type: url.pathname.endsWith('_history') ? 'history' : 'searchset', link: [{ relation: 'self', url: url.href }, ...links], entry });
  if (!url.pathname.endsWith('/Encounter') && !url.searchParams.has('_from')) return bundle([], []);
  const since = Date.parse(url.searchParams.get('_lastUpdated')?.slice(2) ?? '2026-01-01');
  const from = Number(url.searchParams.get('_from') ?? Math.max(0, Math.ceil((since - startMs) / 1_000) * 3));
  const to = Math.min(count, from + Number(url.searchParams.get('_count')));
  return bundle(to < count ? [{ relation: 'next', url: `${base}?_from=${to}&_count=${to - from}` }] : [], Array.from({ length: Math.max(0, to - from) }, (_, at) => entryOf(from + at)).flat());
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.once('disconnect', () => process.exit(0));
