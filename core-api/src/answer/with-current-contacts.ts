import { currentContacts } from '../contacts/current-contacts.ts';
import type { Core } from '../core.ts';
import type { OrganisationId } from '../shared/brands.ts';
import type { Db } from '../store/store.ts';
import type { Involvement } from './answer-schema.ts';
import type { Draft } from './assemble.ts';
import type { Language } from './language.ts';
import type { OpenScope } from './open-scope.ts';

/** The draft with the team's contact in place of those that have run out or do not answer. The transaction still sees the organisations of the scope. */
export async function withCurrentContacts(db: Db, core: Core, scope: OpenScope, draft: Draft, language: Language): Promise<Draft> {
  const owners = new Map([...scope.feeds].map(([key, { organisation }]) => [organisation.code, key.slice(0, key.indexOf('/')) as OrganisationId]));
  const all = [...draft.people, ...draft.places].flatMap(({ involvements }) => involvements ?? []);
  const named = all.flatMap(({ organisation, contact }) => {
    const organisationId = owners.get(organisation.code);
    return organisationId === undefined ? [] : [{ organisationId, contact }];
  });
  const instead = await currentContacts(db, core, named, scope.today, language);
  if (instead.size === 0) return draft;
  const renewed = <Shown extends { involvements?: Involvement[] | undefined }>(one: Shown): Shown =>
    one.involvements === undefined ? one : { ...one, involvements: one.involvements.map((involvement) => ({ ...involvement, contact: instead.get(involvement.contact) ?? involvement.contact })) };
  return { ...draft, people: draft.people.map(renewed), places: draft.places.map(renewed) };
}
