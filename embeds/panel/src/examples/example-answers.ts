import type { Answer, AnswerPerson, Contact, Coverage, Disputed, Involvement, Organisation } from '../core/wire.ts';

const police: Organisation = { code: 'south-wales-police', name: 'South Wales Police' };
const council: Organisation = { code: 'W06000012', name: 'Tawe City Council' };
const health: Organisation = { code: '7A3', name: 'Tawe Bay University Health Board' };
const fire: Organisation = { code: 'mawwfire', name: 'Mid and West Fire and Rescue' };
const own: Organisation = { code: 'W06000011', name: 'Cwm Council' };

const at = (day: string): string => `${day}T05:30:00.000Z`;
let made = 0;
const involvement = (organisation: Organisation, service: string, contact: Contact, rest: Partial<Involvement> & { recordDate: string }): Involvement => {
  made += 1;
  return {
    involvementId: `0198f000-0000-7000-8000-${String(made).padStart(12, '0')}`,
    asOf: at('2026-11-20'),
    organisation,
    service,
    kind: 'event',
    status: 'closed',
    fullName: 'Mair Jones',
    dateOfBirth: '2011-03-12',
    contact,
    sensitive: false,
    ...rest,
  };
};

const desk: Contact = { team: 'Public protection desk', phone: '01632 960100', hours: 'Mon to Fri 08:00–17:00', outOfHours: '101' };
const assessment: Contact = { team: 'Assessment team 2', role: 'Social worker', name: 'Sian Davies', phone: '01632 960200', email: 'assessment2@tawe.example', hours: 'Mon to Thu 08:30–17:00', outOfHours: '01632 960299', validTo: '2027-01-31' };
const hub: Contact = { team: 'Safeguarding hub', name: 'Owen Pryce', phone: '01632 960300', validTo: '2026-10-01', stale: 'expired' };
const duty: Contact = { team: 'Duty team', phone: '01632 960400' };

const involvements: Involvement[] = [
  involvement(police, 'police', desk, { recordDate: '2026-11-17', caseRef: 'SWP-88121' }),
  involvement(police, 'police', desk, { recordDate: '2026-11-02' }),
  involvement(police, 'police', desk, { recordDate: '2026-02-20' }),
  involvement(council, 'childrens-social-care', assessment, { recordDate: '2025-03-03', kind: 'involvement', status: 'open', caseRef: 'TC/5512' }),
  involvement(health, 'health', hub, { recordDate: '2026-09-12', sensitive: true }),
  involvement(health, 'health', hub, { recordDate: '2026-03-01', sensitive: true }),
  involvement(own, 'childrens-social-care', duty, { recordDate: '2026-04-10', endDate: '2026-05-30', kind: 'involvement', caseRef: 'CW-2041' }),
  involvement(fire, 'fire', { team: 'Community safety' }, { recordDate: '2026-02-14', asOf: at('2026-11-19') }),
];

const coverage: Coverage[] = [
  { organisation: own, feed: 'cwm-children', feedName: 'Children’s social care', state: 'current', lastGood: at('2026-11-21'), doesNotShare: [] },
  { organisation: council, feed: 'tawe-children', feedName: 'Children’s social care', state: 'current', lastGood: at('2026-11-21'), doesNotShare: ['private fostering'] },
  { organisation: council, feed: 'tawe-adults', feedName: 'Adults’ social care', state: 'current', lastGood: at('2026-11-21'), doesNotShare: [] },
  { organisation: police, feed: 'swp-headlines', feedName: 'Police contacts', state: 'current', lastGood: at('2026-11-20'), doesNotShare: ['road traffic incidents'] },
  { organisation: health, feed: 'tb-safeguarding', feedName: 'Safeguarding hub', state: 'current', lastGood: at('2026-11-20'), doesNotShare: ['GP contacts', 'sexual health'] },
  { organisation: fire, feed: 'maw-visits', feedName: 'Home visits', state: 'late', lastGood: at('2026-11-19'), doesNotShare: [] },
  { organisation: { code: 'cwm-schools', name: 'Cwm schools' }, feed: 'cwm-schools', feedName: 'Attendance and exclusion', state: 'silent', lastGood: at('2026-10-30'), doesNotShare: [] },
];

const mair: AnswerPerson = {
  personId: '0198f000-0000-7000-8000-0000000000a1',
  band: 'strong',
  evidence: [
    { field: 'name', finding: 'same', text: 'The names are the same.', scope: 'question' },
    { field: 'dateOfBirth', finding: 'same', text: 'The dates of birth are the same.', scope: 'question' },
    { field: 'dateOfBirth', finding: 'swapped', text: 'Same family name and address; day and month of birth are swapped in one record.', scope: 'records' },
  ],
  names: ['Mair Jones', 'Mair Eleri Jones'],
  datesOfBirth: ['2011-03-12', '2011-12-03'],
  addresses: ['14 Heol y Bont, Cwm, SA99 1AB'],
  frequency: { '0-1': 2, '1-3': 1, '3-6': 0, '6-12': 4 },
  openBeforeWindow: 1,
  involvements,
};

