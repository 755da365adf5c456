import { expect, test } from 'vitest';

import type { AccountId, FeedId, IsoDate, OrganisationId } from '../shared/brands.ts';
import type { AccessQuestion } from './authorise.ts';
import { authorise } from './authorise.ts';
import type { Gateway } from './gateway.ts';

const gateway: Gateway = {
  id: 'adult-enquiry',
  nations: ['england'],
  use: 'declare',
  from: '2015-04-01' as IsoDate,
  subjects: ['adult'],
  roles: ['practitioner'],
  excludesServices: ['education'],
  review: false,
  status: 'to-be-confirmed',
  welsh: 'draft',
  source: { act: 'Act', provision: 'section 1' },
  conditions: [],
  title: { en: 'Enquiry', cy: 'Ymholiad' },
  text: { en: 'Text', cy: 'Testun' },
};
const feed = (organisationId: string, service: string) => ({
  organisationId: organisationId as OrganisationId,
  feedId: `${organisationId}-${service}` as FeedId,
  service,
  sector: 'council',
  terms: [{ gateways: null, displayMonths: 12, readerLocations: false, openAcrossAges: false }],
  suspended: false,
});

function question(changes: Partial<AccessQuestion> = {}): AccessQuestion {
  return {
    accountId: 'me' as AccountId,
    user: { role: 'practitioner', nations: ['england'], sector: 'health' },
    readsOnly: false,
    asksFor: 'person',
    declaration: { accountId: 'me' as AccountId, gateways: ['adult-enquiry'], subject: 'adult', expiresAt: new Date('2026-11-21T10:30:00Z') },
    catalogue: [gateway],
    shared: [feed('council', 'adults-social-care'), feed('school', 'education')],
    now: new Date('2026-11-21T10:00:00Z'),
    today: '2026-11-21' as IsoDate,
    onlyConfirmed: false,
    ...changes,
  };
}

test('a feed that the gateway does not reach is outside the store’s predicate but stays in the coverage', () => {
  const result = authorise(question());
  expect(result).toMatchObject({ ok: true, value: { organisations: ['council'] } });
  expect(result.ok && result.value.feeds.map((one) => one.narrowedByGateway)).toEqual([false, true]);
});

test('a second gateway that reaches the feed opens it', () => {
  const wider = { ...gateway, id: 'wider', excludesServices: [] };
  const declaration = { ...question().declaration, gateways: ['adult-enquiry', 'wider'] };
  const result = authorise(question({ catalogue: [gateway, wider], declaration }));
  expect(result).toMatchObject({ ok: true, value: { organisations: ['council', 'school'] } });
});

test('another person’s declaration is refused as if it did not exist', () => {
  expect(authorise(question({ accountId: 'other' as AccountId }))).toEqual({ ok: false, failure: 'not-found' });
});

test('a declaration ends at its last moment', () => {
  expect(authorise(question({ now: new Date('2026-11-21T10:30:00Z') }))).toEqual({ ok: false, failure: 'declaration-expired' });
});

test.each([
  ['another nation', { user: { role: 'practitioner', nations: ['wales'], sector: 'health' } }],
  ['neither nation', { user: { role: 'practitioner', nations: [], sector: 'health' } }],
  ['another role', { user: { role: 'connector', nations: ['england'], sector: 'health' } }],
  ['a day before the gateway came into force', { today: '2015-03-31' as IsoDate }],
  ['live work without a signature', { onlyConfirmed: true }],
] as const)('a gateway that %s may not use no longer carries the declaration', (_name, changes) => {
  expect(authorise(question(changes))).toEqual({ ok: false, failure: 'declaration-expired' });
});

test('without an agreement nothing is in scope', () => {
  expect(authorise(question({ shared: [] }))).toEqual({ ok: true, value: { organisations: [], feeds: [] } });
});
