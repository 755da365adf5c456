import type { components, operations } from '@mast/openapi';

import type { FakeCore } from './fake-core.ts';
import { answerAssurance } from './assurance-examples.ts';
import { answerLaw } from './law-examples.ts';
import { answerMisuse } from './misuse-examples.ts';
import { answerRooms } from './room-examples.ts';

type Json<Operation extends keyof operations> = operations[Operation] extends { responses: { 200: { content: { 'application/json': infer Body } } } } ? Body : never;
export type User = Json<'listUsers'>['users'][number];
type Application = Json<'listAccessRequests'>['requests'][number];

const id = (end: string): string => `0198f000-0000-7000-8000-0000000000${end}`;
/** Ids of the invented people below. */
export const ids = { nia: id('01'), owain: id('02'), elin: id('03'), sam: id('04'), team: id('10'), wyn: id('20'), role: id('21'), declaration: id('30'), review: id('50'), message: id('60') } as const;

const user = (accountId: string, name: string, rest: Partial<User> = {}): User => ({
  accountId, name, email: `${name.toLowerCase().replaceAll(' ', '.')}@cwm.example`, staffId: accountId.slice(-4), role: 'practitioner', status: 'active', statusReason: null, employment: 'staff', sponsorId: null,
  endsOn: null, teamId: null, managerId: null, trainingOn: '2026-03-01', training: 'good', vettingOn: null, confirmDue: '2027-05-01', confirmation: 'good', lastSignInAt: '2026-11-20T08:12:00.000Z', formerId: null, ...rest,
});

/** Three colleagues: one as all should be, one agency worker with much due, one who is suspended. */
export const users: readonly User[] = [
  user(ids.owain, 'Owain Pugh', { employment: 'agency', endsOn: '2026-12-12', sponsorId: ids.elin, training: 'overdue', trainingOn: '2024-02-01', confirmation: 'due', confirmDue: '2026-12-03', teamId: ids.team }),
  user(ids.elin, 'Élin Rees', { role: 'administrator' }),
  user(ids.sam, 'Sam Abbott', { status: 'suspended', statusReason: 'lost-device', lastSignInAt: null, training: 'missing', trainingOn: null }),
];

const application = (requestId: string, rest: Partial<Application>): Application => ({
  requestId, kind: 'account', origin: 'applicant', accountId: null, role: 'practitioner', employment: 'staff', endsOn: null, teamId: null, vouchedBy: null, at: '2026-11-18T10:00:00.000Z', lapsesAt: '2026-12-18T10:00:00.000Z',
  applicant: { name: 'Wyn Harries', email: 'wyn.harries@cwm.example', staffId: 'sw-2077', trainingOn: '2026-02-01' }, blocking: ['not-vouched'], former: null, ...rest,
});

/** One that nobody answers for, and one that may be decided. */
export const applications: readonly Application[] = [
  application(ids.wyn, {}),
  application(ids.role, { kind: 'role', origin: 'colleague', applicant: null, accountId: ids.owain, role: 'team-lead', vouchedBy: ids.elin, blocking: [] }),
];

export const events: Json<'listAuditEvents'>['events'] = [
  { id: id('41'), at: '2026-11-21T09:02:00.000Z', kind: 'search-answered', text: 'A question was answered', accountId: ids.owain, clientId: 'cwm-case', declarationId: ids.declaration, gateways: ['children-act-1989-s47'], people: 1, places: 0, records: 3 },
  { id: id('42'), at: '2026-11-21T05:30:00.000Z', kind: 'batch-applied', text: 'A batch of records was taken in', accountId: null, clientId: 'connector-cwm', declarationId: null, gateways: null, people: null, places: null, records: null },
];

