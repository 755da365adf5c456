import { expect, test } from 'vitest';

import { databaseConfig } from '../src/index.ts';
import { readDay, monthsBefore } from '../src/mapping/read-day.ts';
import { ssdAddress } from '../src/mapping/ssd-address.ts';
import { readCsdl } from '../src/odata/read-csdl.ts';
import { pathOf } from '../src/odata/links.ts';
import { contacts, openAgreement } from './terms.ts';

const own = (mapping: unknown): unknown => databaseConfig.safeParse({ database: { host: 'h', name: 'n', user: 'u', password: 'p' }, comparisonKey: 'k'.repeat(40), shape: 'own', mapping, agreement: openAgreement, contacts }).error?.issues.map(({ path }) => path.join('.'));
const good = { version: 1, system: 'Ours', key: 'ref', work: { column: 'kind', codes: { A: 'section-47' } }, opened: 'from', person: { given: 'g', family: 'f' } };

test.each([
  ['a mapping of one\'s own', good, undefined],
  ['a column misspelt', { ...good, opend: 'x' }, ['mapping']],
  ['a kind of work that there is not', { ...good, work: { column: 'kind', codes: { A: 'section-74' } } }, ['mapping.work.codes.A']],
  ['a birth without its column', { ...good, person: { given: 'g', family: 'f', birth: {} } }, ['mapping.person.birth.column']],
  ['two wrong fields', { ...good, key: '', days: 'mm/dd/yyyy' }, ['mapping.key', 'mapping.days']],
  ['none', undefined, ['mapping']],
])('%s: the wrong field is named', (_what, mapping, paths) => {
  expect(own(mapping)).toEqual(paths);
});

test.each([
  ['2026-03-29', 'iso', '2026-03-29'],
  ['2026-07-01 23:30:00', 'iso', '2026-07-01'],
  ['2026-07-01T23:30:00Z', 'iso', '2026-07-02'],
  ['2026-07-01 23:30:00+00', 'iso', '2026-07-02'],
  ['2026-01-01 00:30:00+0530', 'iso', '2025-12-31'],
  ['2024-02-29', 'iso', '2024-02-29'],
  ['2026-02-29', 'iso', undefined],
  ['1753-01-01 00:00:00', 'iso', undefined],
  ['9999-12-31', 'iso', undefined],
  ['29/02/2024', 'dd/mm/yyyy', '2024-02-29'],
  ['02/29/2024', 'dd/mm/yyyy', undefined],
  ['29/2/24', 'dd/mm/yyyy', undefined],
  ['2024-02-29', 'dd/mm/yyyy', undefined],
] as const)('%s, written as %s, is %s', (cell, written, day) => {
  expect(readDay(cell, written)).toBe(day);
});

test('months before the end of a long month end with the short one', () => {
  expect([monthsBefore('2026-03-31', 1), monthsBefore('2026-01-15', 12), monthsBefore('2024-02-29', 12)]).toEqual(['2026-02-28', '2025-01-15', '2023-02-28']);
});

test('an SSD address has no line that it was not given, and no key of its own making', () => {
  expect(ssdAddress('{"HOUSE":"7","STREET":"Quay Road","TOWN":"Walsall","UPRN":10010}')).toEqual({ lines: ['7 Quay Road', 'Walsall'], uprn: '10010' });
  expect(ssdAddress('{"FLAT":"Flat 2","HOUSE":null,"STREET":""}')).toEqual({ lines: ['Flat 2'] });
  expect(ssdAddress('{"__proto__":{"STREET":"evil"}}')).toEqual({ lines: [] });
  expect([ssdAddress('"text"'), ssdAddress('[]'), ssdAddress('{"STREET":{}}')]).toEqual([undefined, undefined, undefined]);
});

const edmx = (inside: string): string => `<?xml version="1.0"?><edmx:Edmx xmlns:edmx="x"><edmx:DataServices><Schema Namespace="N">${inside}</Schema></edmx:DataServices></edmx:Edmx>`;
test('of a metadata document only the properties of the one set are read, and none with a type of its own', () => {
  const types = '<EntityType Name="A"><Property Name="One" Type="Edm.String"/><!-- <Property Name="Not" Type="x"/> --><NavigationProperty Name="Way" Type="N.B"/></EntityType><EntityType Name="B"><Property Name="Two" Type=\'Edm.Date\'></Property></EntityType>';
  const sets = '<EntityContainer Name="C"><EntitySet Name="As" EntityType="N.A"/><EntitySet Name="Bs" EntityType="N.B"/></EntityContainer>';
  expect(readCsdl(edmx(types + sets), 'As')).toEqual([{ name: 'One', type: 'Edm.String' }]);
  expect(readCsdl(edmx(types + sets), 'Bs')).toEqual([{ name: 'Two', type: 'Edm.Date' }]);
  expect(readCsdl(edmx(types + sets), 'Cs')).toBe('no-set');
  expect([readCsdl('<html></html>', 'As'), readCsdl(`<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>${edmx(types + sets)}`, 'As')]).toEqual([undefined, undefined]);
});

test.each([
  ['Cases?$skiptoken=3', '/Cases?$skiptoken=3'],
  ['https://reporting.example/odata/Cases?$skiptoken=3', '/Cases?$skiptoken=3'],
  ['/odata/Cases?$skiptoken=3', '/Cases?$skiptoken=3'],
  ['https://elsewhere.example/odata/Cases', 'link-elsewhere'],
  ['http://reporting.example/odata/Cases', 'link-elsewhere'],
  ['//elsewhere.example/odata/Cases', 'link-elsewhere'],
  ['https://user:secret@reporting.example/odata/Cases?a', 'link-elsewhere'],
  ['/admin?x', 'link-elsewhere'],
  ['../../admin', 'link-elsewhere'],
  ['Cases', 'link-loops'],
  [`Cases?${'x'.repeat(4_000)}`, 'link-too-long'],
])('the link %s leads to %s', (link, leads) => {
  const found = ((): string => {
    try {
      return pathOf(link, '/Cases', 'https://reporting.example/odata');
    } catch (error) {
      return error instanceof Error && 'code' in error ? String(error.code) : 'unexpected';
    }
  })();
  expect(found).toBe(leads);
});
