import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

import type { ExportedLeaf } from '../../store/sql/list-exported-leaves.ts';
import type { ExportedTerms } from './balp-events.ts';
import { balpEvents, exportedKinds } from './balp-events.ts';

const slice = z.strictObject({ of: z.enum(['agent', 'entity']), type: z.string(), min: z.int(), max: z.int(), present: z.array(z.string()), absent: z.array(z.string()), fixed: z.record(z.string(), z.unknown()).default({}) });
const profile = z.strictObject({
  source: z.string(), parent: z.string().optional(), fixed: z.record(z.string(), z.unknown()).default({}), present: z.array(z.string()).default([]), absent: z.array(z.string()).default([]),
  subtype: z.string().optional(), atLeast: z.record(z.string(), z.int()).default({}), slices: z.array(slice).default([]),
});
const table = z.record(z.string(), profile).parse(parse(readFileSync(new URL('balp.yaml', import.meta.url), 'utf8')));

type Json = Readonly<Record<string, unknown>>;
const at = (value: unknown, path: string): unknown => path.split('.').reduce<unknown>((held, name) => (held as Json | undefined)?.[name] ?? (held as Json | undefined)?.[`_${name}`], value);
const listOf = (event: Json, name: string): Json[] => (event[name] as Json[] | undefined) ?? [];
const typeOf = (part: Json): unknown => at(part, 'type.code') ?? ((at(part, 'type.coding') as Json[] | undefined) ?? [])[0]?.['code'];

/** What an event lacks of its profile's demands, by the table. */
function faults(event: Json, name: string): string[] {
  const demands = table[name];
  if (demands === undefined) return [`no profile ${name}`];
  const own = [
    ...Object.entries(demands.fixed).filter(([path, value]) => at(event, path) !== value).map(([path]) => `${path} is not fixed`),
    ...demands.present.filter((path) => at(event, path) === undefined).map((path) => `${path} is missing`),
    ...demands.absent.filter((path) => at(event, path) !== undefined).map((path) => `${path} is there`),
    ...Object.entries(demands.atLeast).filter(([path, count]) => listOf(event, path).length < count).map(([path]) => `too few ${path}`),
    ...(demands.subtype === undefined || listOf(event, 'subtype').some(({ system, code }) => `${String(system)}|${String(code)}` === demands.subtype) ? [] : ['subtype']),
    ...demands.slices.flatMap((one) => {
      const parts = listOf(event, one.of).filter((part) => typeOf(part) === one.type);
      return [
        ...(parts.length < one.min || parts.length > one.max ? [`${parts.length} of ${one.of} ${one.type}`] : []),
        ...parts.flatMap((part) => [
          ...one.present.filter((path) => at(part, path) === undefined).map((path) => `${one.of} ${one.type} lacks ${path}`),
          ...one.absent.filter((path) => at(part, path) !== undefined).map((path) => `${one.of} ${one.type} has ${path}`),
          ...Object.entries(one.fixed).filter(([path, value]) => at(part, path) !== value).map(([path]) => `${one.of} ${one.type} ${path}`),
        ]),
      ];
    }),
  ];
  return [...own, ...(demands.parent === undefined ? [] : faults(event, demands.parent))];
}

const leafOf = (kind: string, rest: Partial<ExportedLeaf> = {}): ExportedLeaf => ({
  leafId: '0198f000-0000-7000-8000-000000000001', period: '2026-11', at: new Date('2026-11-21T09:00:00Z'), kind, accountId: '0198f000-0000-7000-8000-000000000002', clientId: 'host-a', declarationId: '0198f000-0000-7000-8000-000000000003',
  gateways: ['children-act-1989-s47'], sealed: Buffer.alloc(0), terms: null, declared: null, header: '{}', commitment: Buffer.alloc(32, 2), hash: Buffer.alloc(32, 1), log: 1, position: 7, ...rest,
});
const exported = (kind: string, people: readonly string[], terms: ExportedTerms, rest: Partial<ExportedLeaf> = {}): Json[] =>
  balpEvents({ leaf: leafOf(kind, rest), open: { payload: { people: people.map((personId) => ({ personId, records: [], household: [] })) }, counts: { people: people.length, places: 0, records: 0 }, gateways: ['children-act-1989-s47'] }, terms, coreUrl: 'https://core.example', receipt: 'a.b.c', proof: 'c2sp.org/tlog-proof@v1' }) as unknown as Json[];
