import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';
import { parse } from 'yaml';

import type { AccountId, FeedId, IsoDate, OrganisationId } from '../shared/brands.ts';
import type { ScopedFeed } from './authorise.ts';
import { authorise } from './authorise.ts';
import type { Gateway, Narrowing } from './gateway.ts';
import type { RecordFacts } from './reach.ts';
import { locatesAll, reachesRecord } from './reach.ts';
import type { Birth } from './time-of-life.ts';

type Case = {
  readonly case: string;
  readonly gateways: readonly Narrowing[];
  readonly terms?: readonly { readonly months?: number; readonly open?: boolean; readonly lifts?: boolean }[];
  readonly readsOnly?: boolean;
  readonly record: {
    readonly date: string;
    readonly endDate?: string;
    readonly status?: 'open' | 'unknown';
    readonly category?: string;
    readonly born?: string;
    readonly precision?: Birth['precision'];
    readonly expected?: string;
    readonly others?: readonly string[];
  };
  readonly shown: 'yes' | 'no' | 'without-location';
  readonly says: readonly string[] | 'hidden';
};
const cases = parse(readFileSync(new URL('cases/narrowing.yaml', import.meta.url), 'utf8')) as readonly Case[];
const [me, today] = ['me' as AccountId, '2026-11-21' as IsoDate];

function gateway(narrows: Narrowing, index: number): Gateway {
  return {
    id: `g${index}`, excludesServices: [], narrows, nations: ['wales'], use: 'declare', from: '2015-04-01' as IsoDate, subjects: ['household'], roles: ['practitioner'], review: false, status: 'confirmed', welsh: 'draft',
    source: { act: 'Act', provision: 'section 1' }, conditions: [], title: { en: 'Enquiry', cy: 'Ymholiad' }, text: { en: 'Text', cy: 'Testun' },
  };
}

/** The police's one feed as the declared gateways and the agreements leave it. */
function scoped({ gateways, terms = [{}], readsOnly = false }: Pick<Case, 'gateways' | 'terms' | 'readsOnly'>, asksFor: 'person' | 'place' = 'person'): ScopedFeed {
  const result = authorise({
    accountId: me,
    user: { role: 'practitioner', nations: ['wales'], sector: 'health' },
    readsOnly,
    asksFor,
    declaration: { accountId: me, gateways: gateways.map((_one, index) => `g${index}`), subject: 'household', expiresAt: new Date('2026-11-21T10:30:00Z') },
    catalogue: gateways.map(gateway),
    shared: [{
      organisationId: 'police' as OrganisationId, feedId: 'feed' as FeedId, service: 'police', sector: 'police', suspended: false,
      terms: terms.map(({ months = 12, open = false, lifts = false }) => ({ gateways: null, displayMonths: months, readerLocations: lifts, openAcrossAges: open })),
    }],
    now: new Date('2026-11-21T10:00:00Z'),
    today,
    onlyConfirmed: true,
  });
  const feed = result.ok ? result.value.feeds[0] : undefined;
  if (feed === undefined) throw new Error('no feed in scope');
  return feed;
}

function shown({ reaches }: ScopedFeed, { born, precision = 'day', expected, others = [], status, ...record }: Case['record']): Case['shown'] {
  const births = [...(born === undefined ? [] : [{ value: born, precision }]), ...[...others, ...(expected === undefined ? [] : [expected])].map((value) => ({ value, precision: 'day' as const }))];
  const facts: RecordFacts = { ...record, status: status ?? 'closed', births };
  const reaching = reaches.filter((reach) => reachesRecord(reach, facts, today, 12));
  if (reaching.length === 0) return 'no';
  return reaching.some(({ showsLocations }) => showsLocations) ? 'yes' : 'without-location';
}

test.each(cases.map((one) => [one.case, one] as const))('%s', (_name, one) => {
  const feed = scoped(one);
  expect(shown(feed, one.record)).toBe(one.shown);
  expect(feed.narrowedByGateway).toBe(one.says === 'hidden');
  expect(feed.narrowedIn).toEqual(one.says === 'hidden' ? [] : one.says);
});

test('a question about an address is answered by the ways that show locations alone, and by none where there is none', () => {
  const withheld = { withholdsLocations: true };
  expect(scoped({ gateways: [withheld] }, 'place')).toMatchObject({ readable: false, reaches: [], narrowedIn: ['locations'], withholdsLocations: false });
  expect(scoped({ gateways: [withheld, { months: 3 }] }, 'place')).toMatchObject({ readable: true, reaches: [{ months: 3 }] });
  expect(scoped({ gateways: [withheld, { months: 3 }] })).toMatchObject({ readable: true, reaches: [{ months: 12 }, { months: 3 }] });
});

test('location is evidence only where every record that is seen shows it', () => {
  const uses = (...gateways: Narrowing[]): boolean => locatesAll(scoped({ gateways }).reaches);
  expect([uses({}), uses({ months: 3, onlyRecordsOf: 'adults' }), uses({ withholdsLocations: true }, {})]).toEqual([true, true, true]);
  expect([uses({ withholdsLocations: true }), uses({ withholdsLocations: true }, { months: 3 }), uses({ withholdsLocations: true, onlyRecordsOf: 'adults' }, { onlyRecordsOf: 'children' })]).toEqual([false, false, false]);
});

test('the table has every kind of narrowing, shown and not', () => {
  for (const kind of ['excludesSectors', 'excludesCategories', 'onlyRecordsOf', 'months'] as const) {
    const own = cases.filter(({ gateways }) => gateways.some((one) => one[kind] !== undefined));
    expect(new Set(own.map((one) => one.shown)).size, kind).toBeGreaterThan(1);
  }
  expect(cases.filter((one) => one.shown === 'without-location').length).toBeGreaterThan(2);
});
