import { randomBytes, randomUUID } from 'node:crypto';

import type { AnswerWorld } from '../answer-world.ts';
import { headline } from '../answer-world.ts';
import { seedRow } from './seed-row.ts';

/** Of one kind of id: one of the caller's own, where a request needs one; those that exist and are not the caller's; and how an id looks that nobody has. */
export type IdKind = { readonly own?: string; readonly foreign: readonly [string, ...string[]]; readonly unknown: () => string };

/**
 * Each name under which an id stands in a path or body, with one of another organisation or person; where one name means two things, the operation stands before it. A new name must
 * be added here: how is one made that the caller may not see? Each is made when it is first asked for.
 */
export async function foreignIds(world: AnswerWorld): Promise<(operationId: string, name: string) => Promise<IdKind>> {
  const { council, police, core, database } = world;
  const shown = await showOne(world);
  const unknown = (): string => core.ids.uuid();
  const at = core.clock.now();
  const later = new Date(at.getTime() + 3_600_000);
  /** A row of the police's, by the name of its key. */
  const ofPolice = async (table: string, key: string, values: Record<string, unknown> = {}): Promise<IdKind> => {
    const id = randomUUID();
    await seedRow(database, table, { organisation_id: police.organisationId, [key]: id, ...values });
    return { foreign: [id], unknown };
  };
  /** Gives the council's practitioner duties beside their role, without which no id is looked at. */
  const withDuties = async (duties: readonly string[], kind: Promise<IdKind>): Promise<IdKind> => {
    const account_id = await world.accountOf(council, 'practitioner');
    for (const duty of duties) await seedRow(database, 'designation', { organisation_id: council.organisationId, account_id, duty });
    return kind;
  };
  const makers: Readonly<Record<string, () => Promise<IdKind>>> = {
    declarationId: async () => ({
      own: shown.declarationId,
      foreign: [await world.declare(await world.signInToken(police, { role: 'practitioner' })), await world.declare(await world.signInToken(council, { role: 'practitioner', name: 'colleague' }))],
      unknown,
    }),
    personId: async () => ({ own: shown.personId, foreign: [shown.otherPersonId], unknown }),
    placeId: async () => {
      const [own, foreign] = await placesOf(world);
      return { own, foreign: [foreign], unknown };
    },
    involvementId: async () => ({ own: shown.involvementId, foreign: [shown.otherInvolvementId], unknown }),
    feedId: async () => ({ own: council.feedId, foreign: [police.feedId], unknown: () => `p-${unknown().slice(-4)}-police` }),
    reviewId: async () => {
      const reviewId = randomUUID();
      const [a, b] = shown.lookIds;
      await seedRow(database, 'review', { review_id: reviewId, kind: 'pair', status: 'open', look_a: a, look_b: b, reviewers_needed: 1 });
      return { foreign: [reviewId], unknown };
    },
    clientId: async () => ({ own: council.connectorId, foreign: [police.connectorId], unknown: () => `connector-${unknown().slice(-4)}` }),
    requestId: () => ofPolice('client_key_request', 'request_id', { client_id: police.connectorId }),
    overrideId: () => withDuties(['override'], ofPolice('override', 'override_id', { close_by: later, expires_at: later })),
    shieldId: () => withDuties(['shield-approval'], ofPolice('shield', 'shield_id', { status: 'pending' })),
    'endListEntry entryId': () => withDuties(['never-load-list', 'refuge-list'], ofPolice('list_entry', 'entry_id', { list: 'refuge' })),
    'withdrawServiceDirectoryEntry entryId': () => ofPolice('service_contact', 'entry_id'),
    resetId: () => ofPolice('factor_reset', 'reset_id', { expires_at: later, decided_by: null, decided_at: null, outcome: null }),
    sessionId: () => ofPolice('user_session', 'session_id', { idle_seconds: 600, signed_in_at: at, expires_at: later }),
    agreementId: async () => {
      await database.sql("insert into agreement (agreement_id, version, valid_from, display_months, storage_months) values ('others', 1, '2020-01-01', 12, 36)");
      await database.sql("insert into agreement_contributor (agreement_id, version, organisation_id, feed_id) values ('others', 1, $1, $2)", [police.organisationId, police.feedId]);
      return { own: 'main', foreign: ['others'], unknown: () => `agreement-${unknown().slice(-4)}` };
    },
    disputeId: () => ofPolice('dispute', 'dispute_id', { about: 'person', status: 'open', beside: [], due_at: later, closed_at: null, basis: null }),
    caseId: () => ofPolice('broker_case', 'case_id', { status: 'open' }),
    rightsCaseId: async () => {
      const lead = await world.signInToken(council, { role: 'information-governance-lead' });
      const asked = { kind: 'access', reference: 'REF-100', subject: { family: 'Oyelaran' }, requester: { relation: 'self', name: 'Siobhan Oyelaran' }, identityChecked: true, noConflict: true };
      const own = (await world.post('/v1/rights-cases', lead, { ...asked, receivedOn: at.toISOString().slice(0, 10) })).json<{ caseId: string }>().caseId;
      return { own, ...(await ofPolice('rights_case', 'case_id', { kind: 'access', status: 'open', opened_by: police.accountId })) };
    },
    withholdingId: () => ofPolice('rights_withholding', 'withholding_id', { status: 'proposed' }),
    taskId: () => ofPolice('rights_task', 'task_id', { ask: 'remove', status: 'open' }),
    recordId: async () => ({ own: unknown(), foreign: [shown.otherInvolvementId], unknown }),
    alertId: () => ofPolice('misuse_alert', 'alert_id', { rule: 'volume', severity: 'low', owner: 'team-lead', occasion: randomBytes(32), outcome: null, settled_by: null, settled_at: null }),
    sampleId: () => ofPolice('dip_sample', 'sample_id', { verdict: null, decided_by: null, decided_at: null, declaration_id: shown.declarationId }),
    watchId: () => ofPolice('watch_entry', 'entry_id', { until: '2099-01-01' }),
    contactId: () => ofPolice('stale_contact', 'contact_id', { stale: 'unanswered' }),
    accessRequestId: () => ofPolice('access_request', 'request_id', { kind: 'account', origin: 'applicant', role: 'practitioner', lapses_at: later, email_mac: randomBytes(32), staff_mac: randomBytes(32), sealed: randomBytes(64) }),
    organisationCode: async () => ({ own: council.code, foreign: [police.code], unknown: () => `Z-${unknown().slice(-4)}` }),
    teamId: async () => {
      const own = randomUUID();
      await seedRow(database, 'team', { organisation_id: council.organisationId, team_id: own, status: 'active', sealed: core.keys.seal(council.organisationId, 'team', own, { name: 'North team' }) });
      return { own, ...(await ofPolice('team', 'team_id', { status: 'active' })) };
    },
    accountId: async () => ({ own: await world.accountOf(council, 'broker', 'colleague'), foreign: [police.accountId], unknown }),
    managerId: async () => ({ foreign: [police.accountId], unknown }),
    account: async () => ({ foreign: [police.accountId], unknown }),
  };
  const made = new Map<string, Promise<IdKind>>();
  return async (operationId, name) => {
    const key = makers[`${operationId} ${name}`] === undefined ? name : `${operationId} ${name}`;
    const make = makers[key];
    if (make === undefined) throw new Error(`${operationId}: say in foreign-ids.ts how a ${name} is made that the caller may not see`);
    const kind = made.get(key) ?? make();
    made.set(key, kind);
    return kind;
  };
}

