import type { Core } from '../core.ts';
import { selectPersonVariants } from '../store/sql/select-person-variants.ts';
import { selectVariantRecords } from '../store/sql/select-variant-records.ts';
import type { Db } from '../store/store.ts';
import { isDisplayable } from './is-displayable.ts';
import type { OpenRecord, OpenVariant } from './open-sealed.ts';
import { openRecord, openVariant } from './open-sealed.ts';
import type { OpenScope } from './open-scope.ts';

/** One person as the scope lets it be seen: contents that at least one displayable record stands behind, and those records. */
export type VisiblePerson = {
  readonly personId: string;
  readonly variants: readonly OpenVariant[];
  readonly records: readonly OpenRecord[];
  /** Level 1: no location of theirs is shown or named as evidence. */
  readonly isRestricted: boolean;
};

/** Every visible content of the given persons, without the shielded. */
export async function loadVariants(db: Db, core: Core, personIds: readonly string[]): Promise<OpenVariant[]> {
  if (personIds.length === 0) return [];
  const rows = await db.rows(selectPersonVariants, [personIds]);
  return rows.map((row) => openVariant(core, row)).filter((variant) => variant.level < 2);
}

/**
 * The persons of these contents with what may be shown of each. A content without a displayable record falls away, and a person without content: who
 * is known only outside the agreement's months or feeds is not known here.
 */
export async function loadPeople(db: Db, core: Core, scope: OpenScope, variants: readonly OpenVariant[]): Promise<VisiblePerson[]> {
  if (variants.length === 0) return [];
  const rows = await db.rows(selectVariantRecords, [
    [...new Set(variants.map((variant) => variant.organisationId))],
    variants.map((variant) => variant.variantId),
    scope.readable.organisationIds,
    scope.readable.feedIds,
    scope.today,
  ]);
  const records = Map.groupBy(
    rows.map((row) => openRecord(core, row)).filter((record) => isDisplayable(record, scope)),
    (record) => record.variantId,
  );
  const shown = variants.filter((variant) => records.has(variant.variantId));
  return [...Map.groupBy(shown, (variant) => variant.personId)].map(([personId, own]) => {
    const ownRecords = own.flatMap((variant) => records.get(variant.variantId) ?? []);
    const isRestricted = own.some((variant) => variant.level > 0) || ownRecords.some(({ record }) => record.sensitivity > 0);
    return { personId, variants: own, records: ownRecords, isRestricted };
  });
}
