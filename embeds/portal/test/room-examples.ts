import type { operations } from '@mast/openapi';

import type { FakeCore } from './fake-core.ts';
import type { FakeSession } from './fake-identity.ts';
import { directory, projectContacts } from './contact-examples.ts';
import { machines } from './machine-examples.ts';
import { roomIds } from './room-ids.ts';

type Json<Operation extends keyof operations> = operations[Operation] extends { responses: { 200: { content: { 'application/json': infer Body } } } } ? Body : never;
type Agreement = Json<'listAgreements'>['agreements'][number];

/** Who takes part in the examples: the own council, a police force and a health board. */
const organisations: Json<'listOrganisations'>['organisations'] = [
  { code: 'W06000011', codeSystem: 'ons', name: { en: 'Cwm Council', cy: 'Cyngor Cwm' }, sector: 'local-authority', nation: 'wales', part: 'both', policy: { trainingMonths: 12, confirmMonths: 12, graceDays: 0, vettingNeeded: false } },
  { code: 'SWP', codeSystem: 'local', name: { en: 'South Wales Police', cy: 'Heddlu De Cymru' }, sector: 'police', nation: 'wales', part: 'both' },
  { code: '7A3', codeSystem: 'ods', name: { en: 'Tawe Bay University Health Board', cy: null }, sector: 'health', nation: 'wales', part: 'reader' },
];

/** The agency worker of the other examples. */
const owain = '0198f000-0000-7000-8000-000000000002';
const hash = (sign: string): string => sign.repeat(64);
const agreement = (version: number, rest: Partial<Agreement>): Agreement => ({
  agreementId: 'west-glamorgan', version, status: 'in-force', validFrom: '2026-01-01', validTo: null, displayMonths: 12, storageMonths: 36, auditMonths: 84, searchTermMonths: 24, allowsReview: true, allowsCategories: false, allowsReaderLocations: false,
  allowsOpenAcrossAges: false, gateways: null, ambient: [], termsSha256: null, inForceAt: '2026-01-01T00:00:00.000Z', endedAt: null, contributors: [{ organisation: 'SWP', feedId: 'swp-headlines' }, { organisation: 'W06000011', feedId: 'cwm-children' }],
  readers: ['SWP', 'W06000011'], signatories: [], documents: [], ...rest,
});

/** One in force that was signed on paper, its next version that waits for this account, and one that is over. */
export const agreementsOf = (accountId: string): readonly Agreement[] => [
  agreement(1, {}),
  agreement(2, {
    status: 'draft', inForceAt: null, validFrom: '2027-01-01', validTo: '2028-12-31', ambient: [{ organisation: '7A3', setting: 'emergency-department', gateway: 'sswbwa-2014-s130', perHour: 60 }], gateways: ['sswbwa-2014-s130', 'taken-out-2025'], termsSha256: hash('a'), readers: ['SWP', '7A3', 'W06000011'],
    documents: [{ kind: 'dsa', sha256: hash('b') }],
    signatories: [
      { organisation: 'SWP', accountId: roomIds.rhys, signedAt: '2026-11-20T09:30:00.000Z', isGuardian: true },
      { organisation: '7A3', accountId: roomIds.megan, signedAt: null, isGuardian: false },
      { organisation: 'W06000011', accountId, signedAt: null, isGuardian: false },
    ],
  }),
  agreement(1, { agreementId: 'cwm-pilot', status: 'ended', endedAt: '2026-06-30T22:00:00.000Z', validTo: '2026-12-31' }),
];

const sheet = '# Facts for the data protection impact assessment: west-glamorgan, version 2\n\nMade by MAST on 2026-11-21.\n\n## From whom, and what\n\n| Organisation | Feed |\n| --- | --- |\n| South Wales Police (SWP) | Headlines |\n\n## Retention\n\n- Shown for 12 months\n- Deleted after 36 months\n';

const changed = { clientId: 'connector-cwm', at: '2026-11-21T10:00:00.000Z' };
const ownSession = (sessionId: string, current: boolean): Json<'listSessions'>['sessions'][number] => ({
  sessionId, current, signedInAt: '2026-11-21T09:00:00.000Z', lastActiveAt: '2026-11-21T10:12:00.000Z', expiresAt: '2026-11-21T21:00:00.000Z', locked: !current, methods: ['pwd', 'otp', 'mfa'],
});

