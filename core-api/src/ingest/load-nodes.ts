import type { OrganisationId } from '../shared/brands.ts';
import { selectVariantsByLook } from '../store/sql/select-variants-by-look.ts';
import { mapInPieces } from './in-pieces.ts';
import { contentIdentity } from './person-content.ts';
import type { PersonNode, Variant } from './person-graph.ts';
import { lookIdOf } from './person-graph.ts';
import { openVariant } from './variant-content.ts';
import type { Work } from './work.ts';

/** Contents of this batch's transaction, found by node key and by stored look id. */
export type Nodes = { readonly byKey: Map<string, PersonNode>; readonly byLook: Map<string, PersonNode> };

export function emptyNodes(): Nodes {
  return { byKey: new Map(), byLook: new Map() };
}

/** What is being read for a batch: each content once, whoever asks for it meanwhile. */
const underWay = new WeakMap<Nodes, { readonly asked: Set<string>; all: Promise<unknown> }>();

/**
 * Reads contents by their stored look ids, with the variants of every organisation, and adds those not yet held. Ids that nothing stands
 * under are passed over. May be called again before it resolves: then it resolves when all that was asked for is there.
 */
export async function loadNodes(work: Work, nodes: Nodes, lookIds: Iterable<string>): Promise<void> {
  const loads = underWay.get(nodes) ?? { asked: new Set<string>(), all: Promise.resolve() };
  underWay.set(nodes, loads);
  const wanted = [...new Set(lookIds)].filter((lookId) => !nodes.byLook.has(lookId) && !loads.asked.has(lookId));
  if (wanted.length > 0) loads.all = Promise.all([loads.all, addNodes(work, nodes, loads.asked, wanted)]);
  await loads.all;
}

async function addNodes(work: Work, nodes: Nodes, asked: Set<string>, wanted: readonly string[]): Promise<void> {
  for (const lookId of wanted) asked.add(lookId);
  const rows = await work.db.rows(selectVariantsByLook, [wanted]);
  const opened = await mapInPieces([...Map.groupBy(rows, (row) => row.lookId)], ([lookId, variants]) => nodeOf(work, lookId, variants));
  for (const node of opened) {
    if (node?.stored === undefined) continue;
    nodes.byLook.set(node.stored.lookId, node);
    nodes.byKey.set(node.key, node);
  }
  for (const lookId of wanted) asked.delete(lookId);
}

type Row = { organisationId: string; variantId: string; personId: string; sealed: Buffer };

function nodeOf({ core }: Work, lookId: string, rows: readonly Row[]): PersonNode | undefined {
  const opened = rows.map((row) => ({
    row,
    content: openVariant(core.keys.open(row.organisationId as OrganisationId, 'variant', row.variantId, row.sealed)),
  }));
  const [first] = opened;
  if (first === undefined) return undefined;
  const { clustered, apart, level } = first.content;
  // Most candidates are only compared: the text is made for those that need it.
  let text: string | undefined;
  const identity = (): string => (text ??= contentIdentity({ features: clustered, apart }));
  const variants = opened.map(({ row, content }): [OrganisationId, Variant] => {
    const organisationId = row.organisationId as OrganisationId;
    const stored = { personId: row.personId, ownLevel: content.ownLevel };
    return [organisationId, { organisationId, variantId: row.variantId, stored, ownLevel: content.ownLevel, gone: false }];
  });
  return {
    key: level === 2 ? lookIdOf(core.keys, identity(), 0) : lookId,
    get identity() { return identity(); },
    features: clustered,
    apart,
    stored: { lookId, personId: first.row.personId, level },
    variants: new Map(variants),
    personId: first.row.personId,
    level,
  };
}
