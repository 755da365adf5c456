import { deleteVariants } from '../store/sql/delete-variants.ts';
import { insertVariants } from '../store/sql/insert-variants.ts';
import { resealVariants } from '../store/sql/reseal-variants.ts';
import { updateVariantPersons } from '../store/sql/update-variant-persons.ts';
import { mapInPieces } from './in-pieces.ts';
import type { PersonNode, Variant } from './person-graph.ts';
import { standingId } from './person-graph.ts';
import { sealedVariant } from './variant-content.ts';
import type { Work } from './work.ts';

type Held = { readonly node: PersonNode; readonly variant: Variant };

/** Writes the variants that came, went, moved to another person or changed level. An untouched variant is not written. */
export async function storeVariants(work: Work, nodes: readonly PersonNode[]): Promise<void> {
  const held = nodes.flatMap((node) => [...node.variants.values()].map((variant): Held => ({ node, variant })));
  const gone = held.filter(({ variant }) => variant.gone && variant.stored !== undefined);
  const live = held.filter(({ variant }) => !variant.gone);
  await removeGone(work, gone);
  await insertNew(work, live.filter(({ variant }) => variant.stored === undefined));
  await moveToPersons(work, live.filter(({ node, variant }) => variant.stored !== undefined && variant.stored.personId !== node.personId));
  await reseal(work, live.filter(isRelevelled));
}

function isRelevelled({ node, variant }: Held): boolean {
  return variant.stored !== undefined && (variant.stored.ownLevel !== variant.ownLevel || node.stored?.level !== node.level);
}

async function removeGone({ db, organisationId }: Work, gone: readonly Held[]): Promise<void> {
  if (gone.length > 0) await db.run(deleteVariants, [organisationId, gone.map(({ variant }) => variant.variantId)]);
}

async function insertNew(work: Work, fresh: readonly Held[]): Promise<void> {
  if (fresh.length === 0) return;
  await work.db.run(insertVariants, [
    work.organisationId,
    fresh.map(({ variant }) => variant.variantId),
    fresh.map((held) => lookIdFor(work, held)),
    fresh.map(({ node }) => node.personId),
    await mapInPieces(fresh, (held) => seal(work, held)),
  ]);
}

async function moveToPersons({ db }: Work, moved: readonly Held[]): Promise<void> {
  if (moved.length === 0) return;
  await db.run(updateVariantPersons, [
    moved.map(({ variant }) => variant.organisationId),
    moved.map(({ variant }) => variant.variantId),
    moved.map(({ node }) => node.personId),
  ]);
}

async function reseal(work: Work, changed: readonly Held[]): Promise<void> {
  if (changed.length === 0) return;
  await work.db.run(resealVariants, [
    changed.map(({ variant }) => variant.organisationId),
    changed.map(({ variant }) => variant.variantId),
    changed.map((held) => lookIdFor(work, held)),
    changed.map((held) => seal(work, held)),
  ]);
}

function lookIdFor({ core }: Work, { node }: Held): string {
  return standingId(core.keys, node);
}

function seal({ core }: Work, { node, variant }: Held): Buffer {
  const content = sealedVariant({ clustered: node.features, apart: node.apart, level: node.level, ownLevel: variant.ownLevel });
  return core.keys.seal(variant.organisationId, 'variant', variant.variantId, content);
}