const reach = { indexedSince: '2026-03-01T00:00:00.000Z', termsSince: '2024-11-01', leavesSince: null };
const looked = { at: '2026-11-21T09:02:00.000Z', kind: 'search-answered', text: 'A question was answered', accountId: ids.owain, clientId: 'cwm-case', declarationId: ids.declaration, gateways: ['children-act-1989-s47'], places: 0 };
/** Who looked at somebody: an answer with them in it, a question that found nobody, one whose words are gone, and a check that nobody had declared. */
export const auditSearch: Json<'searchAudit'> = {
  reach,
  nextCursor: '1763629800000~0198f000-0000-7000-8000-000000000042',
  events: [
    { ...looked, id: id('43'), people: 1, records: 3, because: ['shown', 'asked'], terms: { person: { given: 'Tomos', family: 'Rees', dateOfBirth: '2014-03-07' } }, termsState: 'kept', reason: 'Strategy discussion this afternoon', reasonCode: null, reference: 'REF-1' },
    { ...looked, id: id('44'), people: 0, records: 0, because: ['alike'], terms: { person: { given: 'Twm', family: 'Rees', dateOfBirth: '2014-03-07' } }, termsState: 'kept', reason: null, reasonCode: 'strategy-discussion', reference: null },
    { ...looked, id: id('45'), people: 2, records: 5, because: ['shown'], terms: null, termsState: 'expired', reason: null, reasonCode: null, reference: null },
    { ...looked, id: id('46'), kind: 'ambient-checked', text: 'A health record was told whether others are involved', accountId: null, clientId: 'ehr-cwm', declarationId: null, people: 1, records: null, because: ['shown'], terms: { person: { nhsNumber: '999 000 0018' } }, termsState: 'kept', reason: null, reasonCode: null, reference: null },
  ],
};
/** Three events of an export, the oldest first. */
export const auditExport = ['2026-11-01T09:00:00.000Z', '2026-11-02T09:00:00.000Z', '2026-11-20T09:02:00.000Z'].map((recorded, at) => `${JSON.stringify({ resourceType: 'AuditEvent', id: `${id('43')}-${at}`, recorded })}\n`).join('');
/** Who saw our records: another organisation, in three ways; a check that nobody had declared; and one whose time is over. */
export const recordViews: Json<'listRecordViews'> = {
  reach: { ...reach, termsSince: null },
  nextCursor: '1763629800000~0198f000-0000-7000-8000-000000000048',
  views: [
    { id: id('47'), at: '2026-11-21T09:02:00.000Z', kind: 'search-answered', text: 'A question was answered', organisation: 'SWP', accountId: id('90'), clientId: 'swp-case', declarationId: id('91'), gateways: ['children-act-1989-s47'], records: [{ feedId: 'cwm-children', ref: 'CC-1042', version: 2, way: 'shown' }, { feedId: 'cwm-children', ref: 'CC-1043', version: 1, way: 'household' }] },
    { id: id('48'), at: '2026-11-20T09:02:00.000Z', kind: 'ambient-checked', text: 'A health record was told whether others are involved', organisation: 'SWP', accountId: null, clientId: 'ehr-swp', declarationId: null, gateways: ['children-act-1989-s47'], records: [{ feedId: 'cwm-schools', ref: null, version: null, way: 'existence' }, { feedId: 'cwm-schools', ref: null, version: null, way: 'existence' }] },
    { id: id('49'), at: '2019-11-20T09:02:00.000Z', kind: 'place-viewed', text: 'One place’s involvements were shown', organisation: 'SWP', accountId: id('90'), clientId: null, declarationId: id('92'), gateways: ['children-act-1989-s47'], records: null },
  ],
};

export const feeds: components['schemas']['FeedList']['feeds'] = [
  { feedId: 'cwm-children', name: 'Children’s social care', service: 'childrens-social-care', mode: 'full', state: 'current', lastGood: '2026-11-21T05:30:00.000Z', expectEveryHours: 24, sequence: 212, liveRecords: 18_412, quarantined: 3, held: 0 },
  { feedId: 'cwm-schools', name: 'Attendance and exclusion', service: 'education', mode: 'delta', state: 'silent', lastGood: null, expectEveryHours: 168, sequence: 0, liveRecords: 0, quarantined: 0, held: 412 },
];

export const refused: components['schemas']['QuarantineList']['rows'] = [
  { sequence: 212, row: 98, problems: [{ pointer: '/date', rule: 'date-not-real' }], at: '2026-11-21T05:30:00.000Z' },
  { sequence: 212, row: 99, problems: [{ pointer: '/person/identifiers/0/value', rule: 'nhs-number-check-digit' }, { pointer: '/status', rule: 'value-not-allowed' }], at: '2026-11-21T05:30:00.000Z' },
  { sequence: 212, row: 120, problems: [{ pointer: '/date', rule: 'date-not-real' }], at: '2026-11-21T05:30:00.000Z' },
];

