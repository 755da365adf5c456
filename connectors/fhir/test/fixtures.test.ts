import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { recordSchema } from '@mast/connector-kit/testing';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

import { contactsSchema } from '../src/mapping/contacts-schema.ts';
import { mapActivity } from '../src/mapping/map-activity.ts';
import type { Outcome } from '../src/mapping/outcome.ts';
import { agreementSchema } from '../src/relevance/agreement-schema.ts';
import { readingOf } from '../src/relevance/reading-of.ts';
import type { Resource } from '../src/resources/read-resource.ts';
import { isActivity, readResource } from '../src/resources/read-resource.ts';

const root = join(import.meta.dirname, '..');
const agreement = { ...agreementSchema.parse(parse(readFileSync(join(root, 'agreements/safeguarding.yaml'), 'utf8'))), category: true, caseReference: 'https://health.example/case' };
const contacts = contactsSchema.parse({
  standard: { team: 'Safeguarding hub', phone: '01632 960001', outOfHours: '01632 960002' },
  restricted: { team: 'Safeguarding hub', phone: '01632 960001', outOfHours: '01632 960002' },
});

function outcomesOf(folder: string): Outcome[] {
  const raw = readFileSync(join(root, 'fixtures', folder, 'input.ndjson'), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as unknown);
  const read = raw.flatMap((one) => readResource(one, readingOf(agreement, 'https://fhir.example/r4')) ?? []);
  const known = new Map<string, Resource>(read.map((one) => [`${one.resourceType}/${one.id}`, one]));
  return read.filter(isActivity).map((activity) => mapActivity(activity, (reference) => known.get(reference), { agreement, contacts, today: '2026-11-21' }));
}

const folders = readdirSync(join(root, 'fixtures')).toSorted();

test.each(folders)('%s: activities become the golden records', async (folder) => {
  await expect(`${outcomesOf(folder).map((line) => JSON.stringify(line)).join('\n')}\n`).toMatchFileSnapshot(join(root, 'fixtures', folder, 'expected.jsonl'));
});

test.each(folders)('%s: no narrative, and no place of anybody restricted, is in any record', (folder) => {
  expect(JSON.stringify(outcomesOf(folder))).not.toMatch(/Narrative|Secret|SA9|W9800|100100000009|Nut allergy/);
});

test('every record but those that are made to be quarantined is one that core-api takes', () => {
  const refused = folders.flatMap(outcomesOf).filter((outcome) => outcome.kind === 'record' && !recordSchema.safeParse(outcome.record).success);
  expect(refused.map(({ ref }) => ref)).toEqual(['att-badday']);
});
