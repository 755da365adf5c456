import { openVariant } from '../answer/open-sealed.ts';
import type { Core } from '../core.ts';
import { openRecord } from '../ingest/open-record.ts';
import type { OrganisationId } from '../shared/brands.ts';
import type { HeadlineRecord } from '../shared/headline.ts';
import { selectOwnRecords } from '../store/sql/select-own-records.ts';
import { selectVariantsById } from '../store/sql/select-variants-by-id.ts';
import type { Db } from '../store/store.ts';
import type { ShownRecord } from './rights-content-schema.ts';

/** A record of the organisation, with its person and the level that counts: the record's or the person's, whichever is higher. */
export type OwnRecord = { readonly recordId: string; readonly feedId: string; readonly version: number; readonly personId: string | undefined; readonly level: 0 | 1 | 2; readonly record: HeadlineRecord };

/** Some of an organisation's own records, the newest first; those that are not here are left out. The transaction must see the organisation. */
export async function ownRecords(db: Db, core: Core, organisationId: OrganisationId, recordIds: readonly string[]): Promise<OwnRecord[]> {
  if (recordIds.length === 0) return [];
  const rows = await db.rows(selectOwnRecords, [organisationId, recordIds]);
  const ids = rows.flatMap(({ variantId }) => (variantId === null ? [] : [variantId]));
  const variants = ids.length === 0 ? [] : (await db.rows(selectVariantsById, [ids.map(() => organisationId), ids])).map((row) => openVariant(core, row));
  const byId = new Map(variants.map((variant) => [variant.variantId, variant]));
  return rows
    .map(({ recordId, feedId, version, variantId, sealed }) => {
      const record = openRecord(core.keys, organisationId, { recordId, sealed });
      const variant = variantId === null ? undefined : byId.get(variantId);
      const level = Math.max(variant?.level ?? 0, record.sensitivity) as 0 | 1 | 2;
      return { recordId, feedId, version, personId: variant?.personId, level, record };
    })
    .toSorted((a, b) => b.record.date.localeCompare(a.record.date) || a.recordId.localeCompare(b.recordId));
}

/** A record as the organisation's own lead sees it. Where somebody protected lives is no part of it: no letter says it, and they are told from a namesake by the rest. */
export function shownRecord({ recordId, feedId, level, record }: OwnRecord): ShownRecord {
  const { sourceRef, service, kind, date, endDate, status, caseRef, person, addresses = [] } = record;
  const joined = (parts: readonly (string | undefined)[], mark: string): string => parts.filter((part) => part !== undefined && part !== '').join(mark);
  return {
    recordId,
    feedId,
    sourceRef,
    service,
    kind,
    date,
    endDate,
    status,
    caseRef,
    names: (person?.names ?? []).map(({ given, middle, family }) => joined([given, middle, family], ' ')),
    dateOfBirth: person?.dateOfBirth?.value,
    addresses: (level > 0 ? [] : addresses).map(({ lines, postcode }) => joined([...lines, postcode], ', ')),
    level,
  };
}
