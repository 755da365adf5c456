import { nilAnswer } from '@mast/panel/testing';
import type { components } from '@mast/openapi';

import type { FakeCore } from './fake-core.ts';

type Schemas = components['schemas'];
const id = (end: string): string => `0198f000-0000-7000-8000-0000000000${end}`;
const [owain, elin] = [id('02'), id('03')];

/** Ids of what stands below. */
export const lawIds = { waiting: id('80'), mine: id('81'), standing: id('82'), over: id('83'), override: id('84'), ended: id('85'), opened: id('86'), declaration: id('87'), entry: id('88'), endedEntry: id('89') } as const;

const shield = (shieldId: string, rest: Partial<Schemas['Shields']['shields'][number]>): Schemas['Shields']['shields'][number] => ({
  shieldId, status: 'pending', reason: 'domestic-abuse', reference: 'DA-77', askedAt: '2026-11-20T09:00:00.000Z', isMine: false, approvals: 0, endings: 0, decideBy: '2026-11-24T09:00:00.000Z', reviewDue: null, isOverdue: false, ...rest,
});
/** One that waits for a second word, one of one's own, one of another organisation that is overdue for its review, one that is over. */
export const shields: readonly Schemas['Shields']['shields'][number][] = [
  shield(lawIds.waiting, { approvals: 1 }),
  shield(lawIds.mine, { isMine: true, reason: 'stalking', reference: 'ST-12', isOverdue: true }),
  shield(lawIds.standing, { status: 'active', reason: 'safe-accommodation', reference: 'SA-3', askedFor: 'SWP', concerns: [{ feedId: 'cwm-children', ref: 'TC/5512' }], approvals: 2, decideBy: null, reviewDue: '2026-11-19', isOverdue: true }),
  shield(lawIds.over, { status: 'ended', reason: 'other', reference: 'OT-1', approvals: 2, endings: 2, decideBy: null }),
];

export const overrides: Schemas['Overrides'] = {
  overrides: [
    { overrideId: lawIds.override, accountId: owain, reason: 'Threat to her life this evening; the broker desk does not answer', reference: 'CW-2041', openedAt: '2026-11-19T18:00:00.000Z', usedAt: '2026-11-19T18:02:00.000Z', closeBy: '2026-11-21T18:00:00.000Z', closedAt: null, finding: null, isOverdue: true },
    { overrideId: lawIds.ended, accountId: elin, reason: 'Somebody stands at the door of the refuge now', openedAt: '2026-11-02T08:00:00.000Z', usedAt: null, closeBy: '2026-11-04T08:00:00.000Z', closedAt: '2026-11-03T10:00:00.000Z', finding: 'justified', isOverdue: false },
  ],
  byAccount: [{ accountId: owain, opened: 2, used: 1, unclosed: 1 }],
};

const waiting: Schemas['OversightList']['declarations'] = [
  { declarationId: lawIds.declaration, accountId: owain, gateways: ['vital-interests', 'care-act-2014-s42'], subject: 'adult', madeAt: '2026-11-18T14:00:00.000Z', referenceDue: '2026-11-19T14:00:00.000Z', chasedAt: '2026-11-20T06:00:00.000Z' },
];
export const declaration: Schemas['OversightItem'] = {
  declarationId: lawIds.declaration, accountId: owain, gateways: ['vital-interests', 'care-act-2014-s42'], subject: 'adult', madeAt: '2026-11-18T14:00:00.000Z', reason: 'He has not answered his door for two days', reasonCode: 'missing-person', outcome: null,
};

