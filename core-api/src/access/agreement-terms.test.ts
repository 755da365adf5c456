import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';
import { parse } from 'yaml';

import type { AccountId, FeedId, IsoDate, OrganisationId } from '../shared/brands.ts';
import { authorise } from './authorise.ts';
import type { Gateway } from './gateway.ts';

type Case = {
  readonly case: string;
  readonly service: string;
  readonly terms: readonly { readonly gateways?: readonly string[]; readonly months: number }[];
  readonly declared: readonly string[];
  readonly excludes?: Readonly<Record<string, readonly string[]>>;
  readonly months: number;
};

const cases = parse(readFileSync(new URL('cases/agreements.yaml', import.meta.url), 'utf8')) as readonly Case[];
const me = 'me' as AccountId;

function gateway(id: string, excludesServices: readonly string[]): Gateway {
  return {
    id, excludesServices, nations: ['wales'], use: 'declare', from: '2015-04-01' as IsoDate, subjects: ['child'], roles: ['practitioner'], review: false, status: 'confirmed', welsh: 'draft',
    source: { act: 'Act', provision: 'section 1' }, conditions: [], title: { en: 'Enquiry', cy: 'Ymholiad' }, text: { en: 'Text', cy: 'Testun' },
  };
}

/** The one feed's place in the scope, with this much of it suspended or not. */
function scoped({ service, terms, declared, excludes }: Case, suspended: boolean) {
  const feed = { organisationId: 'police' as OrganisationId, feedId: 'feed' as FeedId, service, sector: 'police', suspended, terms: terms.map(({ gateways, months }) => ({ gateways: gateways ?? null, displayMonths: months, readerLocations: false, openAcrossAges: false })) };
  const result = authorise({
    accountId: me,
    user: { role: 'practitioner', nations: ['wales'], sector: 'health' },
    readsOnly: false,
    asksFor: 'person',
    declaration: { accountId: me, gateways: declared, subject: 'child', expiresAt: new Date('2026-11-21T10:30:00Z') },
    catalogue: ['a', 'b'].map((id) => gateway(id, excludes?.[id] ?? [])),
    shared: [feed],
    now: new Date('2026-11-21T10:00:00Z'),
    today: '2026-11-21' as IsoDate,
    onlyConfirmed: true,
  });
  return result.ok ? { organisations: result.value.organisations, feed: result.value.feeds[0] } : undefined;
}

test.each(cases.map((one) => [one.case, one] as const))('%s', (_name, one) => {
  const found = scoped(one, false);
  const reached = one.months > 0;
  expect(found).toMatchObject({ organisations: reached ? ['police'] : [], feed: { narrowedByGateway: !reached, narrowedIn: [], readable: reached } });
  expect(Math.max(0, ...(found?.feed?.reaches.map(({ months }) => months) ?? []))).toBe(one.months);
});

test.each(cases.map((one) => [one.case, one] as const))('suspended, %s: not read, whatever reaches it, and still in the coverage', (_name, one) => {
  expect(scoped(one, true)).toMatchObject({ organisations: [], feed: { narrowedByGateway: one.months === 0, readable: false } });
});

test('the table has cases of both outcomes', () => {
  expect(cases.filter(({ months }) => months > 0).length).toBeGreaterThan(4);
  expect(cases.filter(({ months }) => months === 0).length).toBeGreaterThan(4);
});
