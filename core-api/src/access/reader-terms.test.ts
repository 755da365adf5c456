import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';
import { parse } from 'yaml';

import type { AccountId, FeedId, IsoDate, OrganisationId } from '../shared/brands.ts';
import { authorise } from './authorise.ts';
import type { Gateway } from './gateway.ts';
import type { Reach } from './reach.ts';

/** What organisations that only read get, by cases/readers.yaml. */
type Case = {
  readonly case: string;
  readonly readsOnly: boolean;
  readonly terms: readonly { readonly months: number; readonly lifts: boolean; readonly unreached?: boolean }[];
  readonly person: number;
  readonly place: number;
  readonly located: number;
  readonly withheld: boolean;
};
const cases = parse(readFileSync(new URL('cases/readers.yaml', import.meta.url), 'utf8')) as readonly Case[];
const me = 'me' as AccountId;
const gateway: Gateway = {
  id: 'declared', excludesServices: [], nations: ['wales'], use: 'declare', from: '2015-04-01' as IsoDate, subjects: ['household'], roles: ['practitioner'], review: false, status: 'confirmed', welsh: 'draft',
  source: { act: 'Act', provision: 'section 1' }, conditions: [], title: { en: 'Enquiry', cy: 'Ymholiad' }, text: { en: 'Text', cy: 'Testun' },
};

function scoped({ readsOnly, terms }: Case, asksFor: 'person' | 'place', suspended = false) {
  const shown = terms.map(({ months, lifts, unreached }) => ({ gateways: unreached === true ? ['another'] : null, displayMonths: months, readerLocations: lifts, openAcrossAges: false }));
  const result = authorise({
    accountId: me,
    user: { role: 'practitioner', nations: ['wales'], sector: 'third-sector' },
    readsOnly,
    asksFor,
    declaration: { accountId: me, gateways: ['declared'], subject: 'household', expiresAt: new Date('2026-11-21T10:30:00Z') },
    catalogue: [gateway],
    shared: [{ organisationId: 'police' as OrganisationId, feedId: 'feed' as FeedId, service: 'police', sector: 'police', suspended, terms: shown }],
    now: new Date('2026-11-21T10:00:00Z'),
    today: '2026-11-21' as IsoDate,
    onlyConfirmed: true,
  });
  return result.ok ? { organisations: result.value.organisations.length, feed: result.value.feeds[0] } : undefined;
}

const longest = (reaches: readonly Reach[] = []): number => Math.max(0, ...reaches.map(({ months }) => months));

test.each(cases.map((one) => [one.case, one] as const))('%s', (_name, one) => {
  const [person, place] = [scoped(one, 'person'), scoped(one, 'place')];
  expect(person).toMatchObject({ organisations: one.person > 0 ? 1 : 0, feed: { withholdsLocations: one.withheld, narrowedIn: [], readable: one.person > 0 } });
  expect(place).toMatchObject({ organisations: one.place > 0 ? 1 : 0, feed: { withholdsLocations: one.withheld, narrowedIn: [], readable: one.place > 0 } });
  expect([longest(person?.feed?.reaches), longest(person?.feed?.reaches.filter(({ showsLocations }) => showsLocations)), longest(place?.feed?.reaches)]).toEqual([one.person, one.located, one.place]);
});

test.each(cases.map((one) => [one.case, one] as const))('suspended, %s: asked for nothing', (_name, one) => {
  for (const asksFor of ['person', 'place'] as const) expect(scoped(one, asksFor, true)).toMatchObject({ organisations: 0, feed: { readable: false } });
});

test('the table has cases of every outcome', () => {
  expect(cases.filter(({ withheld }) => withheld).length).toBeGreaterThan(2);
  expect(cases.filter(({ readsOnly, place }) => readsOnly && place > 0).length).toBeGreaterThan(2);
});