type Entry = Schemas['GatewayCatalogue']['gateways'][number];
const basis = (entry: Partial<Entry> & Pick<Entry, 'id' | 'title' | 'text' | 'source'>): Entry => ({
  use: 'declare', nations: ['england'], from: '2015-04-01', to: null, subjects: ['adult', 'household'], roles: ['practitioner'], excludesServices: [], review: false, conditions: [], status: 'to-be-confirmed',
  statusText: 'The wording: to be confirmed by an information-governance lawyer.', welsh: 'draft', standing: 'open', ...entry,
});
const confirmed = (entry: Parameters<typeof basis>[0]): Entry => {
  const { statusText: _mark, ...signed } = basis(entry);
  return { ...signed, status: 'confirmed', welsh: 'reviewed' };
};
export const catalogue: Schemas['GatewayCatalogue'] = {
  gateways: [
    basis({
      id: 'care-act-2014-s42', title: 'Care Act 2014, section 42', text: 'Enquiry where an adult is suspected of being at risk of abuse or neglect.', source: 'Care Act 2014, section 42', excludesServices: ['education'],
      narrows: { onlyRecordsOf: 'adults', months: 6, withholdsLocations: true, excludesSectors: ['police'], excludesCategories: ['x1'] },
    }),
    confirmed({ id: 'sswbwa-2014-s130', title: 'Social Services and Well-being (Wales) Act 2014, section 130', text: 'Duty to report a child at risk.', source: 'Social Services and Well-being (Wales) Act 2014, section 130', nations: ['wales'], from: '2016-04-06', subjects: ['child', 'address'] }),
    basis({ id: 'vital-interests', title: 'Vital interests', text: 'Life or limb is at risk now and no other gateway fits.', source: 'UK GDPR, articles 6(1)(d) and 9(2)(c)', nations: ['england', 'wales'], subjects: ['child', 'adult', 'unknown-age', 'household', 'address'], review: true, conditions: ['No other gateway fits.'] }),
    basis({ id: 'children-act-2004-s16lc', title: 'Children Act 2004, sections 16LC and 16LD (consistent identifier)', text: 'Including a child’s consistent identifier.', source: 'Children Act 2004, sections 16LC and 16LD', from: null, subjects: ['child'], standing: 'not-yet-in-force', statusText: 'Which regulations name it: to be confirmed by an information-governance lawyer.' }),
    basis({ id: 'children-act-2004-s29', title: 'Children Act 2004, section 29 (databases)', text: 'Databases of children. It opens nobody’s record here.', source: 'Children Act 2004, section 29', use: 'context', nations: ['wales'], from: '2025-03-10', to: '2027-03-09', subjects: [], roles: [], sectors: ['local-authority', 'health'], standing: 'context-only' }),
  ],
  reasons: [{ code: 'missing-person', title: 'Somebody is missing' }],
};

export const entries: Schemas['ListEntries']['entries'] = [
  { entryId: lawIds.entry, list: 'never-load', reference: 'PP-1', at: '2026-11-10T09:00:00.000Z', endedAt: null },
  { entryId: lawIds.endedEntry, list: 'refuge', reference: 'RF-2', at: '2026-10-01T09:00:00.000Z', endedAt: '2026-11-01T09:00:00.000Z' },
];

export const permissions: Schemas['ServicePermissions'] = {
  permissions: [{ feedId: 'cwm-children', category: 'substance-use', agreement: 'West agreement 2026, clause 4.2', signedAt: '2026-09-01T10:00:00.000Z' }],
  tellingTeams: [{ feedId: 'cwm-schools', team: 'Young parents support', firstSeen: '2026-11-05T05:30:00.000Z' }],
};

