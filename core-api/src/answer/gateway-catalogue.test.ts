import { expect, test } from 'vitest';

import { mayDeclare } from '../access/gateway.ts';
import type { IsoDate } from '../shared/brands.ts';
import { gatewayCatalogue, parseGateways } from './gateway-catalogue.ts';

const today = '2026-11-21' as IsoDate;
const subjects = ['child', 'adult', 'unknown-age', 'household', 'address'] as const;

test.each(['england', 'wales'] as const)('a practitioner in %s has a gateway for every kind of subject', (nation) => {
  for (const subject of subjects) {
    expect(gatewayCatalogue.filter((gateway) => mayDeclare(gateway, { role: 'practitioner', nations: [nation] }, subject, today))).not.toEqual([]);
  }
});

test('the lists of the two nations differ', () => {
  const listed = (nation: 'england' | 'wales') =>
    gatewayCatalogue.filter((gateway) => mayDeclare(gateway, { role: 'practitioner', nations: [nation] }, 'adult', today)).map((gateway) => gateway.id);
  expect(listed('england')).not.toEqual(listed('wales'));
});

test('no entry claims a lawyer’s confirmation that has not been given', () => {
  expect(gatewayCatalogue.map((gateway) => gateway.status)).toEqual(gatewayCatalogue.map(() => 'to-be-confirmed'));
});

test('an entry without its Welsh text, or an id that stands twice, stops the service', () => {
  const entry = "- { id: abc, nations: [wales], from: 2016-04-06, subjects: [adult], roles: [practitioner], excludesServices: [], status: confirmed, title: { en: A, cy: B }, text: { en: A, cy: B } }\n";
  expect(parseGateways([entry])).toHaveLength(1);
  expect(() => parseGateways([entry, entry])).toThrow('twice');
  expect(() => parseGateways([entry.replace('text: { en: A, cy: B }', 'text: { en: A }')])).toThrow('cy');
});