const maybe: AnswerPerson = {
  personId: '0198f000-0000-7000-8000-0000000000a2',
  band: 'possible',
  evidence: [
    { field: 'name', finding: 'similar', text: 'The given name is spelt differently.', scope: 'question' },
    { field: 'dateOfBirth', finding: 'year-only', text: 'Only the year of birth is known.', scope: 'question' },
  ],
  names: ['Mari Jones'],
  datesOfBirth: ['2011'],
  addresses: ['2 Stryd Fawr, Tawe, SA99 2CD'],
  frequency: { '0-1': 0, '1-3': 1, '3-6': 0, '6-12': 0 },
  openBeforeWindow: 0,
};

/** One strong match, one possible one, gaps in the coverage, a withheld location, a contact that has left. */
export const exampleAnswer: Answer = {
  searchId: '0198f000-0000-7000-8000-00007f3ba9c2',
  environment: 'demonstration',
  askedAt: '2026-11-21T09:02:00.000Z',
  window: { from: '2025-11-21', to: '2026-11-21' },
  total: 8,
  refine: false,
  people: [mair, maybe],
  places: [],
  coverage,
  notice: 'These are headline records as the partners sent them, not the case and not a judgement. A protected record may exist besides these: ask the broker desk.',
  receipt: 'eyJhbGciOiJFUzI1NiJ9.e30.demonstration',
};

const without = (person: AnswerPerson): AnswerPerson => {
  const { involvements: _left, ...identity } = person;
  return identity;
};

/** Nobody stands out: identities only, and more than can be shown. */
export const severalAnswer: Answer = { ...exampleAnswer, refine: true, people: [without(mair), maybe] };

/** The possible match, opened on purpose. */
export const viewAnswer: Answer = {
  ...exampleAnswer,
  total: 1,
  people: [{ ...maybe, involvements: [involvement(police, 'police', desk, { recordDate: '2026-09-30', fullName: 'Mari Jones' })] }],
};

/** A record, but of nobody else. */
export const ownOnlyAnswer: Answer = {
  ...exampleAnswer,
  total: 1,
  people: [{ ...mair, frequency: { '0-1': 0, '1-3': 0, '3-6': 0, '6-12': 1 }, openBeforeWindow: 0, involvements: involvements.filter((each) => each.organisation === own) }],
};

/** Nothing shared, with two partners behind. */
export const nilAnswer: Answer = {
  ...exampleAnswer,
  total: 0,
  people: [],
  notice: 'No shared record was found. This does not mean that nobody is involved.',
};

/** One place. */
export const addressAnswer: Answer = {
  ...exampleAnswer,
  total: 0,
  people: [],
  places: [
    {
      placeId: '0198f000-0000-7000-8000-0000000000b1',
      address: 'Flat 3, 22 The High Street, Cwm, SA99 1AA',
      involvements: [involvement(fire, 'fire', { team: 'Community safety', phone: '01632 960500' }, { recordDate: '2026-10-14', fullAddress: 'Flat 3, 22 The High Street, Cwm, SA99 1AA' })],
    },
  ],
};

/** Every partner up to date. */
export const currentAnswer: Answer = { ...exampleAnswer, coverage: coverage.map((each) => ({ ...each, state: 'current', lastGood: at('2026-11-21') })) };

/** As an organisation that only reads sees it: no address of another partner, nor one compared. */
export const readerAnswer: Answer = {
  ...currentAnswer,
  people: [{ ...mair, addresses: [] }],
  coverage: currentAnswer.coverage.map((each) => (each.organisation === own ? each : { ...each, locationsWithheld: true })),
};

/** A nil under a gateway that does not reach every service, of an organisation that only reads and asked by address. */
export const narrowedAnswer: Answer = {
  ...nilAnswer,
  coverage: coverage.map((each) => {
    if (each.organisation === health) return { ...each, state: 'not-shared', locationsWithheld: true };
    return each.feed === 'tawe-adults' ? { ...each, state: 'not-shared', narrowedByGateway: true } : each;
  }),
};

const reported: Disputed = {
  since: at('2026-11-19'), about: 'person', state: 'reported',
  text: 'Somebody has reported that this record may be of another person. It is shown until a reviewer has looked: ask the agency before you rely on it.',
};

/** The same person looked at closer: who is said to live with her, who else is recorded at the address, and records that somebody reported. */
export const closerAnswer: Answer = {
  ...exampleAnswer,
  searchId: '0198f000-0000-7000-8000-00007f3bb001',
  people: [
    {
      ...mair,
      involvements: involvements.map((each, at) => (at === 1 || at === 3 ? { ...each, disputed: reported } : each)),
      household: {
        supplied: [
          { name: 'Rhian Jones', relation: 'mother', organisation: 'W06000012', disputed: { ...reported, text: 'This rests on a record that was reported as wrong and is being looked at.' } },
          { name: 'Gethin Jones', relation: 'brother', organisation: 'W06000012' },
        ],
        inferred: [{ name: 'Dafydd Rees', evidence: 'A record of the same address, dated within the year.' }],
      },
    },
  ],
};

/** Two places that the question could mean: no involvement of either. */
export const severalPlacesAnswer: Answer = {
  ...addressAnswer,
  places: ['Flat 3, 22 The High Street, Cwm, SA99 1AA', 'Flat 3a, 22 The High Street, Cwm, SA99 1AA'].map((address, index) => ({ placeId: `0198f000-0000-7000-8000-0000000000b${index + 1}`, address })),
};