const personId = id('a1');
export const recalls: readonly { personId: string; declarationId: string; accountId: string; status: 'listed' | 'due' | 'void'; at: string; toldAt: string | null; toldTo: 'self' | 'manager' | null; acknowledgedAt: string | null }[] = [
  { personId, declarationId: lawIds.declaration, accountId: owain, status: 'due', at: '2026-11-20T10:00:00.000Z', toldAt: '2026-11-20T10:05:00.000Z', toldTo: 'manager', acknowledgedAt: null },
  { personId, declarationId: lawIds.declaration, accountId: id('77'), status: 'listed', at: '2026-11-20T11:00:00.000Z', toldAt: null, toldTo: null, acknowledgedAt: null },
];
export const recallNotices: Schemas['RecallNotices'] = {
  notices: [
    { declarationId: lawIds.declaration, what: 'wrong-link', seenAs: ['person', 'household'], whose: 'own', accountId: owain, askedAt: '2026-11-18T14:00:00.000Z', reference: 'CW-2041', changedAt: '2026-11-20T10:00:00.000Z', toldAt: '2026-11-20T10:05:00.000Z', acknowledgedAt: null },
    { declarationId: lawIds.opened, what: 'changed', seenAs: [], whose: 'leaver', accountId: elin, askedAt: null, reference: null, changedAt: '2026-11-19T10:00:00.000Z', toldAt: '2026-11-19T10:05:00.000Z', acknowledgedAt: null },
    { declarationId: lawIds.entry, what: 'wrong-link', seenAs: ['place'], whose: 'own', accountId: owain, askedAt: '2026-11-02T14:00:00.000Z', reference: 'CW-1987', changedAt: '2026-11-03T10:00:00.000Z', toldAt: '2026-11-03T10:05:00.000Z', acknowledgedAt: '2026-11-03T11:00:00.000Z' },
  ],
};
const reported = (disputeId: string, rest: Partial<Schemas['DisputeList']['disputes'][number]>): Schemas['DisputeList']['disputes'][number] => ({
  disputeId, about: 'person', status: 'open', basis: null, waitsFor: 'reviewers', openedAt: '2026-11-20T09:00:00.000Z', dueAt: '2026-11-23T09:00:00.000Z', closedAt: null, feedId: 'cwm-children', sourceRef: 'CH-5512', caseRef: 'TC/5512', ...rest,
});
/** One that reviewers compare, one that waits for the data lead, one that is over and gone. */
export const reports: Schemas['DisputeList'] = {
  disputes: [
    reported(lawIds.waiting, {}),
    reported(lawIds.mine, { about: 'place', waitsFor: 'data-lead', sourceRef: 'CH-77', caseRef: null }),
    reported(lawIds.over, { status: 'confirmed', basis: 'source', waitsFor: null, closedAt: '2026-11-21T09:00:00.000Z', feedId: null, sourceRef: null, caseRef: null }),
  ],
};
const designations = [
  { accountId: owain, duty: 'override', namedAt: '2026-10-01T09:00:00.000Z' },
  { accountId: elin, duty: 'refuge-list', namedAt: '2026-10-02T09:00:00.000Z' },
];

/** Lets the fake core answer with all of these, to somebody who has been named for every duty. */
export function answerLaw(core: FakeCore): void {
  core.me = { ...core.me, duties: ['never-load-list', 'refuge-list', 'shield-approval', 'override'] };
  const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();
  const given: Record<string, unknown> = {
    'GET /v1/shields': { shields },
    'POST /v1/shields': { shieldId: id('8f'), status: 'pending' },
    'POST /v1/shields/:id/decisions': { shieldId: lawIds.waiting, status: 'active' },
    'GET /v1/organisations': { organisations: [{ code: 'SWP', codeSystem: 'home-office', name: { en: 'South Wales Police', cy: 'Heddlu De Cymru' }, sector: 'police', nation: 'wales', part: 'both' }] },
    'GET /v1/overrides': overrides,
    'POST /v1/overrides': () => ({ overrideId: lawIds.opened, expiresAt: inMinutes(15), closeBy: inMinutes(2880) }),
    'POST /v1/overrides/:id/view': nilAnswer,
    'POST /v1/overrides/:id/close': { finding: 'justified' },
    'GET /v1/declaration-reviews': { declarations: waiting },
    'POST /v1/declaration-reviews/:id/read': declaration,
    'POST /v1/declaration-reviews/:id/outcome': { declarationId: lawIds.declaration, outcome: 'proper' },
    'GET /v1/declarations': () => ({ declarations: [{ id: lawIds.declaration, gateways: [], subject: 'child', expiresAt: inMinutes(20), live: true, resumesLaunch: false, referenceOverdue: false, forReview: false }] }),
    'GET /v1/gateway-catalogue': catalogue,
    'GET /v1/recalls': { recalls, nextCursor: `1763629800000~${personId}~${lawIds.declaration}` },
    'GET /v1/recall-notices': recallNotices,
    'POST /v1/recall-notices/:id/acknowledgement': { declarationId: lawIds.declaration, recalls: 1 },
    'GET /v1/disputes': reports,
    'POST /v1/disputes/:id/finding': (body: { readonly finding: string }) => ({ disputeId: lawIds.mine, status: body.finding === 'wrong' ? 'confirmed' : 'unfounded' }),
    'GET /v1/list-entries': { entries },
    'POST /v1/list-entries': { entryId: lawIds.entry },
    'POST /v1/list-entries/:id/end': { entryId: lawIds.entry },
    'GET /v1/designations': { designations },
    'POST /v1/designations': { designations },
    'GET /v1/service-permissions': permissions,
    'POST /v1/service-permissions': permissions,
  };
  for (const [call, answer] of Object.entries(given)) core.answers.set(call, answer);
}
