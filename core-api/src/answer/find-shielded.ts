import type { Core } from '../core.ts';
import { searchCandidates } from '../store/sql/search-candidates.ts';
import { selectVariantRecords } from '../store/sql/select-variant-records.ts';
import type { Db } from '../store/store.ts';
import type { FoundPeople } from './find-people.ts';
import { standsOut } from './find-people.ts';
import { isInDisplay } from './is-displayable.ts';
import type { OpenVariant } from './open-sealed.ts';
import { openRecord, openVariant } from './open-sealed.ts';
import type { OpenScope } from './open-scope.ts';
import { rankVariants } from './rank-variants.ts';
import type { PersonSought } from './read-question.ts';

const maxLooks = 2_000;
const nobody: FoundPeople = { people: [], refine: false };

/**
 * The one shielded person that a whole question names beyond doubt, among what the scope lets be seen; nobody where two might be meant. The only code that derives keys of the shielded realm from a
 * question: for an override, never for a search. Location is no evidence and is not shown.
 */
export async function findShielded(db: Db, core: Core, scope: OpenScope, { features, keys }: PersonSought): Promise<FoundPeople> {
  if (scope.access.organisations.length === 0) return nobody;
  const rows = await db.rows(searchCandidates, [keys.map((key) => core.keys.macBigint('shielded', key).toString()), maxLooks]);
  const shielded = rows.flatMap((row) => (row.sealed === null ? [] : [openVariant(core, row)])).filter(({ level }) => level === 2);
  const people = rankVariants(features, shielded).flatMap((ranked) => {
    const variants = shielded.filter(({ personId }) => personId === ranked.personId);
    return [{ person: { personId: ranked.personId, variants, records: [], isRestricted: true }, ranked }];
  });
  const [best] = people;
  if (best === undefined || !standsOut({ people, refine: false })) return nobody;
  const records = await recordsOf(db, core, scope, best.person.variants);
  return records.length === 0 ? nobody : { people: [{ ...best, person: { ...best.person, records } }], refine: false };
}

async function recordsOf(db: Db, core: Core, scope: OpenScope, variants: readonly OpenVariant[]) {
  const rows = await db.rows(selectVariantRecords, [
    variants.map(({ organisationId }) => organisationId),
    variants.map(({ variantId }) => variantId),
    scope.readable.organisationIds,
    scope.readable.feedIds,
    scope.today,
  ]);
  return rows.map((row) => openRecord(core, row)).filter((record) => isInDisplay(record, scope));
}
