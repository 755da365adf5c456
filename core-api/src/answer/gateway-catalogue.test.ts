import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

import type { Gateway } from '../access/gateway.ts';
import { MastError } from '../shared/mast-error.ts';
import { parseGateways, readCatalogue, shippedGateways } from './gateway-catalogue.ts';
import { gatewayHash } from './gateway-hash.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** A copy of the shipped folder with files changed; undefined takes one away. */
function catalogueWith(changes: Record<string, string | ((text: string) => string) | undefined>): string {
  const folder = mkdtempSync(join(tmpdir(), 'mast-gateways-'));
  folders.push(folder);
  cpSync(shippedGateways, folder, { recursive: true });
  for (const [name, change] of Object.entries(changes)) {
    const path = join(folder, name);
    if (change === undefined) rmSync(path);
    else writeFileSync(path, typeof change === 'string' ? change : change(readFileSync(path, 'utf8')));
  }
  return folder;
}

/** Where the fault of a catalogue lies. */
function faultOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    if (error instanceof MastError && error.code === 'gateway-catalogue') return error.internal;
    throw error;
  }
  return undefined;
}

const shipped = readCatalogue();

test('no entry claims a confirmation that nobody has given', () => {
  expect(shipped.gateways.map(({ status }) => status)).toEqual(shipped.gateways.map(() => 'to-be-confirmed'));
  expect(shipped.gateways.map(({ welsh }) => welsh)).toEqual(shipped.gateways.map(() => 'draft'));
  expect(shipped.staleSignatures).toEqual([]);
});

test('what the research has not looked up says so; the seeds’ placeholders are not shipped', () => {
  const marked = shipped.gateways.filter(({ unverified }) => unverified !== undefined).map(({ id }) => id);
  expect(marked.toSorted()).toEqual(['children-act-2004-s16la', 'direct-care-s251b', 'nhs-wales-act-2006', 'offender-management-act-2007-s14', 'sswbwa-2014-parts-3-4', 'sswbwa-2014-s137']);
  expect(shipped.gateways.filter(({ title }) => /safeguarding act|some other act/i.test(title.en))).toEqual([]);
});

test('who reviews: the last resorts and whatever fits no gateway', () => {
  expect(shipped.gateways.filter(({ review }) => review).map(({ id }) => id).toSorted()).toEqual(['other', 'police-common-law', 'vital-interests']);
});

test('the acknowledgement cites the offences, in both languages', () => {
  expect(shipped.acknowledgement.text.en).toMatch(/170 of the Data Protection Act 2018.*1 of the Computer Misuse Act 1990/);
  expect(shipped.acknowledgement.text.cy).toMatch(/170 o Ddeddf Diogelu Data 2018.*1 o Ddeddf Camddefnyddio Cyfrifiaduron 1990/);
});

const entry = `- id: an-act
  nations: [wales]
  use: declare
  from: 2016-04-06
  subjects: [adult]
  roles: [practitioner]
  excludesServices: []
  status: to-be-confirmed
  welsh: draft
  source: { act: An Act, provision: section 1 }
  title: { en: A, cy: B }
  text:
    en: C
    cy: D
`;

test.each<[string, string, { line: number; at: string; rule: string }]>([
  ['a text without its Welsh', entry.replace('    cy: D\n', ''), { line: 13, at: '/0/text/cy', rule: 'missing' }],
  ['a title without its English', entry.replace('en: A, ', ''), { line: 11, at: '/0/title/en', rule: 'missing' }],
  ['Welsh that is the English', entry.replace('cy: D', 'cy: C'), { line: 14, at: '/0/text/cy', rule: 'same-as-english' }],
  ['an empty text', entry.replace('en: C', "en: ' '"), { line: 13, at: '/0/text/en', rule: 'too_small' }],
  ['an id that stands twice', entry + entry, { line: 15, at: '/1/id', rule: 'id-stands-twice' }],
  ['a field that nobody knows', `${entry}  unless: raining\n`, { line: 1, at: '/0', rule: 'unknown unless' }],
  ['no source', entry.replace(/ {2}source.*\n/, ''), { line: 1, at: '/0/source', rule: 'missing' }],
  ['a day that does not exist', entry.replace('2016-04-06', '2016-02-30'), { line: 4, at: '/0/from', rule: 'invalid_format' }],
  ['an end before the beginning', `${entry}  to: 2016-04-05\n`, { line: 15, at: '/0/to', rule: 'ends-before-it-begins' }],
  ['nobody to ask about', entry.replace('[adult]', '[]'), { line: 5, at: '/0/subjects', rule: 'for-nobody' }],
  ['a subject that there is not', entry.replace('[adult]', '[adult, horse]'), { line: 5, at: '/0/subjects/1', rule: 'invalid_value' }],
  ['a confirmation of its own', entry.replace('to-be-confirmed', 'confirmed'), { line: 8, at: '/0/status', rule: 'invalid_value' }],
  ['law not looked up without saying so', `${entry}  unverified: { en: Perhaps, cy: Efallai }\n`, { line: 15, at: '/0/unverified/en', rule: 'must-say-to-be-confirmed' }],
])('%s stops the service and is found', (_name, text, place) => {
  expect(parseGateways([{ name: 'act.yaml', text: entry }])).toHaveLength(1);
  expect(faultOf(() => parseGateways([{ name: 'act.yaml', text }]))).toEqual({ file: 'act.yaml', ...place });
});

