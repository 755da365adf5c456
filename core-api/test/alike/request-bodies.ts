import type { Role } from '../../src/shared/roles.ts';

type Body = Readonly<Record<string, unknown>>;

const reason = { reason: 'domestic-abuse', reference: 'REF-100' };

/** Bodies that the schema alone does not tell. */
export const bodies: Readonly<Record<string, Body>> = {
  createSearch: { person: { family: 'Bond', dateOfBirth: '1968-11-04' } },
  resumeQuestion: { reference: '7F3A-1A2B' },
  lookUpAddress: { query: '22', postcode: 'WS1 3DD' },
  createBatch: { sequence: 1, previousCursor: null, cursor: 'c', mode: 'delta', rows: [] },
  requestClientKey: { key: { kty: 'EC', crv: 'P-256', kid: 'k', x: 'x'.repeat(43), y: 'y'.repeat(43) } },
  createBrokerMessage: { message: 'Please call me about this', phone: '0300 000 0000' },
  draftAgreement: { documents: [{ kind: 'dsa', sha256: 'a'.repeat(64) }] },
  signAgreement: { termsSha256: 'a'.repeat(64) },
  recordOnboardingStep: { state: 'open', on: '2026-11-20' },
  openRightsTask: { ask: 'restrict' },
  createSeparation: { one: { feedId: '', ref: 'a' }, other: { feedId: '', ref: 'b' } },
};

/** Bodies in which ids stand that the least body of an operation has not. What is written in an id's place is put in by the pairs. */
export const furtherBodies: Readonly<Record<string, readonly ((first: object) => Body)[]>> = {
  createAccessRequest: [(first) => ({ ...first, teamId: '' }), () => ({ kind: 'role', accountId: '', role: 'team-lead' })],
  askShield: [() => ({ ...reason, subject: { declarationId: '', personId: '' } }), () => ({ ...reason, subject: { feedId: '', ref: 'a' } })],
  endSessions: [() => ({ accountId: '' })],
  createTeam: [(first) => ({ ...first, managerId: '' })],
  changeTeam: [() => ({ managerId: '' })],
  findRightsRecords: [() => ({ feedId: '', ref: 'a' })],
  withholdRights: [(first) => ({ ...first, scope: 'record', recordId: '' })],
  changeUser: [() => ({ teamId: '' })],
  searchAudit: [() => ({ about: { personId: '' } }), () => ({ about: { record: { feedId: '', ref: 'a' } } }), () => ({ account: '' })],
  listRecordViews: [() => ({ record: { feedId: '', ref: 'a' } })],
};

/** What a query says besides the id, and who then asks, where it is not the first role of the table. */
export const queries: Readonly<Record<string, { readonly words: string; readonly role: Role }>> = { listAuditEvents: { words: 'scope=organisation&', role: 'information-governance-lead' } };

/** Ids without a pair, and why. Each line is reviewed. */
export const unpaired: Readonly<Record<string, string>> = {
  'searchAudit about.personId': 'lists leaves of the caller’s own organisation alone, and among them that it asked about this id before; audit/reading/reading.pg.test.ts holds that another’s are not among them',
  'searchAudit about.record.feedId': 'the same: a feed of another organisation names no record of one’s own, and what is listed is that it was asked before',
  'vouchAccessRequest teamId': 'kept unread; whoever decides hears `team-unknown` of a foreign team as of none',
  'referRightsCase organisationCode': 'every partner may be named, and everybody may list them; naming one says nothing of what it holds',
  'draftAgreement contributors.0.feedId': 'a draft that names another party’s feed must say which names are wrong; feeds are named in every answer’s coverage',
  'draftAgreement signatories.0.accountId': 'a draft names who signs for each party; account ids are 122 random bits, handed over by the party itself',
};