const steps = ['agreement', 'workshops', 'schema-defined', 'relevant-records-defined', 'sample-extracted', 'connection-set-up', 'sample-received', 'daily-updates'] as const;
const titles = ['Data-sharing agreement in force', 'Workshops held with the people who know the data', 'Layout of the extract defined', 'Relevant records defined', 'Sample extracted and checked', 'Connection set up', 'Sample received', 'Updates arrive as agreed'];
export const onboarding: components['schemas']['Onboarding'] = {
  feedId: 'cwm-children', done: 3, next: 'relevant-records-defined',
  steps: steps.map((step, at) => ({
    step, title: titles[at] ?? '', state: at < 3 ? 'done' : at === 3 ? 'started' : 'open',
    ...(at === 0 ? { seen: { isSeen: true, since: '2026-03-01T00:00:00.000Z' } } : {}),
    ...(at === 1 ? { on: '2026-04-02', evidence: { kind: 'minutes' as const, reference: 'Minutes of 2 April, item 4' } } : {}),
    ...(at === 7 ? { seen: { isSeen: false, periodsMet: 3, periodsWanted: 14 } } : {}),
  })),
};

const share = (filled: number, of = 18_412): { of: number; with: number } => ({ of, with: filled });
export const scorecard: components['schemas']['Scorecard'] = {
  feedId: 'cwm-children', week: '2026-11-16', madeAt: '2026-11-21T06:00:00.000Z', records: 18_412, people: 9_120, duplicates: { records: 14 },
  completeness: { familyName: share(18_412), givenName: share(18_400), dateOfBirth: share(17_001), sex: share(12_000), nhsNumber: share(9_300), address: share(18_000), postcode: share(17_900), uprn: share(0), contactPhone: share(18_412), contactInDate: share(17_000), endDate: share(0, 0) },
  validity: { batches: 5, applied: 210, unchanged: 91_000, rejected: 3, waiting: 3, tombstoned: 12, held: 0, rules: [{ pointer: '/date', rule: 'date-not-real', rows: 2 }] },
  timeliness: { lastGood: '2026-11-21T05:30:00.000Z', medianDaysToArrive: 1.5, periods: 7, periodsMet: 6 },
  matched: [{ organisation: { code: 'swp', name: 'South Wales Police' }, people: 812 }, { organisation: { code: 'fire', name: 'Mid and West Fire and Rescue' }, people: null }],
};

const compared = (given: string, dateOfBirth: string | null, addresses: string[]): Json<'viewReview'>['records'][number] => ({ names: [{ given, family: 'Jones' }], dateOfBirth, expectedDate: null, addresses });
/** A pair that is hard to tell: day and month are the other way round, and a sister lives there too. */
export const pair: Json<'viewReview'> = {
  reviewId: ids.review, question: 'pair', questionText: 'Are these two records of one person?',
  records: [compared('Mair', '2011-03-12', ['14 Heol y Bont, Cwm, SA99 1AB']), compared('Mari', '2011-12-03', ['14 Heol y Bont, Cwm, SA99 1AB', '2 Stryd Fawr, Tawe, SA99 2CD'])],
  findings: [{ field: 'dateOfBirth', finding: 'swapped', text: 'Day and month of birth are swapped.' }, { field: 'name', finding: 'similar', text: 'The given name is spelt differently.' }],
  rivals: [{ fields: compared('Megan', '2013-05-06', ['14 Heol y Bont, Cwm, SA99 1AB']), findings: [[{ field: 'dateOfBirth', finding: 'different', text: 'The dates of birth differ.' }], []] }],
  reasons: [{ code: 'typing-error', text: 'A slip of typing', for: ['same'] }, { code: 'twins-or-siblings', text: 'Twins or siblings', for: ['different'] }, { code: 'not-enough-to-tell', text: 'There is not enough to tell', for: ['unsure'] }],
};