/** The places in the store, of which the first is answered under the practitioner's own declaration. */
async function placesOf(world: AnswerWorld): Promise<readonly [own: string, other: string]> {
  const [own, other] = await world.database.sql<{ place_id: string }>('select place_id from place order by place_id');
  if (own === undefined || other === undefined) throw new Error('too few places are stored');
  await world.database.sql('insert into declaration_place (organisation_id, declaration_id, place_id) select organisation_id, declaration_id, $1 from declaration', [own.place_id]);
  return [own.place_id, other.place_id];
}

/** Two people in the store, of whom the council's practitioner has been shown one. */
async function showOne(world: AnswerWorld) {
  const { council, police, health, database } = world;
  const person = (given: string, family: string) => ({ names: [{ given, family, use: 'usual' as const }], dateOfBirth: { value: '1951-01-30', precision: 'day' as const } });
  const date = new Date(world.core.clock.now().getTime() - 10 * 86_400_000).toISOString().slice(0, 10);
  await world.deliver(police, [headline({ sourceRef: 'p1', date, person: person('Alun', 'Beynon'), addresses: [{ lines: ['3 Mill Lane', 'Walsall'], postcode: 'WS1 3DD', role: 'home' }] })]);
  await world.deliver(health, [headline({ sourceRef: 'h1', date, person: person('Siobhan', 'Oyelaran'), addresses: [{ lines: ['14 Mill Lane', 'Walsall'], postcode: 'WS1 3DD', role: 'home' }] })]);
  const asker = await world.signInToken(council, { role: 'practitioner' });
  const declarationId = await world.declare(asker, { subject: 'adult', gateway: 'care-act-2014-s42' });
  const answer = await world.post('/v1/searches', asker, { declarationId, person: { given: 'Siobhan', family: 'Oyelaran', dateOfBirth: '1951-01-30' } });
  const [found] = answer.json<{ people: { personId: string; involvements?: { involvementId: string }[] }[] }>().people;
  const involvementId = found?.involvements?.[0]?.involvementId;
  if (found === undefined || involvementId === undefined) throw new Error(`the search that makes an own person found nobody: ${answer.body}`);
  const rows = await database.sql<{ person_id: string; look_id: string; record_id: string }>('select person_id, look_id, record_id from variant join record using (organisation_id, variant_id)');
  const other = rows.find(({ person_id }) => person_id !== found.personId);
  return { declarationId, personId: found.personId, involvementId, otherPersonId: other?.person_id ?? '', otherInvolvementId: other?.record_id ?? '', lookIds: rows.map(({ look_id }) => look_id).toSorted() };
}