const profileOf = (event: Json): string => String((at(event, 'meta.profile') as string[])[0]).split('IHE.BasicAudit.')[1] ?? '';
const allFaults = (event: Json): string[] => [...faults(event, 'every'), ...faults(event, profileOf(event))];

test.each(Object.keys(exportedKinds))('every event of %s is what its profile demands, with somebody in the answer, with several, and with nobody; asked of by a person or by a health record alone', (kind) => {
  for (const people of [[], ['p1'], ['p1', 'p2', 'p3']]) {
    for (const terms of [{ state: 'kept', terms: { person: {} } }, { state: 'masked' }, { state: 'expired' }] as const) {
      for (const rest of [{}, { accountId: null, declarationId: null, clientId: 'ehr' }, { clientId: null, log: null, position: null }]) {
        const events = exported(kind, people, terms, rest);
        expect(events).toHaveLength(Math.max(1, people.length));
        for (const event of events) expect(allFaults(event)).toEqual([]);
        expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
      }
    }
  }
});

test('one event is made for each person of an answer, under the profile with a patient; a nil has none', () => {
  expect(exported('search-answered', ['p1', 'p2'], { state: 'masked' }).map(profileOf)).toEqual(['PatientQuery', 'PatientQuery']);
  expect(exported('search-answered', [], { state: 'masked' }).map(profileOf)).toEqual(['Query']);
  expect(exported('person-viewed', ['p1'], { state: 'none' }).map(profileOf)).toEqual(['PatientRead']);
  expect(exported('place-viewed', [], { state: 'none' }).map(profileOf)).toEqual(['Read']);
});

test('what was asked stands in base64 where it is handed out, and is said to be masked or unknown where it is not', () => {
  const queryOf = (terms: ExportedTerms): Json | undefined => (listOf(exported('search-answered', [], terms)[0] ?? {}, 'entity'))[0];
  expect(Buffer.from(String(queryOf({ state: 'kept', terms: { person: { family: 'Rees' } } })?.['query']), 'base64').toString()).toBe('{"person":{"family":"Rees"}}');
  expect(JSON.stringify(queryOf({ state: 'masked' }))).toContain('"valueCode":"masked"');
  expect(JSON.stringify(queryOf({ state: 'expired' }))).toContain('"valueCode":"unknown"');
});

test('what proves a leaf is there as far as it goes: no proof before it has its place, and what was answered is said to be gone rather than taken for a nil', () => {
  const partsOf = (position: number | null, payload: object | undefined): Record<string, unknown> => {
    const input = { leaf: leafOf('search-answered', { position }), open: { payload, counts: { people: null, places: null, records: null }, gateways: null }, terms: { state: 'expired' as const }, coreUrl: 'https://core.example', receipt: 'a.b.c', proof: position === null ? undefined : 'proof' };
    const [event] = balpEvents(input) as unknown as Json[];
    return Object.fromEntries(listOf(listOf(event ?? {}, 'extension')[0] ?? {}, 'extension').map(({ url, ...value }) => [String(url), Object.values(value)[0]]));
  };
  expect(partsOf(7, {})).toEqual({ leaf: leafOf('').leafId, hash: Buffer.alloc(32, 1).toString('base64'), header: '{}', commitment: Buffer.alloc(32, 2).toString('base64'), receipt: 'a.b.c', position: 7, proof: Buffer.from('proof').toString('base64') });
  expect(Object.keys(partsOf(null, {}))).toEqual(['leaf', 'hash', 'header', 'commitment', 'receipt']);
  expect(partsOf(7, undefined)['answered']).toBe('gone');
});

test.each([
  ['the roles of client and server exchanged', (event: Json) => ({ ...event, agent: listOf(event, 'agent').map((agent, place) => (place === 0 ? { ...agent, type: { coding: [{ code: '110152' }] } } : agent)) })],
  ['no network of the client', (event: Json) => ({ ...event, agent: listOf(event, 'agent').map(({ network: _network, ...agent }) => agent) })],
  ['no query', (event: Json) => ({ ...event, entity: listOf(event, 'entity').map(({ query: _query, _query: _absent, ...entity }) => entity) })],
  ['another action', (event: Json) => ({ ...event, action: 'R' })],
  ['two patients', (event: Json) => ({ ...event, entity: [...listOf(event, 'entity'), ...listOf(event, 'entity').filter((entity) => typeOf(entity) === '1')] })],
])('the table finds %s', (_name, spoil) => {
  const [event = {}] = exported('search-answered', ['p1'], { state: 'masked' });
  expect(allFaults(event)).toEqual([]);
  expect(allFaults(spoil(event))).not.toEqual([]);
});
