import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';
import { parse } from 'yaml';

import type { HeadlineRecord } from '../shared/headline.ts';
import { looksTelling, neutralContact, neutralRecord } from './neutral-label.ts';
import { sensitiveCategory } from './sensitive-category.ts';

type Case = { service: string; team: string; category: string | null; stored: string; cy: string; why: string };
const cases = parse(readFileSync(join(import.meta.dirname, 'cases.yaml'), 'utf8')) as Case[];
const record = (service: string, team: string, changes: Partial<HeadlineRecord> = {}): HeadlineRecord => ({ sourceRef: 'A', service, kind: 'event', date: '2026-01-01', status: 'open', contact: { team }, sensitivity: 0, ...changes });

test.each(cases)('$service, $team: $why', ({ service, team, category, stored, cy }) => {
  expect(sensitiveCategory(record(service, team)) ?? null).toBe(category);
  const kept = neutralRecord(record(service, team));
  expect(kept.contact.team).toBe(stored);
  expect(neutralContact(kept.contact, 'cy').team).toBe(cy);
  expect(neutralContact({ team }, 'cy').team).toBe(cy);
});

test('neither mailbox, role, category nor reference tells what the team’s name no longer does; telephone and worker stay', () => {
  const kept = neutralRecord(record('adults-social-care', 'Substance Misuse Team', {
    caseRef: 'MARAC-2291',
    category: 'domestic-abuse',
    contact: { team: 'Substance Misuse Team', role: 'Drug and alcohol worker', email: 'sms@council.example.org', name: 'Sam Worker', phone: '0300 000 0000' },
  }));
  expect(kept).toEqual(record('adults-social-care', '', { contact: { team: 'Health service', name: 'Sam Worker', phone: '0300 000 0000' } }));
});

test('what tells nothing is the same object: nothing is copied for most records', () => {
  const plain = record('police', 'Duty desk', { caseRef: 'OCC-1' });
  expect(neutralRecord(plain)).toBe(plain);
});

test('a name that looks telling and has no label is for the data lead to look at', () => {
  expect(['Child protection', 'Looked after children', 'Dementia hub'].filter(looksTelling)).toHaveLength(3);
  expect(['Duty team', 'Women’s Aid Refuge', 'CAMHS', 'North locality'].filter(looksTelling)).toEqual([]);
});
