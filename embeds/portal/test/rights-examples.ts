import type { components } from '@mast/openapi';

import type { FakeCore } from './fake-core.ts';

type Schemas = components['schemas'];
const id = (end: string): string => `0198f000-0000-7000-8000-00000000b0${end}`;
const owain = '0198f000-0000-7000-8000-000000000002';

/** Ids of the invented cases below. */
export const rightsIds = { case: id('01'), record: id('10'), hidden: id('11'), withholding: id('20'), task: id('30') } as const;

/** A case in which everything waits for something. */
export const rightsCase: Schemas['RightsCase'] = {
  caseId: rightsIds.case,
  kind: 'rectification',
  status: 'open',
  outcome: null,
  reference: 'IG-2026-14',
  subject: { given: 'Nesta', family: 'Bowen', dateOfBirth: '1979-04-05', nhsNumber: '9990000018' },
  requester: { relation: 'representative', name: 'Rhian Solicitor', address: '1 Wind Street\nSwansea' },
  asks: 'Her date of birth is wrong',
  receivedOn: '2026-10-20',
  dueOn: '2026-11-20',
  standing: 'late',
  stoppedFor: null,
  extended: false,
  acknowledgedOn: null,
  records: [rightsIds.record],
  steps: [{ step: 'opened', at: '2026-10-20T09:00:00.000Z', by: owain }],
  withholdings: [{ withholdingId: rightsIds.withholding, exemption: 'crime', scope: 'search-log', reason: 'The police were asked and say so', status: 'proposed', chosenBy: owain, decidedBy: null }],
  tasks: [{ taskId: rightsIds.task, recordId: rightsIds.record, ask: 'correct', status: 'refused', parts: ['birth'], openedAt: '2026-10-21T09:00:00.000Z', closedAt: '2026-10-22T09:00:00.000Z', refusal: 'It was checked against the birth certificate' }],
  referrals: [{ organisationCode: 'SWP', reference: id('02'), at: '2026-10-21T10:00:00.000Z' }],
  partners: [{ code: 'SWP', name: 'South Wales Police' }, { code: '7A3', name: 'Swansea Bay University Health Board' }],
  hasAnswer: false,
};
const record: Schemas['RightsFound']['records'][number] = {
  recordId: rightsIds.record, feedId: 'cwm-children', sourceRef: 'TC/5512', service: 'childrens-social-care', kind: 'involvement', date: '2026-03-03', status: 'open', caseRef: 'TC/5512', names: ['Nesta Bowen'], dateOfBirth: '1979-04-05', addresses: ['7 Heol Las, SA1 1AA'], level: 0, likely: true,
};
const hidden = { ...record, recordId: rightsIds.hidden, sourceRef: 'TC/9', level: 2, likely: false };

export const rightsContent: Schemas['RightsContent'] = {
  records: [{ ...record, rule: 'without-location' }, { ...hidden, rule: 'undecided' }],
  missing: [],
  log: 'left-out',
  looks: [{ organisation: { code: 'SWP', name: 'South Wales Police' }, day: '2026-10-02', rule: 'left-out' }],
  isNothing: false,
};

/** Lets the fake core answer with all of these. */
export function answerRights(core: FakeCore): void {
  const given: Record<string, unknown> = {
    'GET /v1/rights-cases': {
      cases: [
        { caseId: rightsIds.case, kind: 'rectification', status: 'open', reference: 'IG-2026-14', receivedOn: '2026-10-20', dueOn: '2026-11-20', standing: 'late', openedAt: '2026-10-20T09:00:00.000Z', isReferred: false, outcome: null },
        { caseId: id('03'), kind: 'access', status: 'open', reference: id('03'), receivedOn: '2026-11-18', dueOn: null, standing: 'stopped', openedAt: '2026-11-18T09:00:00.000Z', isReferred: true, outcome: null },
      ],
      nextCursor: null,
    },
    'POST /v1/rights-cases': { caseId: rightsIds.case, status: 'open', dueOn: '2026-12-20' },
    'POST /v1/rights-cases/:id/read': rightsCase,
    'POST /v1/rights-cases/:id/steps': { caseId: rightsIds.case, status: 'open', dueOn: '2026-12-20' },
    'POST /v1/rights-cases/:id/record-search': { records: [record, hidden], refine: true },
    'POST /v1/rights-cases/:id/records': { caseId: rightsIds.case, status: 'open', dueOn: '2026-12-20' },
    'POST /v1/rights-cases/:id/content': rightsContent,
    'POST /v1/rights-cases/:id/withholdings': { withholdingId: rightsIds.withholding, status: 'proposed' },
    'POST /v1/rights-withholdings/:id/decision': { withholdingId: rightsIds.withholding, status: 'agreed' },
    'POST /v1/rights-cases/:id/letters': { fileName: 'answer-0198f000-en', text: 'Our answer\n', html: '<!doctype html>\n', isSent: false },
    'POST /v1/rights-cases/:id/answer': { caseId: rightsIds.case, status: 'closed', dueOn: null },
    'POST /v1/rights-cases/:id/referrals': { reference: id('04') },
    'POST /v1/rights-cases/:id/tasks': { taskId: rightsIds.task, status: 'open' },
    'GET /v1/rights-tasks': { tasks: [{ taskId: rightsIds.task, feedId: 'cwm-children', sourceRef: 'TC/5512', service: 'childrens-social-care', ask: 'correct', parts: ['birth'], note: 'Born on 4 May, by the birth certificate', status: 'open', openedAt: '2026-10-21T09:00:00.000Z', closedAt: null }] },
    'POST /v1/rights-tasks/:id/refusal': { taskId: rightsIds.task, status: 'refused' },
    'GET /v1/rights-law': {
      clocks: [{ kind: 'access', act: 'UK GDPR', provision: 'article 15', text: 'One calendar month. To be confirmed by an information-governance lawyer.', status: 'to-be-confirmed' }],
      exemptions: [
        { id: 'crime', title: 'Prevention or detection of crime', text: 'Giving it would be likely to prejudice the prevention or detection of crime.', test: 'The prejudice is likely. To be confirmed by an information-governance lawyer.', act: 'Data Protection Act 2018', provision: 'Schedule 2, paragraph 2', status: 'to-be-confirmed' },
        { id: 'child-abuse-data', title: 'Child abuse data', text: 'Data about whether the person is or has been the subject of child abuse.', test: 'Giving it would not be in their best interests. To be confirmed by an information-governance lawyer.', act: 'Data Protection Act 2018', provision: 'Schedule 3, Part 5', status: 'to-be-confirmed' },
      ],
    },
  };
  for (const [call, answer] of Object.entries(given)) core.answers.set(call, answer);
}