test('a narrowing that narrows nothing, or by something unknown, is found', () => {
  const narrowed = (narrows: string) => faultOf(() => readCatalogue(catalogueWith({ 'wales.yaml': (text) => text.replace('  narrows: { onlyRecordsOf: adults }', `  narrows: ${narrows}`) })));
  expect(narrowed('{}')).toMatchObject({ file: 'wales.yaml', rule: 'narrows-nothing' });
  for (const narrows of ['{ months: 12 }', '{ months: 0 }', '{ onlyRecordsOf: everybody }', '{ excludesSectors: [] }', '{ withholdsLocations: false }', '{ months: 3, hides: all }']) expect(narrowed(narrows), narrows).toMatchObject({ file: 'wales.yaml' });
});

test('what narrows is signed', () => {
  expect(gatewayHash({ ...s47, narrows: { months: 3 } })).not.toBe(gatewayHash(s47));
});

test('what is no YAML is found, too', () => {
  expect(faultOf(() => parseGateways([{ name: 'act.yaml', text: `${entry}  : [` }]))).toMatchObject({ file: 'act.yaml', at: '' });
});

test('an id that stands in two files, a missing file and words that name no offence are found', () => {
  expect(faultOf(() => readCatalogue(catalogueWith({ 'wales.yaml': (text) => text.replace('id: sswbwa-2014-s126', 'id: children-act-1989-s17') })))).toMatchObject({ file: 'wales.yaml', rule: 'id-stands-twice' });
  expect(faultOf(() => readCatalogue(catalogueWith({ 'reasons.yaml': undefined })))).toMatchObject({ file: 'reasons.yaml', rule: 'missing' });
  expect(faultOf(() => readCatalogue(catalogueWith({ 'acknowledgement.yaml': (text) => text.replace('adran 170 o Ddeddf Diogelu Data 2018', 'y gyfraith') })))).toMatchObject({ at: '/text/cy', rule: 'names-every-offence' });
  expect(faultOf(() => readCatalogue(join(tmpdir(), 'mast-no-such-folder')))).toMatchObject({ rule: 'no-gateways' });
});

const s47 = shipped.gateways.find(({ id }) => id === 'children-act-1989-s47') as Gateway;
const signature = (changes: Record<string, string> = {}): string => {
  const fields = { gateway: s47.id, sha256: gatewayHash(s47), signedBy: 'Lead', role: 'information-governance-lead', organisation: 'W06000011', signedAt: '2026-11-30', ...changes };
  return `- ${JSON.stringify(fields)}\n`;
};

test('a signature confirms the entry in the very words that were signed, and no other', () => {
  const { gateways, staleSignatures } = readCatalogue(catalogueWith({ 'signatures.yaml': signature() }));
  expect(gateways.filter(({ status }) => status === 'confirmed').map(({ id }) => id)).toEqual([s47.id]);
  expect(staleSignatures).toEqual([]);
});

test.each<[string, (text: string) => string]>([
  ['a word', (text) => text.replace('significant harm', 'harm')],
  ['a Welsh word', (text) => text.replace('niwed sylweddol', 'niwed')],
  ['a day', (text) => text.replace('1991-10-14', '1991-10-15')],
  ['a subject', (text) => text.replace('[child, unknown-age, household, address]', '[child]')],
  ['a condition more', (text) => text.replace('status: to-be-confirmed', 'conditions: [{ en: If, cy: Os }]\n  status: to-be-confirmed')],
])('after %s has changed the signature no longer holds', (_name, change) => {
  const { gateways, staleSignatures } = readCatalogue(catalogueWith({ 'england-and-wales.yaml': change, 'signatures.yaml': signature() }));
  expect(gateways.filter(({ status }) => status === 'confirmed')).toEqual([]);
  expect(staleSignatures).toEqual([s47.id]);
});

test('the lines of an entry may change places under its signature', () => {
  const change = (text: string): string => text.replace('  welsh: draft\n  source: { act: Children Act 1989', '  source: { act: Children Act 1989').replace('  title: { en: \'Children Act 1989', '  welsh: draft\n  title: { en: \'Children Act 1989');
  const folder = catalogueWith({ 'england-and-wales.yaml': change, 'signatures.yaml': signature() });
  expect(readFileSync(join(folder, 'england-and-wales.yaml'), 'utf8')).not.toBe(readFileSync(join(shippedGateways, 'england-and-wales.yaml'), 'utf8'));
  expect(readCatalogue(folder).staleSignatures).toEqual([]);
});

test('only an information-governance lead signs', () => {
  expect(faultOf(() => readCatalogue(catalogueWith({ 'signatures.yaml': signature({ role: 'administrator' }) })))).toMatchObject({ file: 'signatures.yaml', line: 1, at: '/0/role' });
});
