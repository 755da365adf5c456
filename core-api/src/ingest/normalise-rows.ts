import type { Keys } from '../keys/keys.ts';
import { recordSource } from '../sensitivity/record-source.ts';
import { selectRecordsBySource } from '../store/sql/select-records-by-source.ts';
import type { KnownTexts } from '../shared/canonical-json.ts';
import { canonicalJson } from '../shared/canonical-json.ts';
import { mapInPieces } from './in-pieces.ts';
import { knownTexts } from './known-texts.ts';
import { personContent } from './person-content.ts';
import { raisedRecords } from './raised-records.ts';
import type { Arrival, RowChanges, StoredRecord } from './row-changes.ts';
import type { GoodRow, ValidatedRows } from './validate-rows.ts';
import { withoutBygone } from './without-bygone.ts';
import type { Work } from './work.ts';

type Known = StoredRecord & { readonly contentMac: Buffer };

/**
 * Step NORMALISE: tells new and changed records from unchanged ones by a keyed hash of the content, and turns what each says about its person
 * into comparable features. An unchanged record costs no more than that hash. One whose time is over is as good as unchanged: it is not here, and stays away. One that was named
 * as unchanged is here (not-known.ts) and is not looked at.
 */
export async function normaliseRows(work: Work, { good, named, tombstones, bad }: ValidatedRows, reading = readKnown(work, [...good, ...named, ...tombstones, ...bad])): Promise<RowChanges> {
  const known = await reading;
  const at = (ref: string): Known | undefined => known.get(sourceOf(work, ref).hex);
  const changed = (await mapInPieces(good, (row) => arrival(work, row, at(row.ref)))).filter((one) => one !== undefined);
  const fresh = await withoutBygone(work, changed);
  const spoken = new Set([...good, ...tombstones].map(({ ref }) => ref));
  const raised = await raisedRecords(work, bad.filter(({ ref }) => !spoken.has(ref)), (ref) => at(ref)?.recordId);
  const arrivals = [...fresh, ...raised.flatMap((row) => arrival(work, row, at(row.ref)) ?? [])];
  const gone = tombstones.flatMap(({ ref }) => at(ref) ?? []);
  const neverLoad = bad.flatMap((row) => (row.neverLoad ? (at(row.ref) ?? []) : []));
  return {
    arrivals,
    raised: arrivals.length - fresh.length,
    departures: distinct([...gone, ...neverLoad]),
    tombstoned: gone.length,
    unchanged: good.length - fresh.length + named.length + tombstones.length - gone.length,
    named: [...known.values()].map(({ recordId }) => recordId),
  };
}

/** A feed, and the keys to hash with. */
type SourceOf = Pick<Work, 'organisationId' | 'feedId'> & { readonly core: { readonly keys: Keys } };

/** Keyed hash of a source's reference, apart for each feed. */
export function sourceMac({ core, organisationId, feedId }: SourceOf, ref: string): Buffer {
  return recordSource(core.keys, organisationId, feedId, ref);
}

type Source = { readonly mac: Buffer; readonly hex: string };

/** References of a batch are hashed once: they are asked for by every step. */
const sources = new WeakMap<Work, Map<string, Source>>();

/** {@link sourceMac} of a batch's own reference, and in hexadecimal. */
export function sourceOf(work: Work, ref: string): Source {
  const ofBatch = sources.get(work) ?? new Map<string, Source>();
  sources.set(work, ofBatch);
  const known = ofBatch.get(ref);
  if (known !== undefined) return known;
  const mac = sourceMac(work, ref);
  const made = { mac, hex: mac.toString('hex') };
  ofBatch.set(ref, made);
  return made;
}

/** Keyed hash of what is kept of a row: of the record, and of its own level where a shield raised it, so that a change of that is a change. */
export function contentMac(keys: Keys, { record, sentLevel }: Pick<GoodRow, 'record' | 'sentLevel'>, known?: KnownTexts): Buffer {
  const isRaised = sentLevel !== undefined && sentLevel !== record.sensitivity;
  return keys.macBytes('record-content', canonicalJson(isRaised ? [record, sentLevel] : record, known));
}

/** The stored records of these references. May be asked for before the rows are judged: the database reads meanwhile. */
export async function readKnown(work: Work, sent: readonly { readonly ref: string }[]): Promise<ReadonlyMap<string, Known>> {
  const macs = [...new Set(sent.map(({ ref }) => sourceOf(work, ref).mac))];
  const rows = await work.db.rows(selectRecordsBySource, [work.organisationId, work.feedId, macs]);
  return new Map(rows.map((row) => [row.sourceMac.toString('hex'), { ...row, variantId: row.variantId ?? undefined }]));
}

function arrival(work: Work, row: GoodRow, previous: Known | undefined): Arrival | undefined {
  const mac = contentMac(work.core.keys, row, knownTexts(work));
  if (previous?.contentMac.equals(mac) === true) return undefined;
  const source = sourceOf(work, row.ref);
  return {
    recordId: previous?.recordId ?? work.core.ids.uuid(),
    sourceMac: source.mac,
    contentMac: mac,
    record: row.record,
    sentLevel: row.sentLevel,
    category: row.category,
    person: personContent(row.record, source.hex),
    previous,
  };
}

function distinct(records: readonly StoredRecord[]): StoredRecord[] {
  return [...new Map(records.map((record) => [record.recordId, record])).values()];
}
