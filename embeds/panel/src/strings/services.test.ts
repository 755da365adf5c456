import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { cy } from './services.cy.ts';
import { en } from './services.en.ts';

/** What partners are told to send as `service`: layouts and agreements of the connectors, the feeds of the examples, and the services that are sensitive. */
const root = join(import.meta.dirname, '../../../..');
const filesOf = (folder: string, ending: string): string[] => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending) && !name.includes('node_modules')).map((name) => join(root, folder, name));
const sources = [
  ...['connectors/sftp-csv/layouts', 'connectors/hl7v2/agreements', 'connectors/fhir/agreements'].flatMap((folder) => filesOf(folder, '.yaml')),
  ...['examples/population/src/organisations', 'examples/demonstration/src'].flatMap((folder) => filesOf(folder, '.ts')).filter((name) => !name.includes('.test.')),
].map((name) => readFileSync(name, 'utf8'));
const sensitive = [...readFileSync(join(root, 'core-api/data/services/sensitive-services.yaml'), 'utf8').matchAll(/^ {2}services: \[([^\]]*)\]/gm)].flatMap(([, list = '']) => list.split(', '));
const codes = [...new Set([...sources.flatMap((text) => [...text.matchAll(/(?:[{,] service: |service: ')([a-z][a-z-]*)/g)].map(([, code = '']) => code)), ...sensitive])].toSorted();

test('every service that partners are told to send has a name of its own, in both languages', () => {
  expect(codes).toEqual(expect.arrayContaining(['adults-social-care', 'ambulance', 'fire', 'health', 'hospital-safeguarding', 'police', 'sexual-health']));
  for (const names of [en, cy]) expect(codes.filter((code) => !Object.hasOwn(names, code))).toEqual([]);
});
