import type { HeadlineRecord } from '../shared/headline.ts';
import { selectRecordsByVariant } from '../store/sql/select-records-by-variant.ts';
import { selectRemainingRecords } from '../store/sql/select-remaining-records.ts';
import { selectVariantLooks } from '../store/sql/select-variant-looks.ts';
import { mapInPieces } from './in-pieces.ts';
import type { Nodes } from './load-nodes.ts';
import { loadNodes } from './load-nodes.ts';
import { openRecord } from './open-record.ts';
import type { Level, PersonContent } from './person-content.ts';
import { contentIdentity } from './person-content.ts';
import type { PersonNode, Variant } from './person-graph.ts';
import { highest, lookIdOf } from './person-graph.ts';
import type { RowChanges } from './row-changes.ts';
import type { Work } from './work.ts';

/** The variant that each arrival belongs to, by record id. */
export type VariantOfRecord = ReadonlyMap<string, { readonly node: PersonNode; readonly variant: Variant }>;

/** What an arrival says of its person, with the content's text and the look id that it makes at level 0. */
type Content = { readonly recordId: string; readonly person: PersonContent; readonly identity: string; readonly key: string };

/**
 * Puts the batch's contents on their nodes, old or new, and takes from the variants what the changed and departing records leave behind:
 * a variant that no record uses is gone, and one that lost its most sensitive record falls to the level of the rest.
 */
export async function settleVariants(work: Work, nodes: Nodes, changes: RowChanges): Promise<VariantOfRecord> {
  const arrivals = changes.arrivals.flatMap((arrival) => (arrival.person === undefined ? [] : [{ arrival, person: arrival.person }]));
  const leaving = [...changes.arrivals.flatMap(({ previous }) => previous ?? []), ...changes.departures];
  const losing = leaving.flatMap(({ variantId }) => variantId ?? []);
  const looks = await work.db.rows(selectVariantLooks, [work.organisationId, losing]);
  const contents = await mapInPieces(arrivals, ({ arrival: { recordId }, person }): Content => {
    const identity = contentIdentity(person);
    return { recordId, person, identity, key: lookIdOf(work.core.keys, identity, 0) };
  });
  const realms = contents.flatMap(({ identity, key }) => [key, lookIdOf(work.core.keys, identity, 2)]);
  await loadNodes(work, nodes, [...looks.map(({ lookId }) => lookId), ...realms]);
  await takeLeaving(work, nodes, losing, leaving.map(({ recordId }) => recordId));
  return new Map(contents.map((content) => [content.recordId, putArrival(work, nodes, content)]));
}

async function takeLeaving(work: Work, nodes: Nodes, losing: readonly string[], leaving: readonly string[]): Promise<void> {
  if (losing.length === 0) return;
  const rows = await work.db.rows(selectRemainingRecords, [work.organisationId, losing, leaving]);
  const remaining = new Set(rows.map(({ variantId }) => variantId));
  const lost = new Set(losing);
  const raised: Variant[] = [];
  for (const node of nodes.byKey.values()) {
    const variant = node.variants.get(work.organisationId);
    if (variant === undefined || !lost.has(variant.variantId)) continue;
    if (remaining.has(variant.variantId)) {
      if (variant.ownLevel > 0) raised.push(variant);
    } else {
      variant.gone = true;
      variant.ownLevel = 0;
    }
  }
  await lowerLevels(work, raised, new Set(leaving));
}

/** Reads the levels of the records that stay; only variants above level 0 can fall. */
async function lowerLevels(work: Work, variants: readonly Variant[], leaving: ReadonlySet<string>): Promise<void> {
  if (variants.length === 0) return;
  const ids = variants.map(({ variantId }) => variantId);
  const rows = await work.db.rows(selectRecordsByVariant, [ids.map(() => work.organisationId), ids]);
  const staying = rows.filter(({ recordId }) => !leaving.has(recordId));
  for (const variant of variants) {
    const own = staying.filter(({ variantId }) => variantId === variant.variantId);
    variant.ownLevel = highest(own.map((row): Level => levelOf(openRecord(work.core.keys, work.organisationId, row))));
  }
}

function levelOf(record: HeadlineRecord): Level {
  return record.sensitivity;
}

function putArrival(work: Work, nodes: Nodes, { person, identity, key }: Content): { node: PersonNode; variant: Variant } {
  const node = nodes.byKey.get(key) ?? newNode(key, identity, person);
  nodes.byKey.set(key, node);
  const variant = node.variants.get(work.organisationId) ?? newVariant(work);
  node.variants.set(work.organisationId, variant);
  variant.gone = false;
  variant.ownLevel = highest([variant.ownLevel, person.level]);
  return { node, variant };
}

function newNode(key: string, identity: string, { features, apart }: PersonContent): PersonNode {
  return { key, identity, features, apart, stored: undefined, variants: new Map(), personId: '', level: 0 };
}

function newVariant({ core, organisationId }: Work): Variant {
  return { organisationId, variantId: core.ids.uuid(), stored: undefined, ownLevel: 0, gone: false };
}
