import { randomUUID } from 'node:crypto';

import type { AnswerWorld } from '../answer-world.ts';
import { headline } from '../answer-world.ts';

/** Of one kind of id: one of the caller's own, where a request needs one; those that exist and are not the caller's; and how an id looks that nobody has. */
export type IdKind = { readonly own?: string; readonly foreign: readonly [string, ...string[]]; readonly unknown: () => string };

/**
 * Each name under which an id stands in a path or body, with one of another organisation or person. A new name must be added here: how is one made that the caller may not see?
 */
export async function foreignIds(world: AnswerWorld): Promise<Readonly<Record<string, IdKind>>> {
  const { council, police, health, database, core } = world;
  const asker = await world.signInToken(council, { role: 'practitioner' });
  const person = { names: [{ given: 'Alun', family: 'Beynon', use: 'usual' as const }], dateOfBirth: { value: '1951-01-30', precision: 'day' as const } };
  await world.deliver(police, [headline({ sourceRef: 'p1', person })]);
  await world.deliver(health, [headline({ sourceRef: 'h1', person: { ...person, names: [{ given: 'Siobhan', family: 'Oyelaran', use: 'usual' }] } })]);
  const people = await database.sql<{ person_id: string; look_id: string }>('select person_id, look_id from variant order by look_id');
  const [one, other] = people;
  const declarationId = await world.declare(asker, { subject: 'adult', gateway: 'care-act-2014-s42' });
  const answer = await world.post('/v1/searches', asker, { declarationId, person: { given: 'Siobhan', family: 'Oyelaran', dateOfBirth: '1951-01-30' } });
  const answered = answer.json<{ people: { personId: string }[] }>().people[0]?.personId;
  if (answered === undefined) throw new Error(`the search that makes an own person found nobody: ${answer.body}`);
  const reviewId = randomUUID();
  await database.sql("insert into review values ($1, sha256($2), 'pair', 'open', $3, $4, null, null, null, null, 1, 0.5, 1, null, 'model', now())", [reviewId, Buffer.from(reviewId), one?.look_id, other?.look_id]);
  const requestId = randomUUID();
  await database.sql("insert into client_key_request values ($1, $2, $3, 'next', '{}', $4, now())", [police.organisationId, requestId, police.connectorId, police.accountId]);
  const uuid = (): string => core.ids.uuid();
  return {
    declarationId: { own: declarationId, foreign: [await world.declare(await world.signInToken(police, { role: 'practitioner' })), await world.declare(await world.signInToken(council, { role: 'practitioner', name: 'colleague' }))], unknown: uuid },
    personId: { own: answered, foreign: [people.find(({ person_id }) => person_id !== answered)?.person_id ?? ''], unknown: uuid },
    feedId: { own: council.feedId, foreign: [police.feedId], unknown: () => `p-${uuid().slice(-4)}-police` },
    reviewId: { foreign: [reviewId], unknown: uuid },
    clientId: { own: council.connectorId, foreign: [police.connectorId], unknown: () => `connector-${uuid().slice(-4)}` },
    requestId: { foreign: [requestId], unknown: uuid },
  };
}