/** A message for whoever may hold a protected record. */
export const message: components['schemas']['BrokerCase'] = {
  caseId: ids.message, at: '2026-11-20T15:10:00.000Z', status: 'open', answer: null, likely: true, message: 'Please call before four today.', reference: 'CW-2041',
  from: { name: 'Nia Probert', organisation: { code: 'W06000011', name: 'Cwm Council' }, phone: '01632 960123' },
  question: { person: { given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12' }, address: { line1: '14 Heol y Bont', postcode: 'SA99 1AB' } },
  records: [{ recordId: id('70'), service: 'childrens-social-care', caseRef: 'TC/5512', contact: { team: 'Assessment team 2', name: 'Sian Davies', phone: '01632 960200' } }],
};

/** Lets the fake core answer with all of these, as somebody in that role; what is posted is taken. */
export function answerAsCore(core: FakeCore, role: string): void {
  core.me = { ...core.me, role };
  const listed = (request: { url: string }): { users: readonly User[]; nextCursor: null } => {
    const query = new URL(request.url, 'http://core').searchParams;
    const fits = (each: User): boolean => (query.get('accountId') ?? each.accountId) === each.accountId && (query.get('status') ?? each.status) === each.status && (query.get('role') ?? each.role) === each.role;
    return { users: users.filter(fits), nextCursor: null };
  };
  const given: Record<string, unknown> = {
    'GET /v1/users': (_body: unknown, _session: object, request: { url: string }) => listed(request),
    'GET /v1/teams': { teams: [{ teamId: ids.team, name: 'Assessment 2', managerId: ids.elin, members: 3, status: 'active' }] },
    'GET /v1/access-requests': { requests: applications, nextCursor: null },
    'POST /v1/access-requests': { received: true },
    'POST /v1/access-requests/:id/vouching': { requestId: ids.wyn, vouchedBy: ids.nia },
    'POST /v1/access-requests/:id/decision': (body: { decision: string }) => ({ requestId: ids.role, decision: body.decision, accountId: null }),
    'POST /v1/users/:id/confirmation': { accountId: ids.owain, confirmDue: '2027-11-21' },
    'POST /v1/users/:id/suspension': { accountId: ids.owain, status: 'suspended' },
    'POST /v1/users/:id/reinstatement': { accountId: ids.sam, status: 'active' },
    'POST /v1/users/:id/closure': { accountId: ids.owain, status: 'closed', handOver: { sponsored: [ids.sam], teams: [], requests: [], references: [ids.declaration] } },
    'POST /v1/users/:id/changes': { accountId: ids.owain, changed: ['trainingOn'] },
    'GET /v1/audit-events': { events, nextCursor: '1763629800000~0198f000-0000-7000-8000-000000000042' },
    'POST /v1/audit-searches': auditSearch,
    'POST /v1/record-views': recordViews,
    'POST /v1/audit-exports': auditExport,
    'GET /v1/feeds': { feeds },
    'GET /v1/feeds/cwm-children/quarantine': { rows: refused, nextCursor: '212-120' },
    'GET /v1/feeds/cwm-schools/quarantine': { rows: [], nextCursor: null },
    'POST /v1/feeds/cwm-children/redrive': { applied: 1, stillRejected: 2 },
    'GET /v1/feeds/cwm-children/onboarding': onboarding,
    'POST /v1/feeds/cwm-children/onboarding/workshops': onboarding,
    'GET /v1/feeds/cwm-children/scorecards': { scorecards: [scorecard, { ...scorecard, week: '2026-11-09', records: 18_000 }] },
    'GET /v1/feeds/cwm-schools/scorecards': { scorecards: [] },
    'POST /v1/feeds/cwm-children/suspension': { state: 'suspended' },
    'GET /v1/reviews': { reviews: [{ reviewId: ids.review, question: 'pair', questionText: pair.questionText, openedAt: '2026-11-19T06:00:00.000Z', dueAt: '2026-11-20T06:00:00.000Z' }], remainingToday: 58, nextCursor: null },
    'POST /v1/reviews/:id/view': pair,
    'POST /v1/reviews/:id/verdicts': { verdictId: id('51'), effect: 'waits' },
    'GET /v1/broker-cases': { cases: [{ caseId: ids.message, at: message.at, status: 'open', answer: null, answeredAt: null, late: true }], nextCursor: null },
    'POST /v1/broker-cases/:id/read': message,
    'POST /v1/broker-cases/:id/answer': { caseId: ids.message, status: 'answered' },
    'POST /v1/broker-cases/:id/close': { caseId: ids.message, status: 'closed' },
  };
  for (const [call, answer] of Object.entries(given)) core.answers.set(call, answer);
  answerLaw(core);
  answerRooms(core);
  answerAssurance(core);
  answerMisuse(core);
}
