import type { Core } from '../core.ts';
import { selectPersonVariants } from '../store/sql/select-person-variants.ts';
import { selectVariantRecords } from '../store/sql/select-variant-records.ts';
import type { Db } from '../store/store.ts';
import { birthsOf, isDisplayable, isWithinGateways } from './is-displayable.ts';
import type { OpenRecord, OpenVariant, VariantRow } from './open-sealed.ts';
import { openRecord, openVariant } from './open-sealed.ts';
import type { OpenScope } from './open-scope.ts';

/**
 * One person as the scope lets it be seen: the records that may be shown, and the contents by which the person is known, of which some may rest on
 * older records alone: a name that only last year's record has still finds this year's.
 */
export type VisiblePerson = {
  readonly personId: string;
  readonly variants: readonly OpenVariant[];
  readonly records: readonly OpenRecord[];
  /** Records that are too old to be shown, of contents that nothing younger has: their words are evidence all the same, and their owners are told of it. */
  readonly olderRecords?: readonly OpenRecord[];
  /** Level 1: no location of theirs is shown or named as evidence. */
  readonly isRestricted: boolean;
};

/** Every visible content of the given persons, without the shielded. */
export async function loadVariants(db: Db, core: Core, personIds: readonly string[]): Promise<OpenVariant[]> {
  if (personIds.length === 0) return [];
  return openVariants(core, await db.rows(selectPersonVariants, [personIds]));
}

/** Opens contents; the shielded are left out. */
export function openVariants(core: Core, rows: readonly VariantRow[]): OpenVariant[] {
  return rows.map((row) => openVariant(core, row)).filter((variant) => variant.level < 2);
}

/**
 * The persons of these contents with what may be shown of each. A content without a record in the readable feeds falls away, and so does a person
 * without a record that may be shown: who is known only outside the agreement's months or feeds is not known here. A content that the declared gateways do not reach by any record is no evidence; the level is the person's, whatever
 * they reach.
 */
export async function loadPeople(db: Db, core: Core, scope: OpenScope, variants: readonly OpenVariant[]): Promise<VisiblePerson[]> {
  if (variants.length === 0) return [];
  const rows = await db.rows(selectVariantRecords, [
    variants.map((variant) => variant.organisationId),
    variants.map((variant) => variant.variantId),
    scope.readable.organisationIds,
    scope.readable.feedIds,
    scope.today,
  ]);
  const readable = Map.groupBy(
    rows.map((row) => openRecord(core, row)).filter(({ record }) => record.sensitivity < 2),
    (record) => record.variantId,
  );
  const known = variants.filter((variant) => readable.has(variant.variantId));
  return [...Map.groupBy(known, (variant) => variant.personId)].flatMap(([personId, own]) => {
    const stored = own.flatMap((variant) => readable.get(variant.variantId) ?? []);
    const births = stored.flatMap(birthsOf);
    const reached = stored.map((record) => ({ ...record, otherBirths: births })).filter((record) => isWithinGateways(record, scope));
    const records = reached.filter((record) => isDisplayable(record, scope));
    if (records.length === 0) return [];
    const reachedIds = new Set(reached.map(({ variantId }) => variantId));
    const shownIds = new Set(records.map(({ variantId }) => variantId));
    const olderRecords = reached.filter(({ variantId }) => !shownIds.has(variantId));
    const isRestricted = own.some((variant) => variant.level > 0) || stored.some(({ record }) => record.sensitivity > 0);
    return [{ personId, variants: own.filter(({ variantId }) => reachedIds.has(variantId)), records, olderRecords, isRestricted }];
  });
}
