import type { CaseSystemSettingsInput } from '../settings.ts';

const mair = { given: 'Mair', family: 'Jones', dateOfBirth: '2011-03-12' };

/** The people whom the panel's examples are about. */
export const mockCases: CaseSystemSettingsInput['cases'] = [
  {
    caseRef: 'CW-2041', subject: 'Mair Jones', person: mair, stage: 'plan', openedDaysAgo: 41,
    household: [{ ...mair, relation: 'child' }, { given: 'Gethin', family: 'Jones', dateOfBirth: '2016-08-30', relation: 'child' }, { given: 'Rhian', family: 'Jones', dateOfBirth: '1984-02-01', relation: 'mother' }],
    nextStep: { what: { en: 'Strategy discussion', cy: 'Trafodaeth strategaeth' }, inDays: 0 },
  },
  { caseRef: 'CW-2077', subject: 'Flat 3, 22 The High Street', address: { line1: 'Flat 3', line2: '22 The High Street', town: 'Cwm', postcode: 'SA99 1AA' }, stage: 'new', openedDaysAgo: 1 },
];
