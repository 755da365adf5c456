import { personKeys } from '../match/keys.ts';
import { placeIdentity, placeParts } from '../match/places/place-identity.ts';
import { homesWithinKeys } from '../match/places/place-keys.ts';
import { normalisePerson } from '../normalise/normalise-person.ts';
import { normalisePlace } from '../normalise/normalise-place.ts';
import type { PlaceFeatures } from '../normalise/place-features.ts';
import { textsOf } from '../sensitivity/protect-record.ts';
import { recordText } from '../sensitivity/protection-mac.ts';
import type { OrganisationId } from '../shared/brands.ts';
import type { AddressDetails, PersonDetails } from '../shared/headline.ts';
import { selectCandidates } from '../store/sql/select-candidates.ts';
import { selectPersonVariants } from '../store/sql/select-person-variants.ts';
import { selectPlaceCandidates } from '../store/sql/select-place-candidates.ts';
import { selectRecordsAtPlaces } from '../store/sql/select-records-at-places.ts';
import { selectRecordsByVariant } from '../store/sql/select-records-by-variant.ts';
import { selectVariantPersons } from '../store/sql/select-variant-persons.ts';
import { selectVariantsByLook } from '../store/sql/select-variants-by-look.ts';
import { selectWholeRecords } from '../store/sql/select-whole-records.ts';
import { openRecord } from './open-record.ts';
import { keyLists } from './pg-array.ts';
import { placeProbeKeys } from './place-keys.ts';
import type { RecordId } from './protect-again.ts';
import type { Work } from './work.ts';

/** Contents that share a key with one entry, at most: those of one birth date and one sound of name are some hundreds in ten million. */
const most = 20_000;

/** A transaction that sees every organisation; it changes nothing. */
export type Reading = Pick<Work, 'core' | 'db'>;

export type FoundRecord = RecordId & { readonly texts: readonly string[] };

/** Records of every organisation, of whatever level, that say one of these texts of their person, with all that they say; through the index of keys of both realms. */
export async function findPeopleOf(work: Reading, person: PersonDetails, texts: ReadonlySet<string>): Promise<FoundRecord[]> {
  const { db, core } = work;
  const wanted = personKeys(normalisePerson(person, [])).filter((key) => key.startsWith('nhs|') || key.startsWith('birth+word|'));
  const macs = wanted.flatMap((key) => [core.keys.macBigint('open', key), core.keys.macBigint('shielded', key)]);
  if (macs.length === 0) return [];
  const looks = (await db.rows(selectCandidates, [...keyLists([macs]), most])).flatMap(({ lookIds }) => lookIds);
  const variants = looks.length === 0 ? [] : await db.rows(selectVariantsByLook, [looks]);
  return (await findRecordsOf(work, variants)).filter((found) => found.texts.some((text) => texts.has(text)));
}

/** All records of the persons whom these records are of. */
export async function findWholePersons(work: Reading, records: readonly RecordId[]): Promise<FoundRecord[]> {
  const rows = records.length === 0 ? [] : await work.db.rows(selectWholeRecords, [records.map(({ organisationId }) => organisationId), records.map(({ recordId }) => recordId)]);
  const held = rows.flatMap(({ organisationId, variantId }) => (variantId === null ? [] : [{ organisationId, variantId }]));
  const persons = await personsOfVariants(work, held);
  const variants = persons.length === 0 ? [] : await work.db.rows(selectPersonVariants, [persons]);
  return findRecordsOf(work, variants.map((row) => ({ organisationId: row.organisation_id, variantId: row.variant_id })));
}

/** Records of every organisation that are found by this address, or a home within it, with what they say. */
export async function findAt(work: Reading, address: AddressDetails): Promise<RecordId[]> {
  const features = normalisePlace(address);
  if (features === undefined) return [];
  const { core, db } = work;
  const parts = placeParts(features);
  const within = homesWithinKeys(parts).flatMap((key) => [core.keys.macBigint('open', key), core.keys.macBigint('shielded', key)]);
  const rows = await db.rows(selectPlaceCandidates, [...keyLists([[...placeProbeKeys(core.keys, parts), ...within]]), most]);
  const own = core.keys.macUuid('open', placeIdentity(features as PlaceFeatures));
  return db.rows(selectRecordsAtPlaces, [[own, ...rows.flatMap(({ lookIds }) => lookIds)]]);
}

async function personsOfVariants({ db }: Reading, held: readonly { organisationId: string; variantId: string }[]): Promise<string[]> {
  if (held.length === 0) return [];
  const rows = await db.rows(selectVariantPersons, [held.map(({ organisationId }) => organisationId), held.map(({ variantId }) => variantId)]);
  return [...new Set(rows.map(({ personId }) => personId))];
}

/** Records of variants, of whatever organisation, with what they say. */
export async function findRecordsOf({ db, core }: Reading, variants: readonly { organisationId: string; variantId: string }[]): Promise<FoundRecord[]> {
  if (variants.length === 0) return [];
  const rows = await db.rows(selectRecordsByVariant, [variants.map(({ organisationId }) => organisationId), variants.map(({ variantId }) => variantId)]);
  const ids = rows.map(({ organisationId, recordId }) => ({ organisationId, recordId }));
  const whole = ids.length === 0 ? [] : await db.rows(selectWholeRecords, [ids.map(({ organisationId }) => organisationId), ids.map(({ recordId }) => recordId)]);
  return whole.map((row) => ({
    organisationId: row.organisationId,
    recordId: row.recordId,
    texts: textsOf(openRecord(core.keys, row.organisationId as OrganisationId, row), recordText(row.sourceMac)),
  }));
}
