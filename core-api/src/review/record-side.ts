import type { Core } from '../core.ts';
import { sourceMac } from '../ingest/normalise-rows.ts';
import { openRecord } from '../ingest/open-record.ts';
import type { PersonContent } from '../ingest/person-content.ts';
import { personContent } from '../ingest/person-content.ts';
import type { StoredRecord } from '../ingest/row-changes.ts';
import type { FeedId, OrganisationId } from '../shared/brands.ts';
import type { HeadlineRecord } from '../shared/headline.ts';
import { selectRecordContents } from '../store/sql/select-record-contents.ts';
import { selectRecordsBySource } from '../store/sql/select-records-by-source.ts';
import type { Db } from '../store/store.ts';

/** One record of a pair, by what stays when its content changes: organisation, feed, and the keyed hash of its reference there. */
export type RecordSide = { readonly organisationId: OrganisationId; readonly feedId: FeedId; readonly source: Buffer };

/** Two records, the smaller keyed hash first. */
export type RecordPair = readonly [RecordSide, RecordSide];

/** The record of that reference in a feed of an organisation, stored or not. */
export function sideOf(core: Core, organisationId: OrganisationId, feedId: FeedId, ref: string): RecordSide {
  return { organisationId, feedId, source: sourceMac({ core, organisationId, feedId }, ref) };
}

/** The pair in its order; undefined for a record and itself. */
export function pairOf(one: RecordSide, other: RecordSide): RecordPair | undefined {
  const order = one.source.compare(other.source);
  return order === 0 ? undefined : order < 0 ? [one, other] : [other, one];
}

/** A record that is here, with what it says of its person. */
export type StoredSide = { readonly record: HeadlineRecord; readonly contentMac: Buffer; readonly stored: StoredRecord; readonly person: PersonContent };

/** Reads a side; undefined where the record is not here or names nobody. */
export async function readSide(core: Core, db: Db, { organisationId, feedId, source }: RecordSide): Promise<StoredSide | undefined> {
  const [known] = await db.rows(selectRecordsBySource, [organisationId, feedId, [source]]);
  if (known === undefined) return undefined;
  const [sealed] = await db.rows(selectRecordContents, [organisationId, [known.recordId]]);
  if (sealed === undefined) return undefined;
  const record = openRecord(core.keys, organisationId, sealed);
  const person = personContent(record, source.toString('hex'));
  return person === undefined ? undefined : { record, contentMac: known.contentMac, stored: { ...known, variantId: known.variantId ?? undefined }, person };
}
