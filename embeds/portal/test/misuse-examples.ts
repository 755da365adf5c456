import type { components } from '@mast/openapi';

import type { FakeCore } from './fake-core.ts';

type Schemas = components['schemas'];
const id = (end: string): string => `0198f000-0000-7000-8000-0000000000${end}`;
const [owain, elin, sam] = [id('02'), id('03'), id('04')];

/** Ids of what stands below. */
export const misuseIds = { alert: id('a1'), settled: id('a2'), sample: id('a5'), watch: id('a8'), owain } as const;

type Alert = Schemas['MisuseAlertList']['alerts'][number];
const alert = (rest: Partial<Alert>): Alert => ({
  alertId: misuseIds.alert, accountId: owain, rule: 'own-surname', title: 'Asked about people of their own name', text: 'More cases bear the name of whoever asked than chance explains, given how common the name is here.', severity: 'medium',
  owner: 'information-governance-lead', figures: { cases: 41, ofTheName: 3, per10k: 2 }, leafId: id('41'), leaves: [id('41')], declarationId: id('30'), askedAt: '2026-11-21T09:02:00.000Z', raisedAt: '2026-11-21T09:02:07.000Z', outcome: null, settledBy: null, settledAt: null, ...rest,
});
const openAlert = alert({});
const settledAlert = alert({ alertId: misuseIds.settled, rule: 'volume', title: 'Many more cases than usual', severity: 'low', outcome: 'in-order', settledBy: elin, settledAt: '2026-11-20T10:00:00.000Z' });

const standings: Schemas['MisuseStandingList']['standings'] = [
  { accountId: sam, step: 'block', since: '2026-11-19T18:00:00.000Z', until: null, setBy: elin },
  { accountId: owain, step: 'reason', since: '2026-11-21T09:02:07.000Z', until: '2026-12-05T09:02:07.000Z', setBy: null },
];

const sample = { sampleId: misuseIds.sample, accountId: owain, askedAt: '2026-11-18T14:00:00.000Z', dueAt: '2026-12-02T14:00:00.000Z', gateways: ['vital-interests', 'care-act-2014-s42'], subject: 'adult', verdict: null } as const;
export const dipSample: Schemas['DipSample'] = { ...sample, gateways: [...sample.gateways], reason: 'He has not answered his door for two days', reasonCode: 'missing-person', reference: 'CW-2041' };

/** Lets the fake core answer what the pages about misuse ask; what is posted is taken. */
export function answerMisuse(core: FakeCore): void {
  const given: Record<string, unknown> = {
    'GET /v1/misuse-alerts': (_body: unknown, _session: object, request: { url: string }) => ({ alerts: request.url.includes('state=settled') ? [settledAlert] : [openAlert], nextCursor: null }),
    'POST /v1/misuse-alerts/:id/outcome': { alertId: misuseIds.alert, outcome: 'in-order' },
    'GET /v1/misuse-standings': { standings },
    'POST /v1/misuse-standings/:id': { accountId: owain, step: 'none', until: null },
    'GET /v1/misuse-rules': {
      rules: [
        { rule: 'own-surname', title: openAlert.title, text: openAlert.text, owner: 'information-governance-lead', severity: 'medium', step: 'notice', thresholds: { windowDays: 28, unlikelyBelow: 0.0005, ofANewerCore: 3 } },
        { rule: 'volume', title: settledAlert.title, text: settledAlert.text, owner: 'team-lead', severity: 'low', step: 'none', thresholds: { hourFloor: 12 } },
      ],
      staff: { accounts: 41, withBirth: 38, withAddress: 12 },
    },
    'GET /v1/dip-samples': { samples: [{ ...sample, overdue: true, decidedBy: null, decidedAt: null }], figures: { days: 90, inOrder: 31, ask: 2, concern: 1, waiting: 4 } },
    'POST /v1/dip-samples/:id/read': dipSample,
    'POST /v1/dip-samples/:id/verdict': { sampleId: misuseIds.sample, verdict: 'in-order' },
    'GET /v1/owner-notices': { teams: [{ teamId: id('10'), name: 'Assessment 2', on: true }, { teamId: id('11'), name: 'Duty', on: false }] },
    'POST /v1/teams/:id/owner-notices': { teamId: id('10'), on: false },
    'GET /v1/staff-particulars': {
      particulars: [
        { accountId: owain, births: 1, addresses: 2, familyNames: 0, leavesOn: '2026-12-12', givenBy: elin, givenAt: '2026-11-02T10:00:00.000Z' },
        { accountId: sam, births: 0, addresses: 0, familyNames: 0, leavesOn: null, givenBy: elin, givenAt: '2026-11-03T10:00:00.000Z' },
      ],
    } satisfies Schemas['StaffParticularsList'],
    'POST /v1/users/:id/particulars': { accountId: owain, births: 1, addresses: 0, familyNames: 0, leavesOn: null },
    'GET /v1/waiting': { recallNotices: 1, misuseAlerts: 3, dipSamples: 0, rightsCases: 2 } satisfies Schemas['Waiting'],
    'GET /v1/watch-list': { entries: [{ entryId: misuseIds.watch, until: '2027-01-31', enteredBy: elin, at: '2026-11-20T10:00:00.000Z', accounts: [owain] }] },
    'POST /v1/watch-list': { entryId: misuseIds.watch },
    'POST /v1/watch-list/:id/end': { entryId: misuseIds.watch },
  };
  for (const [route, answer] of Object.entries(given)) core.answers.set(route, answer);
}
