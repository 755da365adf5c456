import { personText, recordText } from '../../audit/trace.ts';
import type { Core } from '../../core.ts';
import type { Problem } from '../../problem/problem.ts';
import { recordSource } from '../../sensitivity/record-source.ts';
import type { OrganisationId } from '../../shared/brands.ts';
import { londonDay } from '../../shared/london-day.ts';
import type { Result } from '../../shared/result.ts';
import { failed, ok } from '../../shared/result.ts';
import { selectMergedPeople } from '../../store/sql/select-merged-people.ts';
import { selectPersonSources } from '../../store/sql/select-person-sources.ts';
import { selectSharedFeeds } from '../../store/sql/select-shared-feeds.ts';
import { selectSourceRecords } from '../../store/sql/select-source-records.ts';
import { selectVariantRecords } from '../../store/sql/select-variant-records.ts';
import { selectVariantsById } from '../../store/sql/select-variants-by-id.ts';
import { widenToMatching } from '../../store/sql/widen-to-matching.ts';
import type { Db } from '../../store/store.ts';
import { loadVariants } from '../load-people.ts';
import type { OpenVariant } from '../open-sealed.ts';
import type { AddressQuestion, PersonQuestion } from '../question-schema.ts';
import { soughtBy } from '../read-question.ts';
import { askedTexts } from './asked-texts.ts';
import { identityTexts } from './identity-texts.ts';

/** Whom or what an audit is asked about: a person by id; a record of the asking organisation by its own reference; or who somebody is, or an address, in words. */
export type About = {
  readonly personId?: string | undefined;
  readonly record?: { readonly feedId: string; readonly ref: string } | undefined;
  readonly person?: PersonQuestion | undefined;
  readonly address?: AddressQuestion | undefined;
};

/** Records of one person that are looked for at most: beyond, the person themselves and who they are find what there is. */
const mostRecords = 500;

/**
 * The texts by which leaves about somebody are found. A person stands for every id they ever had, for every record that is linked to them now, and for who those records say they are: an answer that was given before the records
 * were linked anew is found by its records, and a question that found nobody by its words. Who somebody is, is taken from what may be shown to the asking organisation alone: what was found by a name that only others know would tell it
 * that name. An unknown id has texts of its own and finds nothing, like one of which nothing was seen. The transaction sees every organisation afterwards. Problem: `question-too-thin` for words that are nobody's.
 */
export async function aboutTexts(db: Db, core: Core, own: OrganisationId, { personId, record, person, address }: About): Promise<Result<string[], Problem>> {
  if (personId !== undefined || record !== undefined) await db.run(widenToMatching, []);
  if (personId !== undefined) return ok(await personTextsOf(db, core, own, personId));
  if (record !== undefined) {
    const source = recordSource(core.keys, own, record.feedId, record.ref);
    const linked = await personOfRecord(db, core, own, record.feedId, source);
    return ok([recordText(source), ...(linked === undefined ? [] : await personTextsOf(db, core, own, linked))]);
  }
  const sought = soughtBy({ person, address });
  if (!sought.ok) return sought;
  const texts = askedTexts(sought.value);
  return texts.length === 0 ? failed({ code: 'question-too-thin', errors: [{ pointer: '/about/person/dateOfBirth', rule: 'add-day' }] }) : ok(texts);
}

async function personTextsOf(db: Db, core: Core, own: OrganisationId, personId: string): Promise<string[]> {
  const ids = (await db.rows(selectMergedPeople, [personId])).map((one) => one.personId);
  if (ids.length === 0) return [personText(personId)];
  const [sources, variants] = await Promise.all([db.rows(selectPersonSources, [ids, mostRecords]), loadVariants(db, core, ids)]);
  const known = await knownTo(db, core, own, variants);
  return [...ids.map(personText), ...sources.map(({ source }) => recordText(source)), ...known.flatMap(({ features }) => identityTexts(features))];
}

/** Of somebody's contents the organisation's own, and those with a live record in a feed that an agreement shows to it today. */
async function knownTo(db: Db, core: Core, own: OrganisationId, variants: readonly OpenVariant[]): Promise<OpenVariant[]> {
  const today = londonDay(core.clock.now());
  const shared = await db.rows(selectSharedFeeds, [own, today]);
  const of = <Key extends keyof OpenVariant>(key: Key): OpenVariant[Key][] => variants.map((variant) => variant[key]);
  const records = await db.rows(selectVariantRecords, [of('organisationId'), of('variantId'), shared.map((feed) => feed.organisation_id), shared.map((feed) => feed.feed_id), today]);
  const readable = new Set(records.map((record) => record.variant_id));
  return variants.filter(({ organisationId, variantId }) => organisationId === own || readable.has(variantId));
}

async function personOfRecord(db: Db, core: Core, own: OrganisationId, feedId: string, source: Buffer): Promise<string | undefined> {
  const [found] = await db.rows(selectSourceRecords, [[own], [feedId], [source], londonDay(core.clock.now())]);
  if (found === undefined || found.variant_id === null) return undefined;
  const [variant] = await db.rows(selectVariantsById, [[own], [found.variant_id]]);
  return variant?.person_id;
}