/** Lets the fake core answer what these pages ask; what is posted is taken. */
export function answerRooms(core: FakeCore): void {
  const { account } = core.identity;
  const given: Record<string, unknown> = {
    'GET /v1/organisations': { organisations },
    'POST /v1/organisations/W06000011/changes': organisations[0],
    'GET /v1/sign-in-policy': { absoluteMinutes: 720, idleMinutes: 15, factors: ['totp', 'passkey'], ownSignInOnly: false },
    'POST /v1/sign-in-policy': {},
    'GET /v1/outcome-figures': {
      from: '2025-11',
      suppressedBelow: 5,
      outcomes: [{ month: '2026-11', outcome: 'no-reply', count: 6 }, { month: '2026-11', outcome: 'spoke', count: 18 }, { month: '2026-11', outcome: 'wrong-person', count: null }],
      rates: [
        { month: '2026-11', contactAnswered: 0.75, linksChecked: 20, falseMatches: { low: 0, high: 0.2 }, timeSaved: { enquiries: 15, minutesLow: 310, minutesHigh: 3_600 } },
        { month: '2026-10', contactAnswered: null, linksChecked: null, falseMatches: null, timeSaved: null },
      ],
      baseline: { minutesLow: 45, minutesHigh: 240, sample: 60, month: '2026-05' },
      cards: [
        { month: '2026-11', service: 'mast-who-else', given: 240, accepted: 0, overridden: 18, reasons: [{ reason: 'already-known', count: 11 }, { reason: 'other', count: 7 }] },
        { month: '2026-11', service: 'mast-before-booking', given: 9, accepted: 0, overridden: 0, reasons: [] },
      ],
    },
    'POST /v1/time-baseline': {},
    'GET /v1/search-quota': { userHour: 60, userDay: 250, organisationHour: 2_000, organisationDay: 10_000, applicationHour: 2_000, applicationDay: 10_000 },
    'POST /v1/search-quota': {},
    'GET /v1/sessions': (_body: unknown, { sid }: FakeSession) => ({ sessions: core.identity.sessionIds().map((each) => ownSession(each, each === sid)) }),
    'POST /v1/sign-outs': { ended: 2 },
    'POST /v1/session-ends': (body: { readonly everybody?: true }) => ({ ended: body.everybody === true ? 212 : 2 }),
    'GET /v1/factor-resets': { resets: [{ resetId: roomIds.reset, accountId: owain, askedAt: '2026-11-21T08:40:00.000Z', lapsesAt: '2026-11-22T08:40:00.000Z' }] },
    'POST /v1/factor-resets/:id/decision': (body: { outcome: string }) => ({ outcome: body.outcome }),
    'POST /v1/teams': { teamId: owain, name: 'Assessment 3', managerId: null, status: 'active' },
    'POST /v1/teams/:id/changes': { teamId: owain, name: 'Assessment 2', managerId: null, status: 'closed' },
    'GET /v1/clients': machines(),
    'POST /v1/clients/connector-cwm/keys': { requestId: roomIds.keyRequest, kid: 'cwm-2027' },
    'POST /v1/client-keys/:id/approval': changed,
    'POST /v1/clients/connector-cwm/revocations': changed,
    'POST /v1/clients/connector-cwm/status': changed,
    'GET /v1/service-directory': directory,
    'POST /v1/service-directory': { entryId: roomIds.entry },
    'POST /v1/service-directory/:id/withdraw': { entryId: roomIds.entry },
    'POST /v1/stale-contacts/:id/trust': { entryId: roomIds.stale },
    'GET /v1/project-contacts': projectContacts,
    'POST /v1/project-contacts': projectContacts,
    'GET /v1/agreements': { agreements: agreementsOf(account) },
    'POST /v1/agreements': { agreementId: 'west-glamorgan', version: 2, termsSha256: hash('a') },
    'POST /v1/agreements/west-glamorgan/versions/2/signatures': { status: 'draft' },
    'POST /v1/agreements/west-glamorgan/end': { ended: [1], withdrawn: [2] },
    'GET /v1/agreements/west-glamorgan/versions/2/facts': { agreementId: 'west-glamorgan', version: 2, language: 'en', markdown: sheet, html: '<!doctype html><title>Facts</title>' },
  };
  for (const [call, answer] of Object.entries(given)) core.answers.set(call, answer);
}
